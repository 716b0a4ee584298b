/// The page for those who approve: one or two sheets of A4.
struct ReportApproval {
  let context: ReportContext
  let plan: Plan

  private var document: PlanDocument { context.document }
  private var hops: [Hop] { plan.waves.flatMap(\.hops) }

  var html: HTML {
    """
    <header><p class=over>\(document.federation) · \(document.edition.rawValue) · change for approval</p>
    <h1>Upgrade to \("\(document.target)")</h1>
    <p class=lead>\(what)</header>
    \(figures)
    <h2>Why now</h2>
    \(HTML.list(reasons, kind: " class=tight"))
    <h2>Order and windows</h2>
    \(order)
    <div class=cols>
    <div><h3>Why this order</h3>\(whyOrder)</div>
    <div><h3>What fails meanwhile</h3>\(radius)</div>
    </div>
    <h2>Risk, go and no-go</h2>
    <div class="cols prose">\(goNoGo)
    \(HTML.lines(summary.map(context.paragraph)))</div>
    <h2>Back-out</h2>
    \(backOut)
    <h2>Open points</h2>
    \(ReportOpenPoints(context: context).html)
    <div class=cols><div><h2>Roles</h2>
    \(roles)</div>
    <div><h2>Communications</h2>
    \(announcements)</div></div>
    <h2>Approval</h2>
    \(approvals)
    """
  }

  private var what: String {
    let servers = hops.reduce(0) { $0 + $1.servers }
    let path = plan.waves.map { "\($0.waypoint)" }.joined(separator: ", then ")
    return "\(servers) server upgrades in \(Set(hops.map(\.region)).count) of \(document.regions.count) regions, "
      + "\(plan.waves.count == 1 ? "in one wave" : "in \(plan.waves.count) waves") to \(path). "
      + "Authoritative region: \(document.authoritative)."
  }

  private var figures: HTML {
    let start = context.times.text(plan.measures.startMinute)
    let length = PlanClock.duration(plan.measures.finishMinute - plan.measures.startMinute)
    let open = document.result.questions.filter { $0.answer == nil }.count
    let warnings = FindingGroup.groups(of: document.result.findings)
      .filter { $0.first.severity != .note && !$0.first.isWaived }.count
    let optimality = plan.optimality
    return """
      <dl class=figures>
      <div><dt>Mixed versions</dt><dd>\(PlanClock.duration(plan.measures.mixedMinutes))<small>\(plan.measures.mixedMinutes) min, \(optimality.isProved ? "proved shortest" : "at least \(optimality.mixedLowerBound) in any plan")</small></dd></div>
      <div><dt>Change</dt><dd>\(length)<small>\(start) to \(context.times.text(plan.measures.finishMinute))</small></dd></div>
      <div><dt>Impairment</dt><dd>\(plan.measures.impairment)<small>weight × minutes, \(optimality.isProved ? "proved least" : "at least \(optimality.impairmentLowerBound)")</small></dd></div>
      <div><dt>Open</dt><dd>\(warnings + open)<small>\(warnings) warnings, \(open) questions</small></dd></div>
      </dl>
      <p class=digests>Inventory <code>\(document.digest)</code><br>Plan <code>\(context.digest)</code>
      """
  }

  private var reasons: [HTML] {
    var reasons: [HTML] = []
    if let first = plan.waves.first, first.startsMixed {
      reasons.append("Servers run different versions today: what crosses them is impaired until this is done.")
    }
    let today =
      document.origin.map { $0.epochMinute / 1440 } ?? ReleaseCalendar.knowledgeDate.daysSinceEpoch
    var seen: [ReleaseSeries] = []
    for version in Set(document.regions.flatMap(\.versions)).sorted() where !seen.contains(version.series) {
      seen.append(version.series)
      guard version.precedes(document.target), let support = ReleaseCalendar.support(of: version.series) else {
        continue
      }
      if let end = support.baseEnd {
        let verb = end.daysSinceEpoch < today ? "ended" : "ends"
        reasons.append("Base support of series \("\(version.series)"), which runs today, \(verb) on \("\(end)").")
      } else {
        reasons.append("Series \("\(version.series)"), which runs today, is no longer on the vendor’s support chart.")
      }
    }
    let regressions = FindingGroup.groups(of: document.result.findings)
      .filter { $0.first.rule.hasPrefix("KR-") && $0.first.place.hasPrefix("regions.") }
    if !regressions.isEmpty {
      let names = regressions.map(\.first.rule).joined(separator: ", ")
      reasons.append("What runs today has \(regressions.count) known regressions: \(names).")
    }
    if reasons.isEmpty { reasons.append("Nothing in the inventory presses; the requester says why.") }
    return reasons
  }

