/// What it means to stop after a part of the plan, and the cheapest way on from there.
public struct StopPoint: Hashable, Sendable {
  public let state: StopState
  /// Weight of each minute for which work rests there.
  public let impairmentPerMinute: Int
  /// What rules find in the federation as it then is and not today, warnings and worse.
  public let findings: [Finding]
  /// The order of what is left, and what it costs from there; nil where nothing is left or stopping is not legal.
  public let wayOn: WayOn?

  /// The regions that are left, in the order that costs least.
  public struct WayOn: Hashable, Sendable {
    public let order: HopOrder
    public let value: OrderProblem.Value
  }

  /// One for each stretch of the plan in which nothing starts or ends, and for each moment between two hops.
  public static func all(of best: WhatIfAnswer, budget: SearchBudget = .standard) -> [StopPoint] {
    guard let plan = best.plan else { return [] }
    let inventory = best.scenario.inventory
    let states = PlanReplay.states(plan, inventory: inventory)
    let today = Set(SituationCheck.run(inventory).findings)
    return states.map { state in
      let cost = impairmentPerMinute(state, of: plan)
      guard state.stop.isLegal, state.hopsDone > 0 else {
        return StopPoint(state: state, impairmentPerMinute: cost, findings: [], wayOn: nil)
      }
      let stopped = inventory.stopped(after: plan, at: state.startMinute)
      let findings = SituationCheck.run(stopped).findings.filter {
        $0.severity != .note && !today.contains($0)
      }
      var wayOn: WayOn?
      if state.endMinute != nil {
        let problem = OrderProblem(
          stopped, zones: best.scenario.zones, budget: budget.shared(among: 4),
          waits: inventory.waits(for: plan, from: state.startMinute))
        let solved = problem.solve(StartOrder(first: []))
        let first = problem.hopOrder(of: solved.starts)
        wayOn = WayOn(order: first, value: solved.value)
      }
      return StopPoint(state: state, impairmentPerMinute: cost, findings: findings, wayOn: wayOn)
    }
  }

  private static func impairmentPerMinute(_ state: StopState, of plan: Plan) -> Int {
    let rows = plan.impairments.filter { $0.startMinute <= state.startMinute && state.startMinute < $0.endMinute }
    // Between two hops the rows of the one that comes next have begun as well: only what fails at rest counts.
    guard state.endMinute == state.startMinute else { return rows.reduce(0) { $0 + $1.weight * $1.callers.count } }
    return state.impaired.reduce(0) { sum, fails in
      fails.callers.reduce(sum) { sum, caller in
        let row = rows.first {
          $0.surface == fails.surface && $0.callee == fails.callee && $0.callers.contains(caller)
        }
        return sum + (row?.weight ?? 0)
      }
    }
  }

  /// The stretches as a table.
  public static func section(of best: WhatIfAnswer, budget: SearchBudget = .standard) -> WhatIfSection? {
    guard best.plan?.waves.isEmpty == false else { return nil }
    let clock = PlanClock(origin: best.scenario.inventory.planning.origin)
    let points = all(of: best, budget: budget)
    return WhatIfSection(
      key: "stops", title: "What if we stop there",
      header: ["from", "hops done", "stop there?", "impaired meanwhile", "can be undone", "cheapest way on"],
      rows: points.map { row($0, clock) }, notes: notes(points), value: .array(points.map(json)))
  }

  private static func row(_ point: StopPoint, _ clock: PlanClock) -> [String] {
    let state = point.state
    let impaired = state.impaired.map { "\($0.surface) of \($0.callee)" }
    let undo = state.undo
    return [
      clock.text(state.startMinute), "\(state.hopsDone)", stopText(state.stop),
      impaired.isEmpty ? "nothing" : Prose.list(impaired, most: 3) + " (\(point.impairmentPerMinute) a minute)",
      undo.forwardOnly.isEmpty && undo.underWay.isEmpty
        ? "everything"
        : [
          undo.underWay.isEmpty ? "" : "\(names(undo.underWay)) until an upgraded server leads",
          undo.forwardOnly.isEmpty ? "" : "not \(names(undo.forwardOnly)): only rebuilt from the snapshot",
        ].filter { !$0.isEmpty }.joined(separator: "; "),
      wayOnText(point, clock),
    ]
  }

  private static func names(_ regions: [RegionID]) -> String { Prose.list(regions.map(\.name), most: 4) }

  private static func stopText(_ stop: StopState.Stop) -> String {
    switch stop {
    case .atRest: "yes: one version everywhere"
    case .mixed: "yes: each region runs one version, they differ"
    case .halfDone(let regions): "no: \(names(regions)) half done"
    }
  }

  private static func wayOnText(_ point: StopPoint, _ clock: PlanClock) -> String {
    guard let way = point.wayOn else {
      if point.state.endMinute == nil { return "nothing is left" }
      return point.state.hopsDone == 0 && point.state.stop.isLegal ? "the plan itself" : "finish what runs"
    }
    switch way.value {
    case .possible(let measures, _, _):
      let order = way.order.single.map(names) ?? way.order.text
      return (order.isEmpty ? "" : "\(order): ") + Prose.measures(measures)
        + " from there, done \(clock.text(point.state.startMinute + measures.finishMinute))"
    case .impossible: return "none before the horizon"
    case .gaveUp: return "not known"
    }
  }

  private static func notes(_ points: [StopPoint]) -> [String] {
    var texts: [String] = []
    var hops: [String: [Int]] = [:]
    for point in points {
      for finding in point.findings {
        let text = "\(finding.rule) at \(finding.place): \(finding.message)"
        if hops[text] == nil { texts.append(text) }
        if hops[text]?.last != point.state.hopsDone { hops[text, default: []].append(point.state.hopsDone) }
      }
    }
    return texts.isEmpty
      ? ["no rule finds more to warn of at a place where stopping is possible"]
      : texts.map { text in
        "stopped after \((hops[text] ?? []).map { "\($0)" }.joined(separator: ", ")) hops done: \(text)"
      }
  }

  private static func json(_ point: StopPoint) -> JSONValue {
    let state = point.state
    var measures: JSONValue?
    if case .possible(let found, _, _)? = point.wayOn?.value {
      measures = .object(present: [
        ("mixedMinutes", .int(found.mixedMinutes)), ("impairment", .int(found.impairment)),
        ("finishMinute", .int(state.startMinute + found.finishMinute)),
      ])
    }
    func list(_ regions: [RegionID]) -> JSONValue { .array(regions.map { .string($0.name) }) }
    return .object(present: [
      ("startMinute", .int(state.startMinute)), ("endMinute", state.endMinute.map { .int($0) }),
      ("hopsDone", .int(state.hopsDone)), ("running", list(state.running)), ("legal", .bool(state.stop.isLegal)),
      (
        "impaired",
        .array(
          state.impaired.map {
            .object(present: [
              ("surface", .string($0.surface)), ("callers", list($0.callers)), ("callee", .string($0.callee.name)),
            ])
          })
      ),
      ("impairmentPerMinute", .int(point.impairmentPerMinute)),
      (
        "undo",
        .object(present: [
          ("untouched", list(state.undo.untouched)), ("underWay", list(state.undo.underWay)),
          ("forwardOnly", list(state.undo.forwardOnly)),
        ])
      ),
      ("findings", .array(point.findings.map { .string("\($0.rule) at \($0.place): \($0.message)") })),
      ("wayOn", point.wayOn.map { .object(present: $0.order.members + [("measures", measures)]) }),
    ])
  }
}
