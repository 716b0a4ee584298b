/// The latest minute at which the first hop may begin so that everything is done by another.
public struct LastStart: Hashable, Sendable {
  /// Minutes from the origin.
  public let finishBy: Int
  /// Nil where no plan is done in time at all.
  public let minute: Int?
  /// Whether one minute later is proved to be too late.
  public let isProved: Bool

  /// By halving: a later beginning never makes more plans possible.
  public static func find(_ scenario: WhatIfScenario, finishBy: Int, budget: SearchBudget = .standard) -> LastStart {
    var isProved = true
    func fits(_ begin: Int) -> Bool {
      guard begin < finishBy else { return false }
      let planning = scenario.inventory.planning
      let changed = planning.with(horizon: min(planning.horizonMinutes, finishBy)).starting(later: begin)
      let problem = OrderProblem(
        scenario.inventory.with(planning: changed), zones: scenario.zones, budget: budget.shared(among: 8))
      switch problem.value(of: StartOrder(first: [])) {
      case .possible: return true
      case .impossible: return false
      case .gaveUp:
        isProved = false
        return false
      }
    }
    guard finishBy > 0, fits(0) else { return LastStart(finishBy: finishBy, minute: nil, isProved: isProved) }
    var (possible, late) = (0, finishBy)
    while late - possible > 1 {
      let middle = possible + (late - possible) / 2
      if fits(middle) { possible = middle } else { late = middle }
    }
    return LastStart(finishBy: finishBy, minute: possible, isProved: isProved)
  }

  /// The same scenario with nothing ending later.
  public static func scenario(_ scenario: WhatIfScenario, finishBy: Int) -> WhatIfScenario {
    let planning = scenario.inventory.planning
    let clock = PlanClock(origin: planning.origin)
    return WhatIfScenario(
      name: [scenario.name, "finish by \(clock.text(finishBy))"].filter { !$0.isEmpty }.joined(separator: ", "),
      inventory: scenario.inventory, zones: scenario.zones, order: scenario.order, asked: scenario.asked,
      deadline: finishBy)
  }

  /// The answer as a table of one row.
  public func section(origin: Instant?) -> WhatIfSection {
    let clock = PlanClock(origin: origin)
    return WhatIfSection(
      key: "lastStart", title: "The last safe start",
      header: ["done by", "last minute at which the first region may begin"],
      rows: [
        [
          clock.text(finishBy),
          minute.map { clock.text($0) + (isProved ? "" : " or later (not proved)") }
            ?? (isProved ? "none: no plan is done by then" : "not known: the search gave up"),
        ]
      ],
      notes: minute == nil ? [] : ["counted with every hop taking as long as planned, and no time to spare"],
      value: .object(present: [
        ("finishByMinute", .int(finishBy)), ("startMinute", minute.map { .int($0) }), ("proved", .bool(isProved)),
      ]))
  }
}
