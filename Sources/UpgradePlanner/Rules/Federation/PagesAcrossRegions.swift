extension Rule {
  /// `Job.Statuses` is one row of this rule's table.
  static let pagesAcrossRegions = Rule(
    id: "FED-001", family: .federation, title: "Pages and commands that look at another region work there",
    rationale:
      "A region's agent forwards a call to the region it is meant for. Where a newer agent calls a method that "
      + "an older region lacks, the answer is HTTP 500 and rpc: can't find method (or service). The other way round "
      + "everything works: only a newer caller and an older callee fail.",
    severity: .warning,
    citations: [
      Citation(kind: .measured, text: "72 calls, every ordered pair of nine Community releases 1.4.14 … 2.0.5"),
      Citation(kind: .source, text: "RPC methods and HTTP routes by release tag"),
      Citation(kind: .reported, text: "issue 23497, support article 45196173219475"),
    ],
    examples: [
      RuleExample(
        "1.7 to 1.8 with a jobs page across regions",
        ExampleFederation.to("1.8.4", .example("us", "1.7.7"), .example("eu", "1.7.7")), .violated),
      RuleExample("one region has nobody to look at", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
    ]
  ) { rule, context in HazardFindings.outcomes(context, rule: rule) }
}
