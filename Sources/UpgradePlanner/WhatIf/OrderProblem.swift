/// An inventory made ready to be asked for the value of one order after the other.
public struct OrderProblem: Sendable {
  /// The regions that hop in some wave, in inventory order.
  public let regions: [RegionID]
  let problem: PlanningProblem
  private let waves: [WaveInstance]
  private let budget: SearchBudget
  /// The only wave, where there is one alone.
  private let onlyWave: OrderedWave?

  /// Takes the path that `PathChoice` chooses; findings are not looked at.
  public init(_ inventory: Inventory, zones: [ZoneOffsets], budget: SearchBudget = .standard) {
    self.init(inventory, zones: zones, budget: budget, waits: [:])
  }

  /// - Parameter waits: minutes before which regions do not begin in the first wave.
  init(_ inventory: Inventory, zones: [ZoneOffsets], budget: SearchBudget, waits: [RegionID: Int]) {
    let problem = PlanningProblem(
      inventory: inventory, zones: zones, path: PathChoice.choose(for: inventory),
      table: HazardTable(inventory: inventory))
    let hopping = Set(problem.waves.flatMap { $0.jobs.map(\.region) })
    self.problem = problem
    self.budget = budget
    regions = inventory.regions.indices.filter(hopping.contains).map { inventory.regions[$0].id }
    var waves = WavesSolver.instances(of: problem)
    if !waits.isEmpty, let first = waves.first, let wave = problem.waves.first {
      let least = wave.jobs.map { waits[inventory.regions[$0.region].id] ?? 0 }
      waves[0] = WaveInstance(instance: first.instance, soakBefore: first.soakBefore) { origin in
        first.releases(origin).map { zip($0, least).map { max($0, $1) } }
      }
    }
    self.waves = waves
    onlyWave = waves.count == 1 ? OrderedWave(waves[0]) : nil
  }

  /// The value of an order: what the best schedule that keeps it costs.
  public enum Value: Hashable, Sendable {
    /// `isProved`: no schedule that keeps the order is better.
    case possible(measures: Measures, windows: Int, isProved: Bool)
    case impossible
    case gaveUp
  }

  /// The best schedule that keeps an order, whole or partial.
  public func value(of order: StartOrder) -> Value { solve(order).value }

  /// - Parameter finishBy: nothing ends later than this minute.
  func solve(_ order: StartOrder, finishBy: Int? = nil) -> (value: Value, starts: [[Int]]) {
    solve(Array(repeating: order, count: waves.count), finishBy: finishBy)
  }

  /// The best schedule in which each wave keeps an order of its own.
  func solve(_ orders: [StartOrder], finishBy: Int? = nil) -> (value: Value, starts: [[Int]]) {
    guard problem.clients.unsatisfiable.isEmpty else { return (.impossible, []) }
    if finishBy == nil, let order = orders.first, let known = inOrder(order) { return known }
    let ordered = zip(waves, orders).map { wave, order in
      let instance = finishBy.map { wave.instance.ending(by: $0) } ?? wave.instance
      return WaveInstance(instance: instance.keeping(order), soakBefore: wave.soakBefore, releases: wave.releases)
    }
    switch Scheduler.solve(waves: ordered, budget: budget) {
    case .solved(let starts, let cost, _, let isProved, _):
      let measures = Measures(
        mixedMinutes: cost.mixedMinutes, impairment: cost.impairment, startMinute: starts.first?.min() ?? 0,
        finishMinute: cost.finish)
      return (.possible(measures: measures, windows: windows(starts), isProved: isProved), starts)
    case .infeasible: return (.impossible, [])
    case .gaveUp: return (.gaveUp, [])
    }
  }

  /// The same of an order of all regions in the only wave, without a search; nil where there has to be one.
  private func inOrder(_ order: StartOrder) -> (value: Value, starts: [[Int]])? {
    guard let onlyWave, let wave = problem.waves.first else { return nil }
    var jobs: [RegionID: Int] = [:]
    for (job, entry) in wave.jobs.enumerated() { jobs[problem.inventory.regions[entry.region].id] = job }
    let chain = (order.first + order.last).compactMap { jobs[$0] }
    guard chain.count == jobs.count else { return nil }
    var meter = SearchMeter(limit: budget.states)
    switch onlyWave.solve(chain, meter: &meter) {
    case .solved(let starts, let cost)?:
      let measures = Measures(
        mixedMinutes: cost.mixedMinutes, impairment: cost.impairment, startMinute: starts.min() ?? 0,
        finishMinute: cost.finish)
      return (.possible(measures: measures, windows: windows([starts]), isProved: true), [starts])
    case .infeasible?: return (.impossible, [])
    case nil: return nil
    }
  }

