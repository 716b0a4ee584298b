/// Counts states against a budget.
struct SearchMeter: Sendable {
  private(set) var states = 0
  let limit: Int

  init(limit: Int) { self.limit = limit }

  var isSpent: Bool { states >= limit }
  var left: Int { max(0, limit - states) }

  mutating func add(_ count: Int) { states += count }
}
