/// The plan for a terminal: order, times, reasons, what it costs, what is open.
public enum PlanText {
  /// The document as text; `color` adds ANSI colours, nothing else.
  public static func render(_ document: PlanDocument, color: Bool) -> String {
    var writer = PlanTextWriter(document: document, color: color)
    return writer.text()
  }
}

private struct PlanTextWriter {
  private enum Style: String {
    case bold = "1"
    case red = "31"
    case yellow = "33"
    case green = "32"
    case dim = "2"
  }

  let document: PlanDocument
  let color: Bool
  private let times: PlanTimes
  private var lines: [String] = []

  init(document: PlanDocument, color: Bool) {
    self.document = document
    self.color = color
    times = PlanTimes(document)
  }

  mutating func text() -> String {
    head()
    switch document.result.outcome {
    case .planned(let plan):
      planned(plan)
    case .impossible(let conflict, let suggestions):
      impossible(conflict, suggestions)
    case .gaveUp(let bound, let states):
      lines += ["", styled(Prose.gaveUp(bound: bound, states: states), .red)]
    }
    findings()
    questions()
    path()
    foot()
    return lines.joined(separator: "\n") + "\n"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    color ? "\u{1b}[\(style.rawValue)m\(text)\u{1b}[0m" : text
  }

  private mutating func title(_ text: String) { lines += ["", styled(text, .bold)] }
  private mutating func add(_ text: String, indent: Int = 2) {
    lines.append(String(repeating: " ", count: indent) + TerminalEscaping.line(text))
  }

  private mutating func head() {
    lines.append(
      styled("Upgrade of \(TerminalEscaping.line(document.federation)) to \(document.target)", .bold))
    add(
      "\(document.regions.count) region(s), \(document.regions.reduce(0) { $0 + $1.servers }) servers, "
        + "\(document.edition.rawValue), authoritative region \(document.authoritative)")
  }

  private mutating func planned(_ plan: Plan) {
    guard !plan.waves.isEmpty else {
      lines += ["", styled("Nothing to upgrade.", .green)]
      clients(plan)
      return
    }
    title("Plan")
    add("\(times.span(plan.measures.startMinute, plan.measures.finishMinute))")
    if let clients = times.clients(plan) { add(clients) }
    add(
      "mixed versions for \(PlanClock.duration(plan.measures.mixedMinutes)) (\(plan.measures.mixedMinutes) min), "
        + "impairment \(plan.measures.impairment)")
    lines.append("  " + styled(Prose.optimality(plan), plan.optimality.isProved ? .green : .yellow))
    for reason in plan.optimality.because { add("it cannot be shorter because \(Prose.reason(reason))") }
    for (number, wave) in plan.waves.enumerated() { self.wave(wave, number: number + 1) }
    impairments(plan)
    if !plan.freezes.isEmpty {
      title("Freezes")
      var table = TextTable(["when", "where", "what"])
      for freeze in plan.freezes {
        table.add(
          row([times.span(freeze.startMinute, freeze.endMinute), Prose.scope(freeze.scope), Prose.frozen(freeze.what)]))
      }
      lines += table.lines.map { "  " + $0 }
    }
    clients(plan)
  }

  private func row(_ cells: [String]) -> [String] { cells.map(TerminalEscaping.line) }

  private func zone(of region: RegionID) -> String? { document.regions.first { $0.id == region }?.zone }

  private mutating func wave(_ wave: Wave, number: Int) {
    title(
      "Wave \(number) to \(wave.waypoint): \(times.span(wave.startMinute, wave.endMinute)), mixed for "
        + "\(PlanClock.duration(wave.mixedMinutes)), impairment \(wave.impairment)")
    var table = TextTable(["#", "region", "from", "servers", "when", "latest start", "local time"])
    for (index, hop) in wave.hops.enumerated() {
      table.add(
        row([
          "\(index + 1)", hop.region.name, hop.fromVersions.map { "\($0)" }.joined(separator: ", "), "\(hop.servers)",
          times.span(hop.startMinute, hop.endMinute),
          // A plan without an origin has no windows, only the horizon.
          document.origin == nil ? "any time" : times.latestStart(of: hop),
          times.local(hop.startMinute, hop.endMinute, zone: zone(of: hop.region)) ?? "",
        ]))
    }
    lines += table.lines.map { ("  " + $0).trimmedEnd }
    if let note = Prose.latestStarts(wave, isDated: document.origin != nil) { add(note, indent: 2) }
    for (index, hop) in wave.hops.enumerated() where !hop.because.isEmpty || hop.ifMissed != nil {
      for reason in hop.because {
        add("\(index + 1) \(hop.region): \(Prose.reason(reason, of: hop.region))", indent: 4)
      }
      if let missed = hop.ifMissed {
        add(
          "\(index + 1) \(hop.region): if missed, next start \(times.text(missed.startMinute)), then "
            + "\(missed.mixedMinutes) mixed-version minutes and an impairment of \(missed.impairment) in this wave",
          indent: 4)
      }
    }
  }