  /// How many maintenance windows a schedule uses; regions that share one with the same start and end count it once.
  func windows(_ starts: [[Int]]) -> Int {
    var used: Set<Interval> = []
    for (wave, starts) in zip(problem.waves, starts) {
      for (job, start) in zip(wave.jobs, starts) {
        let openings = problem.calendars[job.region].openings
        let own = openings.last { $0.interval.start <= start && problem.latestEnd(in: $0) >= start + job.minutes }
        if let own, own.window != nil { used.insert(own.interval) }
      }
    }
    return used.count
  }

  /// A number of windows that no plan gets by with fewer of: regions that share none need one each.
  var leastWindows: Int {
    let hopping = Set(problem.waves.flatMap { $0.jobs.map(\.region) }).sorted()
    var chosen: [Set<Interval>] = []
    for region in hopping {
      let openings = problem.calendars[region].openings
      guard openings.allSatisfy({ $0.window != nil }) else { continue }
      let own = Set(openings.map(\.interval))
      if chosen.allSatisfy({ $0.isDisjoint(with: own) }) { chosen.append(own) }
    }
    return chosen.count
  }

  /// Every hop of a schedule, by wave and then in the inventory's order.
  func hops(_ starts: [[Int]]) -> [HopSpan] {
    zip(problem.waves, starts).flatMap { wave, starts in
      zip(wave.jobs, starts).map { job, start in
        HopSpan(
          region: problem.inventory.regions[job.region].id, startMinute: start, endMinute: start + job.minutes)
      }
    }
  }

  /// How many waves there are.
  var waveCount: Int { waves.count }

  /// The order that starts keep, or that of each wave where no single one is kept.
  func hopOrder(of starts: [[Int]]) -> HopOrder {
    if let order = order(of: starts) { return .single(order) }
    return .perWave(
      zip(problem.waves, starts).map { wave, starts in
        zip(wave.jobs, starts).sorted { ($0.1, $0.0.region) < ($1.1, $1.0.region) }.map {
          problem.inventory.regions[$0.0.region].id
        }
      })
  }

  /// What a schedule impairs.
  func impairments(of starts: [[Int]]) -> [Impairment] {
    var origin = 0
    var result: [Impairment] = []
    for (position, starts) in starts.enumerated() {
      let wave = problem.waves[position]
      result += ImpairmentList.make(
        wave: wave, position: position, starts: starts, origin: origin, hazards: problem.hazards,
        inventory: problem.inventory)
      origin = zip(wave.jobs, starts).map { $0.minutes + $1 }.max() ?? origin
    }
    return result
  }

  /// Whether the best schedule that keeps a partial order has one order in all its waves.
  func keepsOneOrder(_ order: StartOrder) -> Bool {
    guard problem.waves.count > 1 else { return true }
    let (value, starts) = solve(order)
    guard case .possible = value else { return true }
    return self.order(of: starts) != nil
  }

  /// The demands of `after` that an order turns round in a wave, from 0.
  func demandsTurned(by order: StartOrder, inWave wave: Int) -> [ConflictElement] {
    let hopping = problem.waves[wave].jobs.map { problem.inventory.regions[$0.region] }
    return hopping.flatMap { region in
      region.after.filter { before in hopping.contains { $0.id == before } && order.wants(region.id, before: before) }
        .map { ConflictElement(kind: .after, id: "\($0) before \(region.id)", place: "regions.\(region.id).after") }
    }
  }

  /// The starts of a plan of this problem.
  func starts(of plan: Plan) -> [[Int]] {
    zip(problem.waves, plan.waves).map { wave, made in
      wave.jobs.map { job in
        made.hops.first { $0.region == problem.inventory.regions[job.region].id }?.startMinute ?? 0
      }
    }
  }

  /// One order that starts of all waves keep; nil where no single order does.
  ///
  /// Of regions that could change places the one with the earlier first start comes first, then the inventory's order.
  func order(of starts: [[Int]]) -> [RegionID]? {
    var first: [Int: Int] = [:]
    var later: [Int: Set<Int>] = [:]
    for (wave, starts) in zip(problem.waves, starts) {
      for (job, start) in zip(wave.jobs, starts) {
        first[job.region] = first[job.region] ?? start
        for (other, otherStart) in zip(wave.jobs, starts) where start < otherStart {
          later[job.region, default: []].insert(other.region)
        }
      }
    }
    var left = first.keys.sorted { (first[$0] ?? 0, $0) < (first[$1] ?? 0, $1) }
    var result: [RegionID] = []
    while !left.isEmpty {
      guard let next = left.firstIndex(where: { region in !left.contains { later[$0]?.contains(region) == true } })
      else { return nil }
      result.append(problem.inventory.regions[left.remove(at: next)].id)
    }
    return result
  }
}
