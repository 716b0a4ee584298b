/// The impairments of a scheduled wave.
enum ImpairmentList {
  /// Rows with the same surface, callee, affected region, times and weight are one, with all their callers.
  static func make(
    wave: WaveProblem, position: Int, starts: [Int], origin: Int, hazards: HazardModel, inventory: Inventory
  ) -> [Impairment] {
    struct Key: Hashable {
      let surface: Int
      let callee: Int
      let affected: Int
      let start: Int
      let end: Int
      let evidence: Evidence
    }
    struct Row {
      let pair: HazardModel.Pair
      var callers: [Int]
    }
    var jobOf = [Int?](repeating: nil, count: inventory.regions.count)
    for (job, entry) in wave.jobs.enumerated() { jobOf[entry.region] = job }
    func start(_ region: Int) -> Int? { jobOf[region].map { starts[$0] } }
    func end(_ region: Int) -> Int? { jobOf[region].map { starts[$0] + wave.jobs[$0].minutes } }
    let waveEnd = wave.jobs.indices.map { starts[$0] + wave.jobs[$0].minutes }.max() ?? origin

    var order: [Key] = []
    var rows: [Key: Row] = [:]
    func add(_ pair: HazardModel.Pair, _ from: Int?, _ to: Int?) {
      guard let from, let to, to > from else { return }
      let key = Key(
        surface: pair.surface.order, callee: pair.callee, affected: pair.affected, start: from, end: to,
        evidence: pair.evidence)
      if rows[key] == nil {
        order.append(key)
        rows[key] = Row(pair: pair, callers: [])
      }
      rows[key]?.callers.append(pair.caller)
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
    let regions = inventory.regions
    return order.sorted {
      ($0.start, $0.surface, $0.callee, rows[$0]?.callers.first ?? 0, $0.end)
        < ($1.start, $1.surface, $1.callee, rows[$1]?.callers.first ?? 0, $1.end)
    }.compactMap { key in
      guard let row = rows[key] else { return nil }
      return Impairment(
        surface: row.pair.surface.id, callers: row.callers.map { regions[$0].id }, callee: regions[key.callee].id,
        affected: regions[key.affected].id, startMinute: key.start, endMinute: key.end, weight: row.pair.weight,
        severity: row.pair.surface.severity, evidence: row.pair.evidence, rule: row.pair.surface.rule, wave: position)
    }
  }
}
