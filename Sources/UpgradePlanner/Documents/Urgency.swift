/// Why the upgrade should be done now: what runs today and how long it is cared for.
struct Urgency {
  let document: PlanDocument

  private var startsMixed: Bool {
    guard case .planned(let plan) = document.result.outcome else { return false }
    return plan.waves.first?.startsMixed == true
  }

  /// A sentence each; what stands in backquotes is code.
  var reasons: [String] {
    var lines: [String] = []
    if startsMixed {
      lines.append("Servers run different versions today: what crosses them is impaired until this is done.")
    }
    lines += support + regressions
    if lines.isEmpty { lines.append("Nothing in the inventory presses; the requester says why.") }
    return lines
  }

  private var support: [String] {
    let today = document.origin.map { $0.epochMinute / 1440 } ?? ReleaseCalendar.knowledgeDate.daysSinceEpoch
    var seen: [ReleaseSeries] = []
    var lines: [String] = []
    for version in Set(document.regions.flatMap(\.versions)).sorted() where !seen.contains(version.series) {
      seen.append(version.series)
      guard version.precedes(document.target), let support = ReleaseCalendar.support(of: version.series) else {
        continue
      }
      if let end = support.baseEnd {
        let verb = end.daysSinceEpoch < today ? "ended" : "ends"
        lines.append("Base support of series \(version.series), which runs today, \(verb) on \(end).")
      } else {
        lines.append("Series \(version.series), which runs today, is no longer on the vendor's support chart.")
      }
    }
    return lines
  }

  /// Regressions of the releases that run today, the worst with what they do.
  private var regressions: [String] {
    let groups = FindingGroup.groups(of: document.result.findings)
      .filter { $0.first.rule.hasPrefix("KR-") && $0.first.place.hasPrefix("regions.") }
    let (worse, notes) = (groups.filter { $0.first.severity != .note }, groups.filter { $0.first.severity == .note })
    let most = 4
    var lines = worse.prefix(most).map { group -> String in
      "What runs today has a known regression, `\(group.first.rule)`: \(group.first.reason)"
    }
    let rest = worse.dropFirst(most) + notes
    if !rest.isEmpty {
      let names = rest.map(\.first.rule).joined(separator: ", ")
      lines.append("\(lines.isEmpty ? "Minor known" : "Further known") regressions of what runs today: \(names).")
    }
    return lines
  }
}
