extension Rule {
  static let newerPolicies = Rule(
    id: "FED-008", family: .federation, title: "No policy uses a newer capability until every region knows it",
    rationale: "A policy with a capability that an older region cannot parse makes every token that carries it useless "
      + "there, for all calls: HTTP 500 failed to parse.",
    severity: .warning,
    citations: [
      Citation(kind: .measured, text: "policies of 1.10 in 1.9 and 1.8, of 1.11 in 1.10, of 1.6 in 1.5 (Community)"),
      Citation(kind: .source, text: "acl/policy.go by release tag"),
    ],
    examples: [
      RuleExample(
        "1.8 to 1.10: host volumes", ExampleFederation.to("1.10.5", .example("us", "1.8.4"), .example("eu", "1.8.4")),
        .violated),
      RuleExample(
        "1.7 to 1.8: nothing new", ExampleFederation.to("1.8.4", .example("us", "1.7.7"), .example("eu", "1.7.7")),
        .holds),
    ]
  ) { rule, context in
    guard context.inventory.regions.count > 1, context.inventory.features["acl"]?.isUsed != false else {
      return [.holds]
    }
    let unknown = context.meetings.flatMap { PolicyCapability.unparsable(by: $0.older, writtenBy: $0.newer) }
    let capabilities = PolicyCapability.all.filter { unknown.contains($0) }
    var releases: [NomadVersion] = []
    for capability in capabilities where !releases.contains(capability.since) { releases.append(capability.since) }
    guard !releases.isEmpty else { return [.holds] }
    return releases.sorted().map { since in
      let names = capabilities.filter { $0.since == since }.map(\.title)
      return rule.finding(
        "target",
        "policies may use what older regions cannot parse from \(since) on: \(names.joined(separator: ", "))",
        remedy: "freeze edits of ACL policies that use it until the last region has left the older release")
    }
  }
}
