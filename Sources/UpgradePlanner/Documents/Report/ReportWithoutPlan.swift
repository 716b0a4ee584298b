/// The first page where there is nothing to schedule: nothing to upgrade, no plan exists, or the search gave up.
struct ReportWithoutPlan {
  let context: ReportContext

  var html: HTML {
    let document = context.document
    return """
      <header><p class=over>\(document.federation) · \(document.edition.rawValue) · \(document.regions.count) regions</p>
      <h1>Upgrade to \("\(document.target)")</h1></header>
      \(verdict)
      \(regions)
      \(ReportOpenPoints(context: context).html)
      """
  }

  private var verdict: HTML {
    switch context.document.result.outcome {
    case .planned:
      return
        "<p class=\"verdict good\"><b>Nothing to upgrade.</b> Every server runs \("\(context.document.target)") or newer."
    case .impossible(let conflict, let suggestions):
      let ways: HTML =
        suggestions.isEmpty
        ? "<p>Nothing that was tried." : HTML.list(suggestions.map { "\(Prose.suggestion($0).capitalizedFirst)." })
      return """
        <p class="verdict bad"><b>No plan exists.</b> \(Prose.impossible(conflict))
        <h2>What stands against it</h2>
        \(HTML.list(conflict.map { "\(Prose.conflict($0).capitalizedFirst)\(detail($0))" }))
        <h2>What would help</h2>
        <p>Each of these was tried, alone.
        \(ways)
        """
    case .gaveUp(let bound, let states):
      return "<p class=\"verdict bad\"><b>No answer.</b> \(Prose.gaveUp(bound: bound, states: states))"
    }
  }

  /// What a blocking finding says, beside its id.
  private func detail(_ element: ConflictElement) -> HTML {
    guard element.kind == .blocking,
      let finding = context.document.result.findings.first(where: { $0.rule == element.id && $0.place == element.place }
      )
    else { return .nothing }
    return ": \(finding.message)"
  }

  private var regions: HTML {
    let rows = context.document.regions.map { region -> [HTML] in
      [
        "\(region.id.name)\(region.isAuthoritative ? " (authoritative)" : "")", "\(region.servers)",
        "\(region.versions.map { "\($0)" }.joined(separator: ", "))", "\(region.contact ?? "")",
      ]
    }
    return "<h2>Today</h2>\n\(HTML.table("Regions today", ["region", "servers", "versions", "contact"], rows))"
  }
}
