import Testing

@testable import UpgradePlanner

@Suite struct WaveSequenceTests {
  typealias Interval = ScheduleInstance.Interval

  private func wave(_ calendars: [[Interval]], minutes: [Int], horizon: Int, mixed: Bool = false) -> WaveInstance {
    let count = minutes.count
    let instance = ScheduleInstance(
      capacity: 1, horizon: horizon, mixed: mixed,
      jobs: (0..<count).map {
        ScheduleInstance.Job(id: "r\($0)", minutes: minutes[$0], calendar: calendars[$0], broken: 0, team: nil)
      },
      exposure: Array(repeating: 1, count: count))
    return WaveInstance(instance: instance) { origin in Array(repeating: origin, count: count) }
  }

  private func intervals(_ pairs: [(Int, Int)]) -> [Interval] { pairs.map { Interval(start: $0.0, end: $0.1) } }

  @Test("A first wave gives way where the second would have no room otherwise")
  func roomForTheSecond() {
    let calendars = [intervals([(0, 60), (1440, 1560)]), intervals([(90, 150), (1560, 1680)])]
    let waves = (0..<2).map { _ in wave(calendars, minutes: [60, 60], horizon: 10_000) }
    guard case .solved(let starts, let cost, let bound, let isProved, _) = Scheduler.solve(waves: waves) else {
      Issue.record("no schedule")
      return
    }
    #expect(isProved)
    #expect(cost.mixedMinutes == 150 + 120)
    #expect(bound == cost)
    #expect(starts == [[0, 90], [1500, 1560]])
  }

  @Test("A first wave gives way where the second would wait for days otherwise")
  func noLongPause() {
    let calendars = [
      intervals([(0, 60), (1440, 1500), (2880, 2940)]), intervals([(90, 150), (1500, 1560), (4320, 4380)]),
    ]
    let waves = (0..<2).map { _ in wave(calendars, minutes: [60, 60], horizon: 10_000) }
    guard case .solved(_, let cost, _, let isProved, _) = Scheduler.solve(waves: waves) else {
      Issue.record("no schedule")
      return
    }
    #expect(isProved)
    #expect(cost.mixedMinutes == 150 + 120)
  }

  @Test("Agrees with every pair and triple of wave schedules on a short horizon")
  func bruteForce() {
    var feasible = 0
    for seed in 1...90 {
      var random = SplitMix64(seed: UInt64(seed) &+ 77)
      let waveCount = 2 + seed % 2
      let count = waveCount == 2 ? random.from(1, to: 3) : random.from(1, to: 2)
      let steps = waveCount == 2 ? 20 : 26
      let soak = 30 * random.below(3)
      let instances = (0..<waveCount).map { index in
        // One calendar and one set of minutes for all waves, other weights.
        let base = InstanceFamily.small(seed: UInt64(seed), capacity: 1 + seed % 2, count: count, steps: steps)
        let other = InstanceFamily.small(seed: UInt64(seed * 100 + index), capacity: 1, count: count, steps: steps)
        return ScheduleInstance(
          capacity: base.capacity, horizon: base.horizon, mixed: index == 0 && base.mixed, origin: 0,
          jobs: base.jobs.map {
            ScheduleInstance.Job(
              id: $0.id, minutes: $0.minutes, calendar: $0.calendar, broken: index == 0 ? $0.broken : 0, team: $0.team)
          },
          teams: base.teams, precedence: base.precedence, exposure: other.exposure, extra: other.extra,
          constantWeight: other.constantWeight)
      }
      let delay = 30 * random.below(3)
      let waves = instances.enumerated().map { index, instance in
        WaveInstance(instance: instance, soakBefore: index == 0 ? 0 : soak) { origin in
          (0..<count).map { $0 == 0 && index > 0 ? origin + delay : origin }
        }
      }
      let expected = Self.best(instances, soak: soak, delay: delay)
      let outcome = Scheduler.solve(waves: waves)
      switch (outcome, expected) {
      case (.infeasible, nil): break
      case (.solved(_, let cost, let bound, let isProved, _), let expected?):
        feasible += 1
        #expect(isProved)
        #expect(bound == cost)
        #expect((cost.mixedMinutes, cost.impairment, cost.finish) == expected, "seed \(seed)")
      default: Issue.record("seed \(seed): \(outcome) instead of \(String(describing: expected))")
      }
    }
    #expect(feasible > 40)
  }

  @Test("Waves that start mixed end as early as brute force can, and are proved where no later end could pay")
  func mixedWaves() {
    var proved = 0
    for seed in 1...60 {
      let steps = 20
      let soak = 30 * (seed % 3)
      let instances = (0..<2 + seed % 2).map { index in
        let base = InstanceFamily.small(seed: UInt64(seed), capacity: 1 + seed % 2, count: 2, steps: steps)
        let other = InstanceFamily.small(seed: UInt64(seed * 100 + index), capacity: 1, count: 2, steps: steps)
        return ScheduleInstance(
          capacity: base.capacity, horizon: base.horizon, mixed: index < 2, origin: 0,
          jobs: base.jobs.map {
            ScheduleInstance.Job(
              id: $0.id, minutes: $0.minutes,
              calendar: seed % 4 == 0 ? base.jobs[0].calendar : [Interval(start: 0, end: base.horizon)],
              broken: index < 2 ? $0.broken : 0, team: $0.team)
          },
          teams: base.teams, exposure: other.exposure, extra: other.extra, constantWeight: other.constantWeight)
      }
      let waves = instances.enumerated().map { index, instance in
        WaveInstance(instance: instance, soakBefore: index == 0 ? 0 : soak) { [$0, $0] }
      }
      let expected = Self.best(instances, soak: soak, delay: 0)
      switch (Scheduler.solve(waves: waves), expected) {
      case (.infeasible, nil): break
      case (.solved(_, let cost, let bound, let isProved, _), let expected?):
        if isProved { proved += 1 }
        let least = ScheduleCost(mixedMinutes: expected.0, impairment: expected.1, finish: expected.2)
        #expect(isProved ? cost == least : cost >= least, "seed \(seed)")
        #expect(cost.mixedMinutes == expected.0 && bound.mixedMinutes == expected.0, "seed \(seed)")
        #expect(bound <= least, "seed \(seed)")
      case (let outcome, _): Issue.record("seed \(seed): \(outcome) instead of \(String(describing: expected))")
      }
    }
    #expect(proved > 20)
  }

  /// All combinations: for each end of a wave the least (ΣM, ΣI) of it and those before.
  static func best(_ instances: [ScheduleInstance], soak: Int, delay: Int) -> (Int, Int, Int)? {
    var front: [Int: (Int, Int)] = [0: (0, 0)]
    for (index, instance) in instances.enumerated() {
      var next: [Int: (Int, Int)] = [:]
      for (origin, sums) in front {
        let base = index == 0 ? origin : origin + soak
        var releases = Array(repeating: base, count: instance.jobs.count)
        if index > 0 { releases[0] = max(base, origin + delay) }
        let brute = BruteForce(instance.from(origin: origin), step: 30, releases: releases)
        brute.visit { starts in
          let (mixed, impairment, finish) = brute.measures(starts)
          let sum = (sums.0 + mixed, sums.1 + impairment)
          if next[finish].map({ sum < $0 }) ?? true { next[finish] = sum }
        }
      }
      front = next
    }
    return front.map { ($0.value.0, $0.value.1, $0.key) }.min { $0 < $1 }
  }
}
