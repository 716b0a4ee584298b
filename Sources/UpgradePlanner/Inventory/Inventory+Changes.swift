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
  /// The same settings with some values replaced; nil keeps a value, `.some(nil)` removes the waypoints.
  public func with(
    horizon: Int? = nil, crews: Int? = nil, contingency: Int? = nil, soakBetweenWaves: Int? = nil,
    waypoints: [NomadVersion]?? = nil, freezes: [Freeze]? = nil, teams: [Team]? = nil
  ) -> PlanningSettings {
    PlanningSettings(
      origin: origin, horizonMinutes: horizon ?? horizonMinutes, crews: crews ?? self.crews, clientCrews: clientCrews,
      entryRegions: entryRegions, contingencyMinutes: contingency ?? contingencyMinutes,
      soakBetweenWavesMinutes: soakBetweenWaves ?? soakBetweenWavesMinutes, waypoints: waypoints ?? self.waypoints,
      avoid: avoid, freezes: freezes ?? self.freezes, teams: teams ?? self.teams)
  }
}

extension Region {
  /// The same region with some values replaced; nil keeps a value, `.some(nil)` removes the windows.
  public func with(
    clients: [ClientPool]? = nil, windows: [Window]?? = nil, freezes: [Freeze]? = nil, after: [RegionID]? = nil,
    soakMinutes: Int? = nil
  ) -> Region {
    Region(
      id: id, datacenters: datacenters, servers: servers, clients: clients ?? self.clients, features: features,
      exposure: exposure, access: access, upgrade: upgrade, windows: windows ?? self.windows,
      freezes: freezes ?? self.freezes, team: team, after: after ?? self.after,
      soakMinutes: soakMinutes ?? self.soakMinutes, contact: contact, serverTime: serverTime,
      regionMinutes: regionMinutes)
  }
}
