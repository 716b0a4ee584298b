/// Counts work against a budget.
///
/// Work is counted in steps of roughly equal cost (a comparison of two labels is one, a bound's look at one job four); a state
/// is 256 of them. Counting labels alone would let time grow without bound where each label costs much.
struct SearchMeter: Sendable {
  static let stepsPerState = 256

  private(set) var steps = 0
  /// In states.
  let limit: Int

  init(limit: Int) { self.limit = limit }

  var states: Int { (steps + Self.stepsPerState - 1) / Self.stepsPerState }
  var isSpent: Bool { steps >= limit * Self.stepsPerState }
  var left: Int { max(0, limit - states) }
  var stepsLeft: Int { max(0, limit * Self.stepsPerState - steps) }

  mutating func add(_ count: Int) { steps += count * Self.stepsPerState }
  @inline(__always) mutating func charge(_ count: Int) { steps += count }
}
