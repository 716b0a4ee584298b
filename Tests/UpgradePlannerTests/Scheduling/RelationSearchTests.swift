import Testing

@testable import UpgradePlanner

@Suite struct RelationSearchTests {
  @Test("Branching over relations alone finds the least impairment of all start vectors", arguments: 2...4)
  func everyStartVector(capacity: Int) throws {
    var solved = 0
    for seed in 1...60 {
      let instance = InstanceFamily.small(seed: UInt64(seed) &+ 9_000, capacity: capacity, count: 4, steps: 16)
      guard let best = BruteForce(instance, step: 30).best() else { continue }
      let wave = GridWave(instance)
      let span = best.0 / wave.unit
      let search = try #require(RelationSearch(wave, span: span, options: SearchOptions()), "seed \(seed)")
      let ranges =
        wave.mixed ? [GridWave.Starts(first: 0, last: 0)] : FirstStarts.kept(wave, span: span, enabled: false)
      var meter = SearchMeter(limit: 1_000_000)
      let outcome = search.solve(ranges, known: nil, meter: &meter)
      #expect(outcome.open == nil, "seed \(seed)")
      let found = try #require(outcome.best, "seed \(seed)")
      let cost = instance.cost(of: found.starts.map { wave.minute($0) })
      #expect(cost?.mixedMinutes == best.0 && cost?.impairment == best.1 && cost?.finish == best.2, "seed \(seed)")
      // What it says of its schedule is what that costs.
      #expect(wave.measures(found.starts).impairment == found.cost, "seed \(seed)")
      solved += 1
    }
    #expect(solved > 20)
  }

  @Test("A search that is cut leaves a bound, and one that knows the best finds nothing better")
  func cutAndKnown() throws {
    let instance = InstanceFamily.mixed.instance(count: 6, seed: 2, capacity: 2)
    guard case .solved(let schedule, _, true, _) = Scheduler.solve(instance) else {
      Issue.record("no proof")
      return
    }
    let wave = GridWave(instance)
    let starts = schedule.starts.map { ($0 - wave.origin) / wave.unit }
    let measures = wave.measures(starts)
    let ranges = FirstStarts.kept(wave, span: measures.mixed)
    let search = try #require(RelationSearch(wave, span: measures.mixed, options: SearchOptions()))
    var short = SearchMeter(limit: 1)
    let cut = search.solve(ranges, known: nil, meter: &short)
    #expect(try #require(cut.open) <= measures.impairment)
    var long = SearchMeter(limit: 1_000_000)
    let begin = starts.min() ?? 0
    let known = search.solve(ranges, known: (measures.impairment, begin), meter: &long)
    #expect(known.open == nil && known.best == nil)
    // From a later first start the same impairment is worth less.
    let worse = search.solve(ranges, known: (measures.impairment, begin + 1), meter: &long)
    #expect(worse.best?.cost == measures.impairment && worse.best?.begin == begin)
  }

  @Test("Where weights could overflow it is left out")
  func overflow() {
    let window = ScheduleInstance.Interval(start: 0, end: 1 << 40)
    let job = ScheduleInstance.Job(id: "a", minutes: 1, calendar: [window], broken: 1 << 50, team: nil)
    let wave = GridWave(
      ScheduleInstance(capacity: 2, horizon: 1 << 40, mixed: false, jobs: [job, job], exposure: [0, 0]))
    #expect(RelationSearch(wave, span: 1, options: SearchOptions()) == nil)
  }

  @Test("A program of differences is as good as the best whole point")
  func differences() throws {
    for seed in 1...200 {
      var random = SplitMix64(seed: UInt64(seed))
      let hinges = (0..<8).map { _ in
        (
          from: Int.random(in: 0...3, using: &random), to: Int.random(in: 0...3, using: &random),
          length: Int.random(in: -4...4, using: &random), weight: Int.random(in: 0...5, using: &random)
        )
      }.filter { $0.from != $0.to }
      let (low, high) = (hinges.prefix(2), hinges.dropFirst(2))
      func value(_ x: [Int]) -> Int? {
        for hinge in low where x[hinge.to] < x[hinge.from] + hinge.length { return nil }
        return high.reduce(0) { $0 + $1.weight * max(0, x[$1.from] + $1.length - x[$1.to]) }
      }
      var best: Int?
      for index in 0..<512 {
        if let own = value([0, index % 8, index / 8 % 8, index / 64]), own < best ?? Int.max { best = own }
      }
      var program = DifferenceProgram(nodes: 4)
      var meter = SearchMeter(limit: 1_000_000)
      var isFeasible = true
      func add(_ from: Int, _ to: Int, _ length: Int, _ weight: Int?) {
        isFeasible =
          isFeasible
          && program.add(
            from, to, length: length, capacity: weight ?? DifferenceProgram.unlimited, bar: Int.max, meter: &meter)
      }
      for node in 1...3 {
        add(0, node, 0, nil)
        add(node, 0, -7, nil)
      }
      for hinge in low { add(hinge.from, hinge.to, hinge.length, nil) }
      for hinge in high { add(hinge.from, hinge.to, hinge.length, hinge.weight) }
      #expect(isFeasible == (best != nil), "seed \(seed)")
      guard isFeasible, let best else { continue }
      #expect(program.value == best, "seed \(seed)")
      #expect(value(program.solution(meter: &meter)) == best, "seed \(seed)")
    }
  }
}
