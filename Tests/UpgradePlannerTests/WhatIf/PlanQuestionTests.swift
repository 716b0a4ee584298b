import Testing

@testable import UpgradePlanner

/// People enter at `us` and look at the others: a page of a region fails from the start of us to the end of the region,
/// so what is looked at most goes first and us goes last.
@Suite("Questions about the best plan") struct PlanQuestionTests {
  static let regions = [
    WhatIfFixture.region("us"), WhatIfFixture.region("eu", exposure: 5), WhatIfFixture.region("ap", exposure: 2),
  ]
  static let inventory = WhatIfFixture.inventory(regions, entry: "us")

  @Test func everyExchangeOfNeighboursCostsWhatItsOrderCosts() throws {
    let best = WhatIfFixture.best(Self.inventory)
    let plan = try #require(best.plan)
    let exchanges = OrderExchange.all(of: best)
    #expect(exchanges.count == 2)
    for (place, exchange) in exchanges.enumerated() {
      var order = try #require(best.order?.single)
      order.swapAt(place, place + 1)
      let other = WhatIfScenario(
        name: "", inventory: Self.inventory, zones: [], order: StartOrder(first: order)
      ).answer()
      guard case .possible(let measures, _, true) = exchange.value else {
        Issue.record("\(exchange) has no value")
        continue
      }
      #expect(measures.impairment == other.plan?.measures.impairment)
      #expect(!(measures < plan.measures))
    }
  }

  @Test func anExchangeThatADemandForbidsNamesTheDemand() throws {
    let regions = [WhatIfFixture.region("us"), WhatIfFixture.region("eu", after: ["us"])]
    let exchanges = OrderExchange.all(of: WhatIfFixture.best(WhatIfFixture.inventory(regions)))
    #expect(exchanges.map(\.value) == [.impossible])
    #expect(exchanges.first?.obstacles.map(\.place) == ["regions.eu.after"])
  }

  @Test func whatMostOfAChangeComesFromGoesTheSameWay() throws {
    var changes = 0
    for seed in 0..<40 {
      let best = WhatIfFixture.best(RandomInventory.make(seed: UInt64(seed)))
      guard let plan = best.plan else { continue }
      for exchange in OrderExchange.all(of: best) {
        guard case .possible(let measures, _, _) = exchange.value else { continue }
        let more = measures.impairment - plan.measures.impairment
        let text = exchange.mostOfIt(best: plan.measures)
        #expect((text == nil) == (more == 0), "seed \(seed)")
        guard let text else { continue }
        changes += 1
        #expect(text.contains(more > 0 ? "impairment +" : "impairment -"), "seed \(seed): \(more), \(text)")
      }
    }
    #expect(changes > 10)
  }

  @Test func asSoonAsTwoRegionsRunTogetherTheWindowIsShorter() {
    let best = WhatIfFixture.best(Self.inventory)
    #expect(best.plan?.measures.mixedMinutes == 90)
    let trials = ChangeTrial.ranked(best.scenario, against: best.plan?.measures ?? .nothing)
    #expect(trials.helped.first.map { [$0.set, $0.value] } == ["planning.crews", "3"])
    #expect(trials.helped.first?.measures.mixedMinutes == 30)
    #expect(trials.helped.dropFirst().first?.measures.mixedMinutes == 60)
  }

