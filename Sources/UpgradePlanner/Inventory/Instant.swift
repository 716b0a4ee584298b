/// A minute on the UTC time line.
public struct Instant: Hashable, Sendable, Comparable {
  /// Minutes since 1970-01-01T00:00Z.
  public let epochMinute: Int
  public init(epochMinute: Int) { self.epochMinute = epochMinute }
  public static func < (a: Instant, b: Instant) -> Bool { a.epochMinute < b.epochMinute }
  public func advanced(byMinutes minutes: Int) -> Instant { Instant(epochMinute: epochMinute + minutes) }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 with seconds, in UTC: `2026-12-01T00:00:00Z`.
  public var description: String {
    let days = epochMinute >= 0 ? epochMinute / 1440 : -((-epochMinute + 1439) / 1440)
    let minute = epochMinute - days * 1440
    let date = CivilDate(daysSinceEpoch: days)
    return "\(date)T\(twoDigits(minute / 60)):\(twoDigits(minute % 60)):00Z"
  }
}

func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
