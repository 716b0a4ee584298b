/// What there is to say about one scenario, as sentences that are not escaped.
struct WhatIfNotes {
  let lines: [String]

  init(_ answer: WhatIfAnswer, in comparison: WhatIfComparison) {
    let isBest = answer.scenario == comparison.best.scenario
    var lines = isBest ? [] : comparison.sentences(answer)
    if let plan = answer.plan {
      let regions = RegionImpairment.all(of: plan).map {
        "\($0.region) \(PlanClock.duration($0.minutes)) (\($0.impairment))"
      }
      if !regions.isEmpty { lines.append("impaired in all: \(regions.joined(separator: ", "))") }
      lines += Self.unmoved(answer)
    }
    switch answer.result.outcome {
    case .planned: break
    case .impossible(let conflict, let suggestions):
      lines += Self.obstacles(answer, conflict)
      lines += suggestions.map { "a way out that was tried: \(Prose.suggestion($0))" }
      if let end = answer.earliestEnd {
        let clock = PlanClock(origin: answer.scenario.inventory.planning.origin)
        lines.append("no plan ends before \(clock.text(end))")
      }
    case .gaveUp(let bound, let states): lines.append(Prose.gaveUp(bound: bound, states: states))
    }
    // A finding that stands at the same place of the best plan is none of the scenario's.
    let known = isBest ? [] : Set(comparison.best.result.findings.map { [$0.rule, $0.place] })
    lines += answer.result.findings.filter { isBest ? $0.forbids : !known.contains([$0.rule, $0.place]) }.map {
      "\($0.severity.rawValue) \($0.rule) at \($0.place): \($0.message)"
    }
    self.lines = lines
  }

  /// What the wanted order breaks first, and each set of constraints of which one has to be given up.
  private static func obstacles(_ answer: WhatIfAnswer, _ conflict: [ConflictElement]) -> [String] {
    var lines: [String] = []
    if answer.scenario.order != nil, let first = answer.violates.first {
      lines.append("not allowed: it breaks \(Prose.conflict(first))")
    }
    let conflict = answer.scenario.deadline == nil ? conflict : answer.violates
    guard conflict.map(\.place) != answer.violates.prefix(1).map(\.place) || lines.isEmpty else { return lines }
    let sets = Dictionary(grouping: conflict, by: \.set)
    for number in sets.keys.sorted() {
      let set = sets[number] ?? []
      let name = sets.count > 1 ? " (\(number) of \(sets.count), each is enough to forbid it)" : ""
      let elements = set.map(Prose.conflict).joined(separator: "; ")
      lines.append(
        set.contains { $0.kind == .blocking }
          ? "forbidden by \(elements)"
          : set.count == 1
            ? "in its way\(name): \(elements)"
            : "in its way\(name), and without any one of these it would not be: \(elements)")
    }
    return lines
  }

  /// Regions of a wanted order that have no hop.
  private static func unmoved(_ answer: WhatIfAnswer) -> [String] {
    guard let order = answer.scenario.order, let used = answer.order else { return [] }
    let hopping = Set(used.regions)
    let idle = (order.first + order.middle + order.last).filter { !hopping.contains($0) }
    return idle.isEmpty
      ? []
      : ["\(Prose.list(idle.map(\.name), most: 8)): nothing to upgrade, so its place in the order says nothing"]
  }
}
