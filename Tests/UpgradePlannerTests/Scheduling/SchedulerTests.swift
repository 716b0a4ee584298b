import Testing

@testable import UpgradePlanner

@Suite struct SchedulerTests {
  static func measures(_ outcome: ScheduleOutcome, of instance: ScheduleInstance) -> (Int, Int, Int)? {
    guard case .solved(let schedule, let bound, let isProved, _) = outcome else { return nil }
    #expect(isProved)
    #expect(bound == schedule.cost)
    #expect(instance.cost(of: schedule.starts) == schedule.cost)
    return (schedule.cost.mixedMinutes, schedule.cost.impairment, schedule.cost.finish)
  }

  static func expectEqual(_ found: (Int, Int, Int)?, _ expected: (Int, Int, Int)?, _ what: String) {
    switch (found, expected) {
    case (nil, nil): break
    case (let found?, let expected?): #expect(found == expected, "\(what)")
    default: Issue.record("\(what): \(String(describing: found)) instead of \(String(describing: expected))")
    }
  }

  @Test("Agrees with every order and first start of up to four jobs", arguments: InstanceFamily.solvable)
  func agreesWithEveryOrderAndFirstStartOfUpToFourJobs(family: InstanceFamily) {
    for seed in 1...12 {
      let count = 2 + seed % 3
      let instance = family.instance(count: count, seed: UInt64(seed), coarse: true)
      let expected = OrderBruteForce(instance: instance, step: family == .minutes ? 10 : 30).best()
      Self.expectEqual(
        Self.measures(Scheduler.solve(instance), of: instance), expected, "\(family) n=\(count) seed=\(seed)")
    }
  }

  @Test("Agrees with every start vector on a short horizon", arguments: 1...3)
  func agreesWithEveryStartVectorOnAShortHorizon(capacity: Int) {
    for seed in 1...80 {
      let count = 2 + seed % 3
      let instance = InstanceFamily.small(
        seed: UInt64(seed), capacity: capacity, count: count, steps: count == 4 ? 14 : 20)
      let expected = BruteForce(instance, step: 30).best()
      Self.expectEqual(
        Self.measures(Scheduler.solve(instance), of: instance), expected, "K=\(capacity) n=\(count) seed=\(seed)")
    }
  }
}
