/// The time line as a drawing with a row for each region.
///
/// It shows hops with their gates, roll-outs, freezes, impairments and the mixed-version band.
struct ReportTimeline {
  let context: ReportContext
  let plan: Plan

  private static let left = 170
  private static let width = 810
  private static let row = 30
  private static let top = 74

  private struct Row {
    let region: RegionID
    let hops: [Hop]
    let impairments: [(start: Int, end: Int)]
    let clients: [(start: Int, end: Int)]
  }

  var html: HTML {
    let rows = rows
    let scale = ReportScale(
      busy: plan.waves.flatMap(\.hops).map { ($0.startMinute, $0.endMinute) }
        + plan.waves.filter(\.startsMixed).map(context.mixedSpan)
        + plan.clients.flatMap { $0.batches.map { ($0.startMinute, $0.endMinute) } },
      left: Self.left, width: Self.width)
    let height = Self.top + rows.count * Self.row + 10
    let times =
      context.document.origin == nil
      ? "Hours and minutes from the start of the change."
      : "Times are UTC; local times stand in the table of the order."
    return """
      <h2>Time line</h2>
      <p class=lead>\(times) Idle time is shortened where the axis is cut.
      <div class=scroll>
      <svg class=line viewBox="0 0 1000 \(height)" role=img aria-labelledby="line-title line-text">
      <title id=line-title>Time line of the upgrade</title>
      <desc id=line-text>\(description)</desc>
      <defs>
      <pattern id=hatch width=6 height=6 patternUnits=userSpaceOnUse patternTransform="rotate(45)">\
      <path class=hatch d="M0 0V6"/></pattern>
      <pattern id=dots width=5 height=5 patternUnits=userSpaceOnUse><circle class=dot cx=2 cy=2 r=1.2 /></pattern>
      </defs>
      \(bands(scale, height: height))
      \(axis(scale, height: height))
      \(HTML.lines(rows.enumerated().map { lane($1, at: Self.top + $0 * Self.row, scale) }))
      </svg></div>
      \(legend)
      \(ReportOrder(context: context, plan: plan).whole)
      """
  }

  private var rows: [Row] {
    var hops: [RegionID: [Hop]] = [:]
    for hop in plan.waves.flatMap(\.hops) { hops[hop.region, default: []].append(hop) }
    var impairments: [RegionID: [(start: Int, end: Int)]] = [:]
    for one in plan.impairments { impairments[one.affected, default: []].append((one.startMinute, one.endMinute)) }
    var clients: [RegionID: [(start: Int, end: Int)]] = [:]
    for rollout in plan.clients {
      clients[rollout.region, default: []] += rollout.batches.map { ($0.startMinute, $0.endMinute) }
    }
    let ids = context.document.regions.sorted { $0.isAuthoritative && !$1.isAuthoritative }.map(\.id)
    return ids.map {
      Row(region: $0, hops: hops[$0] ?? [], impairments: impairments[$0] ?? [], clients: clients[$0] ?? [])
    }
  }

  private var description: String {
    let hops = plan.waves.flatMap(\.hops).prefix(40).map {
      "\($0.region) \(context.times.span($0.startMinute, $0.endMinute))"
    }
    let all = plan.waves.reduce(0) { $0 + $1.hops.count }
    return "Hops: \(hops.joined(separator: "; "))\(all > 40 ? "; \(all - 40) more in the table of the order" : "")."
  }

  private func bands(_ scale: ReportScale, height: Int) -> HTML {
    HTML.lines(
      plan.waves.enumerated().map { number, wave in
        let span = context.mixedSpan(of: wave)
        let (from, to) = (scale.x(span.start), scale.x(span.end))
        let (first, last) = (scale.x(wave.startMinute), scale.x(wave.endMinute))
        var soak = HTML.nothing
        if number > 0, wave.startMinute > wave.originMinute, !wave.startsMixed {
          let middle = (scale.x(wave.originMinute) + first) / 2
          soak = "<text class=small x=\(middle) y=\(Self.top - 8) text-anchor=middle>soak</text>"
        }
        return """
          <rect class=mixed x=\(from) y=44 width=\(max(2, to - from)) height=\(height - 48) />\
          <text class=small x=\(from + 3) y=56>mixed, \(PlanClock.duration(wave.mixedMinutes))</text>\(soak)
          <rect class=frozen x=\(first) y=62 width=\(max(2, last - first)) height=5>\
          <title>Freeze of the federation: nothing newer than the oldest release present</title></rect>
          """
      })
  }

