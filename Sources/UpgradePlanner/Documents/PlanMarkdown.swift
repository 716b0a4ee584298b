/// The runbook as a checklist that GitHub and GitLab render, with a time line.
public enum PlanMarkdown {
  public static func render(_ document: PlanDocument) -> String {
    var writer = PlanMarkdownWriter(document: document)
    return writer.text()
  }
}

private struct PlanMarkdownWriter {
  let document: PlanDocument
  private let times: PlanTimes
  private let digest: String
  private var blocks: [String] = []

  init(document: PlanDocument) {
    self.document = document
    times = PlanTimes(document)
    digest = document.planDigest
  }

  private func escaped(_ text: String) -> String { MarkdownEscaping.text(text) }
  private func prose(_ text: String) -> String { MarkdownEscaping.prose(text) }

  mutating func text() -> String {
    let name = "Upgrade of \(document.federation) to \(document.target)"
    blocks.append("# \(escaped(name))")
    blocks.append(
      "Inventory \(MarkdownEscaping.code(document.digest))  \nPlan \(MarkdownEscaping.code(digest))  \n"
        + "nomad-upgrade-plan \(escaped(document.toolVersion)), knowledge \(escaped(document.knowledgeVersion))")
    if !document.overrides.isEmpty || !document.inputs.isEmpty {
      let inputs = document.inputs.map { "\($0.role) \($0.name) \($0.digest)" } + document.overrides
      blocks.append(inputs.map { "- \(MarkdownEscaping.code($0))" }.joined(separator: "\n"))
    }
    let contents = MarkdownContents(document: name, chapters: chapters)
    blocks.append("## \(MarkdownContents.title)")
    blocks.append(contents.list)
    for (position, chapter) in contents.chapters.enumerated() {
      blocks.append("## \(escaped(chapter.title))")
      if let ways = contents.ways(from: position) { blocks.append(ways) }
      blocks += chapter.blocks
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private typealias Chapter = MarkdownContents.Chapter

  private var chapters: [Chapter] {
    var chapters: [Chapter] = []
    switch document.result.outcome {
    case .planned(let plan):
      if !plan.waves.isEmpty {
        chapters.append(
          Chapter(
            title: "Schedule", blocks: schedule(plan),
            below: plan.waves.enumerated().map { waveTitle($0, $1) }))
      }
      let impaired = impairments(plan)
      if !impaired.isEmpty { chapters.append(Chapter(title: "What fails meanwhile", blocks: impaired)) }
    case .impossible(let conflict, let suggestions):
      chapters.append(
        Chapter(
          title: "No plan",
          blocks: [
            escaped(Prose.impossible(conflict)),
            list(Prose.conflicts(conflict)), "What would help (each was tried):",
            suggestions.isEmpty ? "Nothing that was tried." : list(suggestions.map(Prose.suggestion)),
          ]))
    case .gaveUp(let bound, let states):
      chapters.append(Chapter(title: "No plan", blocks: [escaped(Prose.gaveUp(bound: bound, states: states))]))
    }
    if !document.result.findings.isEmpty { chapters.append(Chapter(title: "Findings", blocks: findings)) }
    if !document.result.questions.isEmpty { chapters.append(Chapter(title: "Questions", blocks: questions)) }
    for section in document.runbook?.sections ?? [] {
      let region = section.region?.name
      let group = section.wave.map { "Wave \($0)" } ?? "Fallback: log in directly"
      chapters.append(
        Chapter(
          title: section.title, blocks: self.section(section),
          place: region.map { MarkdownContents.Place(group: group, region: $0) }))
    }
    return chapters
  }

  private func list(_ lines: [String]) -> String { lines.map { "- \(escaped($0))" }.joined(separator: "\n") }

  private func waveTitle(_ number: Int, _ wave: Wave) -> String { "Wave \(number + 1) to \(wave.waypoint)" }

  private func schedule(_ plan: Plan) -> [String] {
    var blocks = [
      escaped(
        "\(times.span(plan.measures.startMinute, plan.measures.finishMinute)); mixed versions for "
          + "\(PlanClock.duration(plan.measures.mixedMinutes)) (\(plan.measures.mixedMinutes) min), impairment "
          + "\(plan.measures.impairment). \(Prose.optimality(plan))")
    ]
    if !plan.optimality.because.isEmpty {
      blocks.append(list(plan.optimality.because.map { "It cannot be shorter because \(Prose.reason($0))." }))
    }
    blocks.append(Timeline(document: document, plan: plan, digest: digest).mermaid)
    for (number, wave) in plan.waves.enumerated() {
      blocks.append("### \(escaped(waveTitle(number, wave)))")
      blocks.append(
        MarkdownTable.text(
          ["#", "region", "from", "servers", "when", "local time", "latest start"],
          wave.hops.enumerated().map { index, hop in
            let zone = document.regions.first { $0.id == hop.region }?.zone
            return [
              "\(index + 1)", hop.region.name, hop.fromVersions.map { "\($0)" }.joined(separator: ", "),
              "\(hop.servers)", times.span(hop.startMinute, hop.endMinute),
              times.local(hop.startMinute, hop.endMinute, zone: zone) ?? "",
              document.origin == nil ? "any time" : times.latestStart(of: hop),
            ].map(escaped)
          }))
      if let note = Prose.latestStarts(wave, isDated: document.origin != nil) { blocks.append(escaped(note)) }
      let reasons = wave.hops.enumerated().flatMap { index, hop in
        hop.because.map { "\(index + 1), \(hop.region): \(Prose.reason($0, of: hop.region))." }
      }
      if !reasons.isEmpty { blocks.append(list(reasons)) }
    }
    return blocks
  }

  private func impairments(_ plan: Plan) -> [String] {
    var blocks = ImpairmentGroup.groups(of: plan.impairments).map { group in
      var lines = ["- Asking **\(escaped(group.callee.name))**:"]
      lines += group.parts.map {
        escaped(
          "\($0.surface) \($0.evidence.verdict) (\($0.rule), weight \($0.weight) for each caller and minute, "
            + "\($0.evidence.rawValue))")
      }
      lines += stretches(of: group)
      return lines.joined(separator: "\n  - ")
    }
    if let unknown = Prose.unknownReleases(plan) { blocks.append(escaped("\(unknown.capitalizedFirst).")) }
    return blocks
  }

  /// When calls fail; of very many stretches the span, since each region adds one as it is upgraded.
  private func stretches(of group: ImpairmentGroup) -> [String] {
    func line(_ start: Int, _ end: Int, _ callers: [String]) -> String {
      escaped("\(times.span(start, end)) from \(callers.joined(separator: ", "))")
    }
    guard group.stretches.count > Self.mostStretches, let start = group.stretches.map(\.startMinute).min(),
      let end = group.stretches.map(\.endMinute).max()
    else { return group.stretches.map { line($0.startMinute, $0.endMinute, $0.callers.map(\.name)) } }
    let callers = Set(group.stretches.flatMap(\.callers))
    let named = document.regions.map(\.id).filter(callers.contains).map(\.name)
    return [
      line(start, end, [Prose.list(named, most: Self.mostStretches)]),
      "this is the span of \(group.stretches.count) stretches; plan.json has each with its callers",
    ]
  }

  /// Stretches of one region that a reader still takes in.
  private static let mostStretches = 12

  private var findings: [String] {
    FindingGroup.groups(of: document.result.findings).map { group in
      let finding = group.first
      var lines = [
        "- **\(escaped(finding.severity.rawValue))\(finding.isWaived ? " (accepted)" : "")** "
          + MarkdownEscaping.code(finding.rule)
      ]
      lines += group.lines.map {
        "\($0.places.map(MarkdownEscaping.code).joined(separator: ", ")): \(prose($0.message))"
      }
      lines.append(prose("\(finding.reason) (\(finding.origin))"))
      if let waiver = finding.waiver {
        lines.append(escaped("Accepted\(waiver.by.map { " by \($0)" } ?? ""): \(waiver.reason)"))
      } else {
        lines.append("Do: \(prose(finding.remedy))")
      }
      return lines.joined(separator: "  \n  ")
    }
  }

  private var questions: [String] {
    [
      document.result.questions.map { question in
        let state = question.answer.map { "Answer: \($0)" } ?? "Open: the inventory does not give \(question.missing)."
        return "- \(question.answer == nil ? "[ ]" : "[x]") \(MarkdownEscaping.code(question.rule)) at "
          + "\(MarkdownEscaping.code(question.place)): \(prose(question.text)) \(escaped(state))"
      }.joined(separator: "\n")
    ]
  }

  private func section(_ section: Runbook.Section) -> [String] {
    var blocks = section.text.map(prose)
    let who = section.steps.first?.who
    if let who, section.steps.count > 1 { blocks.append(escaped("Who, where a step does not say: \(who).")) }
    for (index, step) in section.steps.enumerated() {
      blocks += self.step(step, number: index + 1, says: section.steps.count == 1 || step.who != who)
    }
    return blocks
  }

  /// One step; `says`: who does it is said.
  private func step(_ step: Step, number: Int, says: Bool) -> [String] {
    var blocks = [
      "- [ ] **\(number). \(escaped(step.title))** \(MarkdownEscaping.code(step.kind.rawValue)) "
        + MarkdownEscaping.code(step.id)
    ]
    var facts = says ? ["Who: \(step.who)"] : []
    if step.minutes > 0 { facts.append("time: \(PlanClock.duration(step.minutes))") }
    if let privilege = step.privilege { facts.append("needs: \(privilege)") }
    if step.changes { facts.append(step.undo.map { "changes; undo: \($0)" } ?? "changes, cannot be undone") }
    let about = (step.why.isEmpty ? [] : [step.why]) + (facts.isEmpty ? [] : [facts.joined(separator: " · ")])
    if !about.isEmpty { blocks.append(about.map(prose).joined(separator: "  \n")) }
    blocks += step.commands.map { MarkdownEscaping.fence($0, language: "sh") }
    var outcome: [String] = []
    if let expect = step.expect {
      let wait = step.waitMinutes.flatMap { $0 > 0 ? " (wait up to \(PlanClock.duration($0)))" : nil } ?? ""
      outcome.append("Expect\(wait): \(prose(expect))")
    }
    if let otherwise = step.otherwise { outcome.append("Otherwise: \(prose(otherwise))") }
    if !outcome.isEmpty { blocks.append(outcome.joined(separator: "  \n")) }
    return blocks
  }
}
