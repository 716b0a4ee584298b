import Testing

@testable import UpgradePlanner

@Suite struct ConflictTests {
  @Test("A job that fits no window conflicts by its calendar alone")
  func tooLong() {
    let instance = InstanceFamily.toolong.instance(count: 8, seed: 3)
    #expect(Scheduler.solve(instance) == .infeasible(conflict: [.calendar(job: 4)]))
  }

  @Test("A cycle conflicts by its precedences alone")
  func cycle() {
    let instance = InstanceFamily.cycle.instance(count: 6, seed: 1)
    #expect(
      Scheduler.solve(instance) == .infeasible(conflict: [.precedence(0), .precedence(1), .precedence(2)]))
  }

  @Test("A conflict is infeasible, and feasible without any one of its constraints", arguments: 1...3)
  func irreducible(capacity: Int) {
    var count = 0
    for seed in 1...60 {
      let jobs = 2 + seed % 3
      let instance = InstanceFamily.small(
        seed: UInt64(seed), capacity: capacity, count: jobs, steps: jobs == 4 ? 12 : 14)
      guard case .infeasible(let conflict) = Scheduler.solve(instance) else { continue }
      count += 1
      func isFeasible(_ constraints: [ScheduleConstraint]) -> Bool {
        let relaxed = ConflictSearch.relaxed(instance, keeping: constraints)
        if case .solved = Scheduler.solve(relaxed) { return true }
        return false
      }
      #expect(!isFeasible(conflict), "seed \(seed)")
      for place in conflict.indices {
        var rest = conflict
        rest.remove(at: place)
        #expect(isFeasible(rest), "seed \(seed): \(conflict[place]) is not needed")
      }
    }
    #expect(count >= 3)
  }

  @Test("A horizon shorter than the work names the horizon")
  func horizon() {
    let instance = InstanceFamily.horizon.instance(count: 6, seed: 2)
    guard case .infeasible(let conflict) = Scheduler.solve(instance) else {
      Issue.record("feasible")
      return
    }
    #expect(!conflict.isEmpty)
  }
}
