/// An inventory made ready to be asked for the value of one order after the other.
public struct OrderProblem: Sendable {
  /// The regions that hop in some wave, in inventory order.
  public let regions: [RegionID]
  let problem: PlanningProblem
  private let waves: [WaveInstance]
  private let budget: SearchBudget

  /// Takes the path that `PathChoice` chooses; findings are not looked at.
  public init(_ inventory: Inventory, zones: [ZoneOffsets], budget: SearchBudget = .standard) {
    let problem = PlanningProblem(
      inventory: inventory, zones: zones, path: PathChoice.choose(for: inventory),
      table: HazardTable(inventory: inventory))
    let hopping = Set(problem.waves.flatMap { $0.jobs.map(\.region) })
    self.problem = problem
    self.budget = budget
    regions = inventory.regions.indices.filter(hopping.contains).map { inventory.regions[$0].id }
    waves = WavesSolver.instances(of: problem)
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

  func solve(_ order: StartOrder) -> (value: Value, starts: [[Int]]) {
    guard problem.clients.unsatisfiable.isEmpty else { return (.impossible, []) }
    let ordered = waves.map {
      WaveInstance(instance: $0.instance.keeping(order), soakBefore: $0.soakBefore, releases: $0.releases)
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

  /// Whether the best schedule that keeps a partial order has one order in all its waves.
  func keepsOneOrder(_ order: StartOrder) -> Bool {
    guard problem.waves.count > 1 else { return true }
    let (value, starts) = solve(order)
    guard case .possible = value else { return true }
    return self.order(of: starts) != nil
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
