/// Every order of the regions that hop, in pieces that any number of threads or machines may work on.
public struct OrderRanking: Sendable {
  /// The most regions of which every order is tried: 40,320 orders.
  public static let mostRegions = 8

  private let problem: OrderProblem
  /// How many orders there are.
  public let count: Int

  /// Nil where more regions hop than `mostRegions`.
  public init?(_ problem: OrderProblem) {
    guard problem.regions.count <= Self.mostRegions else { return nil }
    self.problem = problem
    count = (1...max(1, problem.regions.count)).reduce(1, *)
  }

  /// An order with its number: its place in the inventory's lexicographic order.
  public struct Numbered: Hashable, Sendable {
    public let number: Int
    public let order: RankedOrder
    public init(number: Int, order: RankedOrder) {
      self.number = number
      self.order = order
    }
  }

  /// What trying some of the orders gave.
  public struct Piece: Hashable, Sendable {
    /// By number.
    public let orders: [Numbered]
    public let impossible: Int
    public let gaveUp: Int

    public init(orders: [Numbered], impossible: Int, gaveUp: Int) {
      self.orders = orders
      self.impossible = impossible
      self.gaveUp = gaveUp
    }

    /// The orders best first; equal ones by number.
    public var ranked: [RankedOrder] {
      orders.sorted { ($0.order.measures, $0.number) < ($1.order.measures, $1.number) }.map(\.order)
    }

    /// Several pieces as one, whatever the order in which they were made.
    public static func joined(_ pieces: [Piece]) -> Piece {
      Piece(
        orders: pieces.flatMap(\.orders).sorted { $0.number < $1.number },
        impossible: pieces.reduce(0) { $0 + $1.impossible }, gaveUp: pieces.reduce(0) { $0 + $1.gaveUp })
    }
  }

  /// Tries the orders with these numbers.
  public func piece(_ numbers: Range<Int>) -> Piece {
    var orders: [Numbered] = []
    var impossible = 0
    var gaveUp = 0
    for number in numbers {
      let regions = order(number)
      switch problem.value(of: StartOrder(first: regions)) {
      case .possible(let measures, let windows, let isProved):
        orders.append(
          Numbered(
            number: number,
            order: RankedOrder(order: regions, measures: measures, windows: windows, isProved: isProved)))
      case .impossible: impossible += 1
      case .gaveUp: gaveUp += 1
      }
    }
    return Piece(orders: orders, impossible: impossible, gaveUp: gaveUp)
  }

  /// The order with a number: its digits in the factorial number system choose among the regions that are left.
  func order(_ number: Int) -> [RegionID] { Self.order(number, of: problem.regions) }

  static func order(_ number: Int, of regions: [RegionID]) -> [RegionID] {
    var left = regions
    var rest = number
    var block = (1...max(1, regions.count)).reduce(1, *)
    var result: [RegionID] = []
    while !left.isEmpty {
      block /= left.count
      result.append(left.remove(at: rest / block))
      rest %= block
    }
    return result
  }
}
