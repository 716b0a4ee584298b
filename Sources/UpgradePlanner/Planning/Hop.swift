/// One region's servers going from their versions to a waypoint.
public struct Hop: Hashable, Sendable {
  /// What missing the window costs: the next start and the wave's measures then.
  public struct Missed: Hashable, Sendable {
    public let startMinute: Int
    public let mixedMinutes: Int
    public let impairment: Int
    public init(startMinute: Int, mixedMinutes: Int, impairment: Int) {
      self.startMinute = startMinute
      self.mixedMinutes = mixedMinutes
      self.impairment = impairment
    }
  }
  public let region: RegionID
  /// The lowest version among the region's servers before the hop.
  public let from: NomadVersion
  /// All versions among them, ascending.
  public let fromVersions: [NomadVersion]
  public let to: NomadVersion
  /// How many servers are below the waypoint.
  public let servers: Int
  /// Minutes from the origin.
  public let startMinute: Int
  public let endMinute: Int
  /// The latest minute it may start in its window, the rest of the plan not considered.
  public let latestStartMinute: Int
  /// The latest start of each server, in the order of the runbook.
  public let serverLatestStartMinutes: [Int]
  /// Nil where no later start exists before the horizon.
  public let ifMissed: Missed?
  public let because: [Because]

  public init(
    region: RegionID, from: NomadVersion, fromVersions: [NomadVersion], to: NomadVersion, servers: Int,
    startMinute: Int, endMinute: Int, latestStartMinute: Int, serverLatestStartMinutes: [Int],
    ifMissed: Missed?, because: [Because]
  ) {
    self.region = region
    self.from = from
    self.fromVersions = fromVersions
    self.to = to
    self.servers = servers
    self.startMinute = startMinute
    self.endMinute = endMinute
    self.latestStartMinute = latestStartMinute
    self.serverLatestStartMinutes = serverLatestStartMinutes
    self.ifMissed = ifMissed
    self.because = because
  }
}
