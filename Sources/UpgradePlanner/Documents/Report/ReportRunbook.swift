/// The runbook's sections with boxes to tick, and the fallback sheets.
struct ReportRunbook {
  let context: ReportContext

  /// Page one and the appendix show what these two hold.
  private static let elsewhere = ["summary", "appendix"]

  private var numbered: [(number: Int, section: Runbook.Section)] {
    context.sections.enumerated().map { ($0 + 1, $1) }
  }

  private func chosen(fallback: Bool) -> [(number: Int, section: Runbook.Section)] {
    numbered.filter {
      !Self.elsewhere.contains($0.section.id) && $0.section.id.hasPrefix("fallback-") == fallback
        && !($0.section.steps.isEmpty && context.plan == nil)
    }
  }

  var html: HTML {
    let sections = chosen(fallback: false)
    guard !sections.isEmpty else { return .nothing }
    let steps = sections.reduce(0) { $0 + $1.section.steps.count }
    return """
      <h2>Runbook</h2>
      <p class=lead>\(steps) steps. Work from top to bottom; do not go on before a gate holds. With scripts allowed,
      boxes, times and notes stay in this browser until they are exported; without them, print the page and write on it.
      \(HTML.lines(sections.map { section($0.section, number: $0.number) }))
      """
  }

  var fallbackSheets: HTML {
    let sections = chosen(fallback: true)
    guard !sections.isEmpty else { return .nothing }
    return """
      <h2>Fallback sheets</h2>
      <p class=lead>One for each region, to print and to have at hand: how to reach the region directly while others
      cannot.
      \(HTML.lines(sections.map { section($0.section, number: $0.number) }))
      """
  }

  /// Links to the sections, for the page's contents.
  func contents(fallback: Bool) -> HTML {
    HTML.list(
      chosen(fallback: fallback).map { number, section in
        "<a href=\"#s\(number)\">\(short(section))</a>"
      })
  }

  private func short(_ section: Runbook.Section) -> String {
    guard let region = section.region else { return section.title }
    return section.wave.map { "Wave \($0): \(region)" } ?? region.name
  }

  /// Who does most of the steps; nil where no one does, or they are few.
  private static func usual(_ steps: [Step]) -> String? {
    var counts: [String: Int] = [:]
    for step in steps { counts[step.who, default: 0] += 1 }
    return steps.first { steps.count > 2 && (counts[$0.who] ?? 0) * 2 > steps.count }?.who
  }

  private func section(_ section: Runbook.Section, number: Int) -> HTML {
    let usual = Self.usual(section.steps)
    let steps = section.steps.enumerated().map { ReportStep(step: $1, number: $0 + 1, usual: usual).html }
    let who: HTML = usual.map { "<p><b>Who, unless a step names another:</b> \($0)" } ?? .nothing
    let list: HTML = steps.isEmpty ? .nothing : "<ol class=steps>\n\(HTML.lines(steps))\n</ol>"
    return """
      <details open class="part\(section.id.hasPrefix("fallback-") ? " sheet" : "")" id=s\(number)>
      <summary><h3>\(section.title)</h3> <span class=count>\(section.steps.count) steps</span></summary>
      \(HTML.lines(section.text.map(context.paragraph) + [who]))
      \(list)
      </details>
      """
  }
}
