/// One wave before it is scheduled: who hops, how long, and what each region runs before and after.
public struct WaveProblem: Hashable, Sendable {
  /// One region that hops in this wave.
  public struct Job: Hashable, Sendable {
    /// Position in the inventory's regions.
    public let region: Int
    /// Servers below the waypoint.
    public let servers: Int
    /// (servers) × server-time + region-time.
    public let minutes: Int
  }
  public let waypoint: NomadVersion
  /// In region order of the inventory.
  public let jobs: [Job]
  /// Distinct versions of each region's servers before the wave, ascending; in region order.
  public let old: [[NomadVersion]]
  /// The same after it; equal to `old` for a region without a hop.
  public let new: [[NomadVersion]]
  /// Whether the federation runs more than one version before the wave.
  public let startsMixed: Bool

  /// The waves of a path, in order; a waypoint that no region is below has none.
  public static func waves(of inventory: Inventory, path: UpgradePath) -> [WaveProblem] {
    var servers = inventory.regions.map { $0.servers.map(\.version) }
    var result: [WaveProblem] = []
    for waypoint in path.waypoints {
      let old = servers.map(distinct)
      var jobs: [Job] = []
      for (index, region) in inventory.regions.enumerated() {
        let below = servers[index].filter { $0.precedes(waypoint) }.count
        guard below > 0 else { continue }
        jobs.append(
          Job(region: index, servers: below, minutes: below * region.serverTime.usual + region.regionMinutes))
        servers[index] = servers[index].map { $0.precedes(waypoint) ? waypoint : $0 }
      }
      guard !jobs.isEmpty else { continue }
      let everything = distinct(old.flatMap { $0 })
      result.append(
        WaveProblem(
          waypoint: waypoint, jobs: jobs, old: old, new: servers.map(distinct), startsMixed: everything.count > 1))
    }
    return result
  }

  private static func distinct(_ versions: [NomadVersion]) -> [NomadVersion] { Array(Set(versions)).sorted() }
}
