/// Scenarios or orders as one self-contained page: no script, no network, a strict content security policy.
public enum WhatIfPage {
  public static func render(_ comparison: WhatIfComparison) -> String {
    let table = ComparisonTable(comparison)
    let rows = table.rows.map { $0.map(HTML.text) }
    let notes = comparison.told.map { answer -> HTML in
      """
      <h3>\(answer.scenario.name)</h3>
      \(HTML.list(WhatIfNotes(answer, in: comparison).lines.map { "\($0)" }))
      """
    }
    let scenarios: HTML = """
      <h2>Scenarios beside the best plan</h2>
      \(HTML.table("An asterisk marks the best value of a column", ComparisonTable.header, rows))
      \(HTML.list(comparison.informationalWaves.map { "\($0)" }))
      """
    let plans = ([comparison.best] + comparison.scenarios).compactMap { answer in
      answer.plan.map { (name: answer.scenario.name, measures: $0.measures) }
    }
    let chart = MeasuresChart(
      points: plans.map { MeasuresChart.Point(name: $0.name, measures: $0.measures) }, count: plans.count)
    var chapters = [
      Chapter(id: "scenarios", title: "Scenarios", content: scenarios),
      Chapter(id: "timeline", title: "Time lines", content: ScenarioTimeline(comparison).html),
    ]
    if plans.count > 1 { chapters.append(Chapter(id: "front", title: "What each gives up", content: chart.html)) }
    if !notes.isEmpty {
      chapters.append(
        Chapter(id: "differences", title: "Differences", content: "<h2>Differences</h2>\n\(HTML.lines(notes))"))
    }
    for (number, section) in comparison.sections.enumerated() {
      let scope: HTML = number == 0 ? comparison.questionScope.map { "<p class=lead>\($0)" } ?? .nothing : .nothing
      chapters.append(
        Chapter(
          id: "question-\(number + 1)", title: shortTitle(section), content: HTML.lines([content(section), scope])))
    }
    return page(
      federation: comparison.federation, digest: comparison.best.scenario.inventory.digest, over: "What if", chapters)
  }

  public static func render(_ ranking: WhatIfRanking) -> String {
    let clock = PlanClock(origin: ranking.origin)
    func table(_ caption: String, _ orders: [RankedOrder]) -> HTML {
      let rows = orders.enumerated().map { place, order -> [HTML] in
        [
          "\(place + 1)", "\(PlanClock.duration(order.measures.mixedMinutes))", "\(order.measures.impairment)",
          "\(clock.text(order.measures.finishMinute))", "\(order.windows)",
          "\(OrderPattern.text(order.order))\(order.isProved ? "" : " (not proved)")",
        ]
      }
      return HTML.table(caption, ["#", "mixed", "impairment", "finish", "windows", "order"], rows)
    }
    let orders: HTML = """
      <h2>Orders, best first</h2>
      \(table("The best schedule of each order", ranking.orders))
      \(ranking.notes.isEmpty ? HTML.nothing : HTML.list(ranking.notes.map { "\($0)" }))
      \(ranking.left > 0 ? "<p>And \(ranking.left) more orders." : HTML.nothing)
      """
    let front = Set(ranking.front)
    let all = ranking.orders + ranking.front.filter { !ranking.orders.contains($0) }
    let chart = MeasuresChart(
      points: all.map { order in
        MeasuresChart.Point(
          name: OrderPattern.text(order.order), measures: order.measures,
          isFront: front.contains(order))
      }, count: ranking.orders.count + ranking.left)
    return page(
      federation: ranking.federation, digest: ranking.best.scenario.inventory.digest, over: ranking.scope,
      [
        Chapter(id: "orders", title: "Orders", content: orders),
        Chapter(
          id: "front", title: "What each gives up",
          content: "\(chart.html)\n\(table(ranking.frontTitle, ranking.front))"),
      ])
  }

  private struct Chapter {
    let id: String
    let title: String
    let content: HTML
  }

  /// What stands before the colon.
  private static func shortTitle(_ section: WhatIfSection) -> String {
    String(section.title.prefix { $0 != ":" && $0 != "," })
  }

  private static func content(_ section: WhatIfSection) -> HTML {
    """
    <h2>\(section.title)</h2>
    \(section.rows.isEmpty ? HTML.nothing : HTML.table(shortTitle(section), section.header, section.rows.map { $0.map(HTML.text) }))
    \(HTML.list(section.notes.map { "\($0)" }))
    """
  }

  private static func page(federation: String, digest: String, over: String, _ chapters: [Chapter]) -> String {
    let style = ReportStyle(digest: digest).css
    let head = PageHead(title: "What if: \(federation)", style: style, script: nil, generator: nil)
    let links = chapters.map { chapter -> HTML in "<a href=\"#\(chapter.id)\">\(chapter.title)</a>" }
    let sections = chapters.map { chapter -> HTML in
      "<section class=chapter id=\"\(chapter.id)\">\n\(chapter.content)\n</section>"
    }
    let html: HTML = """
      <!DOCTYPE html>
      <html lang=en>
      \(head.html)
      <body>
      <a class=skip href="#main">Skip to the content</a>
      <nav aria-label="Contents">
      <p class=brand>Nomad upgrade plan
      \(HTML.list(links))
      </nav>
      <main id=main tabindex=-1>
      <p class=over>\(over)
      <h1>\(federation)</h1>
      \(HTML.lines(sections))
      <footer><p>Inventory <code>\(digest)</code></footer>
      </main>
      </body>
      </html>

      """
    return html.markup
  }
}

extension HTML {
  /// A text, escaped.
  fileprivate static func text(_ text: String) -> HTML { "\(text)" }
}
