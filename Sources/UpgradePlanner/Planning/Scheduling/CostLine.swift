/// A piece of a piecewise linear cost over whole units from `first` to `last`: `cost + slope · (t − first)`.
struct CostLine: Hashable, Sendable {
  let first: Int
  let cost: Int
  let slope: Int
  /// `last` and the job in one word: searches keep millions of lines.
  private var word: Int

  private static let jobBits = 7

  /// `job`: the job whose end this is; −1: none.
  @inline(__always)
  init(first: Int, last: Int, cost: Int, slope: Int, job: Int) {
    self.first = first
    self.cost = cost
    self.slope = slope
    word = last << Self.jobBits | (job + 1)
  }

  @inline(__always) var last: Int { word >> Self.jobBits }
  /// The job whose end this is; −1: none.
  @inline(__always) var job: Int { word & (1 << Self.jobBits - 1) - 1 }

  @inline(__always)
  mutating func extend(to last: Int) { word = last << Self.jobBits | (job + 1) }

  @inline(__always) func at(_ time: Int) -> Int { cost + slope * (time - first) }
  @inline(__always) var least: Int { slope >= 0 ? cost : at(last) }

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
  private var spare: [CostLine] = []

  mutating func removeAll() { lines.removeAll(keepingCapacity: true) }

  /// Takes in lines that are in order of time and do not overlap either. Linear in both.
  mutating func merge(_ added: [CostLine]) {
    guard let begin = added.first else { return }
    guard let end = lines.last, end.last >= begin.first else {
      lines.append(contentsOf: added)
      return
    }
    spare.removeAll(keepingCapacity: true)
    var (left, right) = (0, 0)
    var old = lines[0]
    var new = begin
    func nextOld() -> Bool {
      left += 1
      if left < lines.count { old = lines[left] }
      return left < lines.count
    }
    func nextNew() -> Bool {
      right += 1
      if right < added.count { new = added[right] }
      return right < added.count
    }
    while true {
      if old.last < new.first {
        spare.append(old)
        if !nextOld() { break }
      } else if new.last < old.first {
        spare.append(new)
        if !nextNew() { break }
      } else if old.first < new.first {
        spare.append(old.cut(old.first, new.first - 1))
        old = old.cut(new.first, old.last)
      } else if new.first < old.first {
        spare.append(new.cut(new.first, old.first - 1))
        new = new.cut(old.first, new.last)
      } else {
        let to = min(old.last, new.last)
        Self.lesser(old.cut(old.first, to), new.cut(old.first, to), into: &spare)
        // Both lists have to move on before either is asked whether it is at its end.
        let (isOldDone, isNewDone) = (old.last == to, new.last == to)
        if !isOldDone { old = old.cut(to + 1, old.last) }
        if !isNewDone { new = new.cut(to + 1, new.last) }
        let hasOld = !isOldDone || nextOld()
        let hasNew = !isNewDone || nextNew()
        if !hasOld || !hasNew { break }
      }
    }
    // What is left of one of them, the first line perhaps in part.
    if left < lines.count {
      spare.append(old)
      spare.append(contentsOf: lines[(left + 1)...])
    }
    if right < added.count {
      spare.append(new)
      spare.append(contentsOf: added[(right + 1)...])
    }
    swap(&lines, &spare)
  }

  /// Two lines over the same range.
  @inline(__always)
  private static func lesser(_ old: CostLine, _ new: CostLine, into result: inout [CostLine]) {
    let newAtFirst = new.cost < old.cost
    let newAtLast = new.at(new.last) < old.at(old.last)
    switch (newAtFirst, newAtLast) {
    case (false, false): append(old, to: &result)
    case (true, true): append(new, to: &result)
    case (true, false):
      // Old is at most new from the first unit with (old.slope − new.slope) · d ≤ new.cost − old.cost, slopes falling.
      let gain = new.slope - old.slope
      let lead = old.cost - new.cost
      let change = old.first + (lead + gain - 1) / gain
      append(new.cut(new.first, change - 1), to: &result)
      result.append(old.cut(change, old.last))
    case (false, true):
      let gain = old.slope - new.slope
      let lead = new.cost - old.cost
      let change = old.first + lead / gain + 1
      append(old.cut(old.first, change - 1), to: &result)
      result.append(new.cut(change, new.last))
    }
  }

  /// A line that only goes on where the last one ended makes it longer.
  @inline(__always)
  private static func append(_ line: CostLine, to result: inout [CostLine]) {
    let place = result.count - 1
    if place >= 0, result[place].last + 1 == line.first, result[place].job == line.job,
      result[place].slope == line.slope, result[place].at(line.first) == line.cost
    {
      result[place].extend(to: line.last)
    } else {
      result.append(line)
    }
  }

  /// Appends the least cost of having waited since any earlier unit, each unit of waiting costing `rate`, up to `end`.
  ///
  /// A line steeper than the rate shrinks to its first unit: waiting before it is cheaper than later.
  static func appendWaiting(_ lines: ArraySlice<CostLine>, rate: Int, until end: Int, to result: inout [CostLine]) {
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
  }
}
