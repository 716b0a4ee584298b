/// How wide the levels of one pass of a beam may be: no level may take more than half of what the budget has left, judged
/// by what a label of this pass has cost so far, so that a pass always ends with a complete schedule.
struct BeamRoom {
  /// What is kept on every level, whatever is left.
  static let least = 8

  let width: Int
  private let begin: Int
  private var expanded = 0

  init(width: Int, meter: SearchMeter) {
    self.width = width
    begin = meter.steps
  }

  /// Labels that the next level may keep.
  func room(_ meter: SearchMeter) -> Int {
    guard expanded > 0 else { return meter.isSpent ? Self.least : width }
    let cost = max(1, (meter.steps - begin) / expanded)
    return max(Self.least, min(width, meter.stepsLeft / 2 / cost))
  }

  /// The width of the pass after one of this width; a pass that the budget cut, not its width, may be followed by any number.
  static func wider(_ width: Int) -> Int { min(width, 1 << 40) * 8 }

  mutating func expand(_ count: Int) { expanded += count }
}
