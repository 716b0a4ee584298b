/// What approvers have to know is open: blocking findings, warnings, waivers, questions.
struct ReportOpenPoints {
  let context: ReportContext

  /// Lines of each kind on the first page; the rest is counted here and shown in the appendix.
  private static let most = 6

  var html: HTML {
    let result = context.document.result
    let groups = FindingGroup.groups(of: result.findings)
    let warnings = Self.ranked(groups.filter { $0.first.severity != .note && !$0.first.isWaived })
    let waivers = groups.filter(\.first.isWaived)
    let open = result.questions.filter { $0.answer == nil }
    return """
      <div class=cols>
      <div><h3>Warnings</h3>\(list(warnings.map(warning), none: "None."))</div>
      <div><h3>Waivers</h3>\(list(waivers.map(waiver), none: "None: nothing was accepted in advance."))
      <h3>Open questions</h3>\(list(open.map(question), none: "None."))</div>
      </div>
      """
  }

  /// What blocks first, then what concerns the whole plan, then single places.
  private static func ranked(_ groups: [FindingGroup]) -> [FindingGroup] {
    func rank(_ group: FindingGroup) -> Int {
      (group.first.severity == .blocking ? 0 : 2) + (group.first.place.hasPrefix("regions.") ? 1 : 0)
    }
    return (0...3).flatMap { number in groups.filter { rank($0) == number } }
  }

  private func list(_ items: [HTML], none: String) -> HTML {
    guard !items.isEmpty else { return "<p>\(none)" }
    let left = items.count - Self.most
    let rest: [HTML] = left > 0 ? ["<a href=\"#appendix\">\(left) more in the appendix</a>"] : []
    return HTML.list(items.prefix(Self.most) + rest, kind: " class=tight")
  }

  private func warning(_ group: FindingGroup) -> HTML {
    let finding = group.first
    let more = group.findings.count > 1 ? " (and \(group.findings.count - 1) more places)" : ""
    let blocking = finding.severity == .blocking ? "blocking: " : ""
    return "<code>\(finding.rule)</code> \(blocking)\(.prose(finding.message))\(more)"
  }

  private func waiver(_ group: FindingGroup) -> HTML {
    let waiver = group.first.waiver
    let by = waiver?.by.map { ", \($0)" } ?? ""
    let more = group.findings.count > 1 ? " (and \(group.findings.count - 1) more places)" : ""
    return "<code>\(group.first.rule)</code> at \(group.first.place)\(more): \(waiver?.reason ?? "")\(by)"
  }

  private func question(_ question: Question) -> HTML { "<code>\(question.rule)</code> \(.prose(question.text))" }
}
