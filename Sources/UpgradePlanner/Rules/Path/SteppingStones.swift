extension Rule {
  static let steppingStones = Rule(
    id: "PATH-011", family: .path, title: "What has to be true before a release is passed is true",
    rationale:
      "Some releases take a state for granted that older ones did not demand. What has a rule of its own (raft "
      + "protocol, licence, clients before 1.9, workload identities) is said there.",
    severity: .warning,
    citations: SteppingStone.all.flatMap(\.citations).filter { $0.kind == .documentation },
    examples: [
      RuleExample(
        "1.2 to 1.3: tasks of clients before 0.9", ExampleFederation.to("1.3.16", .example("us", "1.2.16")), .unknown),
      RuleExample("1.7 to 1.8", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
      RuleExample(
        "1.4 to 1.8, no bridge networks",
        ExampleFederation.to(
          "1.8.4", .example("us", "1.4.14"),
          planning: PlanningSettings(waypoints: [NomadVersion(major: 1, minor: 6, patch: 10)]),
          features: [ExampleFederation.unused("bridge-networking")]), .holds),
    ]
  ) { rule, context in
    let outcomes = SteppingStone.all.filter { stone in
      !stone.hasOwnRule && context.isNeeded(stone)
    }.map { stone in
      RuleOutcome.unknown(
        Question(
          rule: rule.id, place: "answers", missing: stone.id,
          text: "Is it so that \(stone.demand)? Otherwise: \(stone.reason)."))
    }
    return outcomes.isEmpty ? [.holds] : outcomes
  }
}
