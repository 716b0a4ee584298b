extension Rule {
  static let aclReplication18 = Rule(
    id: "FED-005", family: .federation, title: "ACL replication across 1.8.0 is watched, not assumed broken",
    rationale:
      "The vendor reports for Enterprise 1.7.10 and 1.8.15 that ACL objects stop arriving. On Community 1.7.7 and "
      + "1.8.4 policies, tokens and roles were measured to arrive within a second, in both orders, also under thousands of "
      + "failing UI calls per second. Causes that were measured: the 30 s pause after a restart of an authoritative server, "
      + "a policy the older region cannot parse, a wrong replication token, and the raft panic of KR-002, which hits the "
      + "article's own versions.",
    severity: .note,
    citations: [
      Citation(kind: .reported, text: "support article 45196173219475 (Enterprise 1.7.10 and 1.8.15)")
    ],
    examples: [
      RuleExample(
        "1.7 to 1.8 with ACLs",
        ExampleFederation.to(
          "1.8.4", .example("us", "1.7.7"), .example("eu", "1.7.7"), features: [ExampleFederation.used("acl")]),
        .violated),
      RuleExample(
        "ACLs off",
        ExampleFederation.to(
          "1.8.4", .example("us", "1.7.7"), .example("eu", "1.7.7"), features: [ExampleFederation.unused("acl")]),
        .holds),
      RuleExample(
        "already on 1.8", ExampleFederation.to("1.10.5", .example("us", "1.8.4"), .example("eu", "1.8.4")), .holds),
    ]
  ) { rule, context in
    let versions = context.inventory.regions.flatMap { $0.servers.map(\.version) }
    let border = NomadVersion(major: 1, minor: 8, patch: 0)
    let meets =
      context.crosses(border)
      || versions.contains { $0.precedes(border) } && versions.contains { !$0.precedes(border) }
    guard meets, context.inventory.regions.count > 1, context.inventory.features["acl"]?.isUsed != false else {
      return [.holds]
    }
    return [
      rule.finding(
        "target", "ACL replication between regions before and after 1.8.0 may be impaired (reported): verify it",
        remedy:
          "after each hop compare ACL objects with the authoritative region, 90 s after the last restart; where they "
          + "differ look for the four measured causes first",
        reason:
          "the vendor reports an impairment for Enterprise; measurement on Community servers found none in either "
          + "order, apart from the 30 s pause after a restart, policies the older region cannot parse, and a wrong "
          + "replication token")
    ]
  }
}
