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
      boxes, times and notes stay in this browser until they are exported; without them, print the page and write on it,
      and where it says “More at”, read the step that it names too: those words are the same.
      \(HTML.lines(ReportChecklist(sections).entries.map { section($0) }))
      """
  }

  var fallbackSheets: HTML {
    let sections = chosen(fallback: true)
    guard let first = sections.first?.section else { return .nothing }
    // What all sheets say stands before them.
    let common = first.text.filter { line in
      sections.count > 1 && sections.allSatisfy { $0.section.text.contains(line) }
    }
    return """
      <h2>Fallback sheets</h2>
      <p class=lead>One for each region, to print and to have at hand: how to reach the region directly while others
      cannot. Where a step says “More at”, the words stand on the sheet of the region that it names.
      \(HTML.lines(common.map(context.paragraph)))
      \(HTML.lines(ReportChecklist(sections).entries.map { section($0, told: common) }))
      """
  }

  /// Links to the sections, for the page's contents.
  func contents(fallback: Bool) -> HTML {
    HTML.list(
      chosen(fallback: fallback).map { number, section in
        "<a href=#s\(number)>\(short(section))</a>"
      })
  }

  private func short(_ section: Runbook.Section) -> String {
    guard let region = section.region else { return section.title }
    return section.wave.map { "Wave \($0): \(region)" } ?? region.name
  }

  /// - Parameter told: paragraphs that stand before the sections.
  private func section(_ entry: ReportChecklist.Entry, told: [String] = []) -> HTML {
    let section = entry.section
    let who: HTML = entry.usual.map { "<p><b>Who, unless a step names another:</b> \($0)" } ?? .nothing
    let list: HTML =
      entry.steps.isEmpty ? .nothing : "<ol class=steps>\n\(HTML.lines(entry.steps.map(\.html)))\n</ol>"
    let kind: HTML = section.id.hasPrefix("fallback-") ? "\"part sheet\"" : "part"
    return """
      <details open class=\(kind) id=s\(entry.number) data-id=\(.value(section.id))>
      <summary><h3>\(section.title)</h3> <span class=count>\(section.steps.count) steps</span></summary>
      \(HTML.lines(section.text.filter { !told.contains($0) }.map(context.paragraph) + [who]))
      \(list)
      </details>
      """
  }
}
