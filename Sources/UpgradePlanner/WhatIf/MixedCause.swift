/// What makes the versions of a scenario differ for longer than those of the best plan: found by leaving it out.
struct MixedCause: Hashable, Sendable {
  /// What was left out or loosened, in words; several where each by itself does the same.
  let constraints: [String]
  /// Mixed minutes of the best schedule that is possible then.
  let mixedMinutes: Int

  /// The single constraints without which the mixed time falls most, in inventory order; nil where none shortens it.
  ///
  /// Each of the calendar's and the order's constraints is left out by itself, and the rest is scheduled anew.
  ///
  /// - Complexity: one solve for each constraint.
  static func find(_ answer: WhatIfAnswer, budget: SearchBudget) -> MixedCause? {
    guard let plan = answer.plan else { return nil }
    let scenario = answer.scenario
    let order = scenario.order ?? StartOrder(first: [])
    let elements = Conflict.elements(of: scenario.inventory)
    let share = budget.shared(among: max(1, elements.count))
    var best: MixedCause?
    func tryOut(_ words: String, _ inventory: Inventory) {
      let problem = OrderProblem(inventory, zones: scenario.zones, budget: share)
      guard case .possible(let measures, _, _) = problem.solve(order, finishBy: scenario.deadline).value,
        measures.mixedMinutes < plan.measures.mixedMinutes,
        measures.mixedMinutes <= best?.mixedMinutes ?? measures.mixedMinutes
      else { return }
      let equal = measures.mixedMinutes == best?.mixedMinutes ? best?.constraints ?? [] : []
      best = MixedCause(constraints: equal + [words], mixedMinutes: measures.mixedMinutes)
    }
    for element in elements {
      switch element.kind {
      case .windows, .freeze, .after, .soak, .contingency:
        tryOut(Prose.conflict(element), InventoryChange.without(element, in: scenario.inventory))
      case .crews:
        let planning = scenario.inventory.planning
        tryOut(
          "the number of crews (planning.crews)",
          scenario.inventory.with(planning: planning.with(crews: planning.crews + 1)))
      case .team, .horizon, .blocking, .clients: break
      }
    }
    return best
  }
}
