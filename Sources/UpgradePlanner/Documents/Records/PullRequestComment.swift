/// A comment on a pull or merge request that a later one of the same federation replaces.
struct PullRequestComment {
  /// Bytes of UTF-8; GitHub refuses more than 65,536 characters.
  static let most = 60_000

  private let document: PlanDocument
  private let digest: String
  private let times: PlanTimes

  init(document: PlanDocument) {
    self.document = document
    digest = document.planDigest
    times = PlanTimes(document)
  }

  /// Rows that are shown as far as they fit, between a head and a tail that always stand.
  private struct Part {
    let head: String
    let rows: [String]
    let tail: String
    /// What the rows are, and the file that has all of them.
    let noun: String
    let file: String

    func note(left: Int) -> String { "\(left) of \(rows.count) \(noun) are not shown here: see \(file)." }
    /// Bytes without any row: head, tail, the note and the line breaks.
    var least: Int { head.utf8.count + tail.utf8.count + note(left: rows.count).utf8.count + 8 }
  }

  /// Finds the comment again, whatever plan it showed.
  var marker: String {
    "<!-- nomad-upgrade-plan:\(Digest.sha256(document.federation).dropFirst("sha256:".count).prefix(16)) -->"
  }

  var text: String {
    let parts = parts
    let foot = foot
    var text = "\(marker)\n\(head)\n"
    var reserved = foot.utf8.count + parts.reduce(0) { $0 + $1.least } + 16
    for part in parts {
      reserved -= part.least
      let room = Self.most - text.utf8.count - reserved - part.least
      var used = 0
      let shown = part.rows.prefix {
        used += $0.utf8.count + 1
        return used <= room
      }
      text += "\n\(part.head)" + shown.map { "\($0)\n" }.joined() + part.tail
      let left = part.rows.count - shown.count
      if left > 0 { text += "\n\(part.note(left: left))\n" }
    }
    return text + "\n\(foot)"
  }

  private func escaped(_ text: String) -> String { MarkdownEscaping.text(text) }

  private var head: String {
    let name = document.federation.count > 300 ? "\(document.federation.prefix(300))…" : document.federation
    var lines = ["### Nomad upgrade of \(escaped(name)) to \(escaped("\(document.target)"))", ""]
    switch document.result.outcome {
    case .planned(let plan) where plan.waves.isEmpty: lines.append("**Nothing to upgrade.**")
    case .planned(let plan):
      let measures = plan.measures
      lines.append(
        escaped(
          "\(times.span(measures.startMinute, measures.finishMinute)); mixed versions for "
            + "\(PlanClock.duration(measures.mixedMinutes)) (\(measures.mixedMinutes) min), impairment "
            + "\(measures.impairment). \(Prose.optimality(plan))"))
      if let clients = times.clients(plan) { lines += ["", escaped(clients)] }
    case .impossible(let conflict, _): lines.append("**\(escaped(Prose.impossible(conflict)))**")
    case .gaveUp(let bound, let states): lines.append("**\(escaped(Prose.gaveUp(bound: bound, states: states)))**")
    }
    let findings = document.result.findings.filter { !$0.isWaived }
    let open = document.result.questions.count { $0.answer == nil }
    lines += [
      "",
      "\(findings.count { $0.severity == .blocking }) blocking, \(findings.count { $0.severity == .warning }) warnings, "
        + "\(findings.count { $0.severity == .note }) notes, \(document.result.findings.count - findings.count) accepted, "
        + "\(open) open questions.",
    ]
    return lines.joined(separator: "\n")
  }

