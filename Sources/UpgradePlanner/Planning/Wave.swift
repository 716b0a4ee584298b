/// All hops to one waypoint.
public struct Wave: Hashable, Sendable {
  public let waypoint: NomadVersion
  /// The end of the wave before it, minutes from the plan's origin.
  public let originMinute: Int
  public let mixedMinutes: Int
  public let impairment: Int
  public let startMinute: Int
  public let endMinute: Int
  /// Whether the federation ran more than one version before the wave.
  public let startsMixed: Bool
  /// By start, then inventory order.
  public let hops: [Hop]

  public init(
    waypoint: NomadVersion, originMinute: Int, mixedMinutes: Int, impairment: Int, startMinute: Int,
    endMinute: Int, startsMixed: Bool, hops: [Hop]
  ) {
    self.waypoint = waypoint
    self.originMinute = originMinute
    self.mixedMinutes = mixedMinutes
    self.impairment = impairment
    self.startMinute = startMinute
    self.endMinute = endMinute
    self.startsMixed = startsMixed
    self.hops = hops
  }
}
