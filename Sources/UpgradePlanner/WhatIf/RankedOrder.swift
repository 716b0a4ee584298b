/// An order with its value.
public struct RankedOrder: Hashable, Sendable {
  /// The regions that hop.
  public let order: [RegionID]
  public let measures: Measures
  /// Maintenance windows used.
  public let windows: Int
  /// Whether no schedule that keeps the order is better.
  public let isProved: Bool

  public init(order: [RegionID], measures: Measures, windows: Int, isProved: Bool) {
    self.order = order
    self.measures = measures
    self.windows = windows
    self.isProved = isProved
  }

  /// Whether it is at least as good in everything and better in something: mixed minutes, impairment, finish, windows.
  func dominates(_ other: RankedOrder) -> Bool {
    let own = [measures.mixedMinutes, measures.impairment, measures.finishMinute, windows]
    let others = [other.measures.mixedMinutes, other.measures.impairment, other.measures.finishMinute, other.windows]
    return own != others && zip(own, others).allSatisfy { $0 <= $1 }
  }
}

extension [RankedOrder] {
  /// Those that none dominates, best first; of several with equal values the first.
  ///
  /// - Complexity: O(count × size of the front), for a list that stands best first.
  public var paretoFront: [RankedOrder] {
    var front: [RankedOrder] = []
    for order in self {
      let isBeaten = front.contains {
        $0.dominates(order)
          || $0.windows == order.windows && $0.measures.mixedMinutes == order.measures.mixedMinutes
            && $0.measures.impairment == order.measures.impairment
            && $0.measures.finishMinute == order.measures.finishMinute
      }
      // A list that stands best first has no later order that dominates an earlier one.
      if !isBeaten { front.append(order) }
    }
    return front
  }
}
