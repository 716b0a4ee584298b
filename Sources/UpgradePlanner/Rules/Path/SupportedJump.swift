extension Rule {
  static let supportedJump = Rule(
    id: "PATH-001", family: .path, title: "One hop crosses at most two release series",
    rationale:
      "The vendor supports upgrades over at most two series; on the way to 2.0 every series from 1.8 on is its "
      + "own step. Servers do not refuse a longer jump (55 pairs of releases survived it when measured on Community "
      + "servers with little state), so it is unsupported, not impossible.",
    severity: .blocking,
    citations: [
      Citation(
        kind: .documentation, text: "upgrade documentation, compatibility over two point releases (since 2024-03)"),
      Citation(kind: .documentation, text: "guide for upgrades from 1.8 to 2.0"),
    ],
    examples: [
      RuleExample("1.7 to 1.8", ExampleFederation.to("1.8.21+ent", .example("us", "1.7.19+ent")), .holds),
      RuleExample(
        "1.5 straight to 1.10, pinned",
        ExampleFederation.to(
          "1.10.5", .example("us", "1.5.17"), planning: PlanningSettings(waypoints: [])), .violated),
      RuleExample(
        "1.10 straight to 2.0, pinned: two series at once on a staged path",
        ExampleFederation.to("2.0.5", .example("us", "1.10.5"), planning: PlanningSettings(waypoints: [])), .violated),
    ]
  ) { rule, context in
    let end = context.inventory.target.series
    return context.legs.map { leg in
      let place = context.place(of: leg.to)
      guard let steps = leg.from.series.steps(to: leg.to.series) else { return .holds }
      if PathChoice.isSupported(from: leg.from.series, to: leg.to.series, end: end) { return .holds }
      if steps == 2 {
        return rule.finding(
          place, "\(leg.from) to \(leg.to) takes two series at once on the way to 2.0 or later",
          remedy: "land on the series in between, or leave planning.waypoints out", severity: .warning)
      }
      return rule.finding(
        place, "\(leg.from) to \(leg.to) crosses \(steps) series at once, which is unsupported",
        remedy: "add waypoints so that no hop crosses more than two, or leave planning.waypoints out")
    }
  }
}