  private var order: HTML {
    let isDated = document.origin != nil
    return HTML.lines(
      plan.waves.enumerated().map { number, wave in
        let rows = wave.hops.enumerated().map { index, hop -> [HTML] in
          [
            "\(index + 1). \(hop.region.name)\(hop.region == document.authoritative ? " (authoritative)" : "")",
            "\(hop.fromVersions.map { "\($0)" }.joined(separator: ", "))", "\(hop.servers)",
            "\(context.times.span(hop.startMinute, hop.endMinute))",
          ]
            + (isDated
              ? ["\(context.local(hop.startMinute, hop.endMinute, in: hop.region) ?? "no window: any time")"] : [])
            + ["\(context.latestStart(of: hop))"]
        }
        let caption =
          "Wave \(number + 1) to \(wave.waypoint): mixed for \(PlanClock.duration(wave.mixedMinutes)), impairment \(wave.impairment)"
        return HTML.table(
          caption,
          ["region", "from", "servers", isDated ? "UTC" : "from the start"] + (isDated ? ["local"] : []) + [
            "latest start"
          ],
          rows)
      })
  }

  private var whyOrder: HTML {
    let cheaper = hops.flatMap { hop in
      hop.because.filter { $0.kind == .cheaper }.map { "\(hop.region): \(Prose.reason($0))." }
    }
    var lines: [HTML] = ["\(Prose.optimality(plan))"]
    lines += plan.optimality.because.prefix(5).map { "It cannot be shorter because \(Prose.reason($0))." }
    let left = plan.optimality.because.count - 5
    if left > 0 { lines.append("\(left) more such reasons under <a href=\"#alternatives\">Alternatives</a>.") }
    lines += cheaper.prefix(4).map { "\($0)" }
    if cheaper.count > 4 {
      lines.append("\(cheaper.count - 4) more comparisons under <a href=\"#alternatives\">Alternatives</a>.")
    }
    return HTML.list(lines, kind: " class=tight")
  }

  private var radius: HTML {
    guard !plan.impairments.isEmpty else { return "<p>Nothing across regions that is known." }
    let lines = plan.impairments.map { impairment -> HTML in
      "\(Prose.impairment(impairment)): \(context.times.span(impairment.startMinute, impairment.endMinute))"
    }
    let most = 7
    let rest: [HTML] =
      lines.count > most ? ["<a href=\"#matrix\">\(lines.count - most) more: What fails when</a>"] : []
    return HTML.list(lines.prefix(most) + rest, kind: " class=tight")
  }

  private var goNoGo: HTML {
    """
    <p><b>Go for a region only if</b> its opening gate holds; its latest start has not passed; its fallback was rehearsed; the
    regions before it are closed. Otherwise no-go: nothing of it has changed yet.
    """
  }

  /// The runbook's own words for approvers, without what the figures above say already.
  private var summary: [String] {
    let text = context.sections.first { $0.id == "summary" }?.text ?? []
    return text.filter { line in
      !["Federation ", "Time: ", "Servers run more than one version"].contains { line.hasPrefix($0) }
    }
  }

  private var backOut: HTML {
    guard let section = context.sections.first(where: { $0.id == "rollback" }) else { return .nothing }
    let own = section.steps.filter { $0.region != nil && $0.region != document.authoritative }
    let rows = section.steps.filter { $0.region == nil || $0.id == own.first?.id || own.isEmpty }.map {
      step -> [HTML] in
      let isRegional = step.region != nil
      return [
        "\(step.title)",
        "\(Self.ladder(step.why))\(isRegional && own.count > 1 ? " Each region’s own: section Rollback." : "")",
      ]
    }
    return HTML.table(
      "Ways back, lowest first; servers of Nomad cannot be downgraded", ["rung", "time, loss, decision, limit"], rows)
  }

  /// A rung's sentences up to the one that says until when it fits.
  private static func ladder(_ why: String) -> String {
    let sentences = why.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = sentences.firstIndex(where: { $0.hasPrefix(" Until:") || $0.hasPrefix(" Decides:") }) else {
      return why
    }
    let until = sentences.firstIndex { $0.hasPrefix(" Until:") } ?? last
    return sentences[...until].joined(separator: ".") + "."
  }

  private var roles: HTML {
    var roles: [String] = []
    for step in context.sections.flatMap(\.steps) where !roles.contains(step.who) { roles.append(step.who) }
    let most = 10
    let rest: [HTML] = roles.count > most ? ["\(roles.count - most) more, named at their steps"] : []
    return HTML.list(roles.prefix(most).map { "\($0.capitalizedFirst)" } + rest, kind: " class=tight")
  }

  private var announcements: HTML {
    let steps = context.sections.first { $0.id == "announcements" }?.steps ?? []
    let most = 8
    let rest: [HTML] = steps.count > most ? ["\(steps.count - most) more: section Announcements"] : []
    return HTML.list(steps.prefix(most).map { "\($0.title)" } + rest, kind: " class=tight")
  }

  private var approvals: HTML {
    HTML.table(
      "Approvals of plan \(context.digest.dropFirst(7).prefix(12))",
      ["role", "name", "decision", "date and time", "signature"],
      ["Change owner", "Service owner", "Change board", "Lead on call"].map { ["\($0)", "", "", "", ""] },
      kind: " class=sign")
  }
}
