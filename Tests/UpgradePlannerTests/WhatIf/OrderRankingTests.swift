import Testing

@testable import UpgradePlanner

@Suite("Values of orders agree with the plan") struct OrderRankingTests {
  @Test("The plan's own order is worth what the plan is, and no order beats a proved plan", arguments: 0..<120)
  func agreement(seed: Int) throws {
    let inventory = RandomInventory.make(seed: UInt64(seed))
    let problem = OrderProblem(inventory, zones: [])
    let ranking = try #require(OrderRanking(problem))
    let ranked = ranking.piece(0..<ranking.count).ranked
    guard case .planned(let plan) = Planner.plan(inventory, zones: []).outcome else {
      #expect(ranked.isEmpty, "seed \(seed): an order of an impossible federation has a value")
      return
    }
    guard !plan.waves.isEmpty else { return }
    let best = ranked.first.map(\.measures)
    if plan.optimality.isProved, let best { #expect(!(best < plan.measures), "seed \(seed)") }
    guard let order = problem.order(of: problem.starts(of: plan)) else { return }
    guard case .possible(let measures, let windows, _) = problem.value(of: StartOrder(first: order)) else {
      Issue.record("seed \(seed): the plan's own order has no schedule")
      return
    }
    #expect(measures.mixedMinutes == plan.measures.mixedMinutes, "seed \(seed)")
    #expect(measures.impairment == plan.measures.impairment, "seed \(seed)")
    #expect(measures.finishMinute == plan.measures.finishMinute, "seed \(seed)")
    #expect(windows <= plan.waves.reduce(0) { $0 + $1.hops.count }, "seed \(seed)")
  }

  @Test("With several crews too, over one wave and over more", arguments: [2, 3])
  func agreementWithSeveralCrews(crews: Int) throws {
    var (waves, proved) = (0, 0)
    for seed in 200..<260 {
      let random = RandomInventory.make(seed: UInt64(seed))
      let inventory = random.with(planning: random.planning.with(crews: crews))
      let problem = OrderProblem(inventory, zones: [])
      let ranking = try #require(OrderRanking(problem))
      let ranked = ranking.piece(0..<ranking.count).ranked
      guard case .planned(let plan) = Planner.plan(inventory, zones: []).outcome else {
        #expect(ranked.isEmpty, "seed \(seed): an order of an impossible federation has a value")
        continue
      }
      guard !plan.waves.isEmpty, plan.optimality.isProved else { continue }
      if let best = ranked.first?.measures {
        #expect(!(best < plan.measures), "seed \(seed): \(best) beats \(plan.measures)")
      }
      // Where one order fits all waves, it is worth what the plan is; where none does, none may have a value.
      guard problem.order(of: problem.starts(of: plan)) != nil else { continue }
      let best = try #require(ranked.first?.measures, "seed \(seed): no order has a value")
      let (own, other) = (best, plan.measures)
      #expect(
        [own.mixedMinutes, own.impairment, own.finishMinute] == [
          other.mixedMinutes, other.impairment, other.finishMinute,
        ], "seed \(seed)")
      proved += 1
      if plan.waves.count > 1 { waves += 1 }
    }
    #expect(proved > 20 && waves > 3)
  }

