/// Orders ranked by what their best schedules cost.
public struct WhatIfRanking: Hashable, Sendable {
  public let federation: String
  public let origin: Instant?
  /// What was ranked, in words.
  public let scope: String
  public let best: WhatIfAnswer
  /// Best first.
  public let orders: [RankedOrder]
  /// Ranked orders that are not among `orders`.
  public let left: Int
  /// Those that no other beats in everything, of all that were ranked.
  public let front: [RankedOrder]

  /// - Parameter top: how many orders to list; nil = all.
  public init(best: WhatIfAnswer, scope: String, ranked: [RankedOrder], top: Int?) {
    federation = best.scenario.inventory.federation
    origin = best.scenario.inventory.planning.origin
    self.scope = scope
    self.best = best
    orders = Array(ranked.prefix(top ?? ranked.count))
    left = ranked.count - orders.count
    front = ranked.paretoFront
  }
}