  private var parts: [Part] {
    var parts: [Part] = []
    switch document.result.outcome {
    case .planned(let plan):
      if !plan.waves.isEmpty { parts.append(hops(plan)) }
      if !plan.impairments.isEmpty { parts.append(impairments(plan)) }
    case .impossible(let conflict, let suggestions):
      parts.append(
        Part(
          head: "", rows: Prose.conflicts(conflict).map { "- \(escaped($0))" }, tail: "", noun: "constraints",
          file: "plan.txt"))
      let rows =
        suggestions.isEmpty ? ["- nothing that was tried"] : suggestions.map { "- \(escaped(Prose.suggestion($0)))" }
      parts.append(
        Part(head: "What would help (each was tried):\n\n", rows: rows, tail: "", noun: "suggestions", file: "plan.txt")
      )
    case .gaveUp: break
    }
    if !document.result.findings.isEmpty {
      let rows = FindingGroup.groups(of: document.result.findings).map(row)
      parts.append(folded("Findings", rows: rows, noun: "findings"))
    }
    if !document.result.questions.isEmpty {
      let rows = document.result.questions.map { question in
        let state = question.answer.map { "Answer: \(escaped($0))" } ?? "Open."
        return "- \(MarkdownEscaping.code(question.rule)) at \(MarkdownEscaping.code(question.place)): "
          + "\(escaped(question.text)) \(state)"
      }
      parts.append(folded("Questions", rows: rows, noun: "questions"))
    }
    return parts
  }

  private func row(_ group: FindingGroup) -> String {
    let finding = group.first
    let places = group.lines.map {
      "\($0.places.map(MarkdownEscaping.code).joined(separator: ", ")): \(escaped($0.message))"
    }
    let end =
      finding.waiver.map { "Accepted\($0.by.map { " by \(escaped($0))" } ?? ""): \(escaped($0.reason))" }
      ?? "Do: \(escaped(finding.remedy))"
    return
      "- **\(finding.severity.rawValue)** \(MarkdownEscaping.code(finding.rule)) \(places.joined(separator: "; ")). "
      + "\(escaped("\(finding.reason) (\(finding.origin))")) \(end)"
  }

  private func folded(_ title: String, rows: [String], noun: String) -> Part {
    Part(
      head: "<details><summary>\(title) (\(rows.count))</summary>\n\n", rows: rows, tail: "\n</details>\n", noun: noun,
      file: "plan.txt")
  }

  private func hops(_ plan: Plan) -> Part {
    let rows = plan.waves.enumerated().flatMap { number, wave in
      wave.hops.map { hop in
        let zone = document.regions.first { $0.id == hop.region }?.zone
        let cells = [
          "\(number + 1)", hop.region.name, ChangeRecord.versions(hop), "\(hop.to)", "\(hop.servers)",
          times.span(hop.startMinute, hop.endMinute), times.local(hop.startMinute, hop.endMinute, zone: zone) ?? "",
        ]
        return "| \(cells.map(escaped).joined(separator: " | ")) |"
      }
    }
    return Part(
      head: "| wave | region | from | to | servers | when | local time |\n|---|---|---|---|---|---|---|\n", rows: rows,
      tail: "", noun: "hops", file: "runbook.md")
  }

  private func impairments(_ plan: Plan) -> Part {
    let rows = plan.impairments.map { impairment in
      let cells = [
        times.span(impairment.startMinute, impairment.endMinute), Prose.impairment(impairment), "\(impairment.weight)",
        impairment.rule, impairment.evidence.rawValue,
      ]
      return "| \(cells.map(escaped).joined(separator: " | ")) |"
    }
    return Part(
      head: "<details><summary>What fails meanwhile (\(rows.count))</summary>\n\n"
        + "| when | what | weight | rule | evidence |\n|---|---|---|---|---|\n", rows: rows, tail: "\n</details>\n",
      noun: "impairments", file: "runbook.md")
  }

  private var foot: String {
    "Plan \(MarkdownEscaping.code(digest))  \nInventory \(MarkdownEscaping.code(document.digest))  \n"
      + "nomad-upgrade-plan \(escaped(document.toolVersion)), knowledge \(escaped(document.knowledgeVersion))\n"
  }
}
