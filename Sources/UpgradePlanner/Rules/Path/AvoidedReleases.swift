extension Rule {
  static let avoidedReleases = Rule(
    id: "PATH-010", family: .path, title: "The target is not among the releases the inventory avoids",
    rationale: "A target that the inventory itself avoids is a slip in one of both places.", severity: .warning,
    citations: [Citation(kind: .source, text: "the inventory")],
    examples: [RuleExample("nothing avoided", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds)]
  ) { rule, context in
    context.inventory.planning.avoid.enumerated().map { index, range in
      guard range.contains(context.inventory.target) else { return .holds }
      return rule.finding(
        "planning.avoid[\(index)]",
        "the target \(context.inventory.target) lies in \(range), which the inventory avoids",
        remedy: "change the target or the range")
    }
  }
}