  @Test func aLongerWindowIsTriedAndALongerOneThanADayIsNot() {
    let window = Window.recurring(
      days: [.tue], from: TimeOfDay(minute: 1320), to: TimeOfDay(minute: 120), zone: "Etc/UTC")
    #expect(
      window.longer(by: 60)
        == .recurring(days: [.tue], from: TimeOfDay(minute: 1320), to: TimeOfDay(minute: 180), zone: "Etc/UTC"))
    #expect(window.longer(by: 1200) == window)
    #expect(window.longer(by: -240) == window)
  }

  @Test func atTheBreakpointTheOrderChangesAndOneUnitBeforeItDoesNot() throws {
    // us has to go first: then the page of each other region fails until that region is done.
    let regions = Self.regions.map { $0.id == RegionID("us") ? $0 : $0.with(after: [RegionID("us")]) }
    let inventory = Self.inventory.with(regions: regions)
    let best = WhatIfFixture.best(inventory)
    let order = try #require(best.order?.single)
    let (found, missed) = OrderBreakpoint.all(of: best)
    #expect(missed.isEmpty)
    let exposures = found.filter { $0.key.hasSuffix(".exposure") }
    // eu with 5 goes before ap with 2, until either reaches what the other has.
    #expect(exposures.map { [$0.key, $0.value] } == [["regions.eu.exposure", "1"], ["regions.ap.exposure", "6"]])
    for point in exposures {
      let value = try #require(Int(point.value))
      let today = try #require(Int(point.today))
      func isBest(_ exposure: Int) -> Bool {
        let changed = inventory.with(
          regions: regions.map { point.key == "regions.\($0.id).exposure" ? $0.with(exposure: exposure) : $0 })
        let problem = OrderProblem(changed, zones: [])
        return problem.value(of: StartOrder(first: order)) == problem.value(of: StartOrder(first: []))
      }
      #expect(!isBest(value), "\(point.key) at \(value)")
      #expect(isBest(value + (value > today ? -1 : 1)), "\(point.key) beside \(value)")
    }
  }

  @Test func afterEachHopTheWayOnIsThePlanOfWhatIsLeft() throws {
    let best = WhatIfFixture.best(Self.inventory)
    let plan = try #require(best.plan)
    let points = StopPoint.all(of: best)
    let legal = points.filter { $0.state.stop.isLegal && $0.state.hopsDone > 0 }
    let running = points.filter { !$0.state.stop.isLegal }
    #expect(running.count == 3)
    // Hops follow each other without a pause: between two of them nothing runs.
    #expect(legal.map(\.state.hopsDone) == [1, 2, 3])
    #expect(legal.map { $0.wayOn?.order.regions.count } == [2, 1, nil])
    #expect(points.last?.impairmentPerMinute == 0)
    let stopped = Self.inventory.stopped(after: plan, at: plan.waves[0].hops[0].endMinute)
    let upgraded = stopped.regions.filter { $0.servers.allSatisfy { $0.version == WhatIfFixture.new } }
    #expect(upgraded.map(\.id) == [plan.waves[0].hops[0].region])
  }

  @Test(
    "Where the plan itself is the only way on, going on after any hop ends when the plan does",
    arguments: [nil, WhatIfFixture.origin])
  func goingOn(origin: Instant?) throws {
    // Clients that a wave waits for, a soak between waves, a soak after the first region: none begins anew.
    let old = NomadVersion(major: 1, minor: 4, patch: 14)
    let regions = ["home", "away"].map { name in
      Region(
        id: RegionID(name), servers: [Server(name: "s1", isNamed: true, version: old)],
        clients: [
          ClientPool(name: "default", count: 3, version: old, method: .drain, batch: 1, batchMinutes: 50)
        ], upgrade: ServerUpgrade(method: .inPlace), after: name == "home" ? [] : [RegionID("home")],
        soakMinutes: name == "home" ? 45 : 0, serverTime: DurationRange(10), regionMinutes: 20)
    }
    let inventory = Inventory(
      digest: "fixture", federation: "fixture", edition: .community, authoritative: RegionID("home"),
      target: NomadVersion(major: 1, minor: 10, patch: 5),
      planning: PlanningSettings(
        origin: origin, horizonMinutes: 20_000, soakBetweenWavesMinutes: 600), regions: regions)
    let best = WhatIfFixture.best(inventory)
    let plan = try #require(best.plan)
    #expect(plan.waves.count > 1)
    let points = StopPoint.all(of: best).filter { $0.wayOn != nil }
    #expect(points.count > 3)
    for point in points {
      guard case .possible(let measures, _, _)? = point.wayOn?.value else {
        Issue.record("no way on from \(point.state.startMinute)")
        continue
      }
      #expect(
        point.state.startMinute + measures.finishMinute == plan.measures.finishMinute,
        "after \(point.state.hopsDone) hops at \(point.state.startMinute)")
    }
  }

  @Test func betweenTwoHopsOnlyWhatFailsAtRestCounts() {
    // us goes first: from then on the pages of the others fail, at rest too.
    let regions = Self.regions.map { $0.id == RegionID("us") ? $0 : $0.with(after: [RegionID("us")]) }
    let points = StopPoint.all(of: WhatIfFixture.best(Self.inventory.with(regions: regions)))
    let atRest = points.indices.filter { points[$0].state.endMinute == points[$0].state.startMinute }
    #expect(atRest.map { points[$0].state.hopsDone } == [0, 1, 2])
    #expect(points[atRest[0]].impairmentPerMinute == 0)
    for place in atRest.dropFirst() {
      #expect(points[place].impairmentPerMinute > 0)
      #expect(points[place].impairmentPerMinute <= points[place - 1].impairmentPerMinute)
      #expect(points[place].impairmentPerMinute <= points[place + 1].impairmentPerMinute)
    }
  }

  @Test func betweenWindowsStoppingIsLegalAndTheRestIsPlannedFromThere() throws {
    let regions = [WhatIfFixture.region("us", windows: [0...60]), WhatIfFixture.region("eu", windows: [500...600])]
    let points = StopPoint.all(of: WhatIfFixture.best(WhatIfFixture.inventory(regions)))
    let pause = try #require(points.first { $0.state.hopsDone == 1 && $0.state.stop == .mixed })
    #expect(pause.state.startMinute == 60)
    #expect(pause.wayOn?.order == .single([RegionID("eu")]))
    guard case .possible(let measures, _, _)? = pause.wayOn?.value else {
      Issue.record("no way on")
      return
    }
    #expect(measures.finishMinute == 530 - 60)
  }

  @Test func theLastSafeStartLeavesJustTheTimeOfTheHops() {
    let scenario = WhatIfScenario(name: "", inventory: Self.inventory, zones: [], order: nil)
    #expect(LastStart.find(scenario, finishBy: 600).minute == 510)
    #expect(LastStart.find(scenario, finishBy: 90).minute == 0)
    #expect(LastStart.find(scenario, finishBy: 89).minute == nil)
    #expect(LastStart.scenario(scenario, finishBy: 600).answer().plan?.measures.finishMinute ?? 601 <= 600)
  }

  @Test func aWindowDecidesTheLastSafeStart() {
    let regions = [WhatIfFixture.region("us", windows: [0...60, 200...300]), WhatIfFixture.region("eu")]
    let scenario = WhatIfScenario(name: "", inventory: WhatIfFixture.inventory(regions), zones: [], order: nil)
    // eu may go first or last; us needs 30 minutes of its second window, which ends at 300.
    #expect(LastStart.find(scenario, finishBy: 1000).minute == 270)
  }
}
