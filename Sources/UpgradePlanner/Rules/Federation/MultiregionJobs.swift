extension Rule {
  static let multiregionJobs = Rule(
    id: "FED-004", family: .federation, title: "Nobody deploys multiregion jobs while regions differ",
    rationale:
      "A multiregion deployment runs through every region it names and waits in each for the next; regressions "
      + "of several releases make it hang, and Enterprise code cannot be inspected.",
    severity: .warning,
    citations: [Citation(kind: .changelog, text: "Enterprise changelogs 1.8.18, 1.8.20, 1.10.7, 1.10.8 (GH-27386)")],
    examples: [
      RuleExample(
        "multiregion jobs in use",
        ExampleFederation.to(
          "1.8.21+ent", .example("us", "1.7.19+ent"), .example("eu", "1.7.19+ent"),
          features: [ExampleFederation.used("multiregion-jobs")]), .violated),
      RuleExample(
        "not said",
        ExampleFederation.to("1.8.21+ent", .example("us", "1.7.19+ent"), .example("eu", "1.7.19+ent")), .unknown),
      RuleExample(
        "Community has none", ExampleFederation.to("1.8.4", .example("us", "1.7.7"), .example("eu", "1.7.7")), .holds),
    ]
  ) { rule, context in
    guard context.inventory.edition == .enterprise, context.inventory.regions.count > 1, !context.path.waypoints.isEmpty
    else { return [.holds] }
    switch context.inventory.features["multiregion-jobs"]?.isUsed {
    case false?: return [.holds]
    case nil:
      return [
        .unknown(
          Question(
            rule: "FED-004", place: "features.multiregion-jobs", missing: "features.multiregion-jobs",
            text: "Does any job have a `multiregion` block?"))
      ]
    case true?:
      return [
        rule.finding(
          "features.multiregion-jobs", "multiregion jobs are in use: none may be deployed while regions differ",
          remedy: "wait until no multiregion deployment runs, then freeze submissions until the close-out")
      ]
    }
  }
}
