/// What-if for a terminal.
public enum WhatIfText {
  public static func render(_ comparison: WhatIfComparison) -> String {
    var lines = ["What if: \(TerminalEscaping.line(comparison.federation))", ""]
    var table = TextTable(ComparisonTable.header)
    for row in ComparisonTable(comparison).rows { table.add(row.map(TerminalEscaping.line)) }
    lines += table.lines.map { "  \($0)" }
    lines += ["", "  * best of its column"]
    lines += comparison.informationalWaves.map { "  " + TerminalEscaping.line($0) }
    for answer in comparison.told {
      lines += ["", TerminalEscaping.line(answer.scenario.name)]
      lines += WhatIfNotes(answer, in: comparison).lines.map { "  " + TerminalEscaping.line($0) }
    }
    lines += comparison.questionScope.map { ["", $0] } ?? []
    for section in comparison.sections { lines += ["", TerminalEscaping.line(section.title)] + self.lines(section) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ section: WhatIfSection) -> [String] {
    var table = TextTable(section.header)
    for row in section.rows { table.add(row.map(TerminalEscaping.line)) }
    return (section.rows.isEmpty ? [] : table.lines.map { "  \($0)" })
      + section.notes.map { "  " + TerminalEscaping.line($0) }
  }

  /// The ranking of orders.
  public static func render(_ ranking: WhatIfRanking) -> String {
    var lines = ["What if: \(TerminalEscaping.line(ranking.federation)), \(TerminalEscaping.line(ranking.scope))", ""]
    func table(_ orders: [RankedOrder]) -> [String] {
      var table = TextTable(["#", "mixed", "impairment", "finish", "windows", "order"])
      let clock = PlanClock(origin: ranking.origin)
      for (place, order) in orders.enumerated() {
        table.add([
          "\(place + 1)", PlanClock.duration(order.measures.mixedMinutes), "\(order.measures.impairment)",
          clock.text(order.measures.finishMinute), "\(order.windows)",
          TerminalEscaping.line(OrderPattern.text(order.order))
            + (order.isProved ? "" : " (not proved)"),
        ])
      }
      return table.lines.map { "  \($0)" }
    }
    if !ranking.notes.isEmpty { lines += ranking.notes.map { "  " + TerminalEscaping.line($0) } + [""] }
    guard !ranking.orders.isEmpty else { return lines.dropLast().joined(separator: "\n") + "\n" }
    lines += table(ranking.orders)
    if ranking.left > 0 {
      lines.append("  and \(ranking.left) more orders (--top \(ranking.orders.count + ranking.left))")
    }
    lines += ["", ranking.frontTitle]
    lines += table(ranking.front)
    return lines.joined(separator: "\n") + "\n"
  }
}
