/// What the plan rests on: findings with their evidence, answers, freezes, roll-outs, zones, inputs.
struct ReportAppendix {
  let context: ReportContext

  private var document: PlanDocument { context.document }

  var html: HTML {
    """
    <h2>Appendix</h2>
    <h3>Findings</h3>
    \(HTML.list(FindingGroup.groups(of: document.result.findings).map(finding), kind: " class=findings"))
    \(document.result.findings.isEmpty ? "<p>None." : .nothing)
    \(HTML.table("Questions", ["rule", "where", "question", "answer"], questions))
    \(HTML.table("Path", ["step", "why"], path))
    \(HTML.table("Freezes", ["where", "when", "what"], freezes))
    \(HTML.table("Clients", ["region", "pool", "from", "to", "after wave", "batches", "when"], clients))
    \(facts)
    \(HTML.table("Time zones: offsets from UTC that local times were computed with", ["zone", "offset", "from"], zones))
    \(HTML.table("Inputs", ["what", "name", "digest"], inputs))
    """
  }

  private func finding(_ group: FindingGroup) -> HTML {
    let finding = group.first
    let places = HTML.joined(group.lines.map { "<br>\(told($0.places)): \(.prose($0.message))" })
    let end: HTML =
      finding.waiver.map { waiver in "Accepted\(waiver.by.map { " by \($0)" } ?? ""): \(waiver.reason)" }
      ?? "Do: \(.prose(finding.remedy))"
    let severity = "\(finding.severity.rawValue.capitalizedFirst)\(finding.isWaived ? " (accepted)" : "")"
    return """
      <b>\(severity)</b> <code>\(finding.rule)</code>\(places)
      <br>Why: \(.prose(finding.reason)) <small>[\(finding.origin)]</small><br>\(end)
      """
  }

  private func told(_ places: [String]) -> String {
    let all = document.regions.map { "regions.\($0.id)" }
    return places.count > 1 && places.sorted() == all.sorted() ? "every region" : places.joined(separator: ", ")
  }

  private var questions: [[HTML]] {
    document.result.questions.map {
      let answer = $0.answer ?? ($0.missing == $0.place ? "open" : "open: the inventory does not give \($0.missing)")
      return ["\($0.rule)", "\($0.place)", "\(.prose($0.text))", "\(answer)"]
    }
  }

  private var path: [[HTML]] {
    guard let path = document.result.path, !path.waypoints.isEmpty else { return [] }
    let steps = ([path.lowest] + path.waypoints).map { "\($0)" }.joined(separator: " → ")
    return [["\(steps)", "\(path.reasons.joined(separator: " "))"]]
  }

  private var plan: Plan? {
    if case .planned(let plan) = document.result.outcome { return plan }
    return nil
  }

  private var freezes: [[HTML]] {
    (plan?.freezes ?? []).map {
      ["\(Prose.scope($0.scope))", "\(context.times.span($0.startMinute, $0.endMinute))", "\(Prose.frozen($0.what))"]
    }
  }

  private var clients: [[HTML]] {
    (plan?.clients ?? []).map { rollout in
      let span = rollout.batches.first.flatMap { first in
        rollout.batches.last.map { context.times.span(first.startMinute, $0.endMinute) }
      }
      return [
        "\(rollout.region.name)", "\(rollout.pool)", "\("\(rollout.from)")", "\("\(rollout.to)")",
        "\(rollout.afterWave)",
        "\(rollout.batches.count)\(rollout.left > 0 ? " (\(rollout.left) clients left)" : "")",
        "\(span ?? "no window")",
      ]
    }
  }

  /// What the runbook's appendix says beyond the findings, questions and path above.
  private var facts: HTML {
    let told = Set(
      document.result.findings.map(\.rule) + document.result.questions.map(\.rule)
        + (document.result.path?.reasons ?? []) + ["Not"])
    let text = context.sections.first { $0.id == "appendix" }?.text ?? []
    let rest = text.filter { line in !told.contains { line.hasPrefix($0) } }
    guard !rest.isEmpty else { return .nothing }
    return "<h3>Facts that gates and steps rest on</h3>\n\(HTML.list(rest.map { "\($0)" }))"
  }

  private var zones: [[HTML]] {
    document.zones.flatMap { zone in
      [["\(zone.zone)", "\(PlanTimes.offset(zone.initialOffsetMinutes))", "before the first change"]]
        + zone.transitions.map {
          ["\(zone.zone)", "\(PlanTimes.offset($0.offsetMinutes))", "\(PlanClock.utc($0.from))"] as [HTML]
        }
    }
  }

  private var inputs: [[HTML]] {
    [["inventory", "", "\(document.digest)"]] + document.inputs.map { ["\($0.role)", "\($0.name)", "\($0.digest)"] }
      + document.overrides.map { ["override", "\($0)", ""] }
  }
}
