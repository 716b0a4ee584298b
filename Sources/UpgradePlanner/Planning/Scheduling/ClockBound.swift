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
    var pairs: [[Int]] = []
    for time in checkpoints {
      let clipped: [[GridWave.Starts]] = (0..<n).map { job in
        wave.starts[job].compactMap { range in
          let first = max(range.first, time)
          let last = min(range.last, end - wave.minutes[job])
          return first <= last ? GridWave.Starts(first: first, last: last) : nil
        }
      }
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

  /// Σ rate · earliest end of the unstarted jobs, from `time` on, plus their pairs; nil if one cannot end any more.
  ///
  /// Subtract (Σ rate) · t for the cost that is left at a state of time t ≥ `time`.
  func cost(_ unstarted: JobSet, rates: [Int], from time: Int) -> Int? {
    var sum = 0
    for job in unstarted {
      guard let start = wave.nextStart(job, time), start + wave.minutes[job] <= end else { return nil }
      sum += rates[job] * (start + wave.minutes[job])
    }
    return sum + pairCost(unstarted, from: time)
  }

  /// The same with earliest ends that are known better.
  func cost(_ unstarted: JobSet, rates: [Int], from time: Int, ends: [Int]) -> Int? {
    var sum = 0
    for job in unstarted {
      guard ends[job] <= end else { return nil }
      sum += rates[job] * ends[job]
    }
    return sum + pairCost(unstarted, from: time)
  }

  /// What the unstarted pairs cost from `time` on.
  func pairCost(_ unstarted: JobSet, from time: Int) -> Int {
    var index = checkpoints.count - 1
    while index > 0, checkpoints[index] > time { index -= 1 }
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
