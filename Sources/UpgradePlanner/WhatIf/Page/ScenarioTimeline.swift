/// The best plan and the scenarios side by side on one time axis: a lane each, with hops and mixed-version bands.
struct ScenarioTimeline {
  private let comparison: WhatIfComparison
  private let lanes: [Lane]
  private let scale: ReportScale

  private static let left = 210
  private static let width = 770
  private static let row = 46
  private static let top = 46

  private struct Lane {
    let answer: WhatIfAnswer
    /// Minutes from the scenario's own origin to the common one.
    let shift: Int
  }

  init(_ comparison: WhatIfComparison) {
    self.comparison = comparison
    lanes = ([comparison.best] + comparison.scenarios).map { answer in
      var shift = 0
      // Scenarios that begin at another instant still share the axis.
      if let own = answer.scenario.inventory.planning.origin, let base = comparison.origin {
        shift = own.epochMinute - base.epochMinute
      }
      return Lane(answer: answer, shift: shift)
    }
    scale = ReportScale(
      busy: lanes.flatMap { lane in
        (lane.answer.plan?.waves ?? []).flatMap(\.hops).map {
          (start: $0.startMinute + lane.shift, end: $0.endMinute + lane.shift)
        }
      }, left: Self.left, width: Self.width)
  }

  var html: HTML {
    guard lanes.contains(where: { $0.answer.plan?.waves.isEmpty == false }) else { return .nothing }
    let clock = PlanClock(origin: comparison.origin)
    let height = Self.top + lanes.count * Self.row + 6
    return """
      <h2>Time lines</h2>
      <p class=lead>\(comparison.origin == nil ? "Hours and minutes from the start of the change." : "Times are UTC.") Time in which no scenario works is shortened where the axis is cut.
      <div class=scroll tabindex=0 role=group aria-label="Time lines, can be scrolled">
      <svg class=line viewBox="0 0 1000 \(height)" role=img aria-labelledby="lines-title lines-text">
      <title id=lines-title>Scenarios on one time axis</title>
      <desc id=lines-text>\(description(clock))</desc>
      \(axis(clock, height: height))
      \(HTML.lines(lanes.enumerated().map { lane($1, at: Self.top + $0 * Self.row, clock) }))
      </svg></div>
      <ul class=legend>
      <li><svg viewBox="0 0 26 14" aria-hidden=true><rect class=hop x=0 y=1 width=26 height=12 /></svg> hop of a region
      <li><svg viewBox="0 0 26 14" aria-hidden=true><rect class=mixed x=0 y=0 width=26 height=14 /></svg> versions differ in the federation
      </ul>
      """
  }

  private func description(_ clock: PlanClock) -> String {
    lanes.map { lane in
      guard let plan = lane.answer.plan else { return "\(lane.answer.scenario.name): no plan" }
      let span = clock.span(plan.measures.startMinute + lane.shift, plan.measures.finishMinute + lane.shift)
      return "\(lane.answer.scenario.name): \(span)"
    }.joined(separator: "; ")
  }

  private func axis(_ clock: PlanClock, height: Int) -> HTML {
    var parts: [HTML] = []
    var last = -1000
    for minute in scale.marks {
      let x = scale.x(minute)
      guard x - last >= (x > 950 ? 100 : 74) else { continue }
      last = x
      let words = clock.text(minute).split(separator: " ", maxSplits: 1).map(String.init)
      parts.append("<path class=grid d=\"M\(x) 36V\(height - 4)\"/>")
      for (line, word) in words.enumerated() {
        let y = words.count == 1 ? 30 : 16 + 14 * line
        // Near the right side a centred word would be cut.
        parts.append(
          x > 950
            ? "<text class=small x=996 y=\(y) text-anchor=end>\(word)</text>"
            : "<text class=small x=\(x) y=\(y) text-anchor=middle>\(word)</text>")
      }
    }
    parts += scale.breaks.map { "<path class=cut d=\"M\($0 - 4) 44l4 -8l0 8l4 -8\"/>" }
    return HTML.lines(parts)
  }

  private func lane(_ lane: Lane, at y: Int, _ clock: PlanClock) -> HTML {
    let name = lane.answer.scenario.name
    var parts: [HTML] = [
      "<text x=4 y=\(y + 18)>\(short(name, 26))<title>\(name)</title></text>",
      "<path class=grid d=\"M0 \(y + Self.row - 2)H990\"/>",
    ]
    guard let plan = lane.answer.plan else {
      parts.append("<text class=small x=\(Self.left) y=\(y + 18)>\(lane.answer.outcomeName)</text>")
      return HTML.lines(parts)
    }
    parts.append("<text class=small x=4 y=\(y + 34)>\(PlanClock.duration(plan.measures.mixedMinutes)) mixed</text>")
    for wave in plan.waves where !wave.hops.isEmpty {
      let start = scale.x((wave.startsMixed ? wave.originMinute : wave.startMinute) + lane.shift)
      let width = max(2, scale.x(wave.endMinute + lane.shift) - start)
      parts.append("<rect class=mixed x=\(start) y=\(y + 2) width=\(width) height=\(Self.row - 8) />")
    }
    // Regions that run together lie above each other.
    var ends = [Int.min, Int.min]
    for hop in plan.waves.flatMap(\.hops) {
      let level = ends[0] <= hop.startMinute ? 0 : 1
      ends[level] = max(ends[level], hop.endMinute)
      let (from, to) = (scale.x(hop.startMinute + lane.shift), scale.x(hop.endMinute + lane.shift))
      let span = clock.span(hop.startMinute + lane.shift, hop.endMinute + lane.shift)
      let room = (to - from) / 7
      let label = room >= 3 ? short(hop.region.name, room) : ""
      parts.append(
        """
        <g><title>\(hop.region.name) to \("\(hop.to)"): \(span)</title>\
        <rect class=hop x=\(from) y=\(y + 4 + 18 * level) width=\(max(3, to - from)) height=15 />\
        <text class=small x=\((from + to) / 2) y=\(y + 15 + 18 * level) text-anchor=middle>\(label)</text></g>
        """)
    }
    return HTML.lines(parts)
  }

  /// A drawing has no room for more; the whole name is in the tooltip.
  private func short(_ name: String, _ most: Int) -> String {
    name.count > most ? "\(name.prefix(max(1, most - 1)))…" : name
  }
}
