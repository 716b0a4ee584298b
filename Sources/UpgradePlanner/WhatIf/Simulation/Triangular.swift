/// A duration between a least and a most value, most often near its usual one.
struct Triangular: Hashable, Sendable {
  let least: Double
  let most: Double
  private let turn: Double
  private let left: Double
  private let right: Double

  init(_ range: DurationRange) {
    least = Double(range.least)
    most = Double(range.most)
    let usual = Double(range.usual)
    let width = most - least
    turn = width > 0 ? (usual - least) / width : 0
    left = width * (usual - least)
    right = width * (most - usual)
  }

  /// Whether there is more than one value.
  var varies: Bool { least < most }

  /// The value that a share of all values stays below, by the inverse of the distribution.
  func quantile(_ share: Double) -> Double {
    guard least < most else { return least }
    return share < turn ? least + (share * left).squareRoot() : most - ((1 - share) * right).squareRoot()
  }
}
