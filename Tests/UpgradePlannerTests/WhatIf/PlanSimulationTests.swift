import Testing

@testable import UpgradePlanner

@Suite("Simulations") struct PlanSimulationTests {
  private func simulate(
    _ inventory: Inventory, runs: Int = 200_000, seed: UInt64 = 7
  ) throws -> SimulationResult {
    let plan = try #require(WhatIfFixture.best(inventory).plan)
    return PlanSimulation(plan, inventory: inventory, zones: []).run(runs, seed: seed)
  }

  /// The quantile of one triangular duration, by hand.
  private func triangular(_ least: Double, _ usual: Double, _ most: Double, _ share: Double) -> Double {
    let turn = (usual - least) / (most - least)
    return share < turn
      ? least + (share * (most - least) * (usual - least)).squareRoot()
      : most - ((1 - share) * (most - least) * (most - usual)).squareRoot()
  }

  @Test func oneServerFollowsTheClosedFormOfItsRange() throws {
    let range = DurationRange(least: 100, usual: 200, most: 500)
    let result = try simulate(WhatIfFixture.inventory([WhatIfFixture.region("us", serverTime: range)]))
    for (found, share) in [(result.mixed.half, 0.5), (result.mixed.ninety, 0.9), (result.mixed.ninetyNine, 0.99)] {
      let expected = 20 + triangular(100, 200, 500, share)
      #expect(abs(Double(try #require(found)) - expected) <= 3, "P\(share): \(expected)")
    }
    #expect(result.finish == result.mixed)
  }

  @Test func twoEqualSymmetricServersMeetTheirQuantileOfTheSum() throws {
    // The sum of two symmetric triangular times is symmetric: its median is twice the usual one.
    let range = DurationRange(least: 60, usual: 120, most: 180)
    let region = WhatIfFixture.region("us", serverTime: range)
    let two = region.with(servers: [region.servers[0], Server(name: "s2", isNamed: true, version: WhatIfFixture.old)])
    let result = try simulate(WhatIfFixture.inventory([two]))
    #expect(abs(try #require(result.mixed.half) - 260) <= 1)
  }

  @Test func exactDurationsGiveThePlanInEveryRun() throws {
    let regions = [WhatIfFixture.region("us", windows: [10...60]), WhatIfFixture.region("eu", windows: [100...160])]
    let inventory = WhatIfFixture.inventory(regions, entry: "us")
    let plan = try #require(WhatIfFixture.best(inventory).plan)
    let result = try simulate(inventory, runs: 50)
    #expect(result.mixed.half == plan.measures.mixedMinutes)
    #expect(result.mixed.ninetyNine == plan.measures.mixedMinutes)
    #expect(result.finish.ninetyNine == plan.measures.finishMinute)
    #expect(result.hops.map(\.fits) == [50, 50])
  }

