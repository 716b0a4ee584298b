/// Who can use whom, for every stage: a region × region table with letters and patterns.
struct ReportMatrix {
  let context: ReportContext
  let plan: Plan

  /// More regions than these are shown as groups that behave alike.
  private static let single = 20
  /// Tables a page can bear; what comes later is counted and stands in the table of impairments.
  private static let most = 80

  /// What fails between two regions: letters of the kinds of surface, and the worst severity.
  private struct Cell: Hashable {
    var letters: Set<String> = []
    var severity = 0
  }

  private struct Stage {
    let start: Int
    let end: Int
    /// Position of the region → what it runs, in words.
    let states: [String]
    let cells: [Pair: Cell]
  }

  private struct Pair: Hashable {
    let caller: Int
    let callee: Int
  }

  var html: HTML {
    let stages = stages
    let tables = stages.prefix(Self.most).enumerated().map { table($1, number: $0 + 1) }
    let rest: HTML =
      stages.count > Self.most
      ? "<p>\(stages.count - Self.most) later stages are not drawn; the table of impairments holds them." : .nothing
    return """
      <h2>What fails when</h2>
      <p class=lead>A row is the region that people or servers come from, a column the region they reach for.
      <ul class=legend><li><b class="cell s0">·</b> works as far as is known<li><b class="cell s1">U</b> pages of the UI<li><b class="cell s1">C</b> command line
      <li><b class="cell s2">R</b> replication<li><b class="cell s2">D</b> deletes<li><b class="cell s2">M</b> multiregion jobs
      <li><b class="cell s1">&nbsp;</b> <b class="cell s2">&nbsp;</b> <b class="cell s3">&nbsp;</b> the denser the pattern, the worse</ul>
      <div class=stages>
      \(HTML.lines(tables))
      </div>\(rest)
      \(HTML.table("Impairments", ["what", "when", "weight", "severity", "rule", "evidence"], impairments))
      """
  }

  private var impairments: [[HTML]] {
    plan.impairments.map { one in
      [
        "\(one.surface) of \(one.callee.name) from \(one.callers.map(\.name).joined(separator: ", ")) \(one.evidence.verdict)",
        "\(context.times.span(one.startMinute, one.endMinute))", "\(one.weight)", "\(one.severity)", "\(one.rule)",
        "\(one.evidence.rawValue)",
      ]
    }
  }

  private var stages: [Stage] {
    let regions = context.document.regions
    let positions = Dictionary(regions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let hops = plan.waves.flatMap(\.hops)
    let first = plan.impairments.map(\.startMinute).min() ?? plan.measures.startMinute
    var cuts = Set(hops.flatMap { [$0.startMinute, $0.endMinute] })
    cuts.formUnion(plan.impairments.flatMap { [$0.startMinute, $0.endMinute] })
    cuts.insert(min(first, plan.measures.startMinute))
    let minutes = cuts.sorted()
    var states = regions.map { $0.versions.map { "\($0)" }.joined(separator: ", ") }
    var stages: [Stage] = []
    for (start, end) in zip(minutes, minutes.dropFirst()) {
      for hop in hops {
        guard let position = positions[hop.region] else { continue }
        if hop.endMinute == start { states[position] = "\(hop.to)" }
        if hop.startMinute == start { states[position] = "\(hop.from) → \(hop.to)" }
      }
      var cells: [Pair: Cell] = [:]
      for one in plan.impairments where one.startMinute <= start && one.endMinute >= end {
        guard let callee = positions[one.callee] else { continue }
        for caller in one.callers.compactMap({ positions[$0] }) {
          var cell = cells[Pair(caller: caller, callee: callee)] ?? Cell()
          cell.letters.insert(Self.letter(of: one.surface))
          cell.severity = max(cell.severity, one.severity)
          cells[Pair(caller: caller, callee: callee)] = cell
        }
      }
      if let last = stages.last, last.states == states, last.cells == cells {
        stages[stages.count - 1] = Stage(start: last.start, end: end, states: states, cells: cells)
      } else {
        stages.append(Stage(start: start, end: end, states: states, cells: cells))
      }
      if stages.count > Self.most * 4 { break }
    }
    return stages
  }

  private static func letter(of surface: String) -> String {
    switch surface.prefix(while: { $0 != "." }) {
    case "ui": "U"
    case "cli": "C"
    case "replication": "R"
    case "delete": "D"
    case "multiregion": "M"
    default: "X"
    }
  }

  private func table(_ stage: Stage, number: Int) -> HTML {
    let regions = context.document.regions
    let groups =
      regions.count > Self.single ? Self.groups(stage) : regions.indices.map { [$0] }
    let caption: HTML =
      "Stage \(number)<br><small>\(context.times.span(stage.start, stage.end))\(stage.cells.isEmpty ? ", nothing fails" : "")</small>"
    let head = groups.enumerated().map { index, group -> HTML in
      "<th scope=col><abbr title=\"\(names(group))\">\(index + 1)</abbr>"
    }
    let rows = groups.enumerated().map { index, group -> HTML in
      let cells = groups.map { other -> HTML in
        guard let (caller, callee) = Self.example(group, other) else { return "<td class=self>" }
        guard let cell = stage.cells[Pair(caller: caller, callee: callee)] else { return "<td>·" }
        return "<td class=s\(min(3, max(1, cell.severity)))>\(cell.letters.sorted().joined())"
      }
      return
        "<tr><th scope=row>\(index + 1) \(names(group)) <small>\(stage.states[group[0]])</small>\(HTML.joined(cells))"
    }
    return """
      <table class=matrix><caption>\(caption)</caption><thead><tr><th scope=col><span class=unseen>from, to</span>\(HTML.joined(head))</thead><tbody>
      \(HTML.lines(rows))
      </tbody></table>
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

  /// Regions in the same state with the same failures toward every other state: the finest grouping that holds.
  private static func groups(_ stage: Stage) -> [[Int]] {
    var label = stage.states.map { [$0] }
    while true {
      var lines = label.map { Set([$0.joined(separator: "|")]) }
      for (pair, cell) in stage.cells {
        let mark = "\(cell.letters.sorted().joined())\(cell.severity)"
        lines[pair.caller].insert("to \(label[pair.callee].joined(separator: "|")) \(mark)")
        lines[pair.callee].insert("of \(label[pair.caller].joined(separator: "|")) \(mark)")
      }
      // Names for the classes keep the labels short.
      let texts = lines.map { $0.sorted().joined(separator: "\n") }
      var number: [String: Int] = [:]
      for text in texts where number[text] == nil { number[text] = number.count }
      let next = texts.map { ["\(number[$0] ?? 0)"] }
      if Set(next).count == Set(label).count { break }
      label = next
    }
    var order: [[String]] = []
    var members: [[String]: [Int]] = [:]
    for (position, one) in label.enumerated() {
      if members[one] == nil { order.append(one) }
      members[one, default: []].append(position)
    }
    return order.compactMap { members[$0] }
  }
}
