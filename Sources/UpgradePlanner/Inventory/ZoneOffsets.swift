/// The UTC offsets of one IANA zone over the time a plan looks at; the shell looks them up.
public struct ZoneOffsets: Hashable, Sendable {
  /// From a minute on, wall-clock time is UTC plus an offset.
  public struct Transition: Hashable, Sendable {
    public let from: Instant
    public let offsetMinutes: Int
    public init(from: Instant, offsetMinutes: Int) {
      self.from = from
      self.offsetMinutes = offsetMinutes
    }
  }
  public let zone: String
  /// The offset before the first transition.
  public let initialOffsetMinutes: Int
  /// Ascending.
  public let transitions: [Transition]
  public init(zone: String, initialOffsetMinutes: Int, transitions: [Transition]) {
    self.zone = zone
    self.initialOffsetMinutes = initialOffsetMinutes
    self.transitions = transitions
  }
}
