import Testing

@testable import UpgradePlanner

/// The searches of large waves: few mixed minutes first, then the order of the jobs.
@Suite struct SpanBeamTests {
  /// `close`: the states where it comes close to the floor, a quarter unless given.
  static func improved(_ wave: GridWave, _ seed: [Int]?, states: Int, close: Int? = nil) -> [Int]? {
    var meter = SearchMeter(limit: 1_000_000)
    let coverage = CoverageBound(wave)
    let floor = SpanFloor(wave, coverage: coverage).least(meter: &meter)
    return SpanBeam(wave, coverage: coverage)?.improved(
      seed, floor: floor, states: states, close: close ?? states / 4, meter: &meter)
  }

  /// Whether every start is allowed, one job runs at a time and every lag is kept.
  private static func isFeasible(_ starts: [Int], _ wave: GridWave) -> Bool {
    let order = starts.indices.sorted { starts[$0] < starts[$1] }
    return starts.indices.allSatisfy { job in
      wave.starts[job].contains { $0.first <= starts[job] && starts[job] <= $0.last }
        && wave.before[job].allSatisfy { starts[$0.job] + wave.minutes[$0.job] + $0.lag <= starts[job] }
    } && zip(order, order.dropFirst()).allSatisfy { starts[$0] + wave.minutes[$0] <= starts[$1] }
  }

  /// What a search finds for small waves: feasible, and at least five times of six with the least mixed minutes.
  static func expectLeast(_ family: InstanceFamily, of search: (GridWave) throws -> [Int]?) throws {
    var least = 0
    for seed in 1...6 {
      let instance = family.instance(count: 4, seed: UInt64(seed) &+ 500, coarse: true)
      let wave = GridWave(instance)
      let best = try #require(OrderBruteForce(instance: instance, step: family == .minutes ? 10 : 30).best())
      let starts = try #require(try search(wave), "seed \(seed)")
      #expect(isFeasible(starts, wave), "seed \(seed)")
      let mixed = wave.measures(starts).mixed * wave.unit
      #expect(mixed >= best.0, "seed \(seed)")
      if mixed == best.0 { least += 1 }
    }
    #expect(least >= 5)
  }

  @Test(
    "The beam finds feasible schedules, mostly with the least mixed minutes of a small wave",
    arguments: InstanceFamily.solvable)
  func smallWaves(family: InstanceFamily) throws {
    try Self.expectLeast(family) { Self.improved($0, nil, states: 2000) }
  }

  @Test("Where windows are nightly the beam comes within a hundredth of the floor; a dispatch does not")
  func nightlyWave() throws {
    let wave = GridWave(InstanceFamily.nightly.instance(count: 80, seed: 4))
    var meter = SearchMeter(limit: 1_000_000)
    let seed = try #require(Dispatch.best(wave, meter: &meter))
    let floor = SpanFloor(wave, coverage: CoverageBound(wave)).least(meter: &meter)
    let starts = try #require(Self.improved(wave, seed, states: 100_000))
    #expect(Self.isFeasible(starts, wave))
    #expect(wave.measures(starts).mixed * 100 <= floor * 101)
    #expect(wave.measures(seed).mixed * 100 > floor * 101)
    #expect(Self.improved(wave, seed, states: 3000) == Self.improved(wave, seed, states: 3000))
  }

  @Test("Jobs whose windows hold just one of them have a plan, where dispatching finds none")
  func tightWave() throws {
    let wave = GridWave(InstanceFamily.tight.instance(count: 24, seed: 2))
    let starts = try #require(Self.improved(wave, nil, states: 20_000))
    #expect(Self.isFeasible(starts, wave))
  }

  @Test(
    "The search over orders keeps lags and windows, and what it is given or better", arguments: InstanceFamily.solvable)
  func orders(family: InstanceFamily) throws {
    let wave = GridWave(family.instance(count: 24, seed: 6))
    var meter = SearchMeter(limit: 1_000_000)
    let seed = try #require(Dispatch.best(wave, meter: &meter) ?? Self.improved(wave, nil, states: 100_000))
    var search = try #require(SingleCrewMoves(wave))
    var again = search
    var (short, second) = (SearchMeter(limit: 2000), SearchMeter(limit: 2000))
    let starts = search.improved(seed, meter: &short)
    #expect(Self.isFeasible(starts, wave))
    #expect(wave.measures(starts) <= wave.measures(seed))
    #expect(starts == again.improved(seed, meter: &second))
  }

  @Test("With the order fixed, rates of ends and starts add up to the impairment")
  func rates() throws {
    for seed in 1...8 {
      let instance = InstanceFamily.general.instance(count: 4, seed: UInt64(seed), coarse: true)
      let wave = GridWave(instance)
      let best = try #require(OrderBruteForce(instance: instance, step: 30).best())
      var meter = SearchMeter(limit: 200)
      let given = try #require(Dispatch.best(wave, meter: &meter))
      var search = try #require(SingleCrewMoves(wave))
      let starts = search.improved(given, meter: &meter)
      let cost = try #require(instance.cost(of: starts.map(wave.minute)))
      // Open windows leave no pause to place, so the least order is the optimum.
      #expect((cost.mixedMinutes, cost.impairment) == (best.0, best.1), "seed \(seed)")
    }
  }

  @Test("The beam finds what its worked example says, from no schedule at all")
  func beamExample() throws {
    let wave = GridWave(try PlanningExamplesTests.instance(of: "Windows in demand first"))
    let starts = try #require(Self.improved(wave, nil, states: 100))
    #expect(starts.map(wave.minute) == [0, 60, 120])
  }

  @Test("The search over orders waits before rather than after, as the worked example says")
  func movesExample() throws {
    let instance = try PlanningExamplesTests.instance(of: "Waiting before rather than after")
    let wave = GridWave(instance)
    var search = try #require(SingleCrewMoves(wave))
    var meter = SearchMeter(limit: 100)
    let seed = [60, 180, 120].map { $0 / wave.unit }
    #expect(instance.cost(of: [60, 180, 120])?.impairment == 990)
    #expect(search.improved(seed, meter: &meter).map(wave.minute) == [60, 180, 150])
  }

  @Test("More calendars than bits are bounded one by one")
  func manyCalendars() throws {
    // Seventy regions with an hour each, and three that share two hours a day apart: the third needs the second day.
    var jobs: [ScheduleInstance.Job] = []
    for index in 0..<70 {
      let start = 60 * index
      jobs.append(
        ScheduleInstance.Job(
          id: "r\(index)", minutes: 30, calendar: [ScheduleInstance.Interval(start: start, end: start + 70)], broken: 0,
          team: nil))
    }
    for index in 70..<73 {
      jobs.append(
        ScheduleInstance.Job(
          id: "r\(index)", minutes: 60,
          calendar: [
            ScheduleInstance.Interval(start: 0, end: 120), ScheduleInstance.Interval(start: 8640, end: 8760),
          ], broken: 0, team: nil))
    }
    let wave = GridWave(
      ScheduleInstance(
        capacity: 1, horizon: 20160, mixed: false, origin: 0, jobs: jobs, teams: [], precedence: [],
        exposure: Array(repeating: 1, count: jobs.count)))
    let coverage = CoverageBound(wave)
    #expect(coverage.classCount == 71)
    #expect(SpanFloor(wave, coverage: coverage).end(from: 0) == 8700 / wave.unit)
  }
}
