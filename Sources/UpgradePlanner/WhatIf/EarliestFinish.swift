/// The plan within a tolerance that ends first.
///
/// Mixed minutes never fall when everything has to end sooner, so the least end at which they are still within the
/// tolerance is found by halving, and nothing within the tolerance ends before it. Where the plan found there keeps the
/// impairment within the tolerance too, it is the answer. Otherwise more mixed minutes might buy less impairment, which
/// the objective does not look for: then the earliest plan that was found is told, and the bound.
struct EarliestFinish: Sendable {
  struct Found: Sendable {
    let order: HopOrder
    let measures: Measures
    let starts: [[Int]]
  }

  /// Nil where nothing was found that ends before the best plan does.
  let found: Found?
  /// Nothing within the tolerance ends before this minute; nil where not even that is known.
  let bound: Int?
  /// Whether nothing within the tolerance ends before `found`, or before the best plan without one.
  let isProved: Bool

  /// The least minute by which any plan of a scenario is done, by halving; nil where there is none or a search gave up.
  static func earliest(_ scenario: WhatIfScenario, budget: SearchBudget) -> Int? {
    let problem = OrderProblem(scenario.inventory, zones: scenario.zones, budget: budget.shared(among: 8))
    let order = scenario.order ?? StartOrder(first: [])
    guard case .possible(let any, _, _) = problem.value(of: order) else { return nil }
    var (early, fits) = (0, any.finishMinute)
    while fits - early > 1 {
      let middle = early + (fits - early) / 2
      switch problem.solve(order, finishBy: middle).value {
      case .possible(let measures, _, _): fits = min(middle, measures.finishMinute)
      case .impossible: early = middle
      case .gaveUp: return nil
      }
    }
    return fits
  }

  static func find(_ problem: OrderProblem, best: Measures, tolerance: Tolerance) -> EarliestFinish {
    var found: Found?
    var isKnown = true
    /// Whether mixed minutes are within the tolerance, and whether everything is.
    func probe(_ end: Int) -> (mixed: Bool, all: Bool) {
      let (value, starts) = problem.solve(StartOrder(first: []), finishBy: end)
      guard case .possible(let measures, _, let isProved) = value else {
        if case .gaveUp = value { isKnown = false }
        return (false, false)
      }
      let isMixed = measures.mixedMinutes <= tolerance.mixed.limit(of: best.mixedMinutes)
      if !isProved, !isMixed { isKnown = false }
      let isAll = tolerance.allows(measures, beside: best)
      if isAll, measures.finishMinute < found?.measures.finishMinute ?? best.finishMinute {
        found = Found(
          order: problem.hopOrder(of: starts), measures: measures, starts: starts)
      }
      return (isMixed, isAll)
    }
    var (early, fits) = (0, best.finishMinute)
    while fits - early > 1 {
      let middle = early + (fits - early) / 2
      if probe(middle).mixed { fits = middle } else { early = middle }
    }
    let bound = fits
    if found?.measures.finishMinute ?? best.finishMinute > bound {
      // Where the impairment decides: the same by halving, which may step over an earlier one.
      var (late, good) = (bound, found?.measures.finishMinute ?? best.finishMinute)
      while good - late > 1 {
        let middle = late + (good - late) / 2
        if probe(middle).all { good = middle } else { late = middle }
      }
    }
    let finish = found?.measures.finishMinute ?? best.finishMinute
    return EarliestFinish(found: found, bound: isKnown ? bound : nil, isProved: isKnown && finish <= bound)
  }
}
