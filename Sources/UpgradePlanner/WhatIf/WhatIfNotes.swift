/// What there is to say about one scenario, as sentences that are not escaped.
struct WhatIfNotes {
  let lines: [String]

  init(_ answer: WhatIfAnswer, in comparison: WhatIfComparison) {
    var lines = comparison.sentences(answer)
    if let plan = answer.plan {
      let regions = RegionImpairment.all(of: plan).map {
        "\($0.region) \(PlanClock.duration($0.minutes)) (\($0.impairment))"
      }
      if !regions.isEmpty { lines.append("impaired in all: \(regions.joined(separator: ", "))") }
    }
    switch answer.result.outcome {
    case .planned: break
    case .impossible(let conflict, let suggestions):
      if let first = answer.violates.first { lines.append("not allowed: it breaks \(Prose.conflict(first))") }
      if conflict.map(\.place) != answer.violates.prefix(1).map(\.place) {
        lines.append("in its way together: \(conflict.map(Prose.conflict).joined(separator: "; "))")
      }
      lines += suggestions.map { "a way out that was tried: \(Self.wayOut($0))" }
    case .gaveUp(let bound, let states): lines.append(Prose.gaveUp(bound: bound, states: states))
    }
    // A finding that stands at the same place of the best plan is none of the scenario's.
    let known = Set(comparison.best.result.findings.map { [$0.rule, $0.place] })
    lines += answer.result.findings.filter { !known.contains([$0.rule, $0.place]) }.map {
      "\($0.severity.rawValue) \($0.rule) at \($0.place): \($0.message)"
    }
    self.lines = lines
  }

  private static func wayOut(_ suggestion: Suggestion) -> String {
    guard suggestion.value == "(left out)" else { return Prose.suggestion(suggestion) }
    return "leave out \(suggestion.set): a plan with \(Prose.measures(suggestion.measures)) exists"
  }
}
