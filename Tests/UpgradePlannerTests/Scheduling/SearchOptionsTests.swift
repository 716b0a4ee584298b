import Testing

@testable import UpgradePlanner

/// No rule that makes the search faster changes what it finds.
@Suite struct SearchOptionsTests {
  private func cost(_ instance: ScheduleInstance, _ options: SearchOptions) -> ScheduleCost? {
    guard
      case .solved(let schedule, _, let isProved, _) = Scheduler.solve(instance, budget: .standard, options: options)
    else { return nil }
    #expect(isProved)
    return schedule.cost
  }

  @Test("Each rule switched off leads to the same measures", arguments: SearchRule.allCases)
  func switchedOff(rule: SearchRule) {
    let options = SearchOptions(without: rule)
    #expect(options != SearchOptions())
    for seed in 1...36 {
      let capacity = 1 + seed % 3
      let instance = InstanceFamily.small(seed: UInt64(seed) &+ 500, capacity: capacity, count: 4, steps: 16)
      #expect(cost(instance, options) == cost(instance, SearchOptions()), "\(rule) seed \(seed)")
    }
  }

  @Test("The two engines agree where both can solve", arguments: InstanceFamily.solvable)
  func engines(family: InstanceFamily) {
    for seed in 1...4 {
      let instance = family.instance(count: 5, seed: UInt64(seed) &+ 40, coarse: true)
      let wave = GridWave(instance)
      guard let lags = DecidedLags(wave) else {
        Issue.record("\(family): the set of finished jobs decides every lag")
        continue
      }
      var meter = SearchMeter(limit: 2_000_000)
      let coverage = CoverageBound(wave)
      let one = SingleCrewSearch(wave, lags: lags, coverage: coverage, options: SearchOptions())
        .solve(seed: nil, meter: &meter)
      let many = CrewSearch(wave, coverage: coverage, options: SearchOptions()).solve(seed: nil, meter: &meter)
      #expect(one.isProved && many.isProved)
      guard let left = one.starts, let right = many.starts else {
        Issue.record("\(family) seed \(seed): no schedule")
        continue
      }
      #expect(wave.measures(left) == wave.measures(right), "\(family) seed \(seed)")
    }
  }

  @Test("Orders beside a canary and tiers stay decided, and change nothing of what the other engine finds")
  func ordersBesideLags() {
    var decided = 0
    for seed: UInt64 in 1...30 {
      let family = seed % 2 == 0 ? InstanceFamily.canary : .tiers
      var instance = family.instance(count: 6, seed: seed, coarse: true)
      var random = SplitMix64(seed: seed)
      let before = FeasibilityCheck.order(GridWave(instance)) ?? []
      for _ in 0..<3 {
        let pair = random.two(below: before.count)
        instance = instance.adding(ScheduleInstance.Precedence(from: before[pair[0]], to: before[pair[1]], lag: 0))
      }
      if DecidedLags(GridWave(instance)) != nil { decided += 1 }
      let many = cost(Scheduler.solve(instance, without: .decidedLags))
      #expect(cost(Scheduler.solve(instance)) == many, "\(family) seed \(seed)")
    }
    #expect(decided > 20)
  }

  @Test("A warm start from the schedule of another wave changes no measure", arguments: InstanceFamily.solvable)
  func warmStart(family: InstanceFamily) {
    for seed: UInt64 in 1...4 {
      let instance = family.instance(count: 6, seed: seed, capacity: 1 + Int(seed) % 2, coarse: true)
      guard case .solved(let schedule, _, true, _) = Scheduler.solve(instance) else {
        Issue.record("\(family) seed \(seed): no schedule")
        continue
      }
      let order = instance.jobs.indices.sorted { schedule.starts[$0] < schedule.starts[$1] }
      for (first, second) in zip(order, order.dropFirst()) {
        let swapped = instance.adding(ScheduleInstance.Precedence(from: second, to: first, lag: 0))
        let warm = ExchangeSearch(instance, starts: schedule.starts).cost(
          of: second, before: first, budget: .standard
        ).cost
        // Engine MANY knows nothing of what is decided.
        let cold = cost(Scheduler.solve(swapped, without: .decidedLags))
        #expect(warm == cold, "\(family) seed \(seed): \(second) before \(first)")
      }
    }
  }

  /// The measures of a proved schedule; nil where there is none.
  private func cost(_ outcome: ScheduleOutcome) -> ScheduleCost? {
    switch outcome {
    case .solved(let schedule, _, let isProved, _):
      #expect(isProved)
      return schedule.cost
    case .infeasible: return nil
    case .gaveUp:
      Issue.record("it gave up")
      return nil
    }
  }

  @Test("A spent budget leaves plans with bounds, and only a best plan is called proved")
  func spentBudget() {
    var unproved = 0
    for seed in 1...6 {
      let instance = InstanceFamily.nightly.instance(count: 10, seed: UInt64(seed))
      let outcome = Scheduler.solve(instance, budget: SearchBudget(states: 50))
      guard case .solved(let schedule, let bound, let isProved, _) = outcome,
        case .solved(let best, _, true, _) = Scheduler.solve(instance)
      else {
        Issue.record("seed \(seed): no schedule")
        continue
      }
      if !isProved { unproved += 1 }
      #expect(isProved ? best.cost == schedule.cost : best.cost <= schedule.cost)
      #expect(bound.mixedMinutes <= best.cost.mixedMinutes)
      if schedule.cost.mixedMinutes == best.cost.mixedMinutes { #expect(bound.impairment <= best.cost.impairment) }
      #expect(instance.cost(of: schedule.starts) == schedule.cost)
    }
    #expect(unproved > 0)
  }

  @Test(
    "Hundreds of regions get a plan that keeps every constraint", arguments: [InstanceFamily.open, .nightly, .teams])
  func manyRegions(family: InstanceFamily) {
    let instance = family.instance(count: 120, seed: 1, capacity: 2)
    guard case .solved(let schedule, let bound, _, _) = Scheduler.solve(instance, budget: SearchBudget(states: 60_000))
    else {
      Issue.record("no schedule")
      return
    }
    #expect(instance.cost(of: schedule.starts) == schedule.cost)
    #expect(bound.mixedMinutes <= schedule.cost.mixedMinutes)
    #expect(bound.impairment <= schedule.cost.impairment)
  }
}
