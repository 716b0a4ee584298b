/// The time line as a Mermaid gantt chart.
struct Timeline {
  let document: PlanDocument
  let plan: Plan
  let digest: String

  /// Rows of a chart that people can still read.
  private static let most = 80

  var mermaid: String {
    let isRelative = document.origin == nil
    var lines = [
      "gantt",
      "  title \(MermaidEscaping.name("Plan " + digest.dropFirst(7).prefix(12)))\(isRelative ? " (relative, day 1 = 2000-01-01)" : " (UTC)")",
      "  dateFormat YYYY-MM-DD HH:mm",
      "  axisFormat %m-%d %H:%M",
    ]
    var rows = 0
    for (number, wave) in plan.waves.enumerated() {
      lines.append("  section \(MermaidEscaping.name("Wave \(number + 1) to \(wave.waypoint)"))")
      let mixed = wave.startsMixed ? wave.originMinute : wave.startMinute
      lines.append("  mixed versions :crit, \(time(mixed)), \(time(wave.endMinute))")
      for (position, hop) in wave.hops.enumerated() where rows < Self.most {
        // The number of the table; without it the names of some regions would be words of the diagram.
        lines.append(
          "  \(position + 1) \(MermaidEscaping.name(hop.region.name)) "
            + ":\(time(hop.startMinute)), \(time(hop.endMinute))")
        rows += 1
      }
    }
    let impaired = impaired
    if !impaired.isEmpty { lines.append("  section What fails meanwhile") }
    for one in impaired.prefix(Self.most) {
      lines.append(
        "  asking \(MermaidEscaping.name(one.callee.name)) :done, \(time(one.span.start)), \(time(one.span.end))")
    }
    var blocks = [MarkdownEscaping.fence(lines.joined(separator: "\n"), language: "mermaid")]
    let hops = plan.waves.reduce(0) { $0 + $1.hops.count }
    if hops > Self.most {
      blocks.append("The chart shows the first \(Self.most) of \(hops) hops; the tables show all.")
    }
    if impaired.count > Self.most {
      blocks.append(
        "The chart shows the first \(Self.most) of \(impaired.count) stretches in which something fails; "
          + "the list shows all.")
    }
    return blocks.joined(separator: "\n\n")
  }

  /// When calls to a region fail, whatever they are and whoever makes them; regions in the order of the plan's impairments.
  private var impaired: [(callee: RegionID, span: Interval)] {
    var order: [RegionID] = []
    var spans: [RegionID: [Interval]] = [:]
    for one in plan.impairments {
      if spans[one.callee] == nil { order.append(one.callee) }
      spans[one.callee, default: []].append(Interval(start: one.startMinute, end: one.endMinute))
    }
    return order.flatMap { callee in
      var merged: [Interval] = []
      for span in (spans[callee] ?? []).sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
        if let last = merged.last, span.start <= last.end {
          merged[merged.count - 1] = Interval(start: last.start, end: max(last.end, span.end))
        } else {
          merged.append(span)
        }
      }
      return merged.map { (callee, $0) }
    }
  }

  private func time(_ minute: Int) -> String {
    let origin = document.origin ?? Instant(epochMinute: CivilDate(year: 2000, month: 1, day: 1).daysSinceEpoch * 1440)
    return String(PlanClock.utc(origin.advanced(byMinutes: minute)).dropLast())
  }
}
