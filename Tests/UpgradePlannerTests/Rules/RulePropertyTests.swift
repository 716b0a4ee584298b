import Testing

@testable import UpgradePlanner

/// What holds of the rule engine whatever the federation: each test draws federations and prints the seed of a failure.
@Suite("Properties of rules") struct RulePropertyTests {
  static let seeds: [UInt64] = (0..<40).map { 7_919 &* $0 &+ 1 }

  /// Federations over the whole calendar: releases of any series, features on, off or unknown, waivers of anything.
  private static func federation(_ random: inout SplitMix64) -> Inventory {
    let releases = ReleaseCalendar.releases.map(\.version).filter { $0.major > 0 && $0.prerelease.isEmpty }
    func release() -> NomadVersion {
      (releases.randomElement(using: &random) ?? NomadVersion(major: 1, minor: 8, patch: 4)).core
    }
    func features() -> FeatureUse {
      FeatureUse(
        Feature.all.compactMap { feature in
          switch Int.random(in: 0..<4, using: &random) {
          case 0: nil
          case 1: FeatureUse.Entry(name: feature.name, value: feature.kind == .mode ? .mode(.none) : .unused)
          case 2: FeatureUse.Entry(name: feature.name, value: feature.kind == .mode ? .mode(.token) : .used)
          default:
            FeatureUse.Entry(name: feature.name, value: feature.kind == .mode ? .mode(.workloadIdentity) : .used)
          }
        })
    }
    let low = release()
    let use = features()
    let regions = (0..<Int.random(in: 1...4, using: &random)).map { index in
      let version = Bool.random(using: &random) ? low : release()
      return Region(
        id: RegionID("r\(index)"),
        servers: (0..<Int.random(in: 1...4, using: &random)).map {
          Server(name: "s\($0)", isNamed: true, version: version)
        },
        clients: Bool.random(using: &random)
          ? [ClientPool(name: "p", count: 5, version: release(), method: nil, batch: 5, batchMinutes: 15)] : [],
        features: use)
    }
    let target = release()
    let waivers = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      Inventory.Waiver(
        rule: RuleCatalog.ids.randomElement(using: &random) ?? "PATH-001",
        place: Bool.random(using: &random) ? "target" : nil, reason: "random", by: nil)
    }
    let pinned: [NomadVersion]? = Int.random(in: 0..<4, using: &random) == 0 ? [release()] : nil
    return Inventory(
      digest: "random", federation: "random", edition: .community, authoritative: RegionID("r0"), target: target,
      features: use, planning: PlanningSettings(waypoints: pinned), regions: regions, waivers: waivers)
  }

  /// A pack with one rule of each kind, about releases that occur.
  private static func pack(_ inventory: Inventory, _ random: inout SplitMix64) throws -> RulePack {
    let versions = [inventory.target] + inventory.regions.flatMap { $0.servers.map(\.version) }
    func range() throws -> VersionRange {
      let relation = [">=", "<=", "<", "="].randomElement(using: &random) ?? "="
      return try VersionRange(parsing: "\(relation)\(versions.randomElement(using: &random) ?? inventory.target)")
    }
    func statement(_ id: String) -> RulePack.Statement {
      RulePack.Statement(
        id: "p/\(id)", title: "t", reason: "r", evidence: Evidence.allCases.randomElement(using: &random) ?? .measured,
        source: "", remedy: "")
    }
    return RulePack(
      name: "p",
      avoided: [
        RulePack.Avoided(
          statement: statement("a"), versions: try range(),
          severity: Severity.allCases.randomElement(using: &random) ?? .note)
      ],
      breaks: [
        RulePack.Break(
          statement: statement("b"),
          direction: RulePack.Break.Direction.allCases.randomElement(using: &random) ?? .page, caller: try range(),
          callee: try range(), severity: 3, feature: nil, error: "")
      ],
      orders: [RulePack.Order(statement: statement("o"), first: [RegionID("r1")], then: [])],
      prerequisites: [
        RulePack.Prerequisite(statement: statement("q"), from: nil, to: try range(), features: [], question: nil)
      ],
      gates: [
        RulePack.Gate(
          statement: statement("g"), command: "true", expect: "e", otherwise: "o", regions: [], versions: nil)
      ])
  }

  @Test("the order of rules changes nothing", arguments: seeds)
  func order(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let inventory = Self.federation(&random)
    let path = PathChoice.choose(for: inventory)
    let shuffled = RuleCatalog.all.shuffled(using: &random)
    #expect(
      RuleEngine.evaluate(inventory, path: path) == RuleEngine.evaluate(inventory, path: path, rules: shuffled),
      "seed \(seed)")
  }

  @Test("a rule that stands twice changes nothing", arguments: seeds)
  func duplicate(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let inventory = Self.federation(&random)
    let path = PathChoice.choose(for: inventory)
    let twice = RuleCatalog.all + (0..<5).compactMap { _ in RuleCatalog.all.randomElement(using: &random) }
    #expect(
      RuleEngine.evaluate(inventory, path: path) == RuleEngine.evaluate(inventory, path: path, rules: twice),
      "seed \(seed)")
    let pack = try Self.pack(inventory, &random)
    let once = inventory.with(packs: [pack])
    #expect(
      RuleEngine.evaluate(once, path: path) == RuleEngine.evaluate(once.with(packs: [pack, pack]), path: path),
      "seed \(seed)")
  }

  @Test("one rule more never makes a forbidden plan allowed", arguments: seeds)
  func more(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let inventory = Self.federation(&random)
    func forbids(_ inventory: Inventory, _ rules: [Rule]) -> Bool {
      RuleEngine.evaluate(inventory, path: PathChoice.choose(for: inventory), rules: rules).findings
        .contains(where: \.forbids)
    }
    var rules: [Rule] = []
    var before = false
    for rule in RuleCatalog.all.shuffled(using: &random) {
      rules.append(rule)
      let after = forbids(inventory, rules)
      #expect(after || !before, "seed \(seed): \(rule.id) allows what was forbidden")
      before = after
    }
    let pack = try Self.pack(inventory, &random)
    let extended = inventory.applying([pack]).inventory
    #expect(forbids(extended, RuleCatalog.all) || !before, "seed \(seed): a pack allows what was forbidden")
  }

  @Test("the drawn federations are of both kinds: forbidden and allowed")
  func both() {
    let forbidden = Self.seeds.filter { seed in
      var random = SplitMix64(seed: seed)
      let inventory = Self.federation(&random)
      return RuleEngine.evaluate(inventory, path: PathChoice.choose(for: inventory)).findings.contains { $0.forbids }
    }
    #expect(forbidden.count > 3 && forbidden.count < Self.seeds.count - 3)
  }
}
