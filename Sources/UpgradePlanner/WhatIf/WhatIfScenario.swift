/// A question of what-if: an inventory as it would be, and perhaps an order.
public struct WhatIfScenario: Hashable, Sendable {
  public let name: String
  public let inventory: Inventory
  public let zones: [ZoneOffsets]
  /// Nil = the best order.
  public let order: StartOrder?
  /// That order as people write it; nil = the best order.
  public let asked: String?
  /// The minute by which everything has to be done; nil = only the horizon ends it.
  public let deadline: Int?

  public init(
    name: String, inventory: Inventory, zones: [ZoneOffsets], order: StartOrder?, asked: String? = nil,
    deadline: Int? = nil
  ) {
    self.asked = asked
    self.deadline = deadline
    self.name = name
    self.inventory = inventory
    self.zones = zones
    self.order = order
  }

  /// Plans the scenario, checks the plan by the independent checker, and says what stands in a wanted order's way.
  public func answer(budget: SearchBudget = .standard) -> WhatIfAnswer {
    let problem = OrderProblem(inventory, zones: zones, budget: budget)
    var wanted = order
    var isProvedOrder = true
    if let partial = order, !problem.keepsOneOrder(partial) {
      // Waves that chose different orders for the regions left free: the best single order is searched for.
      let search = OrderSearch.best(1, of: problem, keeping: partial)
      isProvedOrder = search.isProved
      if let best = search.orders.first { wanted = StartOrder(first: best.order) }
    }
    let planned = Planner.plan(inventory, zones: zones, order: wanted, finishBy: deadline, budget: budget)
    let result = deadline == nil ? planned : withoutHorizon(planned)
    var checked: [PlanProblem] = []
    var used: HopOrder?
    var windows: Int?
    if case .planned(let plan) = result.outcome {
      checked = PlanChecker.check(
        plan, path: result.path, inventory: inventory, calendars: inventory.calendars(zones: zones))
      let starts = problem.starts(of: plan)
      used = problem.hopOrder(of: starts)
      if let wanted, !wanted.first.isEmpty, problem.regions.allSatisfy(Set(wanted.first + wanted.last).contains) {
        used = .single((wanted.first + wanted.last).filter { problem.regions.contains($0) })
      }
      windows = problem.windows(starts)
    }
    return WhatIfAnswer(
      scenario: self, result: result, order: used, windows: windows, isProvedOrder: isProvedOrder, problems: checked,
      violates: violations(result, problem: problem),
      earliestEnd: deadline != nil && isImpossible(result) && !result.findings.contains(where: \.forbids)
        ? EarliestFinish.earliest(self, budget: budget) : nil)
  }

  private func isImpossible(_ result: PlanningResult) -> Bool {
    if case .impossible = result.outcome { return true }
    return false
  }

  /// A deadline is none of the inventory's constraints: no change of the horizon is a way out.
  private func withoutHorizon(_ result: PlanningResult) -> PlanningResult {
    guard case .impossible(let conflict, let suggestions) = result.outcome else { return result }
    return PlanningResult(
      path: result.path, findings: result.findings, questions: result.questions,
      outcome: .impossible(
        conflict: conflict.map {
          $0.kind == .horizon ? ConflictElement(kind: .horizon, id: "--finish-by", place: "--finish-by") : $0
        }, suggestions: suggestions.filter { !$0.set.hasPrefix("planning.horizon") }))
  }

  /// What the order breaks: the first demand of an `after` that it turns round, else the smallest set of constraints.
  private func violations(_ result: PlanningResult, problem: OrderProblem) -> [ConflictElement] {
    guard case .impossible(let conflict, _) = result.outcome else { return [] }
    guard let order, !conflict.contains(where: { $0.kind == .blocking }) else { return conflict }
    for wave in problem.problem.waves.indices {
      if let first = problem.demandsTurned(by: order, inWave: wave).first { return [first] }
    }
    return conflict
  }
}
