extension Rule {
  static let replicationAcrossRegions = Rule(
    id: "FED-002", family: .federation,
    title: "Federated regions can pull every kind of object from the authoritative one",
    rationale:
      "The leader of each federated region pulls policies, tokens, roles, auth methods, binding rules, namespaces "
      + "and node pools. A kind that the authoritative release does not know cannot arrive.",
    severity: .warning,
    citations: [
      Citation(kind: .measured, text: "replication of seven kinds of object over 81 pairs of Community releases"),
      Citation(kind: .source, text: "server-initiated calls by release tag"),
    ],
    examples: [
      RuleExample("one region replicates nothing", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
      RuleExample(
        "1.10 to 1.11: node pools, if a federated region goes first",
        ExampleFederation.to("1.11.3", .example("us", "1.10.5"), .example("eu", "1.10.5")), .violated),
    ]
  ) { rule, context in HazardFindings.outcomes(context, rule: rule) }
}
