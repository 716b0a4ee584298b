extension Rule {
  static let replicationNoise = Rule(
    id: "FED-011", family: .federation,
    title: "Replication errors of a federated region ahead of the authoritative one are told apart",
    rationale:
      "A federated server asks the authoritative region for every kind of object it knows, and logs an error every 30 "
      + "seconds for each kind that an older authoritative region lacks. Nothing is lost: there is no such object yet.",
    severity: .note,
    citations: [
      Citation(kind: .source, text: "nomad/leader.go by release tag"),
      Citation(kind: .reported, text: "issues 14105 and 18016"),
    ],
    examples: [
      RuleExample(
        "1.5 to 1.6: node pools",
        ExampleFederation.to("1.6.10", .example("us", "1.5.17"), .example("eu", "1.5.17")), .violated),
      RuleExample(
        "1.7 to 1.8: both know the same kinds",
        ExampleFederation.to("1.8.4", .example("us", "1.7.7"), .example("eu", "1.7.7")), .holds),
      RuleExample("one region", ExampleFederation.to("1.6.10", .example("us", "1.5.17")), .holds),
    ]
  ) { rule, context in
    guard context.inventory.regions.count > 1 else { return [.holds] }
    let outcomes = Surface.all.filter { $0.kind == .noise }.flatMap { surface in
      context.meetings.compactMap { meeting -> RuleOutcome? in
        guard
          let failure = Skew.outcome(of: surface, caller: meeting.newer, callee: meeting.older).failure,
          failure.citation.kind.isCertain
        else { return nil }
        return rule.finding(
          "target",
          "a federated region on \(meeting.newer) logs `\(failure.error)` every 30 seconds while the authoritative one is on "
            + "\(meeting.older)",
          remedy: "expect it until the authoritative region is upgraded, or let that one go first")
      }
    }
    return outcomes.isEmpty ? [.holds] : outcomes
  }
}
