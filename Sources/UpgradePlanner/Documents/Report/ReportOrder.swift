/// The hops in their order with their times, a table for each wave.
struct ReportOrder {
  let context: ReportContext
  let plan: Plan

  /// More hops than these would push the approvals off the second sheet; the time line's chapter then shows all.
  private static let most = 14

  private var hops: Int { plan.waves.reduce(0) { $0 + $1.hops.count } }

  /// Everything, or its beginning and where the rest stands.
  var firstPage: HTML {
    guard hops > Self.most else { return tables(most: hops) }
    return tables(most: Self.most) + "\n<p><a href=\"#timeline\">\(hops - Self.most) more hops: Time line</a>"
  }

  /// Everything where the first page has only the beginning.
  var whole: HTML { hops > Self.most ? tables(most: hops) : .nothing }

  private func tables(most: Int) -> HTML {
    let isDated = context.document.origin != nil
    let head =
      ["region", "servers", "from", isDated ? "UTC" : "from the start"] + (isDated ? ["local"] : [])
      + ["latest start", "no way back from"]
    var left = most
    var tables: [HTML] = []
    for (number, wave) in plan.waves.enumerated() where left > 0 {
      let rows = wave.hops.prefix(left).enumerated().map { row($1, number: $0 + 1, isDated: isDated) }
      left -= rows.count
      let mixed = PlanClock.duration(wave.mixedMinutes)
      tables.append(
        HTML.table(
          "Wave \(number + 1) to \(wave.waypoint): mixed for \(mixed), impairment \(wave.impairment)", head, rows,
          kind: " class=order"))
    }
    if let note = plan.waves.lazy.compactMap({ Prose.latestStarts($0, isDated: isDated) }).first {
      tables.append("<p class=below>\(note)")
    }
    return HTML.lines(tables)
  }

  private func row(_ hop: Hop, number: Int, isDated: Bool) -> [HTML] {
    let name: HTML =
      "\(number). \(hop.region.name)\(hop.region == context.document.authoritative ? " (authoritative)" : "")"
    let local: HTML = context.local(hop.startMinute, hop.endMinute, in: hop.region).map { "\($0)" } ?? "any time"
    return [
      name, "\(hop.servers)", "\(hop.fromVersions.map { "\($0)" }.joined(separator: ", "))",
      context.when(hop.startMinute, hop.endMinute),
    ] + (isDated ? [local] : []) + [
      "\(context.latestStart(of: hop))",
      "\(context.timeOfDay(context.lastServer(of: hop), after: hop.startMinute))",
    ]
  }
}
