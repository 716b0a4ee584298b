/// Minutes from the plan's origin, half-open: `start ..< end`.
public struct Interval: Hashable, Sendable, Comparable {
  public let start: Int
  public let end: Int
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
  public var minutes: Int { end - start }
  public static func < (a: Interval, b: Interval) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
