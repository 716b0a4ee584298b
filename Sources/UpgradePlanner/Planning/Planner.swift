/// From an inventory to a plan: path, rules, waves, schedule, reasons.
///
/// A pure function; the search is bounded by states, so the same inventory gives the same plan on every machine.
public enum Planner {
  /// Plans the upgrade of a federation.
  ///
  /// - Parameters:
  ///   - zones: the offsets of every zone the inventory's windows name (`Inventory.zonesNeeded`).
  ///   - order: only plans that keep it count.
  ///   - finishBy: only plans whose hops have all ended by this minute count; client roll-outs may go on.
  ///   - budget: how many states one solve of the scheduling core may keep.
  public static func plan(
    _ inventory: Inventory, zones: [ZoneOffsets], order: StartOrder? = nil, finishBy: Int? = nil,
    budget: SearchBudget = .standard
  ) -> PlanningResult {
    let path = PathChoice.choose(for: inventory)
    let evaluation = RuleEvaluation(inventory, path: path)
    let report = evaluation.report
    func result(
      _ outcome: PlanningOutcome, report: RuleReport = report, also findings: [Finding] = []
    ) -> PlanningResult {
      PlanningResult(
        path: path, findings: RuleEngine.sorted(report.findings + findings), questions: report.questions,
        outcome: outcome)
    }
    let blocking = report.findings.filter(\.forbids)
    if !blocking.isEmpty {
      let conflict = blocking.map { ConflictElement(kind: .blocking, id: $0.rule, place: $0.place) }
      return result(
        .impossible(
          conflict: conflict,
          suggestions: Suggestions.forBlocking(
            blocking, inventory: inventory, zones: zones, order: order, budget: budget)))
    }
    let problem = PlanningProblem(
      inventory: inventory, zones: zones, path: path, table: HazardTable(inventory: inventory), order: order,
      finishBy: finishBy)
    switch WavesSolver.solve(problem, budget: budget) {
    case .solved(let starts, let bound, let isProved, let states):
      let plan = PlanAssembly(
        problem: problem, starts: starts, isProved: isProved, mixedLowerBound: bound.mixedMinutes,
        impairmentLowerBound: bound.impairment, budget: ExchangeSearch.budget(beside: states, of: budget)
      ).plan()
      return result(
        .planned(plan), report: dated(evaluation, report, plan: plan, inventory: inventory),
        also: leftovers(plan, inventory: inventory))
    case .infeasible:
      // What forbids an end by a minute is told as a horizon would be.
      let planning = inventory.planning
      let inventory =
        finishBy.map { inventory.with(planning: planning.with(horizon: max(1, min(planning.horizonMinutes, $0)))) }
        ?? inventory
      let conflicts = Conflict.find(inventory, zones: zones, path: path, order: order, budget: budget)
      return result(
        .impossible(
          conflict: conflicts.flatMap { $0 },
          suggestions: Suggestions.forConflicts(
            conflicts, inventory: inventory, zones: zones, order: order, budget: budget)))
    case .gaveUp(let bound, let states):
      return result(.gaveUp(mixedLowerBound: bound, states: states))
    }
  }

  /// The report once more where the plan's dates are known, since a rule looks at the first hop's.
  private static func dated(
    _ evaluation: RuleEvaluation, _ report: RuleReport, plan: Plan, inventory: Inventory
  ) -> RuleReport {
    guard inventory.planning.origin != nil, let first = plan.waves.map(\.startMinute).min() else { return report }
    return evaluation.dated(firstHopMinute: first)
  }

  /// A last roll-out that no window has room for.
  private static func leftovers(_ plan: Plan, inventory: Inventory) -> [Finding] {
    plan.clients.filter { $0.left > 0 }.map { rollout in
      Finding(
        rule: "CLI-900", severity: .warning, place: "regions.\(rollout.region).clients",
        message: "\(rollout.left) clients of pool \(rollout.pool) find no window before the horizon",
        reason: "the roll-out to \(rollout.to) starts after the last wave and its windows end first",
        evidence: .source, remedy: "add windows, raise planning.horizon or planning.client-crews, or enlarge the batch",
        source: "the inventory's own calendar")
    }
  }
}
