import Testing

@testable import UpgradePlanner

/// What holds for the runbook of every federation; seeds are printed with each failure.
@Suite struct RunbookPropertyTests {
  static let seeds = (1...60).map { UInt64(20_261_124 + $0) }

  static func make(_ seed: UInt64) -> (inventory: Inventory, plan: Plan, runbook: Runbook) {
    var random = SeededRandom(seed: seed)
    let inventory = random.inventory()
    let plan = PlanFixture.plan(inventory, waypoints: ["1.8.4", "1.10.5", "1.11.3"].map(PlanFixture.version))
    return (
      inventory, plan, RunbookBuilder.build(inventory: inventory, result: PlanFixture.result(plan), plan: plan)
    )
  }

  @Test(arguments: seeds) func everyServerBelowTheWaypointIsStoppedOncePerWaveAndNoOther(_ seed: UInt64) throws {
    let (inventory, plan, runbook) = Self.make(seed)
    for (number, wave) in plan.waves.enumerated() {
      for region in inventory.regions {
        let below = region.servers.filter { server in
          let today = plan.waves.prefix(number).reduce(server.version) { max($0, $1.waypoint) }
          return today < wave.waypoint
        }
        let sections = runbook.sections.filter { $0.wave == number + 1 && $0.region == region.id }
        let stops = sections.flatMap(\.steps).filter { $0.kind == .stop }.compactMap(\.server)
        #expect(stops.sorted() == below.map(\.name).sorted(), "seed \(seed), wave \(number + 1), \(region.id)")
        #expect(sections.count == (below.isEmpty ? 0 : 1), "seed \(seed)")
      }
    }
  }

  @Test(arguments: seeds) func noTwoServersOfARegionAreDownAndEachStopLiesBetweenTwoGates(_ seed: UInt64) {
    for section in Self.make(seed).runbook.sections where section.id.hasPrefix("hop-") {
      var stopped: String?
      var gated = false
      for step in section.steps {
        if step.kind == .stop {
          #expect(gated && stopped == nil, "seed \(seed), \(step.id)")
          stopped = step.server
        }
        if step.kind == .gate {
          gated = true
          // Only its own gate tells that a stopped server is back, or gone for good.
          if step.server == stopped { stopped = nil }
        }
      }
      #expect(stopped == nil, "seed \(seed), \(section.id)")
      let lastStop = section.steps.lastIndex { $0.kind == .stop } ?? 0
      #expect(
        section.steps[lastStop...].contains { $0.kind == .gate && $0.server == nil }, "seed \(seed), \(section.id)")
    }
  }

  @Test(arguments: seeds) func whatIsFrozenTakenOutOrHandedOutNamesTheStepThatEndsIt(_ seed: UInt64) throws {
    let runbook = Self.make(seed).runbook
    let steps = runbook.sections.flatMap(\.steps)
    let ends: [(Step.Kind, Step.Kind)] = [(.freeze, .unfreeze), (.trafficOut, .trafficIn), (.token, .revoke)]
    for (begin, end) in ends {
      for (place, step) in steps.enumerated() where step.kind == begin {
        let undo = try #require(step.undo, "seed \(seed), \(step.id)")
        // Where autopilot migrates, the successor is in before the old server goes out.
        if begin == .trafficOut, undo.hasPrefix("Put it back") {
          let isIn = steps[..<place].contains {
            $0.kind == .trafficIn && $0.server == step.server && $0.region == step.region
          }
          #expect(isIn, "seed \(seed), \(step.id)")
          continue
        }
        let after = steps.dropFirst(place + 1).first { $0.kind == end && undo == "Step \($0.id)" }
        #expect(after != nil, "seed \(seed): \(step.id) is ended by '\(undo)', which does not follow it")
      }
    }
  }

  @Test(arguments: seeds) func theAbortPathEndsTheSameThings(_ seed: UInt64) throws {
    let (inventory, plan, runbook) = Self.make(seed)
    guard !plan.waves.isEmpty, plan.waves.contains(where: { !$0.hops.isEmpty }) else { return }
    let rollback = try #require(runbook.sections.first { $0.id == "rollback" })
    #expect(rollback.steps.contains { $0.kind == .unfreeze }, "seed \(seed)")
    let revoke = try #require(rollback.steps.first { $0.kind == .revoke }, "seed \(seed)")
    for token in runbook.sections.flatMap(\.steps) where token.kind == .token {
      let region = try #require(token.region)
      #expect(revoke.why.contains("fallback-\(region).revoke"), "seed \(seed), \(token.id)")
    }
    for region in inventory.regions where region.access?.loadBalancer != nil {
      guard plan.waves.contains(where: { $0.hops.contains { $0.region == region.id } }) else { continue }
      let back = try #require(rollback.steps.first { $0.kind == .trafficIn && $0.region == region.id }, "seed \(seed)")
      // Nobody knows on paper which machines run by then.
      #expect(
        region.upgrade.isOnNewMachines
          ? back.commands[0].contains("${RUNNING_SERVER_NAME:?") : back.commands.count >= region.servers.count,
        "seed \(seed), \(region.id)")
    }
  }

  @Test func workloadIdentitiesAreShownAfterTheLeaderWhenTheKeyringHasMovedAndAtCloseOut() throws {
    let made = try #require(
      Self.seeds.map(Self.make).first { made in
        made.inventory.regions.allSatisfy { $0.features["vault"] == .mode(.workloadIdentity) }
          && made.inventory.regions.contains { region in
            region.servers.contains { $0.version < PlanFixture.version("1.8.4") }
          }
      })
    let ids = made.runbook.sections.flatMap(\.steps).map(\.id)
    #expect(ids.contains { $0.hasPrefix("hop-1-") && $0.hasSuffix(".identity") })
    #expect(ids.contains { $0.hasPrefix("between-2.identity-") })
    #expect(ids.contains { $0 == "close-out.identity" })
  }
}
