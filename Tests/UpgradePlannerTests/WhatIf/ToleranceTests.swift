import Testing

@testable import UpgradePlanner

@Suite("Within a tolerance") struct ToleranceTests {
  /// us may begin at 0 or at 500, eu only at 520: the least window of mixed versions begins at 500.
  static let inventory = WhatIfFixture.inventory([
    WhatIfFixture.region("us", windows: [0...60, 490...530]),
    WhatIfFixture.region("eu", windows: [100...140, 530...600]),
  ])

  private func earliest(_ text: String, _ inventory: Inventory = inventory) throws -> (Plan, EarliestFinish) {
    let plan = try #require(WhatIfFixture.best(inventory).plan)
    let tolerance = try #require(Tolerance(text))
    return (plan, EarliestFinish.find(OrderProblem(inventory, zones: []), best: plan.measures, tolerance: tolerance))
  }

  @Test func nothingEndsEarlierWithoutATolerance() throws {
    let (plan, found) = try earliest("mixed=0m")
    #expect(plan.measures.mixedMinutes == 60 && plan.measures.finishMinute == 560)
    #expect(found.found == nil)
    #expect(found.isProved)
  }

  @Test func aLittleMoreOfMixedVersionsEndsMuchEarlier() throws {
    // us ends at 60 at the latest, eu begins at 100: from 30 to 130 versions are mixed.
    let (_, found) = try earliest("mixed=40m,impairment=100%")
    #expect(found.found?.measures.mixedMinutes == 100)
    #expect(found.found?.measures.finishMinute == 130)
    #expect(found.isProved)
    #expect(try earliest("mixed=39m,impairment=100%").1.found == nil)
  }

  @Test("The earliest finish is that of trying every end", arguments: 0..<40)
  func everyEnd(seed: Int) throws {
    let inventory = RandomInventory.make(seed: UInt64(seed))
    guard let best = WhatIfFixture.best(inventory).plan, !best.waves.isEmpty, best.optimality.isProved else { return }
    let tolerance = try #require(Tolerance("mixed=30m,impairment=50%"))
    let problem = OrderProblem(inventory, zones: [])
    let found = EarliestFinish.find(problem, best: best.measures, tolerance: tolerance)
    let finish = found.found?.measures.finishMinute ?? best.measures.finishMinute
    var first = best.measures.finishMinute
    for end in stride(from: 10, to: best.measures.finishMinute, by: 10) {
      guard case .possible(let measures, _, _) = problem.solve(StartOrder(first: []), finishBy: end).value,
        tolerance.allows(measures, beside: best.measures)
      else { continue }
      #expect(measures.finishMinute <= end, "seed \(seed)")
      first = measures.finishMinute
      break
    }
    if found.isProved { #expect(finish == first, "seed \(seed)") }
    #expect(finish >= first, "seed \(seed)")
    #expect(found.bound.map { $0 <= first } ?? true, "seed \(seed)")
  }

  @Test func theTableSaysHowSureEachRowIs() throws {
    let best = WhatIfFixture.best(Self.inventory)
    let problem = OrderProblem(Self.inventory, zones: [])
    let ranking = try #require(OrderRanking(problem))
    let tolerance = try #require(Tolerance("mixed=40m,impairment=100%"))
    let section = try #require(
      ToleranceChoice.section(
        of: best, candidates: ranking.piece(0..<ranking.count).ranked, tolerance: tolerance))
    let rows = Dictionary(section.rows.map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })
    #expect(rows["earliest finish"]?.last == "nothing is better")
    // Each region needs a window of its own.
    #expect(rows["fewest windows"].map { [$0[2], $0[7]] } == ["2", "nothing is better"])
    #expect(rows["fewest nights worked"].map { [$0[3], $0[7]] } == ["1", "nothing is better"])
  }

  @Test func aNightIsNoonToNoonWhereTheRegionIs() throws {
    let hours = try #require(BusinessHours(Self.inventory, zones: []))
    let us = RegionID("us")
    // The origin's minute of the day, so that the starts below are times of day.
    let day = WhatIfFixture.origin.epochMinute % 1440
    func at(_ hour: Int) -> HopSpan {
      HopSpan(region: us, startMinute: hour * 60 - day, endMinute: hour * 60 - day + 30)
    }
    #expect(hours.nights([at(23), at(26)]) == 1)
    #expect(hours.nights([at(11), at(13)]) == 2)
    #expect(hours.nights([at(23), at(47), at(48)]) == 2)
  }
}
