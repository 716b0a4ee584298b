extension Rule {
  static let knowledgeAge = Rule(
    id: "PATH-009", family: .path, title: "The knowledge is recent when the first hop starts",
    rationale: "Releases, fixes and regressions that came out after this program's knowledge are not in the plan.",
    severity: .note,
    citations: [
      Citation(kind: .source, text: "date of the release data in this program: \(ReleaseCalendar.knowledgeDate)")
    ],
    asksWhen: true,
    examples: [
      RuleExample("no calendar, nothing to compare", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
      RuleExample(
        "a plan from more than three months later on",
        ExampleFederation.to(
          "1.8.4", .example("us", "1.7.7"),
          planning: PlanningSettings(
            origin: Instant(epochMinute: (ReleaseCalendar.knowledgeDate.daysSinceEpoch + 102) * 1440))), .violated),
    ]
  ) { rule, context in
    guard let origin = context.inventory.planning.origin, !context.path.waypoints.isEmpty else { return [.holds] }
    let day = (origin.epochMinute + (context.firstHopMinute ?? 0)) / 1440
    let age = day - ReleaseCalendar.knowledgeDate.daysSinceEpoch
    guard age > 60 else { return [.holds] }
    let start = context.firstHopMinute == nil ? "the plan may start" : "the first hop starts"
    return [
      rule.finding(
        "planning.not-before",
        "\(start) on \(CivilDate(daysSinceEpoch: day)), \(age) days after the knowledge of this program ends "
          + "(\(ReleaseCalendar.knowledgeDate))",
        remedy: "read the changelog of the target's series for later patches, or use a newer version of this program",
        severity: age > 180 ? .warning : .note)
    ]
  }
}