  private func axis(_ scale: ReportScale, height: Int) -> HTML {
    var parts: [HTML] = []
    var last = -1000
    for minute in scale.marks(apart: 80, from: context.document.origin?.epochMinute ?? 0) {
      let x = scale.x(minute)
      guard x - last >= 74 else { continue }
      last = x
      parts.append("<path class=grid d=\"M\(x) 38V\(height - 4)\"/>")
      // The date above the time.
      let anchor: HTML = x > 950 ? "end" : "middle"
      let words = context.times.text(minute).split(separator: " ", maxSplits: 1).map(String.init)
      for (word, y) in zip(words.reversed(), [32, 18]) {
        parts.append("<text class=small x=\(anchor == "end" ? 998 : x) y=\(y) text-anchor=\(anchor)>\(word)</text>")
      }
    }
    parts += scale.breaks.map { "<path class=cut d=\"M\($0 - 4) 46l4 -8l0 8l4 -8\"/>" }
    return HTML.lines(parts)
  }

  private func lane(_ row: Row, at y: Int, _ scale: ReportScale) -> HTML {
    func bar(_ kind: HTML, _ span: (start: Int, end: Int), at y: Int, height: Int, _ what: String) -> HTML {
      let (from, to) = (scale.x(span.start), scale.x(span.end))
      return """
        <rect class=\(kind) x=\(from) y=\(y) width=\(max(2, to - from)) height=\(height)>\
        <title>\(what), \(context.times.span(span.start, span.end))</title></rect>
        """
    }
    let name = row.region.name
    let star = row.region == context.document.authoritative ? " ★" : ""
    var parts: [HTML] = [
      "<text x=4 y=\(y + 16)>\(Self.short(name))\(star)<title>\(name)</title></text>",
      "<path class=grid d=\"M0 \(y + Self.row - 3)H990\"/>",
    ]
    parts += Self.merged(row.clients).map { bar("clients", $0, at: y + 5, height: 11, "Clients of \(name)") }
    parts += row.hops.map { hop($0, at: y, scale) }
    parts += Self.merged(row.impairments).map { bar("impaired", $0, at: y + 20, height: 6, "Impaired: \(name)") }
    return HTML.lines(parts)
  }

  private func hop(_ hop: Hop, at y: Int, _ scale: ReportScale) -> HTML {
    let (start, end) = (scale.x(hop.startMinute), scale.x(hop.endMinute))
    let width = max(3, end - start)
    let half = (hop.serverLatestStartMinutes.first ?? hop.latestStartMinute) - hop.latestStartMinute
    let gate = min(width, max(2, scale.x(hop.startMinute + max(0, half)) - start))
    let local = context.local(hop.startMinute, hop.endMinute, in: hop.region).map { "; \($0)" } ?? ""
    let times = context.times.span(hop.startMinute, hop.endMinute)
    let back = context.timeOfDay(context.lastServer(of: hop), after: hop.startMinute)
    let last = scale.x(context.lastServer(of: hop))
    let count: HTML =
      width > 24
      ? "<text class=small x=\((start + end) / 2) y=\(y + 14) text-anchor=middle>\(hop.servers)</text>" : .nothing
    return """
      <g><title>\(hop.region.name) to \("\(hop.to)"): \(times)\(local); no way back from \(back)</title>\
      <rect class=hop x=\(start) y=\(y + 3) width=\(width) height=15 />\
      <rect class=gate x=\(start) y=\(y + 3) width=\(gate) height=15 />\
      <rect class=gate x=\(start + width - gate) y=\(y + 3) width=\(gate) height=15 />\
      <path class=back d="M\(last - 4) \(y - 2)h8l-4 6z"/>\(count)</g>
      """
  }

  private static func merged(_ spans: [(start: Int, end: Int)]) -> [(start: Int, end: Int)] {
    var result: [(start: Int, end: Int)] = []
    for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1].end = max(last.end, span.end)
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// A drawing has no room for more; the whole name is the label's tooltip.
  private static func short(_ name: String) -> String {
    let shown = UnsafeScalar.shown(name)
    return shown.count > 20 ? "\(shown.prefix(19))…" : shown
  }

  private var legend: HTML {
    let gates: HTML = "<rect class=gate x=0 y=1 width=5 height=12 /><rect class=gate x=21 y=1 width=5 height=12 />"
    let keys: [(HTML, String)] = [
      (
        "<rect class=hop x=0 y=1 width=26 height=12 />\(gates)",
        "hop with its opening and closing gate; the number counts servers; the region is frozen meanwhile"
      ),
      ("<path class=back d=\"M7 2h12l-6 9z\"/>", "no way back: the last server stops"),
      ("<rect class=mixed x=0 y=0 width=26 height=14 />", "versions differ in the federation"),
      ("<rect class=frozen x=0 y=4 width=26 height=5 />", "freeze of the federation"),
      ("<rect class=impaired x=0 y=4 width=26 height=6 />", "something that reaches or concerns the region fails"),
      ("<rect class=clients x=0 y=1 width=26 height=11 />", "clients"),
    ]
    return """
      <ul class=legend>
      \(HTML.lines(keys.map { "<li><svg viewBox=\"0 0 26 14\" aria-hidden=true>\($0.0)</svg> \($0.1)" }))
      <li>★ authoritative
      </ul>
      """
  }
}
