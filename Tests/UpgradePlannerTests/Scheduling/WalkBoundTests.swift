import Testing

@testable import UpgradePlanner

/// Bounds that need no search stay below what brute force finds.
@Suite struct WalkBoundTests {
  private static let families: [InstanceFamily] = [.open, .nightly, .general, .already, .identical, .canary]

  @Test(
    "The cheapest walk costs no more than the best schedule, from the root and with some jobs done", arguments: families
  )
  func belowBest(family: InstanceFamily) throws {
    var counted = 0
    for seed in 1...12 {
      let instance = family.instance(count: 5, seed: UInt64(seed) &+ 900, coarse: true)
      let wave = GridWave(instance)
      let best = try #require(OrderBruteForce(instance: instance, step: 30).best(), "seed \(seed)")
      var meter = SearchMeter(limit: 100_000)
      guard let walk = WalkBound(wave, limit: nil, meter: &meter) else { continue }
      counted += 1
      #expect(walk.root * wave.unit <= best.1, "seed \(seed)")
      #expect(walk.root == walk.cost(JobSet(first: 5)))
      #expect(walk.cost(JobSet()) == 0)
      #expect(meter.states > 0)
    }
    #expect(family == .general || counted > 0)
  }

  @Test("Where every region is open and alike but for its exposure, the walk is nearly the best order")
  func nearBest() throws {
    for seed in 1...6 {
      let instance = InstanceFamily.open.instance(count: 6, seed: UInt64(seed) &+ 70, coarse: true)
      let wave = GridWave(instance)
      guard case .solved(let schedule, _, true, _) = Scheduler.solve(instance) else {
        Issue.record("seed \(seed): not proved")
        continue
      }
      var meter = SearchMeter(limit: 100_000)
      let walk = try #require(WalkBound(wave, limit: nil, meter: &meter))
      #expect(walk.root * wave.unit * 10 > schedule.cost.impairment * 9, "seed \(seed)")
    }
  }

  @Test("Left out it counts nowhere: more states where all is proved, a lower bound of the impairment where nothing is")
  func leftOut() throws {
    func answer(_ count: Int, _ budget: Int, _ rule: SearchRule?) throws -> (bound: ScheduleCost, states: Int) {
      let instance = InstanceFamily.open.instance(count: count, seed: 1)
      let outcome = Scheduler.solve(instance, budget: SearchBudget(states: budget), without: rule)
      guard case .solved(_, let bound, _, let states) = outcome else { throw Unsolved() }
      return (bound, states)
    }
    #expect(try answer(20, 200_000, .walkBound).states > 2 * answer(20, 200_000, nil).states)
    #expect(try answer(80, 20_000, .walkBound).bound.impairment < answer(80, 20_000, nil).bound.impairment)
  }

  private struct Unsolved: Error {}

  @Test("Coverage over all first starts stays below the least mixed minutes", arguments: InstanceFamily.solvable)
  func spanFloor(family: InstanceFamily) throws {
    for seed in 1...6 {
      let instance = family.instance(count: 4, seed: UInt64(seed) &+ 300, coarse: true)
      let wave = GridWave(instance)
      let best = try #require(OrderBruteForce(instance: instance, step: family == .minutes ? 10 : 30).best())
      var meter = SearchMeter(limit: 100_000)
      let floor = SpanFloor(wave, coverage: CoverageBound(wave)).least(meter: &meter)
      #expect(floor * wave.unit <= best.0, "seed \(seed)")
      #expect(floor >= wave.minutes.reduce(0, +))
    }
  }

  @Test("The local search keeps what it is given or finds better, and always the same")
  func orderSearch() throws {
    let wave = GridWave(InstanceFamily.nightly.instance(count: 30, seed: 3))
    var meter = SearchMeter(limit: 1_000_000)
    let seed = try #require(Dispatch.best(wave, meter: &meter))
    var first = DispatchSearch(wave)
    var second = DispatchSearch(wave)
    let starts = first.improved(seed, dispatches: 300, meter: &meter)
    #expect(wave.measures(starts) <= wave.measures(seed))
    #expect(starts == second.improved(seed, dispatches: 300, meter: &meter))
    #expect(first.improved(seed, dispatches: 0, meter: &meter) == seed)
  }
}
