/// The frame of the page: policy, navigation, chapters.
struct ReportPage {
  let context: ReportContext

  private struct Chapter {
    let id: HTML
    let title: String
    let content: HTML
  }

  var html: HTML {
    let document = context.document
    let style = ReportStyle(digest: context.digest).css
    let head = PageHead(
      title: "Upgrade of \(document.federation) to \("\(document.target)")", style: style,
      script: ReportScript.source, generator: "nomad-upgrade-plan \(document.toolVersion)")
    let chapters = chapters.filter { $0.content != .nothing }
    return """
      <!DOCTYPE html>
      <html lang=en data-plan="\(context.digest)">
      \(head.html)
      <body>
      <a class=skip href="#main">Skip to the content</a>
      <nav aria-label="Contents">
      <p class=brand>Nomad upgrade plan<br><code>\(context.short)</code>
      \(HTML.list(chapters.map { "<a href=\"#\($0.id)\">\($0.title)</a>\(entries(of: $0.id))" }))
      <div class=tools id=tools hidden></div>
      </nav>
      <main id=main tabindex=-1>
      \(HTML.lines(chapters.map { "<section class=chapter id=\($0.id)>\n\($0.content)\n</section>" }))
      <footer><p>Inventory <code>\(document.digest)</code><br>Plan <code>\(context.digest)</code><br>
      nomad-upgrade-plan \(document.toolVersion), knowledge \(document.knowledgeVersion)</footer>
      </main>
      <div id=say role=status aria-live=polite></div>
      <script>\(.code(ReportScript.source))</script>
      </body>
      </html>

      """
  }

  private var chapters: [Chapter] {
    let runbook = ReportRunbook(context: context)
    guard let plan = context.plan else {
      return [
        Chapter(id: "approval", title: "Result", content: ReportWithoutPlan(context: context).html),
        Chapter(id: "runbook", title: "Runbook", content: runbook.html),
        Chapter(id: "appendix", title: "Appendix", content: ReportAppendix(context: context).html),
      ]
    }
    return [
      Chapter(id: "approval", title: "For approvers", content: ReportApproval(context: context, plan: plan).html),
      Chapter(id: "timeline", title: "Time line", content: ReportTimeline(context: context, plan: plan).html),
      Chapter(id: "matrix", title: "What fails when", content: ReportMatrix(context: context, plan: plan).html),
      Chapter(id: "runbook", title: "Runbook", content: runbook.html),
      Chapter(id: "fallback", title: "Fallback sheets", content: runbook.fallbackSheets),
      Chapter(
        id: "alternatives", title: "Alternatives", content: ReportAlternatives(context: context, plan: plan).html),
      Chapter(id: "appendix", title: "Appendix", content: ReportAppendix(context: context).html),
    ]
  }

  private func entries(of chapter: HTML) -> HTML {
    switch chapter {
    case "runbook": ReportRunbook(context: context).contents(fallback: false)
    case "fallback": ReportRunbook(context: context).contents(fallback: true)
    default: .nothing
    }
  }
}
