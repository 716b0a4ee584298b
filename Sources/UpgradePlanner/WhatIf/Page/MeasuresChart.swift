/// Mixed minutes against impairment: what one costs the other.
struct MeasuresChart {
  struct Point {
    let name: String
    let measures: Measures
    var isFront = false
  }

  let points: [Point]
  /// How many there are in all, those not drawn too.
  let count: Int

  private static let left = 120
  private static let right = 960
  private static let top = 20
  private static let bottom = 300

  /// The same with the front worked out where the points do not say it: least impairment for at most so many minutes.
  init(points: [Point], count: Int) {
    self.count = count
    guard !points.contains(where: \.isFront) else {
      self.points = points
      return
    }
    self.points = points.map { point in
      let isBeaten = points.contains { other in
        let (a, b) = (other.measures, point.measures)
        return a.mixedMinutes <= b.mixedMinutes && a.impairment <= b.impairment
          && (a.mixedMinutes < b.mixedMinutes || a.impairment < b.impairment)
      }
      return Point(name: point.name, measures: point.measures, isFront: !isBeaten)
    }
  }

  var html: HTML {
    guard let first = points.first else { return .nothing }
    var (low, high) = (first.measures.mixedMinutes, first.measures.mixedMinutes)
    var (least, most) = (first.measures.impairment, first.measures.impairment)
    for point in points {
      low = min(low, point.measures.mixedMinutes)
      high = max(high, point.measures.mixedMinutes)
      least = min(least, point.measures.impairment)
      most = max(most, point.measures.impairment)
    }
    func x(_ minutes: Int) -> Int { Self.left + (minutes - low) * (Self.right - Self.left) / max(1, high - low) }
    func y(_ impairment: Int) -> Int {
      Self.bottom - (impairment - least) * (Self.bottom - Self.top) / max(1, most - least)
    }
    // The front last, so that nothing covers it.
    let drawn = points.filter { !$0.isFront } + points.filter(\.isFront)
    let dots = drawn.map { point -> HTML in
      let measures = point.measures
      return """
        <circle class="\(point.isFront ? "gate" : "hop")" cx=\(x(measures.mixedMinutes)) cy=\(y(measures.impairment)) \
        r=\(point.isFront ? 7 : 4)><title>\(point.name): \(Prose.measures(measures))</title></circle>
        """
    }
    let front = points.filter(\.isFront).map { "\($0.name): \(Prose.measures($0.measures))" }
    return """
      <h2>What each gives up</h2>
      <p class=lead>Mixed-version time to the right, impairment upwards; the larger points are those that none beats. \(points.count < count ? "\(points.count) of \(count) are drawn." : "")
      <div class=scroll tabindex=0 role=group aria-label="Chart, can be scrolled">
      <svg class=line viewBox="0 0 1000 350" role=img aria-labelledby="front-title front-text">
      <title id=front-title>Mixed-version time against impairment</title>
      <desc id=front-text>\(Prose.list(front, most: 12))</desc>
      <path class=grid d="M\(Self.left - 14) \(Self.top)V\(Self.bottom + 14)H\(Self.right)"/>
      <text class=small x=\(Self.left) y=336 text-anchor=middle>\(PlanClock.duration(low))</text>
      \(high > low ? "<text class=small x=\(Self.right) y=336 text-anchor=end>\(PlanClock.duration(high)) mixed</text>" : HTML.nothing)
      <text class=small x=\(Self.left - 20) y=\(Self.bottom + 4) text-anchor=end>\(least)</text>
      \(most > least ? "<text class=small x=\(Self.left - 20) y=\(Self.top + 8) text-anchor=end>\(most)</text>" : HTML.nothing)
      \(HTML.lines(dots))
      </svg></div>
      """
  }
}
