/// The first page where there is nothing to schedule: nothing to upgrade, no plan exists, or the search gave up.
struct ReportWithoutPlan {
  let context: ReportContext

  private var document: PlanDocument { context.document }

  var html: HTML {
    """
    <header><p class=over>\(document.federation) · \(document.edition.rawValue) · \(document.regions.count) region\(document.regions.count == 1 ? "" : "s")</p>
    <h1>Upgrade to \("\(document.target)")</h1></header>
    <p class=digests>Inventory <code>\(document.digest)</code><br>Plan <code>\(context.digest)</code>
    \(verdict)
    \(regions)
    <h2>Open points</h2>
    \(ReportOpenPoints(context: context).html)
    """
  }

  private var verdict: HTML {
    switch document.result.outcome {
    case .planned:
      return """
        <p class="verdict good"><b>Nothing to upgrade.</b> Every server runs \("\(document.target)") or newer.
        """
    case .impossible(let conflict, let suggestions):
      let why =
        conflict.contains { $0.kind == .blocking }
        ? "What follows forbids every plan."
        : "These constraints cannot all hold; without any one of them the rest could."
      let elements = zip(conflict, Prose.conflicts(conflict)).map { "\($1.capitalizedFirst)\(detail($0))" as HTML }
      return """
        <p class="verdict bad"><b>No plan exists.</b> \(why)
        <h2>What stands against it</h2>
        \(HTML.list(elements))
        <h2>What would help</h2>
        \(ways(suggestions))
        """
    case .gaveUp(let bound, let states):
      return """
        <p class="verdict bad"><b>No answer.</b> Neither a schedule nor a proof that there is none was found
        in \(states) states of search. No plan has fewer than \(bound) mixed-version minutes.
        <h2>What to try</h2>
        <ul><li>Widen windows, or add some.<li>Raise crews or a team’s capacity.<li>Plan fewer regions at once.</ul>
        """
    }
  }

  private func ways(_ suggestions: [Suggestion]) -> HTML {
    guard !suggestions.isEmpty else { return "<p>Nothing that was tried does, alone." }
    let rows = suggestions.map { one -> [HTML] in
      [
        "<code>\(one.set)</code>", "<code>\(one.value)</code>", "\(PlanClock.duration(one.measures.mixedMinutes))",
        "\(one.measures.impairment)", context.when(one.measures.startMinute, one.measures.finishMinute),
      ]
    }
    return HTML.table(
      "Each was tried, alone, and gives a plan", ["change", "to", "mixed versions", "impairment", "when"], rows)
  }

  /// What a blocking finding says, beside its id.
  private func detail(_ element: ConflictElement) -> HTML {
    guard element.kind == .blocking,
      let finding = document.result.findings.first(where: { $0.rule == element.id && $0.place == element.place })
    else { return .nothing }
    return """
      : \(.prose(finding.message))<br>Why: \(.prose(finding.reason)) <small>[\(finding.origin)]</small>\
      <br>Do: \(.prose(finding.remedy))
      """
  }

  private var regions: HTML {
    let rows = document.regions.map { region -> [HTML] in
      [
        "\(region.id.name)\(region.isAuthoritative ? " (authoritative)" : "")", "\(region.servers)",
        "\(region.versions.map { "\($0)" }.joined(separator: ", "))", "\(region.contact ?? "")",
      ]
    }
    return HTML.table("Regions today", ["region", "servers", "versions", "contact"], rows)
  }
}
