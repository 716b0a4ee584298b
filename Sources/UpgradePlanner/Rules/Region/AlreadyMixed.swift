extension Rule {
  static let alreadyMixed = Rule(
    id: "REG-004", family: .region, title: "All servers of a region run one release before it is upgraded",
    rationale:
      "A region whose servers differ is half way through an upgrade: it may serve old and new pages by chance, "
      + "and the next server may turn the balance.",
    severity: .warning,
    citations: [
      Citation(kind: .measured, text: "staged upgrade of Community 1.7.7 to 1.8.4, answers of a half upgraded region")
    ],
    examples: [
      RuleExample(
        "two on the new release",
        ExampleFederation.to("1.8.4", .example("us", "1.7.7", servers: 1, also: [(2, "1.8.4")])), .violated),
      RuleExample("all on one", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
    ]
  ) { rule, context in
    context.inventory.regions.map { region in
      let versions = Array(Set(region.servers.map(\.version))).sorted()
      guard versions.count > 1 else { return .holds }
      return rule.finding(
        "regions.\(region.id).servers",
        "\(region.id) is half way: its servers run \(versions.map(\.description).joined(separator: " and "))",
        remedy: "find out why it stopped there before going on; the plan counts it as mixed from the start")
    }
  }
}
