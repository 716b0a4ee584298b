extension Rule {
  static let licence = Rule(
    id: "PRE-003", family: .prerequisites, title: "The Enterprise licence is valid for the new binary's build date",
    rationale:
      "An Enterprise server of 1.6 or newer does not start when its licence expired before the binary was built.",
    severity: .note,
    citations: [Citation(kind: .documentation, text: "Enterprise licence documentation; upgrade guide 1.6.0")],
    examples: [
      RuleExample("Enterprise", ExampleFederation.to("1.8.21+ent", .example("us", "1.7.19+ent")), .violated),
      RuleExample("Community", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
    ]
  ) { rule, context in
    guard context.inventory.edition == .enterprise, !context.path.waypoints.isEmpty else { return [.holds] }
    return [
      rule.finding(
        "target", "every server's licence must be valid for the build date of each new binary",
        remedy: "run `nomad license inspect` with the new binary on every server before anything is stopped")
    ]
  }
}
