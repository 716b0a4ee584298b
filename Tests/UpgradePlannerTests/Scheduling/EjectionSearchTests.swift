import Testing

@testable import UpgradePlanner

/// The search that asks whether all jobs fit into a span, and then into a shorter one.
@Suite struct EjectionSearchTests {
  private static func improved(_ wave: GridWave, _ seed: [Int], states: Int) throws -> [Int] {
    var meter = SearchMeter(limit: 1_000_000)
    let coverage = CoverageBound(wave)
    let floor = SpanFloor(wave, coverage: coverage).least(meter: &meter)
    var search = try #require(EjectionSearch(wave, coverage: coverage))
    return search.improved(seed, floor: floor, states: states, patience: 3, meter: &meter)
  }

  private static func beam(_ wave: GridWave, _ seed: [Int]?, states: Int) -> [Int]? {
    SpanBeamTests.improved(wave, seed, states: states, close: states)
  }

  private static let families: [InstanceFamily] = InstanceFamily.solvable.filter { $0 != .canary && $0 != .tiers }

  @Test("What it returns keeps every constraint and is no worse than what it began from", arguments: families)
  func feasible(family: InstanceFamily) throws {
    for seed: UInt64 in 1...3 {
      let instance = family.instance(count: 30, seed: seed &+ 70)
      let wave = GridWave(instance)
      var meter = SearchMeter(limit: 1_000_000)
      let given = try #require(
        Dispatch.best(wave, meter: &meter) ?? Self.beam(wave, nil, states: 20_000), "seed \(seed)")
      let starts = try Self.improved(wave, given, states: 1000)
      let cost = try #require(instance.cost(of: starts.map(wave.minute)), "seed \(seed)")
      #expect(cost.mixedMinutes == wave.measures(starts).mixed * wave.unit, "seed \(seed)")
      #expect(starts == given || wave.measures(starts).mixed < wave.measures(given).mixed, "seed \(seed)")
      #expect(try starts == Self.improved(wave, given, states: 1000), "seed \(seed)")
    }
  }

  @Test("Small waves get the least mixed minutes mostly, and never less", arguments: families)
  func smallWaves(family: InstanceFamily) throws {
    try SpanBeamTests.expectLeast(family) { wave in
      var meter = SearchMeter(limit: 1_000_000)
      let given = try #require(Dispatch.best(wave, meter: &meter) ?? Self.beam(wave, nil, states: 2000))
      return try Self.improved(wave, given, states: 1000)
    }
  }

  @Test("With weekly windows it finds a shorter wave than the beam does with as many states again")
  func weeklyWave() throws {
    let wave = GridWave(InstanceFamily.weekly.instance(count: 70, seed: 1))
    let given = try #require(Self.beam(wave, nil, states: 10_000))
    let wider = try #require(Self.beam(wave, nil, states: 20_000))
    let found = try Self.improved(wave, given, states: 10_000)
    #expect(wave.measures(found).mixed < wave.measures(wider).mixed)
  }

  @Test("A job that fits nowhere takes the hour of one that can go elsewhere, as the worked example says")
  func example() throws {
    let wave = GridWave(try PlanningExamplesTests.instance(of: "Windows in demand first"))
    let given = [1440, 60, 0].map { $0 / wave.unit }
    #expect(wave.measures(given).mixed * wave.unit == 1500)
    #expect(try Self.improved(wave, given, states: 10).map(wave.minute) == [0, 60, 120])
  }

  @Test("Several crews and precedence are not for it")
  func others() {
    for wave in [
      GridWave(InstanceFamily.weekly.instance(count: 5, seed: 1, capacity: 2)),
      GridWave(InstanceFamily.canary.instance(count: 5, seed: 1)),
    ] {
      #expect(EjectionSearch(wave, coverage: CoverageBound(wave)) == nil)
    }
  }
}
