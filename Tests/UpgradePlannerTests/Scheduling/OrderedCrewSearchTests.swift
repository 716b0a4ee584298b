import Testing

@testable import UpgradePlanner

@Suite("Orders of starts with several crews") struct OrderedCrewSearchTests {
  /// Whether the engine for one order was asked, and not the search.
  private func solved(_ instance: ScheduleInstance, _ order: [Int]) -> SearchResult? {
    var meter = SearchMeter(limit: 1_000_000)
    return OrderedCrewSearch(GridWave(instance), chain: order)?.solve(meter: &meter)
  }

  @Test("The best schedule of an order is that of trying every start vector", arguments: 2...4)
  func agreesWithEveryStartVector(capacity: Int) {
    var answered = 0
    for seed in 1...80 {
      var random = SplitMix64(seed: UInt64(seed))
      let count = 2 + seed % 3
      let instance = InstanceFamily.small(
        seed: UInt64(seed), capacity: capacity, count: count, steps: count == 4 ? 12 : 18)
      let order = Array(0..<count).shuffled(using: &random)
      guard let found = solved(instance, order) else { continue }
      answered += 1
      let brute = BruteForce(instance, step: 30)
      var best: (Int, Int, Int)?
      brute.visit { starts in
        guard zip(order, order.dropFirst()).allSatisfy({ starts[$0] <= starts[$1] }) else { return }
        let measures = brute.measures(starts)
        if best.map({ measures < $0 }) ?? true { best = measures }
      }
      let wave = GridWave(instance)
      let cost = found.starts.flatMap { instance.cost(of: $0.map(wave.minute)) }
      let measures = cost.map { ($0.mixedMinutes, $0.impairment, $0.finish) }
      #expect(measures?.0 == best?.0 && measures?.1 == best?.1 && measures?.2 == best?.2, "seed \(seed)")
      #expect(found.isInfeasible == (best == nil), "seed \(seed)")
    }
    #expect(answered > 30)
  }

  @Test("It agrees with the search over sets of jobs, for orders too long to try", arguments: 2...4)
  func agreesWithTheSearch(capacity: Int) {
    var answered = 0
    for seed in 1...40 {
      var random = SplitMix64(seed: UInt64(seed))
      let count = 5 + seed % 3
      let instance = InstanceFamily.small(seed: UInt64(seed), capacity: capacity, count: count, steps: 60)
      let order = Array(0..<count).shuffled(using: &random)
      let kept = instance.keeping(StartOrder(first: order.map { RegionID(instance.jobs[$0].id) }))
      guard let found = solved(instance, order) else { continue }
      answered += 1
      let wave = GridWave(kept)
      var meter = SearchMeter(limit: 4_000_000)
      let searched = CrewSearch(wave, coverage: CoverageBound(wave), options: SearchOptions()).solve(
        seed: Dispatch.best(wave, meter: &meter), meter: &meter)
      guard searched.isProved || searched.isInfeasible else { continue }
      #expect(found.isInfeasible == searched.isInfeasible, "seed \(seed)")
      guard let own = found.starts, let other = searched.starts else { continue }
      #expect(instance.cost(of: own.map(wave.minute)) != nil, "seed \(seed): a constraint is broken")
      #expect(kept.cost(of: own.map(wave.minute)) == kept.cost(of: other.map(wave.minute)), "seed \(seed)")
    }
    #expect(answered > 15)
  }
}
