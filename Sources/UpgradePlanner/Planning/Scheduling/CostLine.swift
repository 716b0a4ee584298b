/// A piece of a piecewise linear cost over whole units from `first` to `last`: `cost + slope · (t − first)`.
struct CostLine: Hashable, Sendable {
  var first: Int
  var last: Int
  var cost: Int
  let slope: Int
  /// The job whose end this is; −1: none.
  let job: Int

  @inline(__always) func at(_ time: Int) -> Int { cost + slope * (time - first) }
  var least: Int { slope >= 0 ? cost : at(last) }

  @inline(__always)
  func cut(_ from: Int, _ to: Int) -> CostLine {
    CostLine(first: from, last: to, cost: at(from), slope: slope, job: job)
  }
}

/// The least of several lines at each unit, as lines in order of time that do not overlap.
///
/// Where two lines are equal the one that was there first stays.
struct CostEnvelope: Sendable {
  private(set) var lines: [CostLine] = []

  mutating func insert(_ new: CostLine) {
    guard new.first <= new.last else { return }
    if let last = lines.last, last.last < new.first {
      lines.append(new)
      return
    }
    var result: [CostLine] = []
    result.reserveCapacity(lines.count + 2)
    var from = new.first
    for (index, old) in lines.enumerated() {
      if old.last < from {
        result.append(old)
        continue
      }
      if from > new.last || old.first > new.last {
        if from <= new.last { result.append(new.cut(from, new.last)) }
        from = new.last + 1
        result.append(contentsOf: lines[index...])
        lines = result
        return
      }
      if old.first > from {
        result.append(new.cut(from, old.first - 1))
        from = old.first
      }
      if old.first < from { result.append(old.cut(old.first, from - 1)) }
      let to = min(old.last, new.last)
      Self.merge(old.cut(from, to), new.cut(from, to), into: &result)
      if old.last > to { result.append(old.cut(to + 1, old.last)) }
      from = to + 1
    }
    if from <= new.last { result.append(new.cut(from, new.last)) }
    lines = result
  }

  /// Two lines over the same range.
  private static func merge(_ old: CostLine, _ new: CostLine, into result: inout [CostLine]) {
    let newAtFirst = new.cost < old.cost
    let newAtLast = new.at(new.last) < old.at(old.last)
    switch (newAtFirst, newAtLast) {
    case (false, false): result.append(old)
    case (true, true): result.append(new)
    case (true, false):
      // Old is at most new from the first unit with (old.slope − new.slope) · d ≤ new.cost − old.cost, slopes falling.
      let gain = new.slope - old.slope
      let lead = old.cost - new.cost
      let change = old.first + (lead + gain - 1) / gain
      result.append(new.cut(new.first, change - 1))
      result.append(old.cut(change, old.last))
    case (false, true):
      let gain = old.slope - new.slope
      let lead = new.cost - old.cost
      let change = old.first + lead / gain + 1
      result.append(old.cut(old.first, change - 1))
      result.append(new.cut(change, new.last))
    }
  }

  /// The least cost of having waited since any earlier unit, each unit of waiting costing `rate`, up to `end`.
  ///
  /// A line steeper than the rate shrinks to its first unit: waiting before it is cheaper than later.
  func waiting(rate: Int, until end: Int) -> [CostLine] {
    var result: [CostLine] = []
    result.reserveCapacity(2 * lines.count + 1)
    // The line of waiting: from which unit, at what cost.
    var idle: (from: Int, cost: Int)?
    func emitIdle(_ from: Int, _ to: Int) {
      guard let idle, from <= to else { return }
      result.append(CostLine(first: from, last: to, cost: idle.cost + rate * (from - idle.from), slope: rate, job: -1))
    }
    var reached = Int.min
    for line in lines {
      guard line.first <= end else { break }
      let last = min(line.last, end)
      var from = line.first
      if let idle {
        let waited = idle.cost + rate * (from - idle.from)
        if waited <= line.cost {
          guard line.slope < rate else { continue }
          let change = from + (line.cost - waited) / (rate - line.slope) + 1
          guard change <= last else { continue }
          from = change
        }
        emitIdle(reached, from - 1)
      }
      let to = line.slope > rate ? from : last
      result.append(line.cut(from, to))
      idle = (to, line.at(to))
      reached = to + 1
    }
    emitIdle(reached, end)
    return result
  }
}
