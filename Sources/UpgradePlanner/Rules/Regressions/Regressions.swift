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
        "nothing to upgrade: the plan lands nowhere",
        ExampleFederation.to("1.8.16+ent", .example("us", "1.8.16+ent")), .holds),
      RuleExample(
        "1.10 servers and clients that derive Vault tokens: a combination",
        ExampleFederation.to(
          "1.10.5", .example("us", "1.8.4", clients: [(10, "1.8.4", .drain)]),
          features: [ExampleFederation.mode("vault", .token)]), .violated),
    ]
  ) { _, context in
    guard !context.path.waypoints.isEmpty else { return [.holds] }
    let outcomes =
      context.path.waypoints.flatMap { landing($0, context) } + today(context)
      + RegressionCombinations.outcomes(context) + everywhere(context)
    return outcomes.isEmpty ? [.holds] : outcomes
  }

  /// Of every release there is, where the federation has what they need.
  private static func everywhere(_ context: RuleContext) -> [RuleOutcome] {
    Regression.all.filter { $0.appliesTo == .any && $0.affected == nil && $0.concerns(context) }.map { entry in
      entry.outcome(nil, "authoritative", "federations of every release can have this fault")
    }
  }

  /// Of a release the plan lands on.
  private static func landing(_ waypoint: NomadVersion, _ context: RuleContext) -> [RuleOutcome] {
    let place = context.place(of: waypoint)
    var outcomes: [RuleOutcome] = []
    var said: Set<String> = []
    for entry in NeverLand.all where entry.contains(waypoint) {
      guard let regression = Regression.entry(entry.regression), said.insert(regression.id).inserted else { continue }
      outcomes.append(
        regression.outcome(
          .blocking, place, "\(waypoint) is a release no server should land on",
          remedy: better(than: waypoint, inventory: context.inventory)))
    }
    let found = Regression.affecting(waypoint, as: .target) + Regression.affecting(waypoint, as: .window)
    for regression in found where regression.concerns(context) && said.insert(regression.id).inserted {
      outcomes.append(regression.outcome(nil, place, "\(waypoint) has a known regression"))
    }
    return outcomes
  }

  /// Of the releases that servers leave.
  private static func today(_ context: RuleContext) -> [RuleOutcome] {
    // Many regions run few releases, and whether a regression concerns the federation takes a look at every region.
    var known: [NomadVersion: [Regression]] = [:]
    for version in Set(context.inventory.regions.flatMap { $0.servers.map(\.version) }) {
      known[version] = (Regression.affecting(version, as: .today) + Regression.affecting(version, as: .window))
        .filter { $0.concerns(context) }
    }
    return context.inventory.regions.flatMap { region in
      let versions = Set(region.servers.map(\.version)).filter { $0.precedes(context.inventory.target) }
      return versions.sorted().flatMap { today($0, in: region, known: known[$0] ?? []) }
    }
  }

  /// Of one release that a region's servers leave.
  private static func today(_ version: NomadVersion, in region: Region, known: [Regression]) -> [RuleOutcome] {
    let place = "regions.\(region.id)"
    var outcomes: [RuleOutcome] = []
    var said: Set<String> = []
    for entry in NeverLand.all where entry.contains(version) {
      guard let regression = Regression.entry(entry.regression), said.insert(regression.id).inserted else { continue }
      outcomes.append(
        regression.outcome(
          .warning, place, "\(region.id) runs \(version) today, a release no server should stay on"))
    }
    for regression in known where said.insert(regression.id).inserted {
      outcomes.append(
        regression.outcome(nil, place, "\(region.id) runs \(version) today, which has a known regression"))
    }
    return outcomes
  }

  /// The newest release of the same series that nothing speaks against.
  private static func better(than version: NomadVersion, inventory: Inventory) -> String? {
    ReleaseCalendar.versions(of: version.series, edition: version.edition)
      .last { NeverLand.entry(for: $0) == nil && version.precedes($0) }.map { "use \($0) instead" }
  }
}

extension Regression {
  /// Whether it concerns this federation: its features may be in use, and regions exist where it needs several.
  func concerns(_ context: RuleContext) -> Bool {
    if isFederated, context.inventory.regions.count < 2 { return false }
    guard !features.isEmpty else { return true }
    return context.inventory.regions.contains { mayUse($0) }
  }

  /// Whether a region uses one of its features, or does not say.
  func mayUse(_ region: Region) -> Bool {
    features.isEmpty || features.contains { region.features[$0]?.isUsed != false }
  }

  /// A finding under the regression's own id; its severity decides where none is given, and never blocks.
  func outcome(
    _ severity: UpgradePlanner.Severity?, _ place: String, _ message: String, remedy: String? = nil
  ) -> RuleOutcome {
    .violated(
      Finding(
        rule: id, severity: severity ?? (self.severity >= .high ? .warning : .note), place: place,
        message: evidence.isCertain ? message : "\(message); it may be affected: verify",
        reason: evidence.isCertain ? summary : "\(evidence.rawValue), not proved: \(summary)", evidence: evidence,
        remedy: remedy ?? action,
        source: citations.map(\.description).joined(separator: "; ")))
  }
}
