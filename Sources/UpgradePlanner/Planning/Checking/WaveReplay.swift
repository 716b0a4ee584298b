/// One wave, replayed pair by pair of regions.
struct WaveReplay {
  let wave: Wave
  let origin: Int
  let end: Int
  let inventory: Inventory
  let surfaces: [CheckedSurface]
  /// Starts and ends of hops, by position of the region; nil without a hop.
  private var hop: [(start: Int, end: Int)?]
  /// Numbers of version sets, by position of the region.
  private let old: [Int]
  private let new: [Int]
  private let sets: [[NomadVersion]]
  /// Per surface, row by row: whether caller set x fails on callee set y.
  private let tables: [[Bool]]

  init(
    wave: Wave, origin: Int, end: Int, inventory: Inventory, before: [[NomadVersion]], after: [[NomadVersion]],
    surfaces: [CheckedSurface]
  ) {
    self.wave = wave
    self.origin = origin
    self.end = end
    self.inventory = inventory
    self.surfaces = surfaces
    hop = inventory.regions.map { region in
      wave.hops.first { $0.region == region.id }.map { ($0.startMinute, $0.endMinute) }
    }
    var sets: [[NomadVersion]] = []
    func number(_ versions: [NomadVersion]) -> Int {
      let set = Set(versions).sorted()
      if let found = sets.firstIndex(of: set) { return found }
      sets.append(set)
      return sets.count - 1
    }
    old = before.map(number)
    new = after.map(number)
    self.sets = sets
    tables = surfaces.map { surface in
      sets.flatMap { caller in
        sets.map { callee in caller.contains { a in callee.contains { b in surface.fails(a, b) } } }
      }
    }
  }

  private func fails(_ surface: Int, _ caller: Int, _ callee: Int) -> Bool {
    tables[surface][caller * sets.count + callee]
  }

  private func forEachPair(_ body: (_ surface: Int, _ caller: Int, _ callee: Int) -> Void) {
    for surface in surfaces.indices where tables[surface].contains(true) {
      for caller in surfaces[surface].callers {
        for callee in surfaces[surface].callees where callee != caller { body(surface, caller, callee) }
      }
    }
  }

  /// I by the definition: for each surface, caller and callee the first case that applies.
  func impairment() -> Int {
    var total = 0
    forEachPair { surface, a, b in
      let affected = surfaces[surface].isReplication ? a : b
      let weight = surfaces[surface].severity * inventory.regions[affected].exposure
      var minutes = 0
      func span(_ from: Int?, _ to: Int?) { if let from, let to, to > from { minutes += to - from } }
      if fails(surface, new[a], new[b]) {
        span(origin, end)
      } else if fails(surface, old[a], old[b]) {
        if !fails(surface, old[a], new[b]) {
          span(origin, hop[b]?.end)
        } else if !fails(surface, new[a], old[b]) {
          span(origin, hop[a]?.end)
        } else {
          span(origin, end)
        }
      } else {
        if fails(surface, new[a], old[b]) { span(hop[a]?.start, hop[b]?.end) }
        if fails(surface, old[a], new[b]) { span(hop[b]?.start, hop[a]?.end) }
      }
      total += weight * minutes
    }
    return total
  }

  /// Times at which a pair really fails and no printed impairment says so.
  mutating func uncovered(by printed: [Impairment]) -> [String] {
    struct Key: Hashable {
      let surface: String
      let caller: RegionID
      let callee: RegionID
    }
    var rows: [Key: [(start: Int, end: Int)]] = [:]
    for row in printed {
      for caller in row.callers {
        rows[Key(surface: row.surface, caller: caller, callee: row.callee), default: []].append(
          (row.startMinute, row.endMinute))
      }
    }
    var result: [String] = []
    forEachPair { surface, a, b in
      guard inventory.regions[surfaces[surface].isReplication ? a : b].exposure > 0 else { return }
      let moments = Set([origin, end] + [hop[a], hop[b]].flatMap { $0.map { [$0.start, $0.end] } ?? [] }).sorted()
      let key = Key(surface: surfaces[surface].id, caller: inventory.regions[a].id, callee: inventory.regions[b].id)
      for (from, to) in zip(moments, moments.dropFirst()) where from >= origin && to <= end {
        let callers = running(a, from)
        let callees = running(b, from)
        guard callers.contains(where: { x in callees.contains { y in fails(surface, x, y) } }) else { continue }
        // A row may end and the next begin in between: what counts is that they cover the time together.
        var covered = from
        for row in (rows[key] ?? []).sorted(by: { $0.start < $1.start }) where row.start <= covered {
          covered = max(covered, row.end)
        }
        if covered < to {
          result.append("\(key.surface) of \(key.caller) at \(key.callee) fails from \(from) to \(to), unsaid")
        }
      }
    }
    return result
  }

  /// The version sets a region counts as at a minute: both while its hop runs.
  private func running(_ region: Int, _ minute: Int) -> [Int] {
    guard let hop = hop[region] else { return [old[region]] }
    if minute < hop.start { return [old[region]] }
    return minute < hop.end ? [old[region], new[region]] : [new[region]]
  }
}
