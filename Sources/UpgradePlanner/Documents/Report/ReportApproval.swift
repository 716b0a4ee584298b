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
    \(HTML.list(Urgency(document: document).reasons.map { .prose($0) }, kind: " class=tight"))
    <h2>Order and windows</h2>
    \(ReportOrder(context: context, plan: plan).firstPage)
    \(context.times.clients(plan).map(context.paragraph) ?? .nothing)
    <div class=cols>
    <div><h3>Why this order</h3>
    \(whyOrder)</div>
    <div><h3>What fails meanwhile</h3>
    \(ReportRadius(context: context, plan: plan).html)</div>
    </div>
    <h2>Risk, go and no-go</h2>
    <div class="cols prose">\(goNoGo)
    \(HTML.lines(summary.map(context.paragraph)))</div>
    <div class=keep><h2>Back-out</h2>
    \(backOut)</div>
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
    let regions = Set(hops.map(\.region)).count
    return
      "\(servers) server upgrade\(servers == 1 ? "" : "s") in \(regions) of \(document.regions.count) region\(document.regions.count == 1 ? "" : "s"), "
      + "\(plan.waves.count == 1 ? "in one wave" : "in \(plan.waves.count) waves") to \(path). "
      + "Authoritative region: \(document.authoritative)."
  }

  private var figures: HTML {
    let (measures, optimality) = (plan.measures, plan.optimality)
    let open = document.result.questions.filter { $0.answer == nil }.count
    let warnings = document.result.findings.count { $0.severity != .note && !$0.isWaived }
    let shortest = optimality.isProved ? "proved shortest" : "at least \(optimality.mixedLowerBound) in any plan"
    let least = optimality.isProved ? "proved least" : "at least \(optimality.impairmentLowerBound)"
    let cells: [(String, String, String)] = [
      ("Mixed versions", PlanClock.duration(measures.mixedMinutes), "\(measures.mixedMinutes) min, \(shortest)"),
      (
        "Change", PlanClock.duration(measures.finishMinute - measures.startMinute),
        context.times.span(measures.startMinute, measures.finishMinute)
          + (plan.clients.isEmpty ? "" : ", then clients")
      ),
      ("Impairment", "\(measures.impairment)", "minutes of everything that fails, each by its weight; \(least)"),
      ("Open", "\(warnings + open)", "\(warnings) warnings, \(open) questions"),
    ]
    return """
      <dl class=figures>
      \(HTML.lines(cells.map { "<div><dt>\($0.0)</dt><dd>\($0.1)<small>\($0.2)</small></dd></div>" }))
      </dl>
      <p class=digests>Inventory <code>\(document.digest)</code><br>Plan <code>\(context.digest)</code>
      """
  }

  private var whyOrder: HTML {
    let cheaper = hops.flatMap { hop in
      hop.because.filter { $0.kind == .cheaper }
        .map { "\(hop.region): \(Prose.reason($0, of: hop.region))." }
    }
    var lines: [HTML] = ["\(Prose.optimality(plan))"]
    lines += plan.optimality.because.prefix(4).map { "It cannot be shorter because \(Prose.reason($0))." }
    lines += cheaper.prefix(4).map { "\($0)" }
    let left = max(0, plan.optimality.because.count - 4) + max(0, cheaper.count - 4)
    if left > 0 { lines.append("<a href=\"#alternatives\">\(left) more reasons: Alternatives</a>") }
    return HTML.list(lines, kind: " class=tight")
  }

  private var goNoGo: HTML {
    """
    <p><b>Go for a region only if</b> its opening gate holds; it starts as planned, or later and the regions behind it still start in time; its fallback was rehearsed;
    the regions before it are closed. Otherwise no-go: nothing of it has changed yet.
    """
  }

  /// The runbook's own words for approvers, without what the figures above say already.
  private var summary: [String] {
    let text = context.sections.first { $0.id == "summary" }?.text ?? []
    return text.filter { line in
      !["Federation ", "Time: ", "Servers run more than one version", "Outage: "].contains { line.hasPrefix($0) }
    }
  }

  private var backOut: HTML {
    guard let section = context.sections.first(where: { $0.id == "rollback" }) else { return .nothing }
    let own = section.steps.filter { $0.region != nil && $0.region != document.authoritative }
    // Tokens are revoked sheet by sheet, which fills a page of a large federation and decides nothing.
    let rows = section.steps.filter { $0.region == nil || $0.id == own.first?.id || own.isEmpty }
      .filter { $0.kind != .revoke }
      .map { step -> [HTML] in
        let others = step.region != nil && own.count > 1 ? " Each region’s own: section Rollback." : ""
        return ["\(step.title)", "\(Self.ladder(step.why))\(others)"]
      }
    return HTML.table(
      "Ways back, lowest first; servers of Nomad cannot be downgraded", ["rung", "time, loss, decision, limit"], rows,
      kind: " class=rungs")
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
    var operators: [String] = []
    for step in context.sections.filter({ $0.id.hasPrefix("hop-") }).flatMap(\.steps)
    where !operators.contains(step.who) {
      operators.append(step.who)
    }
    let most = 6
    let left = operators.count - most
    let rest = left > 0 ? ["\(left) more, named at their steps"] : []
    return HTML.list(
      [
        "<b>Change lead:</b> go and no-go, ways back up to rung 3, announcements, close-out.",
        "<b>\((operators.prefix(most) + rest).joined(separator: "; ").capitalizedFirst):</b> the steps of their region, its freeze.",
        "<b>Owners of the regions:</b> rung 4 and 5, with the change lead.",
        "<b>Whoever needs a region meanwhile:</b> its fallback sheet.",
      ], kind: " class=tight")
  }

  private var announcements: HTML {
    let steps = context.sections.first { $0.id == "announcements" }?.steps ?? []
    guard !steps.isEmpty else { return "<p>None." }
    let most = 4
    let rest = steps.count > most ? ["\(steps.count - most) more: section Announcements"] : []
    return "<p>\((steps.prefix(most).map(\.title) + rest).joined(separator: "; "))."
  }

  private var approvals: HTML {
    HTML.table(
      "Approvals of plan \(context.short)", ["role", "name", "decision", "date and time", "signature"],
      ["Change owner", "Service owner", "Change board", "Lead on call"].map { ["\($0)", "", "", "", ""] },
      kind: " class=sign")
  }
}
