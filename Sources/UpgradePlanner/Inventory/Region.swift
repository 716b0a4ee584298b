/// One region of the federation, with the inventory's defaults applied.
public struct Region: Hashable, Sendable {
  public let id: RegionID
  public let datacenters: [String]
  /// In inventory order, never empty.
  public let servers: [Server]
  public let clients: [ClientPool]
  /// The federation's features with the region's own on top.
  public let features: FeatureUse
  /// How much depends on reaching this region, 0 … 1000.
  public let exposure: Int
  public let access: Access?
  public let upgrade: ServerUpgrade
  /// Nil = any time.
  public let windows: [Window]?
  public let freezes: [Freeze]
  public let team: Team.ID?
  /// Regions whose hop of a wave must have ended before this one's starts.
  public let after: [RegionID]
  /// Minutes that regions coming `after` this one wait once it is done.
  public let soakMinutes: Int
  public let contact: String?
  /// Per server: replace, restart, rejoin, healthy again.
  public let serverTime: DurationRange
  /// Per hop: opening and closing gates, in minutes.
  public let regionMinutes: Int
  /// What a simulation reckons with.
  public let gateFailure: GateFailure

  public init(
    id: RegionID, datacenters: [String] = [], servers: [Server], clients: [ClientPool] = [],
    features: FeatureUse = FeatureUse([]), exposure: Int = 1, access: Access? = nil,
    upgrade: ServerUpgrade = ServerUpgrade(method: nil), windows: [Window]? = nil, freezes: [Freeze] = [],
    team: Team.ID? = nil, after: [RegionID] = [], soakMinutes: Int = 0, contact: String? = nil,
    serverTime: DurationRange = DurationRange(10), regionMinutes: Int = 20, gateFailure: GateFailure = .never
  ) {
    self.id = id
    self.datacenters = datacenters
    self.servers = servers
    self.clients = clients
    self.features = features
    self.exposure = exposure
    self.access = access
    self.upgrade = upgrade
    self.windows = windows
    self.freezes = freezes
    self.team = team
    self.after = after
    self.soakMinutes = soakMinutes
    self.contact = contact
    self.serverTime = serverTime
    self.regionMinutes = regionMinutes
    self.gateFailure = gateFailure
  }
}
