/// The best plan and scenarios beside it.
public struct WhatIfComparison: Hashable, Sendable {
  public let federation: String
  public let origin: Instant?
  /// The plan of the inventory as it is.
  public let best: WhatIfAnswer
  public let scenarios: [WhatIfAnswer]
  /// What else was asked of the best plan.
  public let sections: [WhatIfSection]

  /// Why versions are mixed for longer, of the scenarios for which one constraint alone explains it.
  private let causes: [WhatIfScenario: MixedCause]

  /// - Complexity: a solve for each constraint of each scenario whose versions are mixed for longer than the best plan's.
  public init(
    best: WhatIfAnswer, scenarios: [WhatIfAnswer], sections: [WhatIfSection] = [], budget: SearchBudget = .standard
  ) {
    var causes: [WhatIfScenario: MixedCause] = [:]
    if let least = best.plan?.measures.mixedMinutes {
      let longer = scenarios.filter { $0.plan.map { $0.measures.mixedMinutes > least } ?? false }
      let share = budget.shared(among: max(1, longer.count))
      for answer in longer { causes[answer.scenario] = MixedCause.find(answer, budget: share) }
    }
    self.causes = causes
    federation = best.scenario.inventory.federation
    origin = best.scenario.inventory.planning.origin
    self.best = best
    self.scenarios = scenarios
    self.sections = sections
  }

  /// What there is something to say of: every scenario, and the best plan where there is none.
  var told: [WhatIfAnswer] { (best.plan == nil ? [best] : []) + scenarios }

  /// Said above the answers about the best plan where scenarios could be meant.
  var questionScope: String? {
    sections.isEmpty || scenarios.isEmpty
      ? nil : "What follows is about the best plan of the inventory as it is, and about none of the scenarios."
  }

  /// Waves in which nothing is impaired: how long their versions are mixed costs nothing.
  var informationalWaves: [String] {
    guard let plan = best.plan else { return [] }
    return plan.waves.enumerated().filter { $0.element.impairment == 0 && $0.element.mixedMinutes > 0 }.map {
      "wave \($0.offset + 1) of the best plan impairs nothing: its \($0.element.mixedMinutes) mixed minutes are only "
        + "informational"
    }
  }

  /// What a scenario differs in from the best plan, in sentences; empty where either has no plan.
  func sentences(_ answer: WhatIfAnswer) -> [String] {
    guard let plan = answer.plan, let other = best.plan else { return [] }
    var result: [String] = []
    if let turned = turned(answer) { result.append(turned) }
    let mixed = plan.measures.mixedMinutes - other.measures.mixedMinutes
    if mixed != 0 {
      result.append(
        "versions are mixed \(PlanClock.duration(abs(mixed))) \(mixed > 0 ? "longer" : "less")"
          + (mixed > 0 ? because(answer) : ""))
    }
    if let finish = later(answer), finish != 0 {
      result.append("it ends \(PlanClock.duration(abs(finish))) \(finish > 0 ? "later" : "earlier")")
    }
    result += ImpairmentDifference.sentences(ImpairmentDifference.between(plan, and: other))
    if later(answer) == nil { result.append("its end cannot be compared: one of the two plans has no calendar") }
    return result.isEmpty ? ["no difference in mixed minutes, impairments or finish"] : result
  }

  private func because(_ answer: WhatIfAnswer) -> String {
    if let deadline = answer.scenario.deadline {
      let clock = PlanClock(origin: answer.scenario.inventory.planning.origin)
      return ", because it has to end by \(clock.text(deadline))"
    }
    guard let cause = causes[answer.scenario] else { return "" }
    let length = PlanClock.duration(cause.mixedMinutes)
    return ", because of \(cause.constraints.joined(separator: " and of ")): without "
      + "\(cause.constraints.count == 1 ? "it" : "any one of them") \(length) would do"
  }

  /// Minutes by which a scenario ends later than the best plan, whatever minute each counts from; nil where one of them
  /// has no calendar, or no plan.
  func later(_ answer: WhatIfAnswer) -> Int? {
    guard let plan = answer.plan, let other = best.plan else { return nil }
    let minutes = plan.measures.finishMinute - other.measures.finishMinute
    switch (answer.scenario.inventory.planning.origin, origin) {
    case (let own?, let origin?): return minutes + own.epochMinute - origin.epochMinute
    case (nil, nil): return minutes
    default: return nil
    }
  }

  /// The first two neighbours of the scenario's order that stand the other way round in the best plan's, in words.
  private func turned(_ answer: WhatIfAnswer) -> String? {
    guard let own = answer.order, let other = best.order else { return nil }
    let isSingle = own.single != nil && other.single != nil
    let count = isSingle ? 1 : max(answer.plan?.waves.count ?? 0, best.plan?.waves.count ?? 0)
    for (wave, pair) in zip(own.wanted(waves: count), other.wanted(waves: count)).enumerated() {
      let (order, base) = (pair.0.first, pair.1.first)
      for (a, b) in zip(order, order.dropFirst()) {
        guard let x = base.firstIndex(of: a), let y = base.firstIndex(of: b) else { continue }
        if y < x { return "\(a) before \(b)" + (isSingle ? "" : " in wave \(wave + 1)") }
      }
    }
    return nil
  }
}
