import Testing

@testable import UpgradePlanner

@Suite("Waves whose order is fixed") struct ChainSearchTests {
  @Test("The table over one order finds what the search over it finds", arguments: InstanceFamily.solvable)
  func agreesWithTheSearch(family: InstanceFamily) {
    var compared = 0
    for seed in 1...6 {
      let count = 3 + seed % 5
      let instance = family.instance(count: count, seed: UInt64(seed) &+ 70)
      var random = SplitMix64(seed: UInt64(seed))
      let order = instance.jobs.map { RegionID($0.id) }.shuffled(using: &random)
      let wave = GridWave(instance.keeping(StartOrder(first: order)))
      guard let chain = ChainSearch(wave) else { continue }
      var meter = SearchMeter(limit: 20_000_000)
      let found = chain.solve(meter: &meter)
      guard let lags = DecidedLags(wave) else {
        Issue.record("seed \(seed): a chain without lags is decided")
        continue
      }
      let expected = SingleCrewSearch(
        wave, lags: lags, coverage: CoverageBound(wave), options: SearchOptions()
      ).solve(seed: nil, meter: &meter)
      guard expected.isProved || expected.isInfeasible else { continue }
      compared += 1
      #expect(found.isInfeasible == expected.isInfeasible, "\(family) seed \(seed)")
      guard let left = found.starts, let right = expected.starts else { continue }
      #expect(wave.measures(left) == wave.measures(right), "\(family) seed \(seed) n=\(count)")
      #expect(instance.cost(of: left.map(wave.minute)) != nil, "\(family) seed \(seed): a constraint is broken")
    }
    // Families with lags are the other engine's.
    if ![.canary, .tiers].contains(family) { #expect(compared > 0, "\(family): nothing was compared") }
  }

  @Test func anOrderThatIsOpenAnywhereIsNoChain() {
    let instance = InstanceFamily.open.instance(count: 4, seed: 1)
    let names = instance.jobs.map { RegionID($0.id) }
    #expect(ChainSearch(GridWave(instance)) == nil)
    #expect(ChainSearch(GridWave(instance.keeping(StartOrder(first: [names[0]])))) == nil)
    #expect(ChainSearch(GridWave(instance.keeping(StartOrder(first: names)))) != nil)
  }
}
