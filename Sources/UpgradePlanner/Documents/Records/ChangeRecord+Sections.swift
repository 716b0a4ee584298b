extension ChangeRecord {
  /// What the change is, in a few paragraphs.
  var description: [ChangeBlock] {
    let servers = document.regions.reduce(0) { $0 + $1.servers }
    var blocks: [ChangeBlock] = [
      .paragraph(
        "Federation \(document.federation): \(document.regions.count) region(s), \(servers) servers, "
          + "\(document.edition.rawValue), authoritative region \(document.authoritative), target \(document.target).")
    ]
    if let absence { blocks.append(.paragraph(absence)) }
    switch document.result.outcome {
    case .planned(let plan) where !plan.waves.isEmpty:
      let measures = plan.measures
      blocks.append(
        .paragraph(
          "\(time(measures.startMinute, measures.finishMinute)). Servers run more than one version for "
            + "\(PlanClock.duration(measures.mixedMinutes)) (\(measures.mixedMinutes) min), impairment "
            + "\(measures.impairment). \(Prose.optimality(plan))"))
      if let clients = planTimes.clients(plan) { blocks.append(.paragraph(clients)) }
      blocks +=
        section("summary")?.text.suffix(from: min(3, section("summary")?.text.count ?? 0)).map { .paragraph($0) }
        ?? []
    case .impossible(let conflict, let suggestions):
      blocks.append(.list(Prose.conflicts(conflict)))
      blocks.append(.paragraph("What would help (each was tried):"))
      blocks.append(.list(suggestions.isEmpty ? ["nothing that was tried"] : suggestions.map(Prose.suggestion)))
    case .planned, .gaveUp: break
    }
    return blocks + [.list(identity)]
  }

  /// The parts of a change beside its description, in the order of a form; without a change only what is known.
  var sections: [Section] {
    guard let plan else {
      return [
        Section(part: .riskImpactAnalysis, title: "Findings and questions", blocks: findings + questions)
      ].filter { !$0.blocks.isEmpty }
    }
    return [
      Section(part: .justification, title: "Justification", blocks: justification),
      Section(part: .implementationPlan, title: "Implementation plan", blocks: implementation(plan)),
      Section(part: .riskImpactAnalysis, title: "Risk and impact", blocks: risks(plan)),
      Section(part: .backoutPlan, title: "Back-out plan", blocks: backout),
      Section(part: .testPlan, title: "Test plan", blocks: tests(plan)),
    ]
  }

  private var justification: [ChangeBlock] {
    let path = document.result.path
    var blocks: [ChangeBlock] = [.paragraph("Why now:"), .list(Urgency(document: document).reasons)]
    if let path {
      blocks.append(
        .paragraph(
          "From \(path.lowest) to \(path.waypoints.map { "\($0)" }.joined(separator: ", then to ")). "
            + "Until every region runs the same version, what crosses regions may fail."))
      if !path.reasons.isEmpty { blocks.append(.list(path.reasons)) }
      if !path.avoided.isEmpty {
        blocks.append(.list(path.avoided.map { "not \($0.version): \($0.reason) (\($0.rule))" }))
      }
    }
    return blocks
  }

  private func implementation(_ plan: Plan) -> [ChangeBlock] {
    var blocks: [ChangeBlock] = []
    for (number, wave) in plan.waves.enumerated() {
      blocks.append(
        .heading("Wave \(number + 1) to \(wave.waypoint)"))
      blocks.append(
        .table(
          header: ["region", "from", "servers", "when", "latest start"],
          rows: wave.hops.map { hop in
            [hop.region.name, Self.versions(hop), "\(hop.servers)", times(of: hop), planTimes.latestStart(of: hop)]
          }))
      let reasons = wave.hops.flatMap { hop in hop.because.map { "\(hop.region): \(Prose.reason($0, of: hop.region))" }
      }
      if !reasons.isEmpty { blocks += [.paragraph("Why in this order:"), .list(reasons)] }
    }
    if !plan.clients.isEmpty {
      blocks += [.heading("Clients"), .table(header: Self.clientHeader, rows: plan.clients.map(clientRow))]
    }
    if !plan.freezes.isEmpty {
      blocks += [
        .heading("Frozen meanwhile"),
        .list(
          plan.freezes.map {
            "\(time($0.startMinute, $0.endMinute)), \(Prose.scope($0.scope)): \(Prose.frozen($0.what))"
          }),
      ]
    }
    return blocks + [.paragraph("The steps with their commands are in runbook.md of this plan.")]
  }

  private static let clientHeader = ["region", "pool", "from", "to", "after wave", "batches", "when"]

  private func clientRow(_ rollout: ClientRollout) -> [String] {
    let span = rollout.batches.first.flatMap { first in
      rollout.batches.last.map { time(first.startMinute, $0.endMinute) }
    }
    return [
      rollout.region.name, rollout.pool, "\(rollout.from)", "\(rollout.to)", "\(rollout.afterWave)",
      "\(rollout.batches.count)" + (rollout.left > 0 ? " (\(rollout.left) clients left)" : ""), span ?? "no window",
    ]
  }

  private func risks(_ plan: Plan) -> [ChangeBlock] {
    var blocks: [ChangeBlock] = [.heading("What fails meanwhile")]
    blocks.append(
      plan.impairments.isEmpty
        ? .paragraph("Nothing that is known.")
        : .list(
          plan.impairments.map {
            "\(time($0.startMinute, $0.endMinute)): \(Prose.impairment($0)) (\($0.rule), \($0.evidence.rawValue), weight \($0.weight))"
          }))
    if let unknown = Prose.unknownReleases(plan) { blocks.append(.paragraph("\(unknown.capitalizedFirst).")) }
    return blocks + findings + questions
  }

  private var findings: [ChangeBlock] {
    let groups = FindingGroup.groups(of: document.result.findings)
    guard !groups.isEmpty else { return [] }
    return [
      .heading("Findings"),
      .list(
        groups.map { group in
          let finding = group.first
          let places = group.lines.map(\.text).joined(separator: "; ")
          let end =
            finding.waiver.map { "Accepted\($0.by.map { " by \($0)" } ?? ""): \($0.reason)" } ?? "Do: \(finding.remedy)"
          return
            "\(finding.severity.rawValue) \(finding.rule), \(places). \(finding.reason) (\(finding.origin)). \(end)"
        }),
    ]
  }

  private var questions: [ChangeBlock] {
    guard !document.result.questions.isEmpty else { return [] }
    return [
      .heading("Questions"),
      .list(
        document.result.questions.map {
          "\($0.rule) at \($0.place): \($0.text) " + ($0.answer.map { "Answer: \($0)" } ?? "Open.")
        }),
    ]
  }

  private var backout: [ChangeBlock] {
    guard let rollback = section("rollback") else { return [] }
    return rollback.text.map { .paragraph($0) } + [.list(rollback.steps.map { "\($0.title). \($0.why)" })]
  }

  private func tests(_ plan: Plan) -> [ChangeBlock] {
    var blocks: [ChangeBlock] = [
      .paragraph(
        "The change goes on only where a gate holds; a gate that fails twice ends it. Procedures and rungs that are named by "
          + "number stand in runbook.md.")
    ]
    for (number, wave) in plan.waves.enumerated() {
      for hop in wave.hops {
        let gates = gates(wave: number + 1, region: hop.region)
        blocks += [.heading("Wave \(number + 1), \(hop.region)"), .list(gates.map(Self.line))]
      }
    }
    if let closeOut = section("close-out") {
      blocks += [.heading(closeOut.title), .list(closeOut.steps.filter { $0.kind == .gate }.map(Self.line))]
    }
    return blocks
  }

  private func gates(wave: Int, region: RegionID) -> [Step] {
    document.runbook?.sections.filter { $0.wave == wave && $0.region == region && $0.id.hasPrefix("hop-") }
      .flatMap(\.steps).filter { $0.kind == .gate } ?? []
  }

  private static func line(_ gate: Step) -> String {
    "\(gate.title). Expected: \(Prose.ended(gate.expect ?? "it holds")) Otherwise: \(gate.otherwise ?? "stop")"
  }

  /// One implementation task for each hop and roll-out, one testing task for the gates of each hop, preparation and review.
  var tasks: [Task] {
    guard let plan, let span else { return [] }
    var tasks: [Task] = []
    if let before = section("before") {
      tasks.append(
        Task(
          kind: .planning, title: "\(before.title): \(before.steps.count) steps",
          blocks: before.text.map { .paragraph($0) } + [.list(before.steps.map(\.title))], span: nil))
    }
    for (number, wave) in plan.waves.enumerated() {
      for hop in wave.hops {
        let name = "Wave \(number + 1), \(hop.region): \(Self.versions(hop)) to \(hop.to)"
        let interval = Interval(start: hop.startMinute, end: hop.endMinute)
        let section = document.runbook?.sections.first {
          $0.wave == number + 1 && $0.region == hop.region && $0.id.hasPrefix("hop-")
        }
        tasks.append(
          Task(
            kind: .implementation, title: name,
            blocks: [.paragraph("\(hop.servers) servers, \(times(of: hop)).")]
              + (section?.text.map { .paragraph($0) } ?? [])
              + [.paragraph("Steps, with commands in runbook.md:"), .list(section?.steps.map(\.title) ?? [])],
            span: interval))
        tasks.append(
          Task(
            kind: .testing, title: "Gates of wave \(number + 1), \(hop.region)",
            blocks: [.list(gates(wave: number + 1, region: hop.region).map(Self.line))], span: interval))
      }
    }
    for rollout in plan.clients {
      let interval = rollout.batches.first.flatMap { first in
        rollout.batches.last.map { Interval(start: first.startMinute, end: $0.endMinute) }
      }
      tasks.append(
        Task(
          kind: .implementation, title: "Clients of \(rollout.region), pool \(rollout.pool): to \(rollout.to)",
          blocks: [.table(header: Self.clientHeader, rows: [clientRow(rollout)])], span: interval))
    }
    let closeOut = section("close-out")
    let workEnd = tasks.compactMap { $0.span?.end }.max() ?? span.end
    tasks.append(
      Task(
        kind: .review, title: "Review: \(closeOut?.title.lowercased() ?? "close-out") and lessons",
        blocks: (closeOut?.text.map { .paragraph($0) } ?? []) + [.list(closeOut?.steps.map(\.title) ?? [])],
        span: Interval(start: workEnd, end: span.end)))
    return tasks
  }
}
