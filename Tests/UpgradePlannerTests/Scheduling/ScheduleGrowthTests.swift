import Testing

@testable import UpgradePlanner

@Suite struct ScheduleGrowthTests {
  @Test("What a schedule costs with some jobs moved is what the definition says", arguments: [false, true])
  func movedJobs(mixed: Bool) throws {
    for seed: UInt64 in 1...40 {
      var random = SplitMix64(seed: seed)
      let count = random.from(1, to: 7)
      let horizon = 1000
      let jobs = (0..<count).map { job in
        ScheduleInstance.Job(
          id: "r\(job)", minutes: random.from(1, to: 90), calendar: [ScheduleInstance.Interval(start: 0, end: horizon)],
          broken: random.below(3), team: nil)
      }
      let extra = (0..<random.below(6)).map { _ in
        ScheduleInstance.ExtraWeight(
          caller: random.below(count), callee: random.below(count), weight: random.from(1, to: 9))
      }
      // As many crews as jobs: no constraint is in the way of any starts.
      let instance = ScheduleInstance(
        capacity: count, horizon: horizon, mixed: mixed, origin: 0, jobs: jobs,
        exposure: (0..<count).map { _ in random.below(4) }, extra: extra, constantWeight: random.below(3))
      let starts = (0..<count).map { _ in random.below(800) }
      let growth = ScheduleGrowth(instance: instance, starts: starts)
      for _ in 0..<20 {
        var moved: [Int: Int] = [:]
        for job in 0..<count where random.below(2) == 0 { moved[job] = random.below(800) }
        let expected = try #require(instance.cost(of: starts.indices.map { moved[$0] ?? starts[$0] }))
        #expect(growth.cost(moving: moved) == expected, "seed \(seed)")
      }
    }
  }
}
