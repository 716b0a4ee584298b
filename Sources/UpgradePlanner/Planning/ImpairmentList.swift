/// The impairments of a scheduled wave.
enum ImpairmentList {
  /// Rows with the same surface, callee, affected region, times and weight are one, with all their callers.
  static func make(
    wave: WaveProblem, position: Int, starts: [Int], origin: Int, hazards: HazardModel, inventory: Inventory
  ) -> [Impairment] {
    // One row for each pair while it lasts, of whole numbers only: there are as many as pairs of regions, and more.
    struct Row {
      let surface: Int
      let caller: Int
      let callee: Int
      let affected: Int
      let start: Int
      let end: Int
      let weight: Int
      let evidence: Evidence
      /// The evidence as a number.
      let sureness: Int

      func isOne(with other: Row) -> Bool {
        (start, surface, callee, end, affected) == (other.start, other.surface, other.callee, other.end, other.affected)
          && evidence == other.evidence
      }
    }
    var jobOf = [Int?](repeating: nil, count: inventory.regions.count)
    for (job, entry) in wave.jobs.enumerated() { jobOf[entry.region] = job }
    func start(_ region: Int) -> Int? { jobOf[region].map { starts[$0] } }
    func end(_ region: Int) -> Int? { jobOf[region].map { starts[$0] + wave.jobs[$0].minutes } }
    let waveEnd = wave.jobs.indices.map { starts[$0] + wave.jobs[$0].minutes }.max() ?? origin

    var rows: [Row] = []
    var surfaces: [HazardSurface] = []
    func add(_ pair: HazardModel.Pair, _ from: Int?, _ to: Int?) {
      guard let from, let to, to > from else { return }
      // Pairs come in order of surface.
      if surfaces.last?.order != pair.surface.order { surfaces.append(pair.surface) }
      rows.append(
        Row(
          surface: surfaces.count - 1, caller: pair.caller, callee: pair.callee, affected: pair.affected, start: from,
          end: to, weight: pair.weight, evidence: pair.evidence,
          sureness: Evidence.allCases.firstIndex(of: pair.evidence) ?? 0))
    }
    hazards.forEachPair(of: wave) { pair in
      switch pair.course {
      case .none: break
      case .wholeWave: add(pair, origin, waveEnd)
      case .untilCallee: add(pair, origin, end(pair.callee))
      case .untilCaller: add(pair, origin, end(pair.caller))
      case .between(let newOnOld, let oldOnNew):
        if newOnOld { add(pair, start(pair.caller), end(pair.callee)) }
        if oldOnNew { add(pair, start(pair.callee), end(pair.caller)) }
      }
    }
    rows.sort { a, b in
      if (a.start, a.surface, a.callee, a.end, a.affected) != (b.start, b.surface, b.callee, b.end, b.affected) {
        return (a.start, a.surface, a.callee, a.end, a.affected) < (b.start, b.surface, b.callee, b.end, b.affected)
      }
      return (a.sureness, a.caller) < (b.sureness, b.caller)
    }
    // Rows that are one, then in order of their first caller where start, surface and callee are the same.
    var groups: [Range<Int>] = []
    var first = 0
    for index in rows.indices where index + 1 == rows.count || !rows[index].isOne(with: rows[index + 1]) {
      groups.append(first..<index + 1)
      first = index + 1
    }
    groups.sort { left, right in
      let (a, b) = (rows[left.lowerBound], rows[right.lowerBound])
      return (a.start, a.surface, a.callee, a.caller, a.end, left.lowerBound)
        < (b.start, b.surface, b.callee, b.caller, b.end, right.lowerBound)
    }
    let regions = inventory.regions
    return groups.map { group in
      let row = rows[group.lowerBound]
      let surface = surfaces[row.surface]
      return Impairment(
        surface: surface.id, callers: rows[group].map { regions[$0.caller].id }, callee: regions[row.callee].id,
        affected: regions[row.affected].id, startMinute: row.start, endMinute: row.end, weight: row.weight,
        severity: surface.severity, evidence: row.evidence, rule: surface.rule, wave: position)
    }
  }
}
