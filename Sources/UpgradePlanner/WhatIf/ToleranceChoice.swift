/// A schedule within a tolerance, with what people may wish instead of the objective.
public struct ToleranceChoice: Hashable, Sendable {
  public let order: HopOrder
  public let measures: Measures
  /// Maintenance windows used.
  public let windows: Int
  /// Nights on which somebody works; nil without a calendar.
  public let nights: Int?
  /// Minutes of working hours with something impaired; nil without a calendar.
  public let businessMinutes: Int?

  /// Orders of which the schedules are looked at; the best ones come first.
  public static let most = 400

  /// The best schedules by each wish, as a table.
  ///
  /// - Parameters:
  ///   - candidates: orders with their values, best first.
  ///   - interruption: what was not looked at.
  public static func section(
    of best: WhatIfAnswer, candidates: [RankedOrder], tolerance: Tolerance, budget: SearchBudget = .standard,
    interruption: String? = nil
  ) -> WhatIfSection? {
    guard let plan = best.plan, let order = best.order else { return nil }
    let inventory = best.scenario.inventory
    let problem = OrderProblem(inventory, zones: best.scenario.zones, budget: budget)
    let hours = BusinessHours(inventory, zones: best.scenario.zones)
    func choice(_ order: HopOrder, _ measures: Measures, _ starts: [[Int]]) -> ToleranceChoice {
      ToleranceChoice(
        order: order, measures: measures, windows: problem.windows(starts),
        nights: hours?.nights(problem.hops(starts)),
        businessMinutes: hours?.broken(problem.impairments(of: starts)))
    }
    let allowed = candidates.filter { tolerance.allows($0.measures, beside: plan.measures) }
    var choices = [choice(order, plan.measures, problem.starts(of: plan))]
    let halving = OrderProblem(inventory, zones: best.scenario.zones, budget: budget.shared(among: 8))
    let earliest = EarliestFinish.find(halving, best: plan.measures, tolerance: tolerance)
    if let found = earliest.found { choices.append(choice(found.order, found.measures, found.starts)) }
    choices += allowed.prefix(most).map { order in
      choice(.single(order.order), order.measures, problem.solve(StartOrder(first: order.order)).starts)
    }
    let clock = PlanClock(origin: inventory.planning.origin)
    var rows: [[String]] = []
    var values: [JSONValue] = []
    func add(_ wish: String, _ choice: ToleranceChoice?, isProved: Bool) {
      guard let choice else { return }
      let measures = choice.measures
      rows.append([
        wish, clock.text(measures.finishMinute), "\(choice.windows)", choice.nights.map { "\($0)" } ?? "-",
        choice.businessMinutes.map(PlanClock.duration) ?? "-",
        MeasuresDifference(measures, from: plan.measures).text, choice.order.text,
        isProved ? "nothing is better" : "best of those looked at",
      ])
      values.append(
        .object(
          present: [
            ("wish", .string(wish))
          ] + choice.order.members + [
            ("difference", MeasuresDifference(measures, from: plan.measures).json),
            ("finishMinute", .int(measures.finishMinute)), ("windows", .int(choice.windows)),
            ("nights", choice.nights.map { .int($0) }), ("businessMinutes", choice.businessMinutes.map { .int($0) }),
            ("proved", .bool(isProved)),
          ]))
    }
    /// The least by a value, of equal ones the first, which costs least.
    func least(_ value: (ToleranceChoice) -> Int) -> ToleranceChoice? {
      choices.enumerated().min {
        (value($0.element), $0.element.measures, $0.offset) < (value($1.element), $1.element.measures, $1.offset)
      }?.element
    }
    add("best plan", choices.first, isProved: plan.optimality.isProved)
    add("earliest finish", least(\.measures.finishMinute), isProved: earliest.isProved)
    let fewest = least(\.windows)
    add("fewest windows", fewest, isProved: fewest.map { $0.windows <= problem.leastWindows } ?? false)
    if hours != nil {
      let nights = least { $0.nights ?? Int.max }
      add("fewest nights worked", nights, isProved: nights?.nights == 1)
      let broken = least { $0.businessMinutes ?? Int.max }
      add("fewest working hours broken", broken, isProved: broken?.businessMinutes == 0)
    }
    return WhatIfSection(
      key: "alternatives", title: "Within the tolerance: what the objective cost",
      header: [
        "wish", "finish", "windows", "nights", "working hours broken", "beside the best plan", "order", "how sure",
      ], rows: rows,
      notes: [interruption].compactMap { $0 } + [tolerance.text]
        + notes(candidates.count, allowed.count, earliest, clock),
      value: .array(values), interruption: interruption)
  }

  private static func notes(
    _ candidates: Int, _ allowed: Int, _ earliest: EarliestFinish, _ clock: PlanClock
  ) -> [String] {
    var notes = [
      "\(allowed) of \(candidates) \(candidates == 1 ? "order that has" : "orders that have") a schedule "
        + "\(allowed == 1 ? "is" : "are") within the tolerance"
        + (allowed > most ? "; the first \(most) were compared" : "")
        + "; the best plan and the one that ends first stand beside them",
      "windows, nights and working hours are compared over each order's own best schedule and the one that ends first: "
        + "a schedule that is worse by the objective may have fewer, except where it says that nothing is better",
    ]
    if !earliest.isProved, let bound = earliest.bound {
      notes.append("nothing within the tolerance ends before \(clock.text(bound))")
    }
    notes.append(
      "working hours: Monday to Friday 09:00 to 17:00, in the zone of the region's windows or else in UTC, "
        + "those of every region in which something is impaired added up; "
        + "a night is noon to noon there, and counts once however many regions are upgraded in it")
    return notes
  }
}
