/// Orders ranked by what their best schedules cost.
public struct WhatIfRanking: Hashable, Sendable {
  public let federation: String
  public let origin: Instant?
  /// What was ranked, in words.
  public let scope: String
  /// What was looked at.
  public enum Coverage: Hashable, Sendable {
    case everyOrder
    /// The best orders, and the best plans of earlier and earlier ends.
    case bestOrders
    /// What an interrupt left of all orders.
    case interrupted
  }
  public let coverage: Coverage
  public let best: WhatIfAnswer
  /// Best first.
  public let orders: [RankedOrder]
  /// Ranked orders that are not among `orders`.
  public let left: Int
  /// Those that no other beats in everything, of all that were ranked.
  public let front: [RankedOrder]

  /// - Parameters:
  ///   - ends: plans with earlier ends, which stand in the front alone.
  ///   - top: how many orders to list; nil = all.
  public init(
    best: WhatIfAnswer, scope: String, ranked: [RankedOrder], coverage: Coverage, ends: [RankedOrder] = [], top: Int?
  ) {
    federation = best.scenario.inventory.federation
    origin = best.scenario.inventory.planning.origin
    self.scope = scope
    self.best = best
    orders = Array(ranked.prefix(top ?? ranked.count))
    left = ranked.count - orders.count
    let all = ranked + ends.filter { !ranked.contains($0) }
    front =
      all.enumerated().sorted {
        ($0.element.measures, $0.offset) < ($1.element.measures, $1.offset)
      }.map(\.element).paretoFront
    self.coverage = coverage
  }

  /// Above the front.
  var frontTitle: String {
    let all = "nothing is better in all of mixed time, impairment, finish and windows than one of these"
    let hasWaves = (best.plan?.waves.count ?? 0) > 1
    return switch coverage {
    case .everyOrder: hasWaves ? "Of orders that are the same in every wave, " + all : "N" + all.dropFirst()
    case .interrupted: "Of the orders tried, " + all
    case .bestOrders: "Of the orders above and the best ones that end earlier, " + all
    }
  }

  /// Why nothing is ranked, or what the best plan is where no order of the list is as good; sentences, not escaped.
  var notes: [String] {
    guard let plan = best.plan, let order = best.order else {
      return ["there is no plan"] + WhatIfNotes(best, in: WhatIfComparison(best: best, scenarios: [])).lines
    }
    guard !plan.waves.isEmpty else { return ["nothing is to be upgraded"] }
    guard orders.first?.measures != plan.measures else { return [] }
    let finish = PlanClock(origin: origin).text(plan.measures.finishMinute)
    let why = order.single == nil ? ": an order of its own in each wave, and no single one for all is as good" : ""
    return ["the best plan: \(Prose.measures(plan.measures)), done \(finish), \(order.text)\(why)"]
  }
}
