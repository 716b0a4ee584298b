/// Who can use whom, for every stage: a region × region table with letters and patterns.
struct ReportMatrix {
  let context: ReportContext
  let plan: Plan

  /// More regions than these are shown as groups that behave alike.
  private static let single = 20
  /// Impairments that the table below the stages lists, in stretches of time.
  private static let mostStretches = 400

  var html: HTML {
    let steps = ReportStages(regions: context.document.regions, plan: plan, most: mostStages)
    let rest: HTML =
      steps.left > 0
      ? "<p>\(steps.left) later moments at which something changes are not drawn; plan.json holds them all." : .nothing
    return """
      <h2>What fails when</h2>
      <p class=lead>A row is the region that people or servers come from, a column the region they reach for.
      \(legend)
      <div class=stages>
      \(HTML.lines(parts(of: steps.stages)))
      </div>\(rest)
      \(impairments)
      """
  }

  /// Tables a page can bear, fewer of large ones.
  private var mostStages: Int {
    let regions = max(1, context.document.regions.count)
    return min(80, max(4, 8_000_000 / (regions * regions)))
  }

  private var legend: HTML {
    let used = Set(plan.impairments.map { ReportSurface.letter($0.surface) })
    let letters = ReportSurface.letters.enumerated().filter { used.contains($0.offset) }.map { entry -> HTML in
      "<li><b class=cell>\(entry.element.letter)</b> \(entry.element.meaning)"
    }
    return """
      <ul class=legend><li><b class=cell>·</b> works as far as is known
      \(HTML.lines(letters))
      <li><b class="cell s1">&nbsp;</b> light: newer calls and noise
      <li><b class="cell s2">&nbsp;</b> medium: a way around exists
      <li><b class="cell s3">&nbsp;</b> heavy: replication, sign-in, multiregion jobs</ul>
      """
  }

  /// A table for each stage in which something fails; those between two tables in which nothing does are a list.
  private func parts(of stages: [ReportStages.Stage]) -> [HTML] {
    var parts: [HTML] = []
    var quiet: [HTML] = []
    func endList() {
      guard !quiet.isEmpty else { return }
      parts.append("<div class=quiet>Nothing fails between any two regions in\n\(HTML.list(quiet))</div>")
      quiet = []
    }
    for (index, stage) in stages.enumerated() {
      if stage.failing {
        endList()
        parts.append(table(stage, number: index + 1))
      } else {
        quiet.append(
          "\(title(of: stage, number: index + 1)) <small>\(context.times.span(stage.start, stage.end))</small>")
      }
    }
    endList()
    return parts
  }

  private func title(of stage: ReportStages.Stage, number: Int) -> String {
    let running = Prose.list(stage.running.map { context.document.regions[$0].id.name }, most: 3)
    return "Stage \(number): \(running.isEmpty ? "between hops" : running)"
  }

  private func table(_ stage: ReportStages.Stage, number: Int) -> HTML {
    let regions = context.document.regions
    let groups = regions.count > Self.single ? stage.groups : regions.indices.map { [$0] }
    let caption: HTML =
      "\(title(of: stage, number: number))<small>\(context.times.span(stage.start, stage.end))</small>"
    let head = groups.indices.map { index -> HTML in
      "<th>\(index + 1)"
    }
    let rows = groups.enumerated().map { index, group -> HTML in
      let cells = groups.map { other -> HTML in
        guard let (caller, callee) = Self.example(group, other) else { return "<td>" }
        let mark = stage.mark(caller, callee)
        return mark.isEmpty ? "<td>·" : "<td class=s\(Int(mark.density))>\(mark.letters)"
      }
      return """
        <tr><th>\(index + 1) \(names(group))<small>\(stage.states[group[0]])</small>\(HTML.joined(cells))
        """
    }
    return """
      <table class=matrix><caption>\(caption)</caption>
      <thead><tr><th><span class=unseen>from, to</span>\(HTML.joined(head))
      <tbody>
      \(HTML.lines(rows))
      </table>
      """
  }

  private func names(_ group: [Int]) -> String {
    Prose.list(group.map { context.document.regions[$0].id.name }, most: 6)
  }

  /// Two different regions that stand for a pair of groups; nil where there are none.
  private static func example(_ from: [Int], _ to: [Int]) -> (Int, Int)? {
    for caller in from.prefix(2) {
      for callee in to.prefix(2) where caller != callee { return (caller, callee) }
    }
    return nil
  }

  private var impairments: HTML {
    var left = Self.mostStretches
    var rows: [[HTML]] = []
    var untold = 0
    for group in ImpairmentGroup.groups(of: plan.impairments) {
      guard left > 0 else {
        untold += group.stretches.count
        continue
      }
      left -= group.stretches.count
      rows.append([
        "\(group.callee.name)", HTML.joined(group.parts.map(part), separator: "<br>"),
        HTML.joined(
          group.stretches.map { stretch -> HTML in
            let callers = Prose.list(stretch.callers.map(\.name), most: 6)
            return "\(context.when(stretch.startMinute, stretch.endMinute)) from \(callers)"
          }, separator: "<br>"),
      ])
    }
    let rest: HTML = untold > 0 ? "\n<p>\(untold) more spans of time stand in plan.json." : .nothing
    return HTML.table("What fails, region by region", ["asking", "what", "when, and from where"], rows) + rest
  }

  private func part(_ part: ImpairmentGroup.Part) -> HTML {
    """
    \(ReportSurface.title(part.surface)) \(part.evidence.verdict) \
    <small>[\(part.surface), \(part.rule), weight \(part.weight), \(part.evidence.rawValue)]</small>
    """
  }
}
