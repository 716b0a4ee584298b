/// B1 over all first starts: below the mixed units of every schedule, without a search.
///
/// From a first start t the jobs cannot all have ended before `end(t)`, which coverage gives and which never falls as t grows. So no
/// first start in `first ... last` has a span below end(first) − last. Ranges are halved where that could still be
/// the least (branch and bound); what is left when the meter is spent counts with its bound.
struct SpanFloor {
  let wave: GridWave
  let coverage: CoverageBound
  private let total: Int
  private let sums: [Int]

  init(_ wave: GridWave, coverage: CoverageBound) {
    self.wave = wave
    self.coverage = coverage
    total = wave.minutes.reduce(0, +)
    var sums = [Int](repeating: 0, count: coverage.classCount)
    for job in 0..<wave.count { sums[coverage.classOf[job]] += wave.minutes[job] }
    self.sums = sums
  }

  /// What one look at a first start costs.
  var steps: Int { 2 * wave.count + 8 * coverage.openings.count }

  /// A unit before which the jobs cannot all have ended, none starting before `time`; nil if they never can.
  func end(from time: Int) -> Int? {
    var latest = time
    for job in 0..<wave.count {
      guard let start = wave.nextStart(job, time) else { return nil }
      latest = max(latest, start + wave.minutes[job])
    }
    for opening in coverage.openings {
      let need = opening.need(of: sums, total: total)
      guard need > 0 else { continue }
      let units = (need + wave.capacity - 1) / wave.capacity
      guard let end = opening.time(open: opening.open(until: time) + units) else { return nil }
      latest = max(latest, end)
    }
    return latest
  }

  /// The least span that coverage leaves to any first start; 0 if it leaves none.
  func least(meter: inout SearchMeter) -> Int {
    let floor = (total + wave.capacity - 1) / wave.capacity
    if wave.mixed { return max(floor, end(from: 0) ?? 0) }
    var open: [(bound: Int, range: GridWave.Starts)] = []
    var best = Int.max
    func add(_ range: GridWave.Starts) {
      meter.charge(steps)
      guard let end = end(from: range.first) else { return }
      if range.first == range.last {
        best = min(best, max(floor, end - range.first))
      } else {
        // One first start of the range for certain, and a bound for the others.
        open.append((max(floor, end - range.last), range))
        best = min(best, max(floor, end - range.first))
      }
    }
    for range in FirstStarts.union(wave.starts.flatMap { $0 }) { add(range) }
    var looked = 0
    while let range = open.popLast() {
      guard range.bound < best else { continue }
      looked += 1
      if meter.isSpent || looked > Self.most {
        best = open.reduce(min(best, range.bound)) { min($0, $1.bound) }
        break
      }
      let middle = range.range.first + (range.range.last - range.range.first) / 2
      add(GridWave.Starts(first: middle + 1, last: range.range.last))
      add(GridWave.Starts(first: range.range.first, last: middle))
    }
    return best == Int.max ? floor : best
  }

  /// Ranges that are halved at most.
  private static let most = 4000
}
