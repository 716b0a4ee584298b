/// What is wrong or impaired right now, before any plan.
public struct SituationReport: Hashable, Sendable {
  /// One surface that fails today between regions.
  public struct Impaired: Hashable, Sendable {
    public let surface: Surface
    /// In inventory order, never empty.
    public let callers: [RegionID]
    public let callee: RegionID
    public let affected: RegionID
    public let failure: SkewFailure
  }
  /// What a region's servers run, ascending.
  public struct RegionVersions: Hashable, Sendable {
    public let region: RegionID
    public let versions: [NomadVersion]
  }
  public let regions: [RegionVersions]
  /// Whether the federation runs more than one version.
  public let isMixed: Bool
  /// By surface, then callee.
  public let impaired: [Impaired]
  /// Those of rules about the releases that run today and about the regions as they are.
  public let findings: [Finding]
  public let questions: [Question]
}

/// Looks at a federation as it is.
public enum SituationCheck {
  public static func run(_ inventory: Inventory) -> SituationReport {
    let path = PathChoice.choose(for: inventory)
    let report = RuleEngine.evaluate(inventory, path: path)
    let versions = inventory.regions.map { region in Set(region.servers.map(\.version)).sorted() }
    let table = HazardTable(inventory: inventory)
    let impaired = table.surfaces.flatMap { Self.impaired($0, table: table, inventory: inventory, versions: versions) }
    return SituationReport(
      regions: zip(inventory.regions, versions).map { SituationReport.RegionVersions(region: $0.id, versions: $1) },
      isMixed: Set(versions.flatMap { $0 }).count > 1, impaired: impaired,
      findings: RuleEngine.sorted(
        report.findings.filter { $0.place.hasPrefix("regions.") || $0.severity == .blocking }
          + content(inventory, lowest: path.lowest)),
      questions: report.questions)
  }

  /// What rules say of releases that regions run together now, beyond the surfaces that fail: fields that are dropped,
  /// policies that cannot be parsed, gates that are shut, what is reported.
  private static func content(_ inventory: Inventory, lowest: NomadVersion) -> [Finding] {
    let today = UpgradePath(lowest: lowest, waypoints: [], avoided: [], reasons: [])
    let rules: [Rule] = [.aclReplication18, .newerPolicies, .droppedFields, .versionGates, .replicationNoise]
    let ids = rules.map(\.id)
    return RuleEngine.evaluate(inventory, path: today, rules: rules).findings.filter { ids.contains($0.rule) }
  }

  /// Where one surface fails today; each pair of version sets is judged once, so that thousands of regions stay quick.
  private static func impaired(
    _ hazard: HazardSurface, table: HazardTable, inventory: Inventory, versions: [[NomadVersion]]
  ) -> [SituationReport.Impaired] {
    let callerSets = Set(hazard.callers.map { versions[$0] })
    var failing: [[NomadVersion]: [[NomadVersion]: SkewFailure]] = [:]
    for callee in Set(hazard.callees.map({ versions[$0] })) {
      var failures: [[NomadVersion]: SkewFailure] = [:]
      for caller in callerSets {
        failures[caller] = table.fails(hazard, callerVersions: caller, calleeVersions: callee)
      }
      if !failures.isEmpty { failing[callee] = failures }
    }
    var result: [SituationReport.Impaired] = []
    for callee in hazard.callees {
      guard let failures = failing[versions[callee]] else { continue }
      // Callers that fail the same way are one row.
      var rows: [(failure: SkewFailure, affected: Int, callers: [RegionID])] = []
      for caller in hazard.callers where caller != callee {
        guard let failure = failures[versions[caller]] else { continue }
        let affected = hazard.affectsCaller ? caller : callee
        if let row = rows.firstIndex(where: { $0.failure == failure && $0.affected == affected }) {
          rows[row].callers.append(inventory.regions[caller].id)
        } else {
          rows.append((failure, affected, [inventory.regions[caller].id]))
        }
      }
      result += rows.map { row in
        SituationReport.Impaired(
          surface: hazard.surface, callers: row.callers, callee: inventory.regions[callee].id,
          affected: inventory.regions[row.affected].id, failure: row.failure)
      }
    }
    return result
  }
}