  @Test("The order that is shown of a plan, or that of each wave, is worth what the plan is")
  func shownOrder() throws {
    var perWave = 0
    for seed in 0..<400 {
      let random = RandomInventory.make(seed: UInt64(seed))
      let inventory = random.with(planning: random.planning.with(crews: 1))
      let best = WhatIfFixture.best(inventory)
      guard let plan = best.plan, let order = best.order, !plan.waves.isEmpty else { continue }
      let problem = OrderProblem(inventory, zones: [])
      guard case .possible(let own, _, _) = problem.solve(order.wanted(waves: problem.waveCount)).value else {
        Issue.record("seed \(seed): \(order.text) has no schedule")
        continue
      }
      #expect(
        [own.mixedMinutes, own.impairment, own.finishMinute] == [
          plan.measures.mixedMinutes, plan.measures.impairment, plan.measures.finishMinute,
        ], "seed \(seed): \(order.text)")
      if order.single == nil {
        perWave += 1
        try expectAnswers(about: best, seed: seed)
      }
    }
    #expect(perWave > 2)
  }

  private func expectAnswers(about best: WhatIfAnswer, seed: Int) throws {
    guard let plan = best.plan, plan.optimality.isProved, case .perWave(let waves)? = best.order else { return }
    let exchanges = OrderExchange.all(of: best)
    #expect(exchanges.count == waves.reduce(0) { $0 + max(0, $1.count - 1) })
    for exchange in exchanges {
      guard case .possible(let measures, _, true) = exchange.value else { continue }
      #expect(!(measures < plan.measures), "seed \(seed): \(exchange.second) before \(exchange.first)")
    }
    for point in OrderBreakpoint.all(of: best).found {
      // At the value something is better than the orders of today; it costs less by the objective.
      #expect(point.loss.map { $0.mixedMinutes > 0 || $0.mixedMinutes == 0 && $0.impairment >= 0 } ?? true)
      #expect(point.loss?.text != "costs the same", "seed \(seed): \(point.key)")
    }
  }

  @Test("Best first search finds the first of the ranking in the same order", arguments: 0..<60)
  func search(seed: Int) throws {
    let problem = OrderProblem(RandomInventory.make(seed: UInt64(seed)), zones: [])
    let ranking = try #require(OrderRanking(problem))
    let ranked = ranking.piece(0..<ranking.count).ranked
    let found = OrderSearch.best(4, of: problem)
    guard found.isProved, ranked.allSatisfy({ $0.isProved }) else { return }
    let expected = ranked.prefix(4).map {
      [$0.measures.mixedMinutes, $0.measures.impairment, $0.measures.finishMinute]
    }
    let values = found.orders.map { [$0.measures.mixedMinutes, $0.measures.impairment, $0.measures.finishMinute] }
    #expect(values == expected, "seed \(seed)")
    #expect(found.orders.map(\.order) == ranked.prefix(4).map(\.order), "seed \(seed)")
  }

  @Test func piecesJoinToTheSameWhateverTheirSizeAndOrder() throws {
    let problem = OrderProblem(RandomInventory.make(seed: 3), zones: [])
    let ranking = try #require(OrderRanking(problem))
    let whole = ranking.piece(0..<ranking.count)
    let parts = (0..<ranking.count).map { ranking.piece($0..<($0 + 1)) }
    #expect(OrderRanking.Piece.joined(parts.reversed()) == whole)
  }

  @Test func everyNumberIsAnotherOrderAndNumbersAreLexicographic() throws {
    let regions = (0..<4).map { Region(id: RegionID("r\($0)"), servers: [Self.old]) }
    let inventory = Inventory(
      digest: "", federation: "f", edition: .community, authoritative: RegionID("r0"),
      target: NomadVersion(major: 1, minor: 8, patch: 4), regions: regions)
    let ranking = try #require(OrderRanking(OrderProblem(inventory, zones: [])))
    #expect(ranking.count == 24)
    let orders = (0..<24).map { ranking.order($0).map(\.name) }
    #expect(Set(orders).count == 24)
    #expect(zip(orders, orders.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  static let old = Server(name: "s", isNamed: true, version: NomadVersion(major: 1, minor: 7, patch: 7))

  @Test("Earlier and earlier ends are those of the best plans that end so early", arguments: 0..<30)
  func earlierEnds(seed: Int) throws {
    let problem = OrderProblem(RandomInventory.make(seed: UInt64(seed)), zones: [])
    let ranking = try #require(OrderRanking(problem))
    let ranked = ranking.piece(0..<ranking.count).ranked
    guard let first = ranked.first, ranked.allSatisfy(\.isProved) else { return }
    let ends = OrderSearch.earlier(than: first.measures.finishMinute, of: problem)
    var before = first.measures.finishMinute
    for end in ends {
      #expect(end.measures.finishMinute < before, "seed \(seed)")
      // Nothing that ends as early costs less.
      let rivals = ranked.filter { $0.measures.finishMinute < before }
      #expect(rivals.allSatisfy { !($0.measures < end.measures) }, "seed \(seed)")
      before = end.measures.finishMinute
    }
  }

  @Test func theFrontKeepsWhatIsBestInSomething() {
    func order(_ mixed: Int, _ impairment: Int, _ finish: Int, _ windows: Int) -> RankedOrder {
      RankedOrder(
        order: [],
        measures: Measures(
          mixedMinutes: mixed, impairment: impairment, startMinute: 0, finishMinute: finish), windows: windows,
        isProved: true)
    }
    let ranked = [order(10, 9, 9, 2), order(10, 9, 10, 2), order(11, 5, 9, 2), order(12, 9, 9, 1), order(13, 9, 9, 1)]
    #expect(ranked.paretoFront == [ranked[0], ranked[2], ranked[3]])
  }
}
