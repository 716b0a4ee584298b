extension Rule {
  static let knowledgeAge = Rule(
    id: "PATH-009", family: .path, title: "The knowledge is recent when the first hop starts",
    rationale: "Releases, fixes and regressions that came out after this program's knowledge are not in the plan.",
    severity: .note,
    citations: [Citation(kind: .source, text: "date of the release data in this program: 2026-08-21")],
    examples: [
      RuleExample("no calendar, nothing to compare", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
      RuleExample(
        "a first hop more than three months later",
        ExampleFederation.to(
          "1.8.4", .example("us", "1.7.7"),
          planning: PlanningSettings(
            origin: Instant(epochMinute: (ReleaseCalendar.knowledgeDate.daysSinceEpoch + 102) * 1440))), .violated),
    ]
  ) { rule, context in
    guard let origin = context.inventory.planning.origin else { return [.holds] }
    let days = origin.epochMinute / 1440 - ReleaseCalendar.knowledgeDate.daysSinceEpoch
    guard days > 60 else { return [.holds] }
    return [
      rule.finding(
        "planning.not-before",
        "the plan starts \(days) days after the knowledge of this program ends (\(ReleaseCalendar.knowledgeDate))",
        remedy: "read the changelog of the target's series for later patches, or use a newer version of this program",
        severity: days > 180 ? .warning : .note)
    ]
  }
}
