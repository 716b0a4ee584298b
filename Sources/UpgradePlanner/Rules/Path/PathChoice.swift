/// Chooses the waypoints from today's versions to the target.
///
/// From the lowest version present: stepping stones and supported jumps first (at most two steps in series order; a path
/// that ends at 2.0 or later takes one step at a time from 1.8 on), then fewest waves, fewest hops, most waypoints in LTS
/// series, newest series. Sources: upgrade documentation ("at least two point releases"), guide "1.8 to 2.0".
public enum PathChoice {
  public static func choose(for inventory: Inventory) -> UpgradePath {
    let versions = inventory.regions.flatMap { $0.servers.map(\.version) }
    let lowest = versions.min { $0.precedes($1) } ?? inventory.target
    guard lowest.precedes(inventory.target) else {
      return UpgradePath(
        lowest: lowest, waypoints: [], avoided: [], reasons: ["every server is at the target or beyond"])
    }
    if let pinned = inventory.planning.waypoints {
      let between = pinned.filter { lowest.precedes($0) && $0.precedes(inventory.target) }.sorted()
      return UpgradePath(
        lowest: lowest, waypoints: between + [inventory.target], avoided: [],
        reasons: ["the inventory pins the waypoints (planning.waypoints)"])
    }
    return chosen(inventory, lowest: lowest)
  }

  private static func chosen(_ inventory: Inventory, lowest: NomadVersion) -> UpgradePath {
    let target = inventory.target
    let series = ReleaseCalendar.support.map(\.series).filter { lowest.series < $0 && $0 < target.series }
    // Series in between that have a release to land on, with what was passed over there.
    var landings: [ReleaseSeries: Landing] = [:]
    for entry in series { landings[entry] = landing(entry, inventory: inventory, lowest: lowest) }
    let usable = series.filter { landings[$0]?.version != nil }
    let paths = shortest(from: lowest.series, through: usable, to: target.series)
    guard
      let best = paths.min(by: { rank($0, inventory, landings, target) < rank($1, inventory, landings, target) })
    else {
      return UpgradePath(
        lowest: lowest, waypoints: [target], avoided: [],
        reasons: ["no supported way from \(lowest.series) to \(target.series) is known"])
    }
    let waypoints = best.compactMap { landings[$0]?.version } + [target]
    // Of a series that nothing is left of, its newest release stands for all.
    let closed = series.filter { landings[$0]?.version == nil }.compactMap { entry in
      landings[entry]?.avoided.first.map {
        UpgradePath.Avoided(
          version: $0.version, rule: $0.rule, reason: "\($0.reason); no other release of \(entry) is left to land on")
      }
    }
    return UpgradePath(
      lowest: lowest, waypoints: waypoints,
      avoided: (best.flatMap { landings[$0]?.avoided ?? [] } + closed).sorted { $0.version.precedes($1.version) },
      reasons: reasons(lowest: lowest, waypoints: waypoints))
  }

  /// Order of preference between paths with equally few waves.
  private static func rank(
    _ path: [ReleaseSeries], _ inventory: Inventory, _ landings: [ReleaseSeries: Landing], _ target: NomadVersion
  ) -> Rank {
    var hops = 0
    for entry in path {
      guard let version = landings[entry]?.version else { continue }
      hops += inventory.regions.filter { region in region.servers.contains { $0.version.precedes(version) } }.count
    }
    return Rank(
      hops: hops, missingLTS: path.filter { !ReleaseCalendar.isLTS($0) }.count,
      age: path.map { entry in ReleaseCalendar.support.filter { entry < $0.series }.count })
  }

  private struct Rank: Comparable {
    let hops: Int
    let missingLTS: Int
    /// Per waypoint, how many series are newer.
    let age: [Int]
    static func < (a: Rank, b: Rank) -> Bool {
      if a.hops != b.hops { return a.hops < b.hops }
      if a.missingLTS != b.missingLTS { return a.missingLTS < b.missingLTS }
      return a.age.lexicographicallyPrecedes(b.age)
    }
  }

  /// Whether one hop may go from a series to another in a path that ends at `end`.
  public static func isSupported(from: ReleaseSeries, to: ReleaseSeries, end: ReleaseSeries) -> Bool {
    PathKnowledge.isSupported(from: from, to: to, onPathTo: end) ?? false
  }