  @Test func theChanceToStayInsideTheWindowIsThatOfTheClosedForm() throws {
    // 20 + X ≤ 45 with X triangular on 5 … 10 … 30: P(X ≤ 25) = 1 − 5² / (25 · 20) = 0.95.
    let range = DurationRange(least: 5, usual: 10, most: 30)
    let region = WhatIfFixture.region("us", windows: [0...45], serverTime: range)
    let result = try simulate(WhatIfFixture.inventory([region]))
    let share = Double(try #require(result.hops.first).fits) / Double(result.runs)
    // Durations are rounded to seconds; the standard deviation of the share is 0.0005.
    #expect(abs(share - 0.95) < 0.003)
  }

  @Test func gatesThatStopEndAsManyRunsAsTheirChances() throws {
    let stop = GateFailure(perMille: 100, response: .stop)
    let regions = [WhatIfFixture.region("us", gateFailure: stop), WhatIfFixture.region("eu", gateFailure: stop)]
    let result = try simulate(WhatIfFixture.inventory(regions))
    // 1 − 0.9² = 0.19.
    #expect(abs(Double(result.stopped) / Double(result.runs) - 0.19) < 0.005)
    #expect(result.finish.half != nil)
    #expect(result.finish.ninety == nil)
  }

  @Test func retriesAreGeometric() throws {
    let retry = GateFailure(perMille: 500, response: .retry)
    let result = try simulate(WhatIfFixture.inventory([WhatIfFixture.region("us", gateFailure: retry)]))
    // Half of the runs pass at once; 7/8 after at most two retries, 15/16 after three, 127/128 after six.
    #expect([30, 60].contains(try #require(result.mixed.half)))
    #expect(result.mixed.ninety == 30 * 4)
    #expect(result.mixed.ninetyNine == 30 * 7)
    #expect(result.stopped == 0)
  }

  @Test func aHopThatMissesItsWindowTakesTheNextOne() throws {
    // us takes 20 and 10 … 200; eu waits for it and needs 30 minutes before 130, else its next window from 1000 on.
    let regions = [
      WhatIfFixture.region("us", serverTime: DurationRange(least: 10, usual: 10, most: 200)),
      WhatIfFixture.region("eu", windows: [60...130, 1000...1100], after: ["us"]),
    ]
    let result = try simulate(WhatIfFixture.inventory(regions), runs: 20_000)
    // us is planned from 30 to 60 and ends by 100 if X ≤ 50: 1 − 150² / 190² = 0.377.
    let share = Double(try #require(result.hops.last).fits) / 20_000
    #expect(abs(share - 0.377) < 0.02)
    #expect(result.finish.ninety == 1030)
  }

  @Test func theContingencyIsThereToBeUsedUp() throws {
    // Planned 10 to 40, ten minutes before the window's end; it may take until 50: 20 + X ≤ 40 with X on 10 … 10 … 30.
    let region = WhatIfFixture.region(
      "us", windows: [10...50], serverTime: DurationRange(least: 10, usual: 10, most: 30))
    let result = try simulate(WhatIfFixture.inventory([region], contingency: 10))
    let share = Double(try #require(result.hops.first).fits) / Double(result.runs)
    // 1 − 10² / 20² = 0.75.
    #expect(abs(share - 0.75) < 0.005)
  }

  @Test func aHopThatAGateKeptFromItsTurnDidNotMissItsWindow() throws {
    let stop = GateFailure(perMille: 300, response: .stop)
    // b goes first; a has no window, c has one that is ample.
    let regions = [
      WhatIfFixture.region("b", gateFailure: stop), WhatIfFixture.region("a", after: ["b"]),
      WhatIfFixture.region("c", windows: [0...600], after: ["a"]),
    ]
    let result = try simulate(WhatIfFixture.inventory(regions), runs: 10_000)
    #expect(result.hops.map(\.region.name) == ["b", "a", "c"])
    #expect(result.hops.map(\.due) == [10_000, 10_000 - result.stopped, 10_000 - result.stopped])
    #expect(result.hops.map(\.fits) == result.hops.map(\.due))
    #expect(result.withoutWindow == 0)
    let section = result.section(origin: nil, planned: .nothing)
    #expect(!section.notes.contains { $0.contains("slack is worth most") }, "\(section.notes)")
    #expect(section.notes.contains { $0.contains("a gate in") && !$0.contains("lack of windows") })
    #expect(section.rows.last?[5].contains("that come so far") == true)
  }

  @Test func slackIsWorthMostWhereTheSmallestShareOfTheRunsThatComeSoFarFits() throws {
    let stop = GateFailure(perMille: 500, response: .stop)
    // a fits in 75 of 100; b stops half of the runs; c fits in most of the rest, which are fewer.
    let regions = [
      WhatIfFixture.region("a", windows: [0...40], serverTime: DurationRange(least: 10, usual: 10, most: 30)),
      WhatIfFixture.region("b", after: ["a"], gateFailure: stop),
      WhatIfFixture.region(
        "c", windows: [60...130], after: ["b"], serverTime: DurationRange(least: 10, usual: 10, most: 30)),
    ]
    let result = try simulate(WhatIfFixture.inventory(regions), runs: 20_000)
    let (first, last) = (result.hops[0], result.hops[2])
    #expect(abs(Double(first.fits) / Double(first.due) - 0.75) < 0.02)
    #expect(last.fits < first.fits && last.fits * first.due > first.fits * last.due)
    let note = result.section(origin: nil, planned: .nothing).notes.first
    #expect(note?.hasPrefix("slack is worth most before a: it stays inside its window in 7") == true, "\(note ?? "")")
  }

  @Test func aRunThatNoWindowIsLeftForIsToldApartFromOneThatAGateStops() throws {
    let regions = [
      WhatIfFixture.region("a", serverTime: DurationRange(least: 10, usual: 10, most: 200)),
      WhatIfFixture.region("b", windows: [60...130], after: ["a"]),
    ]
    let result = try simulate(WhatIfFixture.inventory(regions), runs: 5_000)
    #expect(result.withoutWindow == result.stopped && result.stopped > 0)
    #expect(result.hops.last.map { [$0.due, $0.fits] } == [5_000, 5_000 - result.stopped])
  }

  @Test func whereNothingVariesThatIsSaid() throws {
    let result = try simulate(WhatIfFixture.inventory([WhatIfFixture.region("us")]), runs: 1)
    let notes = result.section(origin: nil, planned: .nothing).notes
    #expect(notes.first?.hasPrefix("nothing varies") == true)
    #expect(notes.last == "1 run, seed 7")
  }

  @Test func theSameSeedGivesTheSameAndAnotherSeedAnother() throws {
    let region = WhatIfFixture.region("us", serverTime: DurationRange(least: 5, usual: 10, most: 300))
    let inventory = WhatIfFixture.inventory([region])
    let first = try simulate(inventory, runs: 500, seed: 3)
    #expect(try simulate(inventory, runs: 500, seed: 3) == first)
    #expect(try simulate(inventory, runs: 500, seed: 4) != first)
  }

  @Test(arguments: [("0%", 0), ("2%", 20), ("0.5%", 5), ("100%", 1000), ("99.9%", 999)])
  func percentagesAreReadToTheTenth(text: String, perMille: Int) {
    #expect(GateFailure.perMille(text) == perMille)
  }

  @Test(arguments: ["2", "101%", "-1%", "1.25%", ".5%", "5.%", "%", "100.1%", "٢%"])
  func whatIsNoPercentageIsRefused(text: String) {
    #expect(GateFailure.perMille(text) == nil)
  }

  @Test func sharesAreNeverRoundedUpToAllOrDownToNone() {
    #expect(SimulationResult.share(99_999, of: 100_000) == "99.9 %")
    #expect(SimulationResult.share(1, of: 100_000) == "0.1 %")
    #expect(SimulationResult.share(100_000, of: 100_000) == "100 %")
    #expect(SimulationResult.share(0, of: 100_000) == "0 %")
  }

  /// One region that goes from 1.4 to 1.10 in waves, with clients that have to move in between.
  private func withClients(serverTime: DurationRange) -> Inventory {
    let server = Server(name: "s1", isNamed: true, version: NomadVersion(major: 1, minor: 4, patch: 14))
    let pool = ClientPool(
      name: "default", count: 1, version: server.version, method: .drain, batch: 1, batchMinutes: 500)
    let region = Region(
      id: RegionID("home"), servers: [server], clients: [pool], upgrade: ServerUpgrade(method: .inPlace),
      serverTime: serverTime, regionMinutes: 20)
    return Inventory(
      digest: "fixture", federation: "fixture", edition: .community, authoritative: region.id,
      target: NomadVersion(major: 1, minor: 10, patch: 5),
      planning: PlanningSettings(origin: WhatIfFixture.origin, horizonMinutes: 20_000), regions: [region])
  }

  @Test func aRollOutThatAHopWaitsForBeginsWhenItsWaveHasReallyEnded() throws {
    let exact = withClients(serverTime: DurationRange(10))
    let plan = try #require(WhatIfFixture.best(exact).plan)
    #expect(plan.waves.count > 1 && plan.clients.contains { $0.demandedBy != nil })
    let same = try simulate(exact, runs: 20)
    #expect(same.waitsForClients)
    #expect(same.finish.ninetyNine == plan.measures.finishMinute)
    // Only ever later: nothing of the wait for the roll-out makes up for it, so the end is late by what the hops are.
    let late = try simulate(withClients(serverTime: DurationRange(least: 10, usual: 10, most: 200)), runs: 2_000)
    let finish = try #require(late.finish.half) - plan.measures.finishMinute
    let mixed = try #require(late.mixed.half) - plan.measures.mixedMinutes
    #expect(finish > 60)
    // A roll-out begins on a whole minute.
    #expect(abs(finish - mixed) <= plan.waves.count)
  }
}
