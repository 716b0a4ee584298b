/// What a scenario came to.
public struct WhatIfAnswer: Hashable, Sendable {
  public let scenario: WhatIfScenario
  public let result: PlanningResult
  /// The order in which the regions start; nil without a plan.
  public let order: HopOrder?
  /// Maintenance windows used; nil without a plan.
  public let windows: Int?
  /// Whether no other order that fits the one wanted is better, as far as orders were chosen.
  public let isProvedOrder: Bool
  /// What the independent checker refuses; never printed as a plan where there is any.
  public let problems: [PlanProblem]
  /// What stands in the way; empty with a plan.
  public let violates: [ConflictElement]
  /// Where nothing is done by a deadline: no plan ends before this minute; nil where that was not found out.
  public let earliestEnd: Int?

  public var plan: Plan? {
    if case .planned(let plan) = result.outcome { return plan }
    return nil
  }

  /// `planned`, `impossible` or `gave-up`.
  public var outcomeName: String { PlanJSON.outcomeName(result.outcome) }

  /// Changes that were tried and give a plan.
  public var suggestions: [Suggestion] {
    if case .impossible(_, let suggestions) = result.outcome { return suggestions }
    return []
  }
}
