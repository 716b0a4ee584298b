/// What fails while the change runs, in few words: surfaces that fail alike told once, then who cannot reach whom.
struct ReportRadius {
  let context: ReportContext
  let plan: Plan

  private static let most = 8

  var html: HTML {
    let unknown = Prose.unknownReleases(plan).map { "<p>\($0.capitalizedFirst)." as HTML }
    let outage = context.sections.first { $0.id == "summary" }?.text.first { $0.hasPrefix("Outage: ") }
    let first = [outage.map(context.paragraph), unknown].compactMap { $0 }
    guard !plan.impairments.isEmpty else {
      return HTML.lines(first + ["<p>Nothing across regions that is known."])
    }
    var order: [[String]] = []
    var groups: [[String]: [ImpairmentGroup]] = [:]
    for group in ImpairmentGroup.groups(of: plan.impairments) {
      let surfaces = group.parts.map(\.surface)
      if groups[surfaces] == nil { order.append(surfaces) }
      groups[surfaces, default: []].append(group)
    }
    let all = order.reduce(0) { $0 + (groups[$1]?.count ?? 0) }
    var left = Self.most
    var parts: [HTML] = []
    for surfaces in order where left > 0 {
      let rows = (groups[surfaces] ?? []).prefix(left)
      left -= rows.count
      let what = Prose.list(surfaces.map(ReportSurface.title), most: 6)
      parts.append("<p>\(what), asking\n\(HTML.list(rows.map(line), kind: " class=tight"))")
    }
    if all > Self.most { parts.append("<p><a href=\"#matrix\">\(all - Self.most) more: What fails when</a>") }
    return HTML.lines(first + parts)
  }

  private func line(_ group: ImpairmentGroup) -> HTML {
    var callers: [RegionID] = []
    for caller in group.stretches.flatMap(\.callers) where !callers.contains(caller) { callers.append(caller) }
    let start = group.stretches.map(\.startMinute).min() ?? 0
    let end = group.stretches.map(\.endMinute).max() ?? 0
    let from = Prose.list(callers.map(\.name), most: 3)
    return "<b>\(group.callee.name)</b> from \(from): \(context.when(start, end))"
  }
}
