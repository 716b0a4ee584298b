/// Where people enter the UI and the CLI.
public enum EntryRegions: Hashable, Sendable {
  case everywhere
  case only([RegionID])
  /// Wherever the runbook says, stage by stage.
  case movable
}

/// How the plan is to be made: the inventory's `planning`.
public struct PlanningSettings: Hashable, Sendable {
  /// Minute 0 of the plan; nil = a relative plan.
  public let origin: Instant?
  /// Minutes from the origin after which nothing may end.
  public let horizonMinutes: Int
  /// Hops at the same time in the whole federation, at least 1.
  public let crews: Int
  /// Client roll-outs at the same time; nil = no limit.
  public let clientCrews: Int?
  public let entryRegions: EntryRegions
  /// Minutes before a window's end by which a hop must have ended.
  public let contingencyMinutes: Int
  public let soakBetweenWavesMinutes: Int
  /// These and no others between today and the target; nil = chosen.
  public let waypoints: [NomadVersion]?
  public let avoid: [VersionRange]
  public let freezes: [Freeze]
  public let teams: [Team]

  public init(
    origin: Instant? = nil, horizonMinutes: Int = 60 * 1440, crews: Int = 1, clientCrews: Int? = nil,
    entryRegions: EntryRegions = .everywhere, contingencyMinutes: Int = 0, soakBetweenWavesMinutes: Int = 0,
    waypoints: [NomadVersion]? = nil, avoid: [VersionRange] = [], freezes: [Freeze] = [], teams: [Team] = []
  ) {
    self.origin = origin
    self.horizonMinutes = horizonMinutes
    self.crews = crews
    self.clientCrews = clientCrews
    self.entryRegions = entryRegions
    self.contingencyMinutes = contingencyMinutes
    self.soakBetweenWavesMinutes = soakBetweenWavesMinutes
    self.waypoints = waypoints
    self.avoid = avoid
    self.freezes = freezes
    self.teams = teams
  }
}
