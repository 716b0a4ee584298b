import Testing

@testable import UpgradePlanner

/// Two regions, one crew: us-east with exposure 5 and windows on Tuesday and Thursday nights in New York, eu with one
/// window that ends at 00:00Z on December 2.
///
/// Every number here is worked out by hand.
@Suite("The plan of the documented example")
struct DesignExampleTests {
  static let newYork = ZoneOffsets(zone: "America/New_York", initialOffsetMinutes: -300, transitions: [])

  static func inventory(entry: EntryRegions = .everywhere) throws -> Inventory {
    let origin = try #require(Instant("2026-12-01T00:00Z"))
    func servers(_ name: String) throws -> [Server] {
      let version = try NomadVersion(parsing: "1.7.19+ent")
      return (1...5).map { Server(name: "\(name)-server-\($0)", isNamed: false, version: version) }
    }
    return Inventory(
      digest: "sha256:test", federation: "acme", edition: .enterprise, authoritative: RegionID("us-east"),
      target: try NomadVersion(parsing: "1.8.21+ent"),
      features: FeatureUse([
        FeatureUse.Entry(name: "acl", value: .used), FeatureUse.Entry(name: "federated-ui", value: .used),
        FeatureUse.Entry(name: "multiregion-jobs", value: .unused),
      ]),
      planning: PlanningSettings(origin: origin, entryRegions: entry),
      regions: [
        Region(
          id: RegionID("us-east"), servers: try servers("us-east"), exposure: 5,
          upgrade: ServerUpgrade(method: .inPlace),
          windows: [
            .recurring(
              days: [.tue, .thu], from: TimeOfDay(minute: 22 * 60), to: TimeOfDay(minute: 4 * 60),
              zone: "America/New_York")
          ]),
        Region(
          id: RegionID("eu"), servers: try servers("eu"), upgrade: ServerUpgrade(method: .inPlace),
          windows: [.once(from: origin.advanced(byMinutes: 600), to: origin.advanced(byMinutes: 1440))]),
      ])
  }

  static func plan(entry: EntryRegions = .everywhere) throws -> Plan {
    let result = Planner.plan(try inventory(entry: entry), zones: [newYork])
    guard case .planned(let plan) = result.outcome else {
      Issue.record("not planned: \(result.outcome)")
      throw NotPlanned()
    }
    return plan
  }
  struct NotPlanned: Error {}

  @Test("eu goes as late as its window allows, us-east as soon as its own opens")
  func times() throws {
    let wave = try #require(try Self.plan().waves.first)
    // Five servers of 10 minutes and 20 for the region: 70. eu ends with its window at 1440; us-east's opens at 1620.
    #expect(wave.hops.map(\.region.name) == ["eu", "us-east"])
    #expect(wave.hops.map(\.startMinute) == [1370, 1620])
    #expect(wave.hops.map(\.endMinute) == [1440, 1690])
  }

  @Test("the measures are those of the definition, and proved")
  func measures() throws {
    let plan = try Self.plan()
    // M = 1690 − 1370. The jobs page of eu's new servers fails for us-east until us-east is done: 3 × 5 × 320.
    #expect(plan.measures == Measures(mixedMinutes: 320, impairment: 4800, startMinute: 1370, finishMinute: 1690))
    #expect(plan.optimality.isProved)
    #expect(plan.impairments.map(\.surface) == ["ui.jobs"])
    #expect(plan.impairments.first?.callers == [RegionID("eu")])
    #expect(plan.impairments.first?.weight == 15)
  }

  @Test("a hop knows its latest start, that of each server, and what missing its window costs")
  func lateness() throws {
    let hop = try #require(try Self.plan().waves.first?.hops.last)
    #expect(hop.latestStartMinute == 1910)
    #expect(hop.serverLatestStartMinutes == [1920, 1930, 1940, 1950, 1960])
    // Thursday night: 03:00Z on December 4 is minute 4500; M = 4570 − 1370, I = 15 × 3200.
    #expect(hop.ifMissed == Hop.Missed(startMinute: 4500, mixedMinutes: 3200, impairment: 48_000))
  }

  @Test("each hop names the window that holds it")
  func reasons() throws {
    let hops = try #require(try Self.plan().waves.first?.hops)
    #expect(hops[0].because.contains(Because(kind: .window, id: "regions.eu.windows[0]")))
    #expect(hops[1].because.contains(Because(kind: .window, id: "regions.us-east.windows[0]")))
  }

  @Test("where people may enter anywhere the runbook says, pages weigh nothing")
  func movable() throws {
    let plan = try Self.plan(entry: .movable)
    #expect(plan.measures.impairment == 0)
    #expect(plan.measures.mixedMinutes == 320)
  }

  @Test("the checker accepts the plan")
  func check() throws {
    let inventory = try Self.inventory()
    let result = Planner.plan(inventory, zones: [Self.newYork])
    guard case .planned(let plan) = result.outcome else { throw NotPlanned() }
    #expect(
      PlanChecker.check(
        plan, path: result.path, inventory: inventory, calendars: inventory.calendars(zones: [Self.newYork])) == [])
  }
}
