extension Rule {
  static let nodePoolOrder = Rule(
    id: "FED-007", family: .federation, title: "Across 1.10 and 1.11 the authoritative region goes first",
    rationale:
      "A 1.11 server that restores a snapshot gives the built-in node pools a hash. Where only the federated side "
      + "has one, its next leader fails the whole batch and no node pool arrives. Authoritative first keeps them arriving "
      + "unless the older region's leader restarts or changes meanwhile. It heals once both sides have hashes.",
    severity: .warning,
    citations: [
      Citation(kind: .measured, text: "Community 1.10.5/1.11.3 on compacted logs, both orders"),
      Citation(kind: .reported, text: "issue 28526"),
    ],
    examples: [
      RuleExample(
        "1.10 to 1.11, two regions", ExampleFederation.to("1.11.3", .example("us", "1.10.5"), .example("eu", "1.10.5")),
        .violated),
      RuleExample(
        "1.8 to 1.10", ExampleFederation.to("1.10.5", .example("us", "1.8.4"), .example("eu", "1.8.4")), .holds),
    ]
  ) { rule, context in
    guard context.crosses(NomadVersion(major: 1, minor: 11, patch: 0)), context.inventory.regions.count > 1 else {
      return [.holds]
    }
    return [
      rule.finding(
        "target", "the plan crosses 1.10/1.11: node pools may stop replicating while only one side has hashes",
        remedy:
          "no node pool is created or changed until all regions are at 1.11; compare the pools of every region at the "
          + "close-out")
    ]
  }
}
