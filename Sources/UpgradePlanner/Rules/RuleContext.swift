/// What a rule looks at.
public struct RuleContext: Sendable {
  public let inventory: Inventory
  public let path: UpgradePath
  /// When the plan's first hop starts, in minutes from its origin; nil before there is a plan.
  public let firstHopMinute: Int?
  /// What each region's servers do, as pairs of releases within one region, without repeats, ascending.
  let hops: [Leg]
  /// Pairs of different releases that regions run at the same time, today or during a wave, ascending.
  let meetings: [Meeting]
  /// What can break between the inventory's regions.
  let hazards: HazardTable

  /// One step of servers from a release to the next waypoint.
  struct Leg: Hashable, Sendable {
    let from: NomadVersion
    let to: NomadVersion
  }

  /// Two releases of which the first comes before the second.
  struct Meeting: Hashable, Sendable {
    let older: NomadVersion
    let newer: NomadVersion
  }

  public init(inventory: Inventory, path: UpgradePath, firstHopMinute: Int? = nil) {
    self.inventory = inventory
    self.path = path
    self.firstHopMinute = firstHopMinute
    hazards = HazardTable(inventory: inventory)
    let today = Set(inventory.regions.flatMap { $0.servers.map(\.version) })
    var hops: Set<Leg> = []
    var meetings: Set<Meeting> = []
    func meet(_ versions: Set<NomadVersion>) {
      for older in versions {
        for newer in versions where older.precedes(newer) { meetings.insert(Meeting(older: older, newer: newer)) }
      }
    }
    meet(today)
    var present = today
    for waypoint in path.waypoints {
      let below = present.filter { $0.precedes(waypoint) }
      for version in below { hops.insert(Leg(from: version, to: waypoint)) }
      meet(present.union([waypoint]))
      present.subtract(below)
      present.insert(waypoint)
    }
    self.hops = hops.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    self.meetings = meetings.sorted { ($0.older, $0.newer) < ($1.older, $1.newer) }
  }

  /// Consecutive releases on the way, from the lowest version present: (1.7.19, 1.8.21), (1.8.21, 1.10.15).
  public var legs: [(from: NomadVersion, to: NomadVersion)] {
    var from = path.lowest
    var result: [(from: NomadVersion, to: NomadVersion)] = []
    for waypoint in path.waypoints {
      result.append((from, waypoint))
      from = waypoint
    }
    return result
  }

  /// Whether servers come from before a release and get to it or beyond.
  public func crosses(_ version: NomadVersion) -> Bool {
    guard let last = path.waypoints.last else { return false }
    return path.lowest.precedes(version) && !last.precedes(version)
  }

  /// The first waypoint at or beyond a release.
  public func firstWaypoint(from version: NomadVersion) -> NomadVersion? {
    path.waypoints.first { !$0.precedes(version) }
  }

  /// Where the inventory says that a waypoint is one: `target`, `planning.waypoints[0]`; the key where it was chosen.
  func place(of waypoint: NomadVersion) -> String {
    if waypoint == inventory.target { return "target" }
    guard let index = inventory.planning.waypoints?.firstIndex(of: waypoint) else { return "planning.waypoints" }
    return "planning.waypoints[\(index)]"
  }

  /// Whether servers pass a stone on the way and its feature may be in use.
  func isNeeded(_ stone: SteppingStone) -> Bool {
    let isUsed = stone.feature.map { feature in
      inventory.regions.contains { $0.features[feature]?.isUsed != false }
    }
    guard let last = path.waypoints.last else { return false }
    // The whole way counts: clients go last and may be left behind by several hops.
    return isUsed ?? true && stone.isNeeded(from: path.lowest, to: last)
  }
}
