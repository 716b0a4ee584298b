/// What-if for spreadsheets: RFC 4180, measures as numbers.
///
/// What was asked of the best plan follows as tables of their
/// own, each after an empty line and its title.
public enum WhatIfCSV {
  public static func render(_ comparison: WhatIfComparison) -> String {
    var rows = [
      ["scenario", "outcome", "proved", "mixed minutes", "impairment", "finish minute", "finish", "windows", "order"]
    ]
    for answer in [comparison.best] + comparison.scenarios {
      let measures = answer.plan?.measures
      rows.append([
        answer.scenario.name, answer.outcomeName,
        answer.plan.map { "\($0.optimality.isProved && answer.isProvedOrder)" } ?? "",
        number(measures?.mixedMinutes), number(measures?.impairment), number(measures?.finishMinute),
        measures.map { PlanClock(origin: answer.scenario.inventory.planning.origin).text($0.finishMinute) } ?? "",
        number(answer.windows), answer.order?.text ?? answer.scenario.asked ?? "",
      ])
    }
    for section in comparison.sections {
      rows += [[], [section.title]] + (section.header.isEmpty ? [] : [section.header]) + section.rows
      rows += section.notes.map { [$0] }
    }
    return text(rows)
  }

  public static func render(_ ranking: WhatIfRanking) -> String {
    var rows = [
      ["place", "proved", "mixed minutes", "impairment", "finish minute", "finish", "windows", "order", "front"]
    ]
    let front = Set(ranking.front)
    let clock = PlanClock(origin: ranking.origin)
    let listed = Set(ranking.orders)
    let places = ranking.orders.enumerated().map { ("\($0 + 1)", $1) }
    for (place, order) in places + ranking.front.filter({ !listed.contains($0) }).map({ ("", $0) }) {
      rows.append([
        place, "\(order.isProved)", "\(order.measures.mixedMinutes)", "\(order.measures.impairment)",
        "\(order.measures.finishMinute)", clock.text(order.measures.finishMinute), "\(order.windows)",
        OrderPattern.text(order.order),
        "\(front.contains(order))",
      ])
    }
    let notes = (ranking.coverage == .interrupted ? [ranking.scope] : []) + ranking.notes
    if !notes.isEmpty { rows += [[]] + notes.map { [$0] } }
    return text(rows)
  }

  private static func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "" }

  private static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Quoted, and never a formula: a spreadsheet would run a cell that begins like one.
  private static func cell(_ raw: String) -> String {
    let shown = UnsafeScalar.shown(raw)
    let text = shown.first.map { "=+-@".contains($0) } == true ? "'" + shown : shown
    guard text.contains(where: { "\",".contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