  /// All paths with the fewest waypoints, each as the series in between.
  private static func shortest(
    from: ReleaseSeries, through usable: [ReleaseSeries], to end: ReleaseSeries
  ) -> [[ReleaseSeries]] {
    var frontier: [[ReleaseSeries]] = [[]]
    for _ in 0...usable.count {
      let done = frontier.filter { isSupported(from: $0.last ?? from, to: end, end: end) }
      if !done.isEmpty { return done }
      frontier = frontier.flatMap { path in
        let last = path.last ?? from
        return usable.filter { last < $0 && isSupported(from: last, to: $0, end: end) }.map { path + [$0] }
      }
    }
    return []
  }

  private struct Landing {
    let version: NomadVersion?
    let avoided: [UpgradePath.Avoided]
  }

  /// The newest release of a series that nothing speaks against: not never-land, not avoided by the inventory, and
  /// without a critical regression if one exists.
  private static func landing(_ series: ReleaseSeries, inventory: Inventory, lowest: NomadVersion) -> Landing {
    let candidates = ReleaseCalendar.versions(of: series, edition: inventory.edition).reversed()
      .filter { lowest.precedes($0) && $0.precedes(inventory.target) }
    var avoided: [UpgradePath.Avoided] = []
    var allowed: [NomadVersion] = []
    for candidate in candidates {
      if let reason = objection(to: candidate, inventory: inventory) {
        avoided.append(reason)
      } else {
        allowed.append(candidate)
      }
    }
    if let clean = allowed.first(where: { critical($0) == nil }) {
      for other in allowed where clean.precedes(other) {
        if let regression = critical(other) {
          avoided.append(UpgradePath.Avoided(version: other, rule: regression.id, reason: regression.summary))
        }
      }
      return Landing(version: clean, avoided: avoided.filter { clean.precedes($0.version) })
    }
    let best = allowed.first
    return Landing(version: best, avoided: avoided.filter { best?.precedes($0.version) ?? true })
  }

  private static func critical(_ version: NomadVersion) -> Regression? {
    Regression.affecting(version, as: .target).first { $0.severity == .critical }
  }

  private static func objection(to version: NomadVersion, inventory: Inventory) -> UpgradePath.Avoided? {
    if let entry = NeverLand.entry(for: version) {
      return UpgradePath.Avoided(version: version, rule: entry.regression, reason: entry.reason)
    }
    if let index = inventory.planning.avoid.firstIndex(where: { $0.contains(version) }) {
      return UpgradePath.Avoided(
        version: version, rule: "planning.avoid[\(index)]",
        reason: "the inventory avoids \(inventory.planning.avoid[index])")
    }
    let stated = inventory.packs.flatMap(\.avoided).first { $0.versions.contains(version) }
    return stated.map { UpgradePath.Avoided(version: version, rule: $0.statement.id, reason: $0.statement.reason) }
  }

  private static func reasons(lowest: NomadVersion, waypoints: [NomadVersion]) -> [String] {
    var result: [String] = []
    var from = lowest
    for waypoint in waypoints {
      let steps = from.series.steps(to: waypoint.series)
      result.append(
        "\(from) to \(waypoint): "
          + (steps.map { "\($0) step\($0 == 1 ? "" : "s") in series order" } ?? "a series this program does not know"))
      from = waypoint
    }
    return result
  }

  /// Targets worth trying where the wanted one is forbidden: the best of its series, then of the series around it.
  public static func alternativeTargets(for inventory: Inventory) -> [NomadVersion] {
    let highest = inventory.regions.flatMap { $0.servers.map(\.version) }.max { $0.precedes($1) }
    func best(_ series: ReleaseSeries) -> NomadVersion? {
      let candidates = ReleaseCalendar.versions(of: series, edition: inventory.edition).reversed().filter { version in
        objection(to: version, inventory: inventory) == nil && !(highest.map { version.precedes($0) } ?? false)
      }
      return candidates.first { critical($0) == nil } ?? candidates.first
    }
    let all = ReleaseCalendar.support.map(\.series)
    let own = inventory.target.series
    let later = all.filter { own < $0 }.prefix(2)
    let earlier = all.filter { $0 < own }.suffix(2).reversed()
    return ([own] + later + earlier).compactMap(best)
  }
}
