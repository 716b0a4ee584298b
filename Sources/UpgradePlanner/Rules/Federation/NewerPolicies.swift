extension Rule {
  static let newerPolicies = Rule(
    id: "FED-008", family: .federation, title: "No policy uses a newer capability until every region knows it",
    rationale: "A policy with a capability that an older region cannot parse makes every token that carries it useless "
      + "there, for all calls: HTTP 500 failed to parse.",
    severity: .warning,
    citations: [
      Citation(kind: .measured, text: "policies of 1.10 in 1.9 and 1.8, of 1.11 in 1.10, of 1.6 in 1.5 (Community)")
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
    let vocabulary: [(NomadVersion, String)] = [
      (NomadVersion(major: 1, minor: 6, patch: 0), "node_pool blocks"),
      (NomadVersion(major: 1, minor: 10, patch: 0), "the five host-volume capabilities"),
      (NomadVersion(major: 1, minor: 11, patch: 2), "about eighteen fine-grained namespace capabilities"),
      (NomadVersion(major: 1, minor: 11, patch: 3), "operator capabilities such as snapshot-save"),
    ]
    return vocabulary.map { version, what in
      guard context.crosses(version) else { return .holds }
      return rule.finding(
        "target", "policies may use \(what) from \(version) on, which older regions cannot parse",
        remedy: "freeze edits of ACL policies that use them until the last region has left the older release")
    }
  }
}
