/// Places minutes on a line, linear while something happens and short where nothing does.
struct ReportScale {
  /// Ascending in both.
  private let knots: [(minute: Int, x: Int)]
  /// Where idle time was shortened.
  let breaks: [Int]
  /// Starts and ends of what is busy.
  let marks: [Int]

  /// - Parameters:
  ///   - busy: half-open spans, in any order.
  ///   - left: x of the first minute.
  ///   - width: of the whole line.
  init(busy: [(start: Int, end: Int)], left: Int, width: Int) {
    var merged: [(start: Int, end: Int)] = []
    for span in busy.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) where span.end > span.start {
      if let last = merged.last, span.start <= last.end {
        merged[merged.count - 1].end = max(last.end, span.end)
      } else {
        merged.append(span)
      }
    }
    let total = merged.reduce(0) { $0 + $1.end - $1.start }
    let longest = max(30, total / 10)
    var minutes: [Int] = []
    var weights: [Int] = []
    var cuts: [Int] = []
    for (index, span) in merged.enumerated() {
      if index > 0 {
        let idle = span.start - merged[index - 1].end
        if idle > longest { cuts.append(minutes.count - 1) }
        weights.append(min(idle, longest))
      }
      minutes += [span.start, span.end]
      weights.append(span.end - span.start)
    }
    let sum = max(1, weights.reduce(0, +))
    var knots: [(minute: Int, x: Int)] = []
    var before = 0
    for (index, minute) in minutes.enumerated() {
      if index > 0 { before += weights[index - 1] }
      knots.append((minute, left + before * width / sum))
    }
    self.knots = knots
    marks = minutes
    breaks = cuts.map { (knots[$0].x + knots[$0 + 1].x) / 2 }
  }

  /// The marks, and between them round times where a label has room.
  ///
  /// - Parameters:
  ///   - room: what one label takes.
  ///   - origin: minute 0 as minutes since 1970, so that what is round is so in UTC.
  func marks(apart room: Int, from origin: Int) -> [Int] {
    zip(marks, marks.dropFirst()).reduce(into: Array(marks.prefix(1))) { all, pair in
      let (from, to) = pair
      let width = x(to) - x(from)
      let step = [60, 120, 180, 240, 360, 720, 1440].first { width * $0 >= room * (to - from) }
      if let step, to > from {
        let first = from + step - (origin + from) % step
        all += stride(from: first, to: to, by: step).filter { x($0) - x(from) >= room && x(to) - x($0) >= room }
      }
      all.append(to)
    }
  }

  /// The place of a minute; one outside the line lies at its nearer end.
  func x(_ minute: Int) -> Int {
    guard let first = knots.first, let last = knots.last else { return 0 }
    if minute <= first.minute { return first.x }
    guard let index = knots.firstIndex(where: { $0.minute >= minute }) else { return last.x }
    let (from, to) = (knots[index - 1], knots[index])
    return from.x + (minute - from.minute) * (to.x - from.x) / max(1, to.minute - from.minute)
  }
}
