@testable import UpgradePlanner

/// The best value over all start minutes on a grid, by trying every one: shares no code with planner or checker.
///
/// Only for tiny federations: one list of regions, at most two waves, a horizon of some hours.
struct FederationBruteForce {
  let inventory: Inventory
  let waypoints: [NomadVersion]
  let grid: Int
  /// Severity and, for a caller's and a callee's version, whether it fails; the callee is affected.
  let surfaces: [(severity: Int, isReplication: Bool, fails: (NomadVersion, NomadVersion) -> Bool)]

  struct Value: Comparable {
    let mixed: Int
    let impairment: Int
    let finish: Int
    static func < (a: Value, b: Value) -> Bool {
      (a.mixed, a.impairment, a.finish) < (b.mixed, b.impairment, b.finish)
    }
  }

  /// Nil where no assignment of starts is allowed.
  func best() -> Value? {
    search(wave: 0, servers: inventory.regions.map { $0.servers.map(\.version) }, origin: 0, sum: (0, 0))
  }

  private func search(wave: Int, servers: [[NomadVersion]], origin: Int, sum: (Int, Int)) -> Value? {
    guard wave < waypoints.count else { return Value(mixed: sum.0, impairment: sum.1, finish: origin) }
    let waypoint = waypoints[wave]
    let hopping = servers.indices.filter { index in servers[index].contains { $0.precedes(waypoint) } }
    let minutes = servers.indices.map { index in
      servers[index].filter { $0.precedes(waypoint) }.count * inventory.regions[index].serverTime.usual
        + inventory.regions[index].regionMinutes
    }
    let after = servers.map { list in list.map { $0.precedes(waypoint) ? waypoint : $0 } }
    var best: Value?
    var starts = [Int?](repeating: nil, count: servers.count)
    func assign(_ place: Int) {
      guard place < hopping.count else {
        guard allowed(starts, minutes, wave: wave, origin: origin) else { return }
        let ends = starts.indices.map { index in starts[index].map { $0 + minutes[index] } }
        let last = ends.compactMap { $0 }.max() ?? origin
        let first = starts.compactMap { $0 }.min() ?? origin
        let isMixed = Set(servers.flatMap { $0 }).count > 1
        let mixed = last - (isMixed ? origin : first)
        let cost = impairment(before: servers, after: after, starts: starts, ends: ends, origin: origin, end: last)
        let found = search(wave: wave + 1, servers: after, origin: last, sum: (sum.0 + mixed, sum.1 + cost))
        if let found, best.map({ found < $0 }) ?? true { best = found }
        return
      }
      let region = hopping[place]
      for start in stride(from: 0, through: inventory.planning.horizonMinutes - minutes[region], by: grid) {
        starts[region] = start
        assign(place + 1)
      }
      starts[region] = nil
    }
    assign(0)
    return best
  }

  private func allowed(_ starts: [Int?], _ minutes: [Int], wave: Int, origin: Int) -> Bool {
    let planning = inventory.planning
    let base = planning.origin?.epochMinute ?? 0
    for (index, region) in inventory.regions.enumerated() {
      guard let start = starts[index] else { continue }
      let end = start + minutes[index]
      if start < (wave == 0 ? 0 : origin + planning.soakBetweenWavesMinutes) { return false }
      if end > planning.horizonMinutes { return false }
      // Windows here are absolute and never reach beyond the horizon; freezes forbid, and cut what is left of a window.
      var pieces: [(Int, Int, Bool)] = [(0, planning.horizonMinutes, true)]
      if let windows = region.windows {
        pieces = windows.compactMap {
          if case .once(let from, let to) = $0 { (from.epochMinute - base, to.epochMinute - base, false) } else { nil }
        }
      }
      for freeze in planning.freezes + region.freezes {
        let from = freeze.from.epochMinute - base
        let to = freeze.to.epochMinute - base
        pieces = pieces.flatMap { piece -> [(Int, Int, Bool)] in
          if to <= piece.0 || from >= piece.1 { return [piece] }
          return [(piece.0, from, false), (to, piece.1, piece.2)].filter { $0.0 < $0.1 }
        }
      }
      let fits = pieces.contains { piece in
        start >= piece.0 && end + (piece.2 ? 0 : planning.contingencyMinutes) <= piece.1
      }
      if !fits { return false }
      for (other, before) in inventory.regions.enumerated() where region.after.contains(before.id) {
        if let otherStart = starts[other], start < otherStart + minutes[other] + before.soakMinutes { return false }
      }
      var together = 0
      var mates = 0
      for (other, mate) in inventory.regions.enumerated() {
        guard let otherStart = starts[other], otherStart <= start, start < otherStart + minutes[other] else { continue }
        together += 1
        if mate.team != nil, mate.team == region.team { mates += 1 }
      }
      if together > planning.crews { return false }
      if let team = planning.teams.first(where: { $0.id == region.team }), mates > team.capacity { return false }
    }
    return true
  }

  private func impairment(
    before: [[NomadVersion]], after: [[NomadVersion]], starts: [Int?], ends: [Int?], origin: Int, end: Int
  ) -> Int {
    let authoritative = inventory.regions.firstIndex { $0.id == inventory.authoritative } ?? 0
    var total = 0
    for surface in surfaces {
      func bad(_ x: [NomadVersion], _ y: [NomadVersion]) -> Bool {
        x.contains { a in y.contains { b in a != b && surface.fails(a, b) } }
      }
      for a in before.indices {
        for b in before.indices where a != b {
          if surface.isReplication && (a == authoritative || b != authoritative) { continue }
          let weight = surface.severity * inventory.regions[surface.isReplication ? a : b].exposure
          if bad(after[a], after[b]) {
            total += weight * (end - origin)
          } else if bad(before[a], before[b]) {
            if !bad(before[a], after[b]) {
              total += weight * max(0, (ends[b] ?? origin) - origin)
            } else if !bad(after[a], before[b]) {
              total += weight * max(0, (ends[a] ?? origin) - origin)
            } else {
              total += weight * (end - origin)
            }
          } else {
            if bad(after[a], before[b]), let from = starts[a], let to = ends[b] { total += weight * max(0, to - from) }
            if bad(before[a], after[b]), let from = starts[b], let to = ends[a] { total += weight * max(0, to - from) }
          }
        }
      }
    }
    return total
  }
}
