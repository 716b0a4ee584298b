extension Rule {
  static let noPrerelease = Rule(
    id: "PATH-008", family: .path, title: "Production goes to releases, not to prereleases",
    rationale: "Betas and release candidates get no support and no fixes in place.", severity: .warning,
    citations: [Citation(kind: .documentation, text: "release channels of the vendor")],
    examples: [
      RuleExample("a release candidate", ExampleFederation.to("2.1.0-rc.1", .example("us", "2.0.5")), .violated),
      RuleExample("a release", ExampleFederation.to("2.0.5", .example("us", "1.11.3")), .holds),
    ]
  ) { rule, context in
    guard context.inventory.target.isPrerelease else { return [.holds] }
    return [
      rule.finding(
        "target", "\(context.inventory.target) is a prerelease",
        remedy: "wait for the release, or use a test federation")
    ]
  }
}
