/// When a region may be upgraded.
public enum Window: Hashable, Sendable {
  /// Wall-clock time in an IANA zone; where `to` is not after `from` the window ends the next day.
  case recurring(days: [Weekday], from: TimeOfDay, to: TimeOfDay, zone: String)
  /// One interval in absolute time.
  case once(from: Instant, to: Instant)
}

/// A wall-clock minute of a day, 00:00 … 23:59.
public struct TimeOfDay: Hashable, Sendable, CustomStringConvertible {
  /// 0 … 1439.
  public let minute: Int
  public init(minute: Int) { self.minute = minute }
  public var description: String { "\(twoDigits(minute / 60)):\(twoDigits(minute % 60))" }
}

/// When nothing may be changed.
public struct Freeze: Hashable, Sendable {
  public let from: Instant
  public let to: Instant
  public let reason: String?
  public init(from: Instant, to: Instant, reason: String?) {
    self.from = from
    self.to = to
    self.reason = reason
  }
}
