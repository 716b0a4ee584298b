/// What is wrong or impaired today, for a terminal.
public enum CheckText {
  public static func render(_ report: SituationReport, of inventory: Inventory) -> String {
    var lines = ["Federation \(shown(inventory.federation)) today, before any upgrade", ""]
    var regions = TextTable(["region", "servers", "versions", ""])
    for (region, versions) in zip(inventory.regions, report.regions) {
      regions.add([
        shown(region.id.name), "\(region.servers.count)", versions.versions.map { "\($0)" }.joined(separator: ", "),
        region.id == inventory.authoritative ? "authoritative" : "",
      ])
    }
    lines += regions.lines.map { ("  " + $0).trimmedEnd }
    lines += ["", report.isMixed ? "The federation runs more than one version." : "The federation runs one version."]
    lines += impaired(report) + findings(report.findings) + questions(report.questions)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func shown(_ text: String) -> String { TerminalEscaping.line(text) }

  private static func impaired(_ report: SituationReport) -> [String] {
    guard !report.impaired.isEmpty else { return ["", "Nothing that crosses regions is known to fail now."] }
    var lines = ["", "What fails now"]
    for row in report.impaired {
      let callers = row.callers.map(\.name).joined(separator: ", ")
      lines.append(shown("  \(row.surface.id): \(row.surface.title), from \(callers) to \(row.callee)"))
      if row.affected != row.callee { lines.append(shown("    affected: \(row.affected)")) }
      if !row.failure.error.isEmpty { lines.append(shown("    error: \(row.failure.error)")) }
      if let condition = row.failure.condition { lines.append("    when: \(condition)") }
      if !row.surface.workaround.isEmpty { lines.append("    meanwhile: \(row.surface.workaround)") }
      lines.append("    evidence: \(row.failure.citation)")
    }
    return lines
  }

  private static func findings(_ findings: [Finding]) -> [String] {
    guard !findings.isEmpty else { return ["", "No findings."] }
    var lines = ["", "Findings"]
    for finding in findings {
      let accepted = finding.isWaived ? " (accepted)" : ""
      lines.append(
        shown("  \(finding.severity.rawValue)\(accepted) \(finding.rule) at \(finding.place): \(finding.message)"))
      lines.append(shown("    \(finding.reason) [\(Citation(kind: finding.evidence, text: finding.source))]"))
      if let waiver = finding.waiver {
        lines.append(shown("    accepted\(waiver.by.map { " by \($0)" } ?? ""): \(waiver.reason)"))
      } else {
        lines.append(shown("    do: \(finding.remedy)"))
      }
    }
    return lines
  }

  private static func questions(_ questions: [Question]) -> [String] {
    guard !questions.isEmpty else { return [] }
    var lines = ["", "Questions"]
    for question in questions {
      lines.append(shown("  \(question.rule) at \(question.place): \(question.text)"))
      lines.append(
        shown("    " + (question.answer.map { "answer: \($0)" } ?? "open: the inventory does not give \(question.missing)")))
    }
    return lines
  }
}
