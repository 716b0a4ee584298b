import Testing

@testable import UpgradePlanner

/// Sets of constraints that cannot hold, against trying every start minute.
@Suite("Conflicting constraints of an inventory") struct ConflictSetTests {
  private static let origin = Instant(epochMinute: 29_000_160)

  /// One region whose only window is closed by freezes; each number is an hour of the plan.
  private static func inventory(
    freezes: [(Int, Int)], own: [(Int, Int)] = [], window: (Int, Int) = (0, 10), horizon: Int = 600
  ) -> Inventory {
    func instant(_ hour: Int) -> Instant { origin.advanced(byMinutes: hour * 60) }
    func made(_ list: [(Int, Int)]) -> [Freeze] {
      list.map { Freeze(from: instant($0.0), to: instant($0.1), reason: nil) }
    }
    let server = Server(name: "s1", isNamed: true, version: NomadVersion(major: 1, minor: 7, patch: 7))
    return Inventory(
      digest: "test", federation: "f", edition: .community, authoritative: RegionID("a"),
      target: NomadVersion(major: 1, minor: 8, patch: 4),
      planning: PlanningSettings(
        origin: origin, horizonMinutes: horizon, crews: 1, contingencyMinutes: 0, soakBetweenWavesMinutes: 0,
        freezes: made(freezes)),
      regions: [
        Region(
          id: RegionID("a"), servers: [server], exposure: 1, upgrade: ServerUpgrade(method: .inPlace),
          windows: [.once(from: instant(window.0), to: instant(window.1))], freezes: made(own), after: [],
          serverTime: DurationRange(60), regionMinutes: 60)
      ])
  }

  private static func conflict(_ inventory: Inventory, budget: SearchBudget = .standard) -> [[ConflictElement]] {
    Conflict.find(inventory, zones: [], path: PathChoice.choose(for: inventory), budget: budget)
  }

  @Test("a freeze is named by its number in the inventory, also where freezes before it are not needed")
  func freezes() {
    // A hop of 2 hours in a window of 5: only the freeze from hour 1 to 4 leaves no room for it.
    let found = Self.conflict(Self.inventory(freezes: [(20, 21), (30, 31), (1, 4)], window: (0, 5)))
    #expect(found.map { $0.map(\.id) } == [["planning.freezes[2]", "regions.a.windows"]])
    let own = Self.conflict(Self.inventory(freezes: [], own: [(20, 21), (1, 4)], window: (0, 5)))
    #expect(own.map { $0.map(\.id) } == [["regions.a.freezes[1]", "regions.a.windows"]])
  }

  @Test("each set conflicts, and without any one element of it the rest does not", arguments: 0..<400)
  func irreducible(seed: Int) {
    let inventory = RandomInventory.make(seed: UInt64(seed))
    let path = PathChoice.choose(for: inventory)
    guard case .impossible(let conflict, _) = Planner.plan(inventory, zones: []).outcome,
      conflict.allSatisfy({ $0.kind != .blocking })
    else { return }
    let all = Conflict.elements(of: inventory)
    func hasPlan(keeping kept: [ConflictElement]) -> Bool {
      var changed = inventory
      for element in all where !kept.contains(where: { $0.id == element.id }) {
        changed = InventoryChange.without(element, in: changed, original: inventory)
      }
      guard changed.planning.horizonMinutes <= inventory.planning.horizonMinutes else {
        // Too many starts to try them all.
        let problem = PlanningProblem(
          inventory: changed, zones: [], path: path, table: HazardTable(inventory: changed))
        return WavesSolver.feasibility(of: problem, budget: .standard) == .feasible
      }
      return FederationBruteForce(inventory: changed, waypoints: path.waypoints, grid: 10, surfaces: []).best() != nil
    }
    for number in 1...(conflict.map(\.set).max() ?? 1) {
      let set = conflict.filter { $0.set == number }
      #expect(set.allSatisfy { $0.necessity == .shown }, "seed \(seed)")
      #expect(!hasPlan(keeping: set), "seed \(seed): \(set.map(\.id)) do not conflict")
      for element in set {
        #expect(
          hasPlan(keeping: set.filter { $0 != element }), "seed \(seed): \(element.id) is not needed in its set")
      }
    }
  }

  /// Regions of one server that hop for two hours, each with its own window of so many hours or without one.
  private static func federation(_ hours: [Int?], horizon: Int) -> Inventory {
    let one = inventory(freezes: [], horizon: horizon)
    let regions = hours.enumerated().map { number, hours in
      Region(
        id: RegionID("r\(number)"), servers: one.regions[0].servers, exposure: 1,
        upgrade: ServerUpgrade(method: .inPlace),
        windows: hours.map { [.once(from: origin, to: origin.advanced(byMinutes: $0 * 60))] },
        serverTime: DurationRange(60), regionMinutes: 60)
    }
    return Inventory(
      digest: "test", federation: "f", edition: .community, authoritative: RegionID("r0"), target: one.target,
      planning: one.planning, regions: regions)
  }

  @Test("every region that cannot be upgraded even alone is a set of its own, for any number of them")
  func many() {
    let hours: [Int?] = (0..<120).map { $0.isMultiple(of: 4) ? 1 : nil }
    let found = Self.conflict(Self.federation(hours, horizon: 600 * 60))
    let expected = hours.indices.filter { hours[$0] == 1 }.map { ["regions.r\($0).windows"] }
    #expect(found.map { $0.map(\.id) } == expected)
  }

  @Test("more work than crews can do until the horizon is impossible, however many regions there are")
  func load() throws {
    // 150 hops of two hours with one crew in 299 hours.
    let inventory = Self.federation(Array(repeating: nil, count: 150), horizon: 299 * 60)
    guard case .impossible(let conflict, let suggestions) = Planner.plan(inventory, zones: []).outcome else {
      Issue.record("not said to be impossible")
      return
    }
    #expect(conflict.map(\.id) == ["planning.horizon", "planning.crews"])
    #expect(conflict.allSatisfy { $0.necessity == .shown })
    #expect(suggestions.contains { $0.set == "planning.crews" && $0.value == "2" })
  }

  @Test("for independent sets one change of each is tried together, since no single one helps")
  func combined() throws {
    let inventory = Self.federation([1, nil, 1], horizon: 20 * 24 * 60)
    guard case .impossible(let conflict, let suggestions) = Planner.plan(inventory, zones: []).outcome else {
      Issue.record("not said to be impossible")
      return
    }
    #expect(conflict.map(\.set) == [1, 2])
    let suggestion = try #require(suggestions.first)
    #expect(suggestions.count == 1)
    #expect(suggestion.set == "regions.r0.windows and regions.r2.windows")
    #expect(suggestion.measures.mixedMinutes > 0)
  }

  @Test("a set whose elements are not all shown to be needed says so, and several sets are told apart")
  func prose() {
    let elements = [
      ConflictElement(kind: .horizon, id: "h", place: "planning.horizon", set: 1, necessity: .notShown),
      ConflictElement(kind: .windows, id: "w", place: "regions.a.windows", set: 2),
    ]
    #expect(Prose.impossible(elements).contains("2 independent sets"))
    #expect(Prose.impossible(elements).contains("but for those where that was not shown"))
    #expect(
      Prose.conflicts(elements) == [
        "set 1: the horizon (planning.horizon), not shown to be needed: the search's budget ended",
        "set 2: the windows (regions.a.windows)",
      ])
  }
}
