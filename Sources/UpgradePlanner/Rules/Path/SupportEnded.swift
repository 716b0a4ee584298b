extension Rule {
  static let supportEnded = Rule(
    id: "PATH-006", family: .path, title: "The target's series is still supported",
    rationale: "A series past its end of support gets no fixes, also not for what this upgrade may uncover.",
    severity: .warning,
    citations: [Citation(kind: .documentation, text: "version support chart of Nomad Enterprise, 2026-08")],
    examples: [
      RuleExample(
        "1.10, supported until 2027", ExampleFederation.to("1.10.15+ent", .example("us", "1.8.21+ent")), .holds),
      RuleExample(
        "1.9, no longer on the chart", ExampleFederation.to("1.9.13+ent", .example("us", "1.8.21+ent")), .violated),
    ]
  ) { rule, context in
    let target = context.inventory.target
    guard let support = ReleaseCalendar.support(of: target.series) else { return [.holds] }
    guard let end = support.baseEnd else {
      return [
        rule.finding(
          "target", "series \(target.series) is no longer on the vendor's support chart",
          remedy: "plan the way on to a supported series")
      ]
    }
    let today =
      context.inventory.planning.origin.map { $0.epochMinute / 1440 } ?? ReleaseCalendar.knowledgeDate.daysSinceEpoch
    guard today > end.daysSinceEpoch else { return [.holds] }
    return [
      rule.finding(
        "target", "base support of series \(target.series) ended on \(end)",
        remedy: "plan the way on to a supported series, or make sure that extended support covers it")
    ]
  }
}
