/// The table over the best plan and all scenarios, best values marked.
struct ComparisonTable {
  static let header = ["scenario", "outcome", "mixed", "impairment", "finish", "windows", "order"]
  /// As text that is not escaped.
  let rows: [[String]]

  init(_ comparison: WhatIfComparison) {
    let all = [comparison.best] + comparison.scenarios
    let plans = all.compactMap(\.plan)
    let best = (plans.map(\.measures.mixedMinutes).min(), plans.map(\.measures.impairment).min())
    // Where one end has no calendar none is the first.
    let ends = all.filter { $0.plan != nil }.map(comparison.later)
    let earliest = ends.contains(nil) ? nil : ends.compactMap { $0 }.min()
    let windows = all.compactMap(\.windows).min()
    func marked(_ text: String, _ isBest: Bool) -> String { isBest ? text + " *" : text }
    rows = all.map { answer in
      let name = answer.scenario.name
      guard let plan = answer.plan else {
        return [name, answer.outcomeName, "-", "-", "-", "-", answer.scenario.asked ?? "-"]
      }
      let measures = plan.measures
      let clock = PlanClock(origin: answer.scenario.inventory.planning.origin)
      return [
        name, answer.outcomeName + (plan.optimality.isProved && answer.isProvedOrder ? "" : " (not proved)"),
        marked(PlanClock.duration(measures.mixedMinutes), measures.mixedMinutes == best.0),
        marked("\(measures.impairment)", measures.impairment == best.1),
        marked(clock.text(measures.finishMinute), earliest != nil && comparison.later(answer) == earliest),
        marked("\(answer.windows ?? 0)", answer.windows == windows),
        answer.order.map { $0.regions.isEmpty ? "nothing to upgrade" : $0.text } ?? "-",
      ]
    }
  }
}
