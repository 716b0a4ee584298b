/// The best orders of any number of regions, without trying all of them.
///
/// Best first over the beginnings of orders. The value of a beginning is that of the best schedule that keeps it and
/// leaves the rest free, in each wave by itself: no order that begins so is better. So a whole order that comes up is
/// the best of those that are left.
public enum OrderSearch {
  /// What the search gave.
  public struct Result: Hashable, Sendable {
    /// Best first; equal ones in the inventory's lexicographic order.
    public let orders: [RankedOrder]
    /// Whether each is certain to be in its place.
    public let isProved: Bool
  }

  private struct Beginning {
    let order: StartOrder
    let places: [Int]
    let value: RankedOrder
    let isWhole: Bool
  }

  /// The best orders that keep a partial one.
  ///
  /// - Parameter most: how many beginnings are tried.
  public static func best(
    _ count: Int, of problem: OrderProblem, keeping wanted: StartOrder = StartOrder(first: []), most: Int = 20_000
  ) -> Result {
    var open: [Beginning] = []
    var isProved = true
    var tried = 0
    var found: [RankedOrder] = []
    func add(_ first: [RegionID]) {
      tried += 1
      let order = StartOrder(first: first, middle: wanted.middle.filter { !first.contains($0) }, last: wanted.last)
      let named = Set(first + wanted.last)
      let isWhole = problem.regions.allSatisfy { named.contains($0) }
      switch problem.value(of: order) {
      case .possible(let measures, let windows, let proved):
        if !proved { isProved = false }
        let regions = (first + wanted.last).filter { problem.regions.contains($0) }
        open.append(
          Beginning(
            order: order, places: first.map { problem.regions.firstIndex(of: $0) ?? 0 },
            value: RankedOrder(order: regions, measures: measures, windows: windows, isProved: proved),
            isWhole: isWhole))
      case .impossible: break
      case .gaveUp: isProved = false
      }
    }
    add(wanted.first)
    while found.count < count, !open.isEmpty {
      guard tried < most else {
        isProved = false
        break
      }
      var best = 0
      for index in open.indices.dropFirst() where isBetter(open[index], open[best]) { best = index }
      let next = open.remove(at: best)
      if next.isWhole {
        found.append(next.value)
        continue
      }
      let first = next.order.first
      let taken = Set(first + wanted.last)
      let inner = next.order.middle.first
      for region in problem.regions where !taken.contains(region) {
        // Of those that come in a given order only the first may be next.
        if next.order.middle.contains(region), region != inner { continue }
        add(first + [region])
      }
    }
    return Result(orders: found, isProved: isProved)
  }

  /// The best plans that end before a minute, each before the one before it; only those that have a single order.
  ///
  /// - Parameter most: how many.
  public static func earlier(
    than minute: Int, of problem: OrderProblem, most: Int = 12
  ) -> [RankedOrder] {
    var found: [RankedOrder] = []
    var end = minute
    for _ in 0..<most {
      let (value, starts) = problem.solve(StartOrder(first: []), finishBy: end - 1)
      guard case .possible(let measures, let windows, let isProved) = value else { break }
      end = measures.finishMinute
      guard let order = problem.order(of: starts) else { continue }
      found.append(RankedOrder(order: order, measures: measures, windows: windows, isProved: isProved))
    }
    return found
  }

  private static func isBetter(_ a: Beginning, _ b: Beginning) -> Bool {
    if a.value.measures < b.value.measures { return true }
    if b.value.measures < a.value.measures { return false }
    return a.places.lexicographicallyPrecedes(b.places)
  }
}
