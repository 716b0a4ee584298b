@testable import UpgradePlanner

/// Small federations whose every time is a multiple of ten minutes, so that a grid of ten holds an optimum.
enum RandomInventory {
  static func make(seed: UInt64) -> Inventory {
    var random = SplitMix64(seed: seed)
    func version(_ patch: Int, _ minor: Int) -> NomadVersion { NomadVersion(major: 1, minor: minor, patch: patch) }
    let twoWaves = Int.random(in: 0..<4, using: &random) == 0
    let count = Int.random(in: 1...(twoWaves ? 2 : 3), using: &random)
    let origin = Instant(epochMinute: 29_000_160)
    let horizon = twoWaves ? 180 : 200
    let low = version(twoWaves ? 10 : 7, twoWaves ? 6 : 7)
    let target = twoWaves ? version(5, 10) : version(4, 8)
    var regions: [Region] = []
    let hasTeams = Bool.random(using: &random)
    for index in 0..<count {
      var servers = [Server(name: "s1", isNamed: true, version: low)]
      let extra = Int.random(in: 0..<5, using: &random)
      if extra == 0 { servers.append(Server(name: "s2", isNamed: true, version: target)) }
      if extra == 1 { servers.append(Server(name: "s2", isNamed: true, version: low)) }
      if extra == 2, index > 0 { servers = [Server(name: "s1", isNamed: true, version: target)] }
      var windows: [Window]?
      if Int.random(in: 0..<3, using: &random) > 0 {
        windows = (0..<Int.random(in: 1...2, using: &random)).map { _ in
          let from = Int.random(in: 0..<12, using: &random) * 10
          let length = Int.random(in: 3...9, using: &random) * 10
          return .once(
            from: origin.advanced(byMinutes: from), to: origin.advanced(byMinutes: min(horizon, from + length)))
        }
      }
      var freezes: [Freeze] = []
      if Int.random(in: 0..<5, using: &random) == 0 {
        let from = Int.random(in: 0..<12, using: &random) * 10
        freezes = [
          Freeze(from: origin.advanced(byMinutes: from), to: origin.advanced(byMinutes: from + 20), reason: nil)
        ]
      }
      var after: [RegionID] = []
      if index > 0, Int.random(in: 0..<4, using: &random) == 0 { after = [RegionID("r\(index - 1)")] }
      regions.append(
        Region(
          id: RegionID("r\(index)"), servers: servers, exposure: [0, 1, 2, 5].randomElement(using: &random) ?? 1,
          upgrade: ServerUpgrade(method: .inPlace), windows: windows, freezes: freezes,
          team: hasTeams && Bool.random(using: &random) ? Team.ID("t") : nil, after: after,
          soakMinutes: [0, 0, 10, 20].randomElement(using: &random) ?? 0,
          serverTime: DurationRange([10, 20].randomElement(using: &random) ?? 10),
          regionMinutes: [0, 10, 20].randomElement(using: &random) ?? 20))
    }
    let entry: EntryRegions =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .only([RegionID("r0")])
      case 1: .movable
      default: .everywhere
      }
    return Inventory(
      digest: "seed \(seed)", federation: "random", edition: .community, authoritative: RegionID("r0"), target: target,
      planning: PlanningSettings(
        origin: origin, horizonMinutes: horizon, crews: Int.random(in: 1...2, using: &random), entryRegions: entry,
        contingencyMinutes: [0, 0, 10].randomElement(using: &random) ?? 0,
        soakBetweenWavesMinutes: [0, 10].randomElement(using: &random) ?? 0,
        waypoints: twoWaves ? [version(4, 8)] : nil,
        teams: hasTeams ? [Team(id: Team.ID("t"), capacity: 1)] : []),
      regions: regions)
  }
}
