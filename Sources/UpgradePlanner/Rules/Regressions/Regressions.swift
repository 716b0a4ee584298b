extension Rule {
  /// Speaks for every known regression under its own id.
  static let regressions = Rule(
    id: "KR", family: .regressions, title: "Known regressions are routed around or prepared for",
    rationale: "Some releases have defects that hit during or after an upgrade. Those no server should land on are "
      + "blocking; every other one becomes a warning or a note with what to do.",
    severity: .warning,
    citations: [Citation(kind: .changelog, text: "changelogs and issues named by each entry")],
    examples: [
      RuleExample(
        "the vendor article's own target", ExampleFederation.to("1.8.15+ent", .example("us", "1.7.10+ent")), .violated),
      RuleExample(
        "the same patch of Community does not exist, but the range is Enterprise only",
        ExampleFederation.to("1.8.16+ent", .example("us", "1.8.16+ent")), .holds),
    ]
  ) { _, context in
    var outcomes: [RuleOutcome] = []
    for (index, waypoint) in context.path.waypoints.enumerated() {
      let place = index == context.path.waypoints.count - 1 ? "target" : "planning.waypoints"
      let never = NeverLand.all.filter { $0.contains(waypoint) }
      for entry in never {
        guard let regression = Regression.entry(entry.regression) else { continue }
        outcomes.append(
          finding(
            regression, .blocking, place, "\(waypoint) is a release no server should land on",
            remedy: better(than: waypoint, inventory: context.inventory) ?? regression.action))
      }
      for regression in Regression.affecting(waypoint, as: .target)
      where matters(regression, context) && !never.contains(where: { $0.regression == regression.id }) {
        outcomes.append(
          finding(
            regression, severity(regression), place, "\(waypoint) has a known regression", remedy: regression.action))
      }
    }
    guard !context.path.waypoints.isEmpty else { return outcomes.isEmpty ? [.holds] : outcomes }
    for region in context.inventory.regions {
      for version in Array(Set(region.servers.map(\.version))).sorted()
      where version.precedes(context.inventory.target) {
        let place = "regions.\(region.id)"
        let never = NeverLand.all.filter { $0.contains(version) }.compactMap { Regression.entry($0.regression) }
        for regression in never {
          outcomes.append(
            finding(
              regression, .warning, place, "\(region.id) runs \(version) today, a release no server should stay on",
              remedy: regression.action))
        }
        let today = Regression.affecting(version, as: .today) + Regression.affecting(version, as: .window)
        var seen = Set(never.map(\.id))
        for regression in today where matters(regression, context) && seen.insert(regression.id).inserted {
          outcomes.append(
            finding(
              regression, severity(regression), place,
              "\(region.id) runs \(version) today, which has a known regression", remedy: regression.action))
        }
      }
    }
    return outcomes.isEmpty ? [.holds] : outcomes
  }

  /// Whether a regression concerns this federation: its features may be in use, and regions exist where it needs several.
  private static func matters(_ regression: Regression, _ context: RuleContext) -> Bool {
    // What the federation rules say by direction is not said again.
    guard regression.combination == nil else { return false }
    if regression.isFederated, context.inventory.regions.count < 2 { return false }
    guard !regression.features.isEmpty else { return true }
    return context.inventory.regions.contains { region in
      regression.features.contains { region.features[$0]?.isUsed != false }
    }
  }

  private static func severity(_ regression: Regression) -> Severity {
    regression.severity >= .high ? .warning : .note
  }

  private static func finding(
    _ regression: Regression, _ severity: Severity, _ place: String, _ message: String, remedy: String
  ) -> RuleOutcome {
    .violated(
      Finding(
        rule: regression.id, severity: severity, place: place, message: message, reason: regression.summary,
        evidence: regression.evidence, remedy: remedy,
        source: regression.citations.map(\.description).joined(separator: "; ")))
  }

  /// The newest release of the same series that nothing speaks against.
  private static func better(than version: NomadVersion, inventory: Inventory) -> String? {
    ReleaseCalendar.versions(of: version.series, edition: version.edition)
      .last { NeverLand.entry(for: $0) == nil && version.precedes($0) }.map { "use \($0) instead" }
  }
}
