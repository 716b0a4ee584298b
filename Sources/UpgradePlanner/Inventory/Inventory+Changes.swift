extension Inventory {
  /// The same inventory with some values replaced; nil keeps a value.
  public func with(
    target: NomadVersion? = nil, planning: PlanningSettings? = nil, regions: [Region]? = nil,
    answers: [Answer]? = nil, waivers: [Waiver]? = nil, packs: [RulePack]? = nil
  ) -> Inventory {
    Inventory(
      digest: digest, federation: federation, edition: edition, authoritative: authoritative,
      target: target ?? self.target, features: features, planning: planning ?? self.planning,
      regions: regions ?? self.regions, waivers: waivers ?? self.waivers, answers: answers ?? self.answers,
      rulePacks: rulePacks, packs: packs ?? self.packs)
  }
}

extension PlanningSettings {
  /// The same settings with some values replaced; nil keeps a value, `.some(nil)` removes the waypoints or the origin.
  public func with(
    origin: Instant?? = nil, horizon: Int? = nil, crews: Int? = nil, contingency: Int? = nil,
    soakBetweenWaves: Int? = nil, waypoints: [NomadVersion]?? = nil, freezes: [Freeze]? = nil, teams: [Team]? = nil
  ) -> PlanningSettings {
    PlanningSettings(
      origin: origin ?? self.origin, horizonMinutes: horizon ?? horizonMinutes, crews: crews ?? self.crews,
      clientCrews: clientCrews, entryRegions: entryRegions, contingencyMinutes: contingency ?? contingencyMinutes,
      soakBetweenWavesMinutes: soakBetweenWaves ?? soakBetweenWavesMinutes, waypoints: waypoints ?? self.waypoints,
      avoid: avoid, freezes: freezes ?? self.freezes, teams: teams ?? self.teams)
  }
}

extension Region {
  /// The same region with some values replaced; nil keeps a value, `.some(nil)` removes the windows.
  public func with(
    servers: [Server]? = nil, clients: [ClientPool]? = nil, exposure: Int? = nil, windows: [Window]?? = nil,
    freezes: [Freeze]? = nil, after: [RegionID]? = nil, soakMinutes: Int? = nil, serverTime: DurationRange? = nil
  ) -> Region {
    Region(
      id: id, datacenters: datacenters, servers: servers ?? self.servers, clients: clients ?? self.clients,
      features: features, exposure: exposure ?? self.exposure, access: access, upgrade: upgrade,
      windows: windows ?? self.windows, freezes: freezes ?? self.freezes, team: team, after: after ?? self.after,
      soakMinutes: soakMinutes ?? self.soakMinutes, contact: contact, serverTime: serverTime ?? self.serverTime,
      regionMinutes: regionMinutes, gateFailure: gateFailure)
  }
}

extension Server {
  /// The same server on another version.
  public func with(version: NomadVersion) -> Server {
    Server(name: name, isNamed: isNamed, version: version, address: address, url: url, zone: zone, isVoter: isVoter)
  }
}
