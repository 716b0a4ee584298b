/// What-if as a table for a change request, with the differences below it.
public enum WhatIfMarkdown {
  public static func render(_ comparison: WhatIfComparison) -> String {
    var lines = ["# What if: \(MarkdownEscaping.text(comparison.federation))", ""]
    lines += table(ComparisonTable.header, ComparisonTable(comparison).rows)
    lines += ["", "\\* best of its column"]
    lines += comparison.informationalWaves.flatMap { ["", MarkdownEscaping.text($0)] }
    for answer in comparison.told {
      lines += ["", "## \(MarkdownEscaping.text(answer.scenario.name))", ""]
      lines += WhatIfNotes(answer, in: comparison).lines.map { "- \(MarkdownEscaping.text($0))" }
    }
    lines += comparison.questionScope.map { ["", $0] } ?? []
    for section in comparison.sections {
      lines += ["", "## \(MarkdownEscaping.text(section.title))", ""]
      if !section.rows.isEmpty { lines += table(section.header, section.rows) + [""] }
      lines += section.notes.map { "- \(MarkdownEscaping.text($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  public static func render(_ ranking: WhatIfRanking) -> String {
    let clock = PlanClock(origin: ranking.origin)
    func rows(_ orders: [RankedOrder]) -> [[String]] {
      orders.enumerated().map { place, order in
        [
          "\(place + 1)", PlanClock.duration(order.measures.mixedMinutes), "\(order.measures.impairment)",
          clock.text(order.measures.finishMinute), "\(order.windows)",
          OrderPattern.text(order.order) + (order.isProved ? "" : " (not proved)"),
        ]
      }
    }
    let header = ["#", "mixed", "impairment", "finish", "windows", "order"]
    var lines = [
      "# What if: \(MarkdownEscaping.text(ranking.federation)), \(MarkdownEscaping.text(ranking.scope))", "",
    ]
    if !ranking.notes.isEmpty { lines += ranking.notes.map { "- \(MarkdownEscaping.text($0))" } + [""] }
    guard !ranking.orders.isEmpty else { return lines.dropLast().joined(separator: "\n") + "\n" }
    lines += table(header, rows(ranking.orders))
    if ranking.left > 0 { lines += ["", "And \(ranking.left) more orders."] }
    lines += ["", "## \(ranking.frontTitle)", ""]
    lines += table(header, rows(ranking.front))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> [String] {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    return [line(header.map(MarkdownEscaping.text)), line(header.map { _ in "---" })]
      + rows.map { line($0.map(MarkdownEscaping.text)) }
  }
}
