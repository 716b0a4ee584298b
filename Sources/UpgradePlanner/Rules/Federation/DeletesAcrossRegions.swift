extension Rule {
  static let deletesAcrossRegions = Rule(
    id: "FED-003", family: .federation, title: "Deleting a namespace or a node pool can ask every region",
    rationale: "The authoritative region asks all others whether the object is still in use before it deletes it; one "
      + "region that does not know the question makes the delete fail.",
    severity: .warning,
    citations: [
      Citation(kind: .measured, text: "deletes of namespaces and node pools over 81 pairs of Community releases"),
      Citation(kind: .source, text: "namespace_endpoint.go and node_pool_endpoint.go by release tag"),
    ],
    examples: [
      RuleExample("one region asks nobody", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
      RuleExample(
        "1.5 to 1.6: node pools",
        ExampleFederation.to("1.6.10", .example("us", "1.5.17"), .example("eu", "1.5.17")), .violated),
    ]
  ) { rule, context in HazardFindings.outcomes(context, rule: rule) }
}
