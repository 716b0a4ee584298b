import Testing

@testable import UpgradePlanner

@Suite("PlanReplay")
struct PlanReplayTests {
  private func states() throws -> [StopState] {
    PlanReplay.states(try DesignExampleTests.plan(), inventory: try DesignExampleTests.inventory())
  }

  @Test("stretches lie between the starts and ends of hops")
  func stretches() throws {
    let states = try states()
    #expect(states.map(\.startMinute) == [0, 1370, 1440, 1620, 1690])
    #expect(states.map(\.endMinute) == [1370, 1440, 1620, 1690, nil])
    #expect(states.map(\.hopsDone) == [0, 0, 1, 1, 2])
  }

  @Test("it is no place to stop while a hop runs, and mixed between two regions")
  func stops() throws {
    let eu = RegionID("eu")
    let east = RegionID("us-east")
    #expect(try states().map(\.stop) == [.atRest, .halfDone([eu]), .mixed, .halfDone([east]), .atRest])
    #expect(try states().map(\.stop.isLegal) == [true, false, true, false, true])
  }

  @Test("what is done goes forward only")
  func undo() throws {
    let eu = RegionID("eu")
    let east = RegionID("us-east")
    let undo = try states().map(\.undo)
    #expect(undo.map(\.untouched) == [[east, eu], [east], [east], [], []])
    #expect(undo.map(\.underWay) == [[], [eu], [], [east], []])
    #expect(undo.map(\.forwardOnly) == [[], [], [eu], [eu], [east, eu]])
  }

  @Test("the new region's jobs page of the old one fails from its hop on, and not at rest")
  func impaired() throws {
    let jobs = try states().map { state in
      state.impaired.filter { $0.surface == "ui.jobs" && $0.callee == RegionID("us-east") }.flatMap(\.callers)
    }
    let eu = RegionID("eu")
    #expect(jobs == [[], [eu], [eu], [eu], []])
    #expect(try states().last?.impaired == [])
  }

  @Test("between two hops without a pause, and before a plan that begins at once, nothing runs")
  func backToBack() throws {
    let inventory = WhatIfFixture.inventory([WhatIfFixture.region("us"), WhatIfFixture.region("eu")])
    let plan = try #require(WhatIfFixture.best(inventory).plan)
    let order = plan.waves[0].hops.map(\.region)
    let states = PlanReplay.states(plan, inventory: inventory)
    #expect(states.map(\.startMinute) == [0, 0, 30, 30, 60])
    #expect(states.map(\.endMinute) == [0, 30, 30, 60, nil])
    #expect(states.map(\.hopsDone) == [0, 0, 1, 1, 2])
    #expect(
      states.map(\.stop) == [.atRest, .halfDone([order[0]]), .mixed, .halfDone([order[1]]), .atRest])
    #expect(states[2].versions.map(\.versions.count) == [1, 1])
  }

  @Test("hops that overlap leave no moment between them")
  func overlapping() throws {
    let regions = [WhatIfFixture.region("us"), WhatIfFixture.region("eu"), WhatIfFixture.region("ap", after: ["eu"])]
    let inventory = WhatIfFixture.inventory(regions, crews: 2)
    let plan = try #require(WhatIfFixture.best(inventory).plan)
    for state in PlanReplay.states(plan, inventory: inventory) where state.endMinute == state.startMinute {
      let minute = state.startMinute
      #expect(!plan.waves[0].hops.contains { $0.startMinute < minute && minute < $0.endMinute })
    }
  }

  @Test("a region whose second hop runs goes back to where the first one left it")
  func secondWave() throws {
    let server = Server(name: "s1", isNamed: true, version: NomadVersion(major: 1, minor: 4, patch: 14))
    let region = Region(
      id: RegionID("home"), servers: [server], upgrade: ServerUpgrade(method: .inPlace),
      serverTime: DurationRange(10), regionMinutes: 20)
    let inventory = Inventory(
      digest: "fixture", federation: "fixture", edition: .community, authoritative: region.id,
      target: NomadVersion(major: 1, minor: 10, patch: 5),
      planning: PlanningSettings(origin: WhatIfFixture.origin, horizonMinutes: 20_000), regions: [region])
    let plan = try #require(WhatIfFixture.best(inventory).plan)
    #expect(plan.waves.count > 1)
    for state in PlanReplay.states(plan, inventory: inventory) {
      #expect(state.undo.underWay == state.running)
      #expect(state.undo.forwardOnly == (state.hopsDone > 0 && state.running.isEmpty ? [region.id] : []))
    }
  }
}
