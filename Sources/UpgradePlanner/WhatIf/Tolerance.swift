/// How much worse than the best plan a plan may be: `mixed=60m,impairment=5%`.
public struct Tolerance: Hashable, Sendable {
  /// A part of the best plan's own value, or so much more.
  public enum Amount: Hashable, Sendable {
    case perMille(Int)
    case more(Int)

    /// The greatest value that is allowed.
    func limit(of best: Int) -> Int {
      switch self {
      case .perMille(let part): best + best * part / 1000
      case .more(let amount): best + amount
      }
    }
  }

  public let mixed: Amount
  public let impairment: Amount

  /// Nil where the text is none; what it does not name may not be worse at all.
  public init?(_ text: String) {
    var amounts: [String: Amount] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, ["mixed", "impairment"].contains(sides[0]), amounts[sides[0]] == nil else { return nil }
      if let part = GateFailure.perMille(sides[1]) {
        amounts[sides[0]] = .perMille(part)
      } else if sides[0] == "mixed", let minutes = Duration.minutes(sides[1]) {
        amounts[sides[0]] = .more(minutes)
      } else if sides[0] == "impairment", let amount = Int(sides[1]), amount >= 0, amount <= 1 << 40 {
        amounts[sides[0]] = .more(amount)
      } else {
        return nil
      }
    }
    mixed = amounts["mixed"] ?? .more(0)
    impairment = amounts["impairment"] ?? .more(0)
  }

  func allows(_ measures: Measures, beside best: Measures) -> Bool {
    measures.mixedMinutes <= mixed.limit(of: best.mixedMinutes)
      && measures.impairment <= impairment.limit(of: best.impairment)
  }
}

/// What else is possible at little more cost: by finish, by windows used and by working hours broken.
public struct ToleranceChoice: Hashable, Sendable {
  public let order: RankedOrder
  /// Minutes of working hours with something impaired; nil without a calendar.
  public let businessMinutes: Int?

  /// Orders of which the impairments are worked out; the best ones come first.
  public static let most = 400

  /// The best orders by each wish, as a table.
  ///
  /// - Parameter candidates: orders with their values, best first.
  public static func section(
    of best: WhatIfAnswer, candidates: [RankedOrder], tolerance: Tolerance, budget: SearchBudget = .standard
  ) -> WhatIfSection? {
    guard let plan = best.plan else { return nil }
    let inventory = best.scenario.inventory
    let problem = OrderProblem(inventory, zones: best.scenario.zones, budget: budget)
    let hours = BusinessHours(inventory, zones: best.scenario.zones)
    let allowed = candidates.filter { tolerance.allows($0.measures, beside: plan.measures) }
    let own = RankedOrder(
      order: best.order, measures: plan.measures, windows: best.windows ?? 0, isProved: plan.optimality.isProved)
    let choices =
      [ToleranceChoice(order: own, businessMinutes: hours?.broken(plan.impairments))]
      + allowed.prefix(most).map { order in
        ToleranceChoice(
          order: order,
          businessMinutes: hours.map { $0.broken(problem.impairments(of: StartOrder(first: order.order))) })
      }
    let clock = PlanClock(origin: inventory.planning.origin)
    var rows: [[String]] = []
    var values: [JSONValue] = []
    func add(_ wish: String, _ choice: ToleranceChoice?) {
      guard let choice else { return }
      let measures = choice.order.measures
      rows.append([
        wish, clock.text(measures.finishMinute), "\(choice.order.windows)",
        choice.businessMinutes.map(PlanClock.duration) ?? "-",
        MeasuresDifference(measures, from: plan.measures).text, choice.order.order.map(\.name).joined(separator: ","),
      ])
      values.append(
        .object(present: [
          ("wish", .string(wish)), ("order", .array(choice.order.order.map { .string($0.name) })),
          ("difference", MeasuresDifference(measures, from: plan.measures).json),
          ("finishMinute", .int(measures.finishMinute)), ("windows", .int(choice.order.windows)),
          ("businessMinutes", choice.businessMinutes.map { .int($0) }),
        ]))
    }
    /// The least by a value, of equal ones the first, which costs least.
    func least(_ value: (ToleranceChoice) -> Int) -> ToleranceChoice? {
      choices.enumerated().min { (value($0.element), $0.offset) < (value($1.element), $1.offset) }?.element
    }
    add("best plan", choices.first)
    add("earliest finish", least(\.order.measures.finishMinute))
    add("fewest windows", least(\.order.windows))
    if hours != nil { add("fewest working hours broken", least { $0.businessMinutes ?? Int.max }) }
    return WhatIfSection(
      key: "alternatives", title: "Within the tolerance: what the objective cost",
      header: ["wish", "finish", "windows", "working hours broken", "beside the best plan", "order"], rows: rows,
      notes: [
        "\(allowed.count) of \(candidates.count) orders looked at are within the tolerance, each with its best schedule"
          + (allowed.count > most ? "; the first \(most) were compared" : ""),
        "working hours: Monday to Friday 09:00 to 17:00, in the zone of the region's windows or else in UTC",
      ], value: .array(values))
  }
}

extension OrderProblem {
  /// What the best schedule that keeps an order impairs.
  func impairments(of order: StartOrder) -> [Impairment] {
    let solved = solve(order)
    var origin = 0
    var result: [Impairment] = []
    for (position, starts) in solved.starts.enumerated() {
      let wave = problem.waves[position]
      result += ImpairmentList.make(
        wave: wave, position: position, starts: starts, origin: origin, hazards: problem.hazards,
        inventory: problem.inventory)
      origin = zip(wave.jobs, starts).map { $0.minutes + $1 }.max() ?? origin
    }
    return result
  }
}
