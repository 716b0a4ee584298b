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
      for hop in wave.hops where rows < Self.most {
        lines.append("  \(MermaidEscaping.name(hop.region.name)) :\(time(hop.startMinute)), \(time(hop.endMinute))")
        rows += 1
      }
    }
    if !plan.impairments.isEmpty {
      lines.append("  section Impairments")
      for impairment in plan.impairments.prefix(20) {
        let name = "\(impairment.surface) to \(impairment.callee)"
        lines.append(
          "  \(MermaidEscaping.name(name)) :done, \(time(impairment.startMinute)), \(time(impairment.endMinute))")
      }
    }
    var blocks = [MarkdownEscaping.fence(lines.joined(separator: "\n"), language: "mermaid")]
    let hops = plan.waves.reduce(0) { $0 + $1.hops.count }
    if hops > Self.most {
      blocks.append("The chart shows the first \(Self.most) of \(hops) hops; the tables show all.")
    }
    return blocks.joined(separator: "\n\n")
  }

  private func time(_ minute: Int) -> String {
    let origin = document.origin ?? Instant(epochMinute: CivilDate(year: 2000, month: 1, day: 1).daysSinceEpoch * 1440)
    return String(PlanClock.utc(origin.advanced(byMinutes: minute)).dropLast())
  }
}
