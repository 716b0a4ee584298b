extension Rule {
  static let pinnedWaypoints = Rule(
    id: "PATH-012", family: .path, title: "Every pinned waypoint lies on the way",
    rationale:
      "A waypoint at or below what runs today, or at or beyond the target, is passed over: no region goes there.",
    severity: .warning,
    citations: [Citation(kind: .source, text: "the inventory")],
    examples: [
      RuleExample(
        "a waypoint beyond the target",
        ExampleFederation.to(
          "1.8.4", .example("us", "1.7.7"),
          planning: PlanningSettings(waypoints: [NomadVersion(major: 1, minor: 9, patch: 7)])), .violated),
      RuleExample(
        "a waypoint between today and the target",
        ExampleFederation.to(
          "1.10.5", .example("us", "1.7.7"),
          planning: PlanningSettings(waypoints: [NomadVersion(major: 1, minor: 8, patch: 4)])), .holds),
    ]
  ) { rule, context in
    let outcomes = (context.inventory.planning.waypoints ?? []).enumerated().compactMap {
      index, waypoint -> RuleOutcome? in
      guard !context.path.waypoints.contains(waypoint) || waypoint == context.inventory.target else { return nil }
      return rule.finding(
        "planning.waypoints[\(index)]",
        "\(waypoint) is no waypoint between \(context.path.lowest) and \(context.inventory.target), and is passed over",
        remedy: "remove it, or correct it")
    }
    return outcomes.isEmpty ? [.holds] : outcomes
  }
}
