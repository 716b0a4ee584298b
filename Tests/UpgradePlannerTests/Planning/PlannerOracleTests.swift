import Testing

@testable import UpgradePlanner

@Suite("Planner against brute force")
struct PlannerOracleTests {
  @Test("M, I and C agree with trying every start, and the checker accepts every plan", arguments: 0..<300)
  func agreement(seed: Int) {
    let inventory = RandomInventory.make(seed: UInt64(seed))
    let result = Planner.plan(inventory, zones: [])
    let path = PathChoice.choose(for: inventory)
    let table = HazardTable(inventory: inventory)
    let entries: Bool
    if case .everywhere = inventory.planning.entryRegions { entries = true } else { entries = false }
    // Pages only where everyone may call; the other settings are covered by weighing nothing or by the checker.
    guard entries || inventory.regions.count == 1 else {
      expectChecked(result, inventory, seed)
      return
    }
    let brute = FederationBruteForce(
      inventory: inventory, waypoints: path.waypoints, grid: 10,
      surfaces: table.surfaces.filter {
        $0.surface.kind == .page || $0.surface.kind == .cli || $0.surface.kind == .replication
      }
      .map { hazard in
        (
          hazard.severity, hazard.affectsCaller,
          { caller, callee in
            Skew.outcome(of: hazard.surface, caller: caller, callee: callee).failure?.citation.kind.isCertain == true
          }
        )
      })
    let best = brute.best()
    switch result.outcome {
    case .planned(let plan):
      // A later wave that starts mixed counts from its origin: the core then gives its gap.
      if !plan.waves.dropFirst().contains(where: { $0.startsMixed }) {
        #expect(plan.optimality.isProved, "seed \(seed)")
      }
      #expect(plan.measures.mixedMinutes == best?.mixed, "seed \(seed): mixed minutes")
      #expect(plan.measures.impairment == best?.impairment, "seed \(seed): impairment")
      #expect(plan.measures.finishMinute == (path.waypoints.isEmpty ? 0 : best?.finish), "seed \(seed): finish")
    case .impossible(let conflict, _):
      #expect(best == nil, "seed \(seed): said to be impossible by \(conflict)")
      #expect(!conflict.isEmpty, "seed \(seed)")
    case .gaveUp: Issue.record("seed \(seed): gave up on a tiny federation")
    }
    expectChecked(result, inventory, seed)
  }

  private func expectChecked(_ result: PlanningResult, _ inventory: Inventory, _ seed: Int) {
    guard case .planned(let plan) = result.outcome else { return }
    let problems = PlanChecker.check(
      plan, path: result.path, inventory: inventory, calendars: inventory.calendars(zones: []))
    #expect(problems.isEmpty, "seed \(seed): \(problems)")
    for hop in plan.waves.flatMap(\.hops) {
      #expect(!hop.because.isEmpty, "seed \(seed): \(hop.region) stands where it stands without a reason")
    }
  }
}
