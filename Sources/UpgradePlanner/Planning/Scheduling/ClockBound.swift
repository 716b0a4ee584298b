/// B4: what the calendar alone costs, for any number of crews.
///
/// Each unstarted job waits at its rate at least until the earliest end its windows allow. Each unstarted pair costs at
/// least the least of w_ab·(δ + p_b)⁺ + w_ba·(p_a − δ)⁺ over the differences δ of their starts that windows allow: a
/// convex function, so its least point is moved into each range of δ. The pair tables are made for a few times; a state
/// uses the latest one before it, because fewer starts are left later.
struct ClockBound: Sendable {
  let wave: GridWave
  let end: Int
  /// Ascending; the first is the begin of the range.
  private let checkpoints: [Int]
  /// For each checkpoint, at `a * count + b`, `a < b`.
  private let pairs: [[Int]]
  /// The starts of each job inside the range, one after the other, and where those of each end.
  private let ranges: [GridWave.Starts]
  private let rangeEnds: [Int]

  init(_ wave: GridWave, from begin: Int, to end: Int, apart: Bool) {
    self.wave = wave
    self.end = end
    let n = wave.count
    var checkpoints = [begin]
    let steps = 8
    for step in 1..<steps {
      let time = begin + (end - begin) * step / steps
      if let last = checkpoints.last, time > last { checkpoints.append(time) }
    }
    func clipped(_ job: Int, from time: Int) -> [GridWave.Starts] {
      wave.starts[job].compactMap { range in
        let first = max(range.first, time)
        let last = min(range.last, end - wave.minutes[job])
        return first <= last ? GridWave.Starts(first: first, last: last) : nil
      }
    }
    var ranges: [GridWave.Starts] = []
    rangeEnds = (0..<n).map { job in
      ranges += clipped(job, from: begin)
      return ranges.count
    }
    self.ranges = ranges
    var pairs: [[Int]] = []
    for time in checkpoints {
      let clipped = (0..<n).map { clipped($0, from: time) }
      var table = [Int](repeating: 0, count: n * n)
      for a in 0..<n {
        for b in (a + 1)..<max(n, a + 1) {
          table[a * n + b] = Self.least(wave, a, b, clipped[a], clipped[b], apart: apart)
        }
      }
      pairs.append(table)
    }
    self.checkpoints = checkpoints
    self.pairs = pairs
  }

  /// What making the tables costs, in steps.
  static func steps(_ wave: GridWave, from begin: Int, to end: Int) -> Int {
    var windows = 0
    for list in wave.starts {
      var low = 0
      while low < list.count, list[low].last < begin { low += 1 }
      var high = low
      while high < list.count, list[high].first <= end { high += 1 }
      windows += high - low
    }
    return 8 + windows * windows / 8 + wave.count * wave.count / 4
  }

  private static func least(
    _ wave: GridWave, _ a: Int, _ b: Int, _ early: [GridWave.Starts], _ late: [GridWave.Starts], apart: Bool
  ) -> Int {
    let n = wave.count
    let (forward, backward) = (wave.weight[a * n + b], wave.weight[b * n + a])
    let (own, other) = (wave.minutes[a], wave.minutes[b])
    var best = Int.max
    func consider(_ delta: Int) {
      best = min(best, forward * max(0, delta + other) + backward * max(0, own - delta))
    }
    let floor = (own + other) * min(forward, backward)
    for x in early {
      for y in late {
        let low = y.first - x.last
        let high = y.last - x.first
        if apart {
          if high >= own { consider(max(low, own)) }
          if low <= -other { consider(min(high, -other)) }
        } else {
          consider(min(high, max(low, forward >= backward ? -other : own)))
        }
        if best <= floor { return best }
      }
    }
    return best == Int.max ? 0 : best
  }

  /// The least start of a job at or after a unit, with its end inside the range; nil if none is left.
  @inline(__always)
  func nextStart(_ job: Int, _ time: Int) -> Int? {
    ranges.withUnsafeBufferPointer { ranges in
      rangeEnds.withUnsafeBufferPointer { ends in
        for place in (job == 0 ? 0 : ends[job - 1])..<ends[job] where ranges[place].last >= time {
          return max(time, ranges[place].first)
        }
        return nil
      }
    }
  }

  /// The starts of a job between two units, range by range.
  @inline(__always)
  func eachRange(of job: Int, from begin: Int, to end: Int, _ visit: (_ first: Int, _ last: Int) -> Void) {
    for place in (job == 0 ? 0 : rangeEnds[job - 1])..<rangeEnds[job] where ranges[place].last >= begin {
      guard ranges[place].first <= end else { return }
      visit(max(begin, ranges[place].first), min(end, ranges[place].last))
    }
  }

  /// What the pairs of one set of jobs cost, as it was asked for last.
  struct PairCost {
    fileprivate var checkpoint = -1
    fileprivate var cost = 0
  }

  /// Σ rate · earliest end of the unstarted jobs, from `time` on, plus their pairs; nil if one cannot end any more.
  ///
  /// Subtract (Σ rate) · t for the cost that is left at a state of time t ≥ `time`.
  func cost(_ unstarted: JobSet, rates: [Int], from time: Int) -> Int? {
    var known = PairCost()
    return cost(unstarted, rates: rates, from: time, pairs: &known)
  }

  /// The same for several times and one set of jobs.
  func cost(_ unstarted: JobSet, rates: [Int], from time: Int, pairs known: inout PairCost) -> Int? {
    var sum = 0
    for job in unstarted {
      guard let start = nextStart(job, time) else { return nil }
      sum += rates[job] * (start + wave.minutes[job])
    }
    let index = checkpoint(before: time)
    if index != known.checkpoint { known = PairCost(checkpoint: index, cost: pairCost(unstarted, at: index)) }
    return sum + known.cost
  }

  /// The same with earliest ends that are known better, and without the pairs.
  func cost(_ unstarted: JobSet, rates: [Int], ends: [Int]) -> Int? {
    var sum = 0
    for job in unstarted {
      guard ends[job] <= end else { return nil }
      sum += rates[job] * ends[job]
    }
    return sum
  }

  /// What the unstarted pairs cost from `time` on.
  func pairCost(_ unstarted: JobSet, from time: Int) -> Int {
    pairCost(unstarted, at: checkpoint(before: time))
  }

  private func checkpoint(before time: Int) -> Int {
    var index = checkpoints.count - 1
    while index > 0, checkpoints[index] > time { index -= 1 }
    return index
  }

  private func pairCost(_ unstarted: JobSet, at index: Int) -> Int {
    let n = wave.count
    var sum = 0
    pairs[index].withUnsafeBufferPointer { table in
      var rest = unstarted
      for a in unstarted {
        rest = rest.without(a)
        for b in rest { sum += table[a * n + b] }
      }
    }
    return sum
  }
}
