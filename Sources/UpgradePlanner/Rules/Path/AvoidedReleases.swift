extension Rule {
  static let avoidedReleases = Rule(
    id: "PATH-010", family: .path,
    title: "Neither target nor pinned waypoints are among the releases the inventory avoids",
    rationale: "A release that the inventory both asks for and avoids is a slip in one of both places.",
    severity: .warning,
    citations: [Citation(kind: .source, text: "the inventory")],
    examples: [
      RuleExample("nothing avoided", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
      RuleExample(
        "the target's own series is avoided",
        ExampleFederation.to("1.8.4", .example("us", "1.7.7"), planning: PlanningSettings(avoid: [.series(1, 8)])),
        .violated),
      RuleExample(
        "a pinned waypoint is avoided",
        ExampleFederation.to(
          "1.10.5", .example("us", "1.7.7"),
          planning: PlanningSettings(waypoints: [NomadVersion(major: 1, minor: 8, patch: 4)], avoid: [.series(1, 8)])),
        .violated),
    ]
  ) { rule, context in
    context.inventory.planning.avoid.enumerated().flatMap { index, range -> [RuleOutcome] in
      context.path.waypoints.filter { range.contains($0) }.map { waypoint in
        rule.finding(
          "planning.avoid[\(index)]",
          "\(waypoint) (\(context.place(of: waypoint))) lies in \(range), which the inventory avoids",
          remedy: "change the release or the range")
      }
    }
  }
}
