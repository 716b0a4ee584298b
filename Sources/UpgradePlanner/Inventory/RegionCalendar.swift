/// The resolved windows of one region: what freezes and the horizon leave of each.
public struct RegionCalendar: Hashable, Sendable {
  /// One usable piece of a window.
  public struct Opening: Hashable, Sendable {
    public let interval: Interval
    /// Which of the region's `windows` it comes from; nil = any time.
    public let window: Int?
    /// Whether the horizon (and not the window or a freeze) made its end: such an end needs no contingency.
    public let endsAtHorizon: Bool
    public init(interval: Interval, window: Int?, endsAtHorizon: Bool) {
      self.interval = interval
      self.window = window
      self.endsAtHorizon = endsAtHorizon
    }
  }
  public let region: RegionID
  /// Ascending by start, then end; touching or overlapping pieces stay separate.
  public let openings: [Opening]
  public init(region: RegionID, openings: [Opening]) {
    self.region = region
    self.openings = openings
  }
}