  private mutating func impairments(_ plan: Plan) {
    title("What fails meanwhile")
    if plan.impairments.isEmpty { add("nothing that is known") }
    if let unknown = Prose.unknownReleases(plan) { add(unknown) }
    for group in ImpairmentGroup.groups(of: plan.impairments) {
      add("asking \(group.callee)")
      for part in group.parts {
        add(
          "\(part.surface) \(part.evidence.verdict): \(part.rule), weight \(part.weight) for each caller and minute "
            + "(\(part.evidence.rawValue))", indent: 4)
      }
      for stretch in group.stretches {
        let callers = stretch.callers.map(\.name).joined(separator: ", ")
        add("\(times.span(stretch.startMinute, stretch.endMinute)) from \(callers)", indent: 6)
      }
    }
  }

  private mutating func clients(_ plan: Plan) {
    guard !plan.clients.isEmpty else { return }
    title("Clients")
    var table = TextTable(["region", "pool", "from", "to", "after wave", "batches", "when"])
    for rollout in plan.clients {
      let span = rollout.batches.first.flatMap { first in
        rollout.batches.last.map { times.span(first.startMinute, $0.endMinute) }
      }
      table.add(
        row([
          rollout.region.name, rollout.pool, "\(rollout.from)", "\(rollout.to)", "\(rollout.afterWave)",
          "\(rollout.batches.count)" + (rollout.left > 0 ? " (\(rollout.left) clients left)" : ""), span ?? "no window",
        ]))
    }
    lines += table.lines.map { "  " + $0 }
  }

  private mutating func impossible(_ conflict: [ConflictElement], _ suggestions: [Suggestion]) {
    lines += ["", styled(Prose.impossible(conflict), .red)]
    for element in Prose.conflicts(conflict) { add("- \(element)") }
    title("What would help (each was tried)")
    if suggestions.isEmpty { add("nothing that was tried") }
    for suggestion in suggestions { add("- \(Prose.suggestion(suggestion))") }
  }

  private mutating func findings() {
    guard !document.result.findings.isEmpty else { return }
    title("Findings")
    for group in FindingGroup.groups(of: document.result.findings) {
      let finding = group.first
      let style: Style =
        finding.isWaived || finding.severity == .note ? .dim : finding.severity == .blocking ? .red : .yellow
      let mark = styled("\(finding.severity.rawValue)\(finding.isWaived ? " (accepted)" : "")", style)
      lines.append("  \(mark) \(TerminalEscaping.line(finding.rule))")
      for one in group.lines { add(one.text, indent: 4) }
      add("why: \(finding.reason) [\(finding.origin)]", indent: 4)
      if let waiver = finding.waiver {
        add("accepted\(waiver.by.map { " by \($0)" } ?? ""): \(waiver.reason)", indent: 4)
      } else {
        add("do: \(finding.remedy)", indent: 4)
      }
    }
  }

  private mutating func questions() {
    guard !document.result.questions.isEmpty else { return }
    title("Questions")
    for question in document.result.questions {
      add("\(question.rule) at \(question.place): \(question.text)")
      add(question.answer.map { "answer: \($0)" } ?? "open: the inventory does not give \(question.missing)", indent: 4)
    }
  }

  private mutating func path() {
    guard let path = document.result.path, !path.waypoints.isEmpty else { return }
    title("Path")
    add("\(path.lowest) -> \(path.waypoints.map { "\($0)" }.joined(separator: " -> "))")
    for reason in path.reasons { add(reason, indent: 4) }
    for avoided in path.avoided { add("not \(avoided.version): \(avoided.reason) (\(avoided.rule))", indent: 4) }
  }

  private mutating func foot() {
    lines.append("")
    if !document.overrides.isEmpty { add("overrides: \(document.overrides.joined(separator: ", "))") }
    for input in document.inputs { add("\(input.role) \(input.name) \(input.digest)") }
    add("inventory \(document.digest)")
    add("plan      \(document.planDigest)")
    add("nomad-upgrade-plan \(document.toolVersion), knowledge \(document.knowledgeVersion)")
  }
}

extension String {
  /// Without spaces at the end.
  var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
