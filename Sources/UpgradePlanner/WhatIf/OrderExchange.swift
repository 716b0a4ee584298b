/// What it would cost if two neighbours in the best plan's order changed places.
public struct OrderExchange: Hashable, Sendable {
  /// The one that starts first in the best plan.
  public let first: RegionID
  public let second: RegionID
  /// What the best schedule of the exchanged order costs.
  public let value: OrderProblem.Value
  /// What the exchanged order would break; empty where it is possible.
  public let obstacles: [ConflictElement]
  /// What is impaired more or less than in the best plan.
  let differences: [ImpairmentDifference]

  /// Every pair of neighbours, in the order of the plan.
  public static func all(of best: WhatIfAnswer, budget: SearchBudget = .standard) -> [OrderExchange] {
    let order = best.order
    let inventory = best.scenario.inventory
    let problem = OrderProblem(inventory, zones: best.scenario.zones, budget: budget)
    return order.indices.dropLast().map { index in
      var exchanged = order
      exchanged.swapAt(index, index + 1)
      let wanted = StartOrder(first: exchanged)
      let (value, starts) = problem.solve(wanted)
      var obstacles: [ConflictElement] = []
      if case .impossible = value {
        obstacles =
          WhatIfScenario(name: "", inventory: inventory, zones: best.scenario.zones, order: wanted)
          .answer(budget: budget.shared(among: 8)).violates
      }
      let differences = best.plan.map { plan in
        ImpairmentDifference.between(
          problem.impairments(of: starts), problem.hops(starts), and: plan.impairments, HopSpan.all(of: plan))
      }
      return OrderExchange(
        first: order[index], second: order[index + 1], value: value, obstacles: obstacles,
        differences: starts.isEmpty ? [] : differences ?? [])
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
    guard let plan = best.plan, best.order.count > 1 else { return nil }
    let exchanges = all(of: best, budget: budget)
    let rows = best.order.enumerated().map { place, region in
      let earlier = place > 0 ? exchanges[place - 1] : nil
      let later = place < exchanges.count ? exchanges[place] : nil
      return [
        "\(place + 1)", region.name,
        earlier.map { "before \($0.first): \($0.text(best: plan.measures))" } ?? "-",
        later.map { "after \($0.second): \($0.text(best: plan.measures))" } ?? "-",
      ]
    }
    let value = exchanges.map { exchange -> JSONValue in
      var difference: JSONValue?
      if case .possible(let measures, _, _) = exchange.value {
        difference = MeasuresDifference(measures, from: plan.measures).json
      }
      return .object(present: [
        ("first", .string(exchange.first.name)), ("second", .string(exchange.second.name)),
        ("difference", difference),
        ("violates", exchange.obstacles.isEmpty ? nil : .array(exchange.obstacles.map(WhatIfJSON.element))),
      ])
    }
    return WhatIfSection(
      key: "exchanges", title: "Why this order: what the nearest other place of each region would cost",
      header: ["#", "region", "one place earlier", "one place later"], rows: rows,
      notes: exchanges.compactMap { exchange in
        ImpairmentDifference.sentences(exchange.differences).first.map {
          "\(exchange.second) before \(exchange.first), most of it: \($0)"
        }
      }, value: .array(value))
  }
}
