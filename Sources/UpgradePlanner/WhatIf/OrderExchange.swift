/// What it would cost if two neighbours in the best plan's order changed places.
public struct OrderExchange: Hashable, Sendable {
  /// The one that starts first in the best plan.
  public let first: RegionID
  public let second: RegionID
  /// The wave, from 1, in which they do, the others being free; nil = they do in every wave.
  public let wave: Int?
  /// What the best schedule of the exchanged order costs.
  public let value: OrderProblem.Value
  /// What the exchanged order would break; empty where it is possible.
  public let obstacles: [ConflictElement]
  /// What is impaired more or less than in the best plan.
  let differences: [ImpairmentDifference]

  /// Every pair of neighbours, in the order of the plan.
  public static func all(of best: WhatIfAnswer, budget: SearchBudget = .standard) -> [OrderExchange] {
    let inventory = best.scenario.inventory
    let problem = OrderProblem(inventory, zones: best.scenario.zones, budget: budget)
    func exchange(_ order: [RegionID], _ index: Int, inWave wave: Int?) -> OrderExchange {
      var exchanged = order
      exchanged.swapAt(index, index + 1)
      let wanted = StartOrder(first: exchanged)
      let orders = (0..<problem.waveCount).map { wave ?? $0 == $0 ? wanted : StartOrder(first: []) }
      let (value, starts) = problem.solve(orders)
      var obstacles: [ConflictElement] = []
      if case .impossible = value {
        obstacles =
          wave.map { problem.demandsTurned(by: wanted, inWave: $0) }
          ?? WhatIfScenario(name: "", inventory: inventory, zones: best.scenario.zones, order: wanted)
          .answer(budget: budget.shared(among: 8)).violates
      }
      let differences = best.plan.map { plan in
        ImpairmentDifference.between(
          problem.impairments(of: starts), problem.hops(starts), and: plan.impairments, HopSpan.all(of: plan))
      }
      return OrderExchange(
        first: order[index], second: order[index + 1], wave: wave.map { $0 + 1 }, value: value, obstacles: obstacles,
        differences: starts.isEmpty ? [] : differences ?? [])
    }
    switch best.order {
    case nil: return []
    case .single(let order): return order.indices.dropLast().map { exchange(order, $0, inWave: nil) }
    case .perWave(let waves):
      return waves.enumerated().flatMap { wave, order in
        order.indices.dropLast().map { exchange(order, $0, inWave: wave) }
      }
    }
  }

  /// The surface that most of a change of the impairment comes from, in words; nil where it costs as much.
  func mostOfIt(best: Measures) -> String? {
    guard case .possible(let measures, _, _) = value else { return nil }
    let total = measures.impairment - best.impairment
    guard total != 0 else { return nil }
    let alike = differences.filter { $0.impairment.signum() == total.signum() }
    return ImpairmentDifference.sentences(alike).first.map {
      "\(second) before \(first)\(wave.map { " in wave \($0)" } ?? ""), most of the impairment: \($0)"
    }
  }

  /// What the exchange comes to, in words.
  func text(best: Measures) -> String {
    switch value {
    case .possible(let measures, _, let isProved):
      MeasuresDifference(measures, from: best).text + (isProved ? "" : " (not proved)")
    case .impossible:
      obstacles.isEmpty ? "not possible" : "not allowed: \(obstacles.map(Prose.conflict).joined(separator: "; "))"
    case .gaveUp: "not known: the search gave up"
    }
  }
}

extension OrderExchange {
  /// For each hop of the best plan, what the nearest other places would cost.
  public static func section(of best: WhatIfAnswer, budget: SearchBudget = .standard) -> WhatIfSection? {
    guard let plan = best.plan, let order = best.order else { return nil }
    let exchanges = all(of: best, budget: budget)
    guard !exchanges.isEmpty else { return nil }
    var rows: [[String]] = []
    func add(_ order: [RegionID], wave: Int?) {
      for (place, region) in order.enumerated() {
        let own = exchanges.filter { $0.wave == wave }
        let earlier = place > 0 ? own[place - 1] : nil
        let later = place < own.count ? own[place] : nil
        rows.append([
          "\(place + 1)", region.name + (wave.map { " (wave \($0))" } ?? ""),
          earlier.map { "before \($0.first): \($0.text(best: plan.measures))" } ?? "-",
          later.map { "after \($0.second): \($0.text(best: plan.measures))" } ?? "-",
        ])
      }
    }
    switch order {
    case .single(let regions): add(regions, wave: nil)
    case .perWave(let waves): for (wave, regions) in waves.enumerated() { add(regions, wave: wave + 1) }
    }
    let value = exchanges.map { exchange -> JSONValue in
      var difference: JSONValue?
      if case .possible(let measures, _, _) = exchange.value {
        difference = MeasuresDifference(measures, from: plan.measures).json
      }
      return .object(present: [
        ("first", .string(exchange.first.name)), ("second", .string(exchange.second.name)),
        ("wave", exchange.wave.map { .int($0) }),
        ("difference", difference),
        ("violates", exchange.obstacles.isEmpty ? nil : .array(exchange.obstacles.map(WhatIfJSON.element))),
      ])
    }
    return WhatIfSection(
      key: "exchanges", title: "Why this order: what the nearest other place of each region would cost",
      header: ["#", "region", "one place earlier", "one place later"], rows: rows,
      notes: exchanges.compactMap { $0.mostOfIt(best: plan.measures) }, value: .array(value))
  }
}
