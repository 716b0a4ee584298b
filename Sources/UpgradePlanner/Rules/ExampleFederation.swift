/// Writes small federations for examples in one line each.
enum ExampleFederation {
  /// A federation with the given target; the first region is authoritative.
  static func to(
    _ target: String, _ regions: Region..., planning: PlanningSettings = PlanningSettings(),
    features: [FeatureUse.Entry] = []
  ) -> Inventory {
    let version = version(target)
    let use = FeatureUse(features)
    return Inventory(
      digest: "sha256:example", federation: "example", edition: version.edition,
      authoritative: regions.first?.id ?? RegionID("none"), target: version, features: use, planning: planning,
      regions: regions.map { region in
        Region(
          id: region.id, servers: region.servers, clients: region.clients,
          features: use.overridden(by: region.features), access: region.access, upgrade: region.upgrade)
      })
  }

  /// A region of some servers that all run one version, unless others are added.
  static func region(
    _ name: String, _ version: String, servers: Int = 3, also: [(Int, String)] = [],
    clients: [(count: Int, version: String, method: ClientPool.Method?)] = [], access: Access? = nil,
    method: ServerUpgrade.Method? = .inPlace, features: [FeatureUse.Entry] = []
  ) -> Region {
    var list: [Server] = []
    for (count, text) in [(servers, version)] + also {
      for _ in 0..<count {
        list.append(Server(name: "\(name)-server-\(list.count + 1)", isNamed: false, version: self.version(text)))
      }
    }
    return Region(
      id: RegionID(name), servers: list,
      clients: clients.enumerated().map { index, pool in
        ClientPool(
          name: "pool-\(index + 1)", count: pool.count, version: self.version(pool.version), method: pool.method,
          batch: max(1, pool.count), batchMinutes: 15)
      },
      features: FeatureUse(features), access: access, upgrade: ServerUpgrade(method: method))
  }

  static func used(_ name: String) -> FeatureUse.Entry { FeatureUse.Entry(name: name, value: .used) }
  static func unused(_ name: String) -> FeatureUse.Entry { FeatureUse.Entry(name: name, value: .unused) }
  static func mode(_ name: String, _ mode: IntegrationMode) -> FeatureUse.Entry {
    FeatureUse.Entry(name: name, value: .mode(mode))
  }

  /// Examples are written by us; a slip shows as version 0.0.0 and fails the example's own test.
  private static func version(_ text: String) -> NomadVersion {
    (try? NomadVersion(parsing: text)) ?? NomadVersion(major: 0, minor: 0, patch: 0)
  }
}

extension Region {
  /// A region for examples; see ``ExampleFederation``.
  static func example(
    _ name: String, _ version: String, servers: Int = 3, also: [(Int, String)] = [],
    clients: [(count: Int, version: String, method: ClientPool.Method?)] = [], access: Access? = nil,
    method: ServerUpgrade.Method? = .inPlace, features: [FeatureUse.Entry] = []
  ) -> Region {
    ExampleFederation.region(
      name, version, servers: servers, also: also, clients: clients, access: access, method: method, features: features)
  }
}

extension VersionRange {
  /// Every release of a series, for examples.
  static func series(_ major: Int, _ minor: Int) -> VersionRange {
    VersionRange(alternatives: [
      [Comparison(relation: .equal, bound: .series(ReleaseSeries(major: major, minor: minor)))]
    ])
  }
}
