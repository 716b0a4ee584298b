import Foundation
import UpgradePlanner

/// What explaining the order of a schedule takes: each job before the one that starts before it.
struct Exchanges {
  let count: Int
  let proved: Int
  let milliseconds: Double

  /// - Parameter budget: states for all of them, shared as the planner does.
  init(of schedule: Schedule, bound: ScheduleCost, in instance: ScheduleInstance, budget: SearchBudget) {
    let order = instance.jobs.indices.sorted { (schedule.starts[$0], $0) < (schedule.starts[$1], $1) }
    let pairs = zip(order.dropFirst(), order).filter { job, previous in
      !instance.precedence.contains { $0.from == previous && $0.to == job }
    }
    let (proved, milliseconds) = timed {
      let search = ExchangeSearch(instance, starts: schedule.starts, leastMixed: bound.mixedMinutes)
      var left = budget.states
      var proved = 0
      for (job, previous) in pairs where left > 0 {
        let share = ExchangeSearch.share(of: budget, left: left)
        let found = search.cost(of: job, before: previous, budget: share)
        left = max(0, left - found.states)
        if found.cost != nil { proved += 1 }
      }
      return proved
    }
    count = pairs.count
    self.proved = proved
    self.milliseconds = milliseconds
  }

  /// The member of the answer.
  var member: String {
    ",\"exchanges\":{\"count\":\(count),\"proved\":\(proved),\"milliseconds\":\(String(format: "%.3f", milliseconds))}"
  }
}
