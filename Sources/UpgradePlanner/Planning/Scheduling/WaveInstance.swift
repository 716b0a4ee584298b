/// One of several waves that follow each other.
public struct WaveInstance: Sendable {
  /// The wave itself. Only the first wave's `origin` counts; that of each other is the end of the wave before.
  public let instance: ScheduleInstance
  /// Hops start at least this many minutes after the wave's origin.
  public let soakBefore: Int
  /// The earliest start of each job if the wave counts from an origin; nil if nothing fits from there. Non-decreasing.
  public let releases: @Sendable (_ origin: Int) -> [Int]?

  public init(
    instance: ScheduleInstance, soakBefore: Int = 0,
    releases: @escaping @Sendable (_ origin: Int) -> [Int]?
  ) {
    self.instance = instance
    self.soakBefore = soakBefore
    self.releases = releases
  }

  /// Least start of each job, soak included.
  func earliest(from origin: Int) -> [Int]? {
    releases(origin)?.map { max($0, origin + soakBefore) }
  }
}
