/// One wave, replayed pair by pair of regions.
struct WaveReplay {
  let wave: Wave
  let origin: Int
  let end: Int
  let inventory: Inventory
  let surfaces: [CheckedSurface]
  /// Starts and ends of hops, by position of the region; nil without a hop.
  private let hop: [(start: Int, end: Int)?]
  /// Numbers of version sets, by position of the region.
  private let old: [Int]
  private let new: [Int]
  private let sets: [[NomadVersion]]
  /// Per surface, row by row: whether caller set x fails on callee set y.
  private let tables: [[Bool]]
  /// Per surface: whether a region answers its calls.
  private let answering: [[Bool]]

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
    answering = surfaces.map { surface in
      var flags = [Bool](repeating: false, count: inventory.regions.count)
      for callee in surface.callees { flags[callee] = true }
      return flags
    }
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
      total += weight(surface, a, b) * minutes(surface, a, b, hopA: hop[a], hopB: hop[b], end: end).sum
    }
    return total
  }

  private func weight(_ surface: Int, _ a: Int, _ b: Int) -> Int {
    surfaces[surface].severity * inventory.regions[surfaces[surface].isReplication ? a : b].exposure
  }

  /// Minutes for which one surface of a pair counts, and whether they last to the wave's end.
  private func minutes(
    _ surface: Int, _ a: Int, _ b: Int, hopA: (start: Int, end: Int)?, hopB: (start: Int, end: Int)?, end: Int
  ) -> (sum: Int, lastsToEnd: Bool) {
    func span(_ from: Int?, _ to: Int?) -> Int {
      if let from, let to { return max(0, to - from) }
      return 0
    }
    if fails(surface, new[a], new[b]) { return (span(origin, end), true) }
    if fails(surface, old[a], old[b]) {
      if !fails(surface, old[a], new[b]) { return (span(origin, hopB?.end), false) }
      if !fails(surface, new[a], old[b]) { return (span(origin, hopA?.end), false) }
      return (span(origin, end), true)
    }
    var sum = 0
    if fails(surface, new[a], old[b]) { sum += span(hopA?.start, hopB?.end) }
    if fails(surface, old[a], new[b]) { sum += span(hopB?.start, hopA?.end) }
    return (sum, false)
  }

  /// The weight of all that lasts to the wave's end.
  func weightToEnd() -> Int {
    var total = 0
    forEachPair { surface, a, b in
      let counted = minutes(surface, a, b, hopA: hop[a], hopB: hop[b], end: end)
      if counted.lastsToEnd { total += weight(surface, a, b) }
    }
    return total
  }

  /// What I grows by if these regions hop at other times and the wave ends then.
  ///
  /// - Parameter weightToEnd: ``weightToEnd()``, worked out once.
  /// - Complexity: O(surfaces × regions × moved regions).
  func growth(moved: [Int: (start: Int, end: Int)], end newEnd: Int, weightToEnd: Int) -> Int {
    var growth = 0
    var touchedToEnd = 0
    func add(_ surface: Int, _ a: Int, _ b: Int) {
      let weight = weight(surface, a, b)
      let now = minutes(surface, a, b, hopA: hop[a], hopB: hop[b], end: end)
      let then = minutes(surface, a, b, hopA: moved[a] ?? hop[a], hopB: moved[b] ?? hop[b], end: newEnd)
      if now.lastsToEnd { touchedToEnd += weight }
      growth += weight * (then.sum - now.sum)
    }
    for surface in surfaces.indices where tables[surface].contains(true) {
      for caller in surfaces[surface].callers {
        if moved[caller] != nil {
          for callee in surfaces[surface].callees where callee != caller { add(surface, caller, callee) }
        } else {
          for callee in moved.keys where callee != caller && isCallee(callee, of: surface) {
            add(surface, caller, callee)
          }
        }
      }
    }
    return growth + (weightToEnd - touchedToEnd) * (newEnd - end)
  }

  private func isCallee(_ region: Int, of surface: Int) -> Bool { answering[surface][region] }

  /// Times at which a pair really fails and no printed impairment says so.
  func uncovered(by printed: [Impairment]) -> [String] {
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
