@testable import UpgradePlanner

/// Small federations with known answers.
enum WhatIfFixture {
  static let old = NomadVersion(major: 1, minor: 7, patch: 7)
  static let new = NomadVersion(major: 1, minor: 8, patch: 4)
  static let origin = Instant(epochMinute: 29_000_160)

  /// A region with one server: 10 minutes for the server, 20 for its gates.
  static func region(
    _ name: String, exposure: Int = 1, windows: [ClosedRange<Int>]? = nil, after: [String] = [],
    serverTime: DurationRange = DurationRange(10), gateFailure: GateFailure = .never
  ) -> Region {
    Region(
      id: RegionID(name), servers: [Server(name: "s1", isNamed: true, version: old)], exposure: exposure,
      upgrade: ServerUpgrade(method: .inPlace),
      windows: windows?.map {
        .once(from: origin.advanced(byMinutes: $0.lowerBound), to: origin.advanced(byMinutes: $0.upperBound))
      },
      after: after.map { RegionID($0) }, serverTime: serverTime, regionMinutes: 20, gateFailure: gateFailure)
  }

  static func inventory(_ regions: [Region], crews: Int = 1, entry: String? = nil, contingency: Int = 0) -> Inventory {
    Inventory(
      digest: "fixture", federation: "fixture", edition: .community, authoritative: regions[0].id, target: new,
      planning: PlanningSettings(
        origin: origin, horizonMinutes: 20_000, crews: crews,
        entryRegions: entry.map { .only([RegionID($0)]) } ?? .everywhere, contingencyMinutes: contingency),
      regions: regions)
  }

  static func best(_ inventory: Inventory) -> WhatIfAnswer {
    WhatIfScenario(name: "best plan", inventory: inventory, zones: [], order: nil).answer()
  }
}
