import Testing

@testable import UpgradePlanner

/// One defect at a time in a correct plan: the checker names its kind.
@Suite("PlanChecker")
struct PlanCheckerTests {
  private func problems(_ change: (Plan) -> Plan) throws -> Set<PlanProblem.Kind> {
    let inventory = try DesignExampleTests.inventory()
    let plan = change(try DesignExampleTests.plan())
    return Set(
      PlanChecker.check(
        plan, path: PathChoice.choose(for: inventory), inventory: inventory,
        calendars: inventory.calendars(zones: [DesignExampleTests.newYork])
      ).map(\.kind))
  }

  private func wave(_ plan: Plan, _ change: (Wave) -> Wave) -> Plan {
    Plan(
      measures: plan.measures, optimality: plan.optimality, waves: plan.waves.map(change),
      impairments: plan.impairments, clients: plan.clients, freezes: plan.freezes)
  }

  private func hops(_ plan: Plan, _ change: ([Hop]) -> [Hop]) -> Plan {
    wave(plan) {
      Wave(
        waypoint: $0.waypoint, originMinute: $0.originMinute, mixedMinutes: $0.mixedMinutes, impairment: $0.impairment,
        startMinute: $0.startMinute, endMinute: $0.endMinute, startsMixed: $0.startsMixed, hops: change($0.hops))
    }
  }

  private func moved(_ hop: Hop, start: Int = 0, end: Int = 0, servers: Int = 0, latest: Int = 0) -> Hop {
    Hop(
      region: hop.region, from: hop.from, fromVersions: hop.fromVersions, to: hop.to, servers: hop.servers + servers,
      startMinute: hop.startMinute + start, endMinute: hop.endMinute + end,
      latestStartMinute: hop.latestStartMinute + latest, serverLatestStartMinutes: hop.serverLatestStartMinutes,
      ifMissed: hop.ifMissed, because: hop.because)
  }

  private func impairments(_ plan: Plan, _ change: ([Impairment]) -> [Impairment]) -> Plan {
    Plan(
      measures: plan.measures, optimality: plan.optimality, waves: plan.waves, impairments: change(plan.impairments),
      clients: plan.clients, freezes: plan.freezes)
  }

  @Test("the plan itself has no problem")
  func correct() throws { #expect(try problems { $0 }.isEmpty) }

  @Test("a hop one minute past its window is seen")
  func window() throws {
    #expect(try problems { plan in hops(plan) { [moved($0[0], start: 1, end: 1), $0[1]] } }.contains(.window))
  }

  @Test("a hop that is too short is seen")
  func duration() throws {
    #expect(try problems { plan in hops(plan) { [moved($0[0], end: -10), $0[1]] } }.contains(.duration))
  }

  @Test("a region that does not hop is seen")
  func missing() throws { #expect(try problems { plan in hops(plan) { [$0[0]] } }.contains(.hops)) }

  @Test("a region that hops twice is seen")
  func twice() throws { #expect(try problems { plan in hops(plan) { [$0[0], $0[0], $0[1]] } }.contains(.hops)) }

  @Test("a wrong number of servers is seen")
  func servers() throws {
    #expect(try problems { plan in hops(plan) { [moved($0[0], servers: 1), $0[1]] } }.contains(.hops))
  }

  @Test("a latest start past the window is seen")
  func latest() throws {
    #expect(try problems { plan in hops(plan) { [moved($0[0], latest: 5), $0[1]] } }.contains(.latestStart))
  }

  @Test("two hops at once with one crew are seen")
  func crews() throws {
    // eu is pushed to the middle of us-east's hop; the window is then wrong as well.
    #expect(try problems { plan in hops(plan) { [moved($0[0], start: 260, end: 260), $0[1]] } }.contains(.crews))
  }

  @Test("fewer mixed minutes than there are, are seen")
  func mixed() throws {
    let found = try problems { plan in
      wave(plan) {
        Wave(
          waypoint: $0.waypoint, originMinute: $0.originMinute, mixedMinutes: $0.mixedMinutes - 1,
          impairment: $0.impairment, startMinute: $0.startMinute, endMinute: $0.endMinute, startsMixed: $0.startsMixed,
          hops: $0.hops)
      }
    }
    #expect(found.contains(.mixedMinutes))
  }

  @Test("an impairment that is left out is seen by the sum and by the replay")
  func dropped() throws {
    let found = try problems { plan in impairments(plan) { _ in [] } }
    #expect(found.contains(.impairment))
    #expect(found.contains(.replay))
  }

  @Test("an impairment that ends before the pages work again is seen by the replay")
  func shortened() throws {
    let found = try problems { plan in
      impairments(plan) { rows in
        rows.map {
          Impairment(
            surface: $0.surface, callers: $0.callers, callee: $0.callee, affected: $0.affected,
            startMinute: $0.startMinute, endMinute: $0.endMinute - 1, weight: $0.weight, severity: $0.severity,
            evidence: $0.evidence, rule: $0.rule, wave: $0.wave)
        }
      }
    }
    #expect(found.contains(.replay))
  }

  @Test("a proof whose bound does not meet the measures is seen")
  func proof() throws {
    let found = try problems { plan in
      Plan(
        measures: plan.measures,
        optimality: Optimality(isProved: true, mixedLowerBound: 319, impairmentLowerBound: 4800, because: []),
        waves: plan.waves, impairments: plan.impairments, clients: plan.clients, freezes: plan.freezes)
    }
    #expect(found == [.optimality])
  }

  @Test("a hop without a freeze of its region is seen")
  func freezes() throws {
    let found = try problems { plan in
      Plan(
        measures: plan.measures, optimality: plan.optimality, waves: plan.waves, impairments: plan.impairments,
        clients: plan.clients, freezes: plan.freezes.filter { $0.scope == .federation })
    }
    #expect(found == [.freezes])
  }

  @Test("sums that are not those of the waves are seen")
  func measures() throws {
    let found = try problems { plan in
      Plan(
        measures: Measures(mixedMinutes: 320, impairment: 4799, startMinute: 1370, finishMinute: 1690),
        optimality: plan.optimality, waves: plan.waves, impairments: plan.impairments, clients: plan.clients,
        freezes: plan.freezes)
    }
    #expect(found.contains(.measures))
  }

  @Test("a plan that stops before the target is seen")
  func target() throws {
    let found = try problems { plan in
      Plan(
        measures: .nothing,
        optimality: Optimality(isProved: true, mixedLowerBound: 0, impairmentLowerBound: 0, because: []), waves: [],
        impairments: [], clients: [], freezes: [])
    }
    #expect(found == [.waypoints])
  }
}
