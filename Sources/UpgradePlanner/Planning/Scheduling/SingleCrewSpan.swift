/// Engine ONE, first phase: the least mixed minutes of a wave in which one job runs at a time.
///
/// Dynamic programming over the set of finished jobs. For each set it keeps the first starts from which the jobs fit
/// without a pause, as ranges, and Pareto pairs (first start, time) of the others: a later first start and an earlier
/// time are better (F5). A strictly dominated pair cannot reach the optimum, so the pairs that are left hold *all*
/// first starts that attain it. Pauses end only at a window's start: everything earlier can be moved left. No pause is
/// so long that a job that could start runs inside it (F13): put there, it is out of the way later, the first start stays and
/// the end does not grow; each such move makes the sum of starts smaller, so some schedule of every attained first start
/// has no such pause.
struct SingleCrewSpan {
  struct Result {
    /// The least span found; nil if none.
    var span: Int?
    /// First starts that attain it, ascending; all of them if `isProved` and the wave has a pause.
    var firstStarts: [Int] = []
    /// No shorter span exists.
    var isProved = false
  }

  private struct Item {
    /// A range of first starts without a pause (`time` < 0), or one first start with the time the set is done.
    let first: Int
    let last: Int
    let time: Int
    let next: Int
  }

  private struct Node {
    let set: JobSet
    var head: Int
  }

  let wave: GridWave
  let lags: DecidedLags
  let bound: CoverageBound
  let options: SearchOptions
  private let total: Int
  private let required: [JobSet]
  private var sums: [Int]

  init(_ wave: GridWave, lags: DecidedLags, bound: CoverageBound, options: SearchOptions) {
    self.wave = wave
    self.lags = lags
    self.bound = bound
    self.options = options
    total = wave.minutes.reduce(0, +)
    sums = Array(repeating: 0, count: bound.classCount)
    let leaders = options.twins ? Twins.leaders(wave, weighted: false) : Array(repeating: nil, count: wave.count)
    required = (0..<wave.count).map { job in
      var set = JobSet()
      for link in wave.before[job] { set = set.with(link.job) }
      if let leader = leaders[job] { set = set.with(leader) }
      return set
    }
  }

  /// Widens a beam until nothing was cut, the bound is met or the meter is spent.
  mutating func solve(limit: Int?, meter: inout SearchMeter) -> Result {
    var result = Result(span: nil)
    // A span known to be possible from elsewhere; it is searched for again, to have its first starts.
    var best = limit ?? wave.horizon
    var width = 64
    while true {
      let pass = run(limit: best, width: width, meter: &meter)
      if let span = pass.span, result.span.map({ span <= $0 }) ?? true {
        result.span = span
        result.firstStarts = pass.firstStarts
        best = min(best, span)
      }
      if !pass.wasCut || result.span == total && !wave.mixed {
        result.isProved = true
        return result
      }
      if meter.isSpent { return result }
      width *= 8
    }
  }

  private mutating func run(limit: Int, width: Int, meter: inout SearchMeter) -> (
    span: Int?, firstStarts: [Int], wasCut: Bool
  ) {
    let all = JobSet(first: wave.count)
    var pool: [Item] = []
    var level = [Node(set: JobSet(), head: -1)]
    let origins =
      wave.mixed
      ? [GridWave.Starts(first: 0, last: 0)]
      : FirstStarts.kept(wave, span: limit, enabled: options.shifts)
    for range in origins {
      pool.append(Item(first: range.first, last: range.last, time: -1, next: level[0].head))
      level[0].head = pool.count - 1
    }
    var wasCut = false
    var beam = BeamRoom(width: width, meter: meter)
    for depth in 0..<wave.count {
      var next: [Node] = []
      var index: [JobSet: Int] = [:]
      var ranked: [(rank: Int, node: Int, ranges: [GridWave.Starts], pairs: [Pair])] = []
      for (position, node) in level.enumerated() {
        let (ranges, pairs) = labels(of: node, pool: pool)
        meter.charge(4 * (4 + (ranges.count + pairs.count) * (wave.count / 2 + bound.openings.count)))
        let kept = prune(node.set, ranges, pairs, limit: limit)
        guard let rank = kept.rank else { continue }
        ranked.append((rank, position, kept.ranges, kept.pairs))
      }
      let room = beam.room(meter)
      if ranked.count > room {
        wasCut = true
        ranked.sort { ($0.rank, $0.node) < ($1.rank, $1.node) }
        ranked.removeLast(ranked.count - room)
      }
      beam.expand(ranked.count)
      var fresh: [Item] = []
      for (position, entry) in ranked.enumerated() {
        let unstarted = all.subtracting(level[entry.node].set)
        var eligible = JobSet()
        for job in unstarted where required[job].isSubset(of: level[entry.node].set) { eligible = eligible.with(job) }
        // For each pair the earliest end of anything: what starts later leaves too long a pause.
        let soonest = entry.pairs.map { soonestEnd(eligible, after: level[entry.node].set, from: $0.time) }
        if position >= BeamRoom.least, meter.isSpent {
          wasCut = true
          break
        }
        let set = level[entry.node].set
        for job in eligible {
          let head = expand(
            set, entry.ranges, entry.pairs, soonest, eligible, by: job, depth: depth, into: &fresh)
          meter.charge(4 * (1 + 2 * head.count))
          guard !head.isEmpty else { continue }
          let target = set.with(job)
          let place: Int
          if let known = index[target] {
            place = known
          } else {
            place = next.count
            index[target] = place
            next.append(Node(set: target, head: -1))
          }
          for item in head {
            let entry = fresh[item]
            fresh[item] = Item(first: entry.first, last: entry.last, time: entry.time, next: next[place].head)
            next[place].head = item
          }
        }
      }
      pool = fresh
      level = next
    }
    guard let node = level.first else { return (nil, [], wasCut) }
    let (ranges, pairs) = labels(of: node, pool: pool)
    if let range = ranges.first { return (total, [range.first], wasCut) }
    guard let span = pairs.map({ $0.time - (wave.mixed ? 0 : $0.first) }).min(), span <= limit else {
      return (nil, [], wasCut)
    }
    let firsts = pairs.filter { $0.time - (wave.mixed ? 0 : $0.first) == span }.map(\.first)
    return (span, firsts.sorted(), wasCut)
  }

  private struct Pair {
    let first: Int
    let time: Int
  }

  private func labels(of node: Node, pool: [Item]) -> ([GridWave.Starts], [Pair]) {
    var ranges: [GridWave.Starts] = []
    var pairs: [Pair] = []
    var item = node.head
    while item >= 0 {
      let entry = pool[item]
      if entry.time < 0 {
        ranges.append(GridWave.Starts(first: entry.first, last: entry.last))
      } else {
        pairs.append(Pair(first: entry.first, time: entry.time))
      }
      item = entry.next
    }
    ranges = FirstStarts.union(ranges)
    let done = minutes(of: node.set)
    pairs.sort { ($1.first, $0.time) < ($0.first, $1.time) }
    var front: [Pair] = []
    var least = Int.max
    for pair in pairs where pair.time < least {
      least = pair.time
      // A run without a pause from the same or a later first start that is done by then is at least as good.
      let covered = ranges.contains { $0.last >= pair.first && max($0.first, pair.first) + done <= pair.time }
      if !covered { front.append(pair) }
    }
    return (ranges, front)
  }

  private func minutes(of set: JobSet) -> Int {
    var sum = 0
    for job in set { sum += wave.minutes[job] }
    return sum
  }

  private mutating func prune(_ set: JobSet, _ ranges: [GridWave.Starts], _ pairs: [Pair], limit: Int) -> (
    ranges: [GridWave.Starts], pairs: [Pair], rank: Int?
  ) {
    let unstarted = JobSet(first: wave.count).subtracting(set)
    let done = minutes(of: set)
    var keptRanges: [GridWave.Starts] = []
    var keptPairs: [Pair] = []
    var rank: Int?
    let pause = leastLag(unstarted, after: set)
    for range in ranges {
      guard let end = bound.end(of: unstarted, from: range.first + done + pause, sums: &sums) else { continue }
      let span = end - (wave.mixed ? 0 : range.last)
      guard span <= limit else { continue }
      keptRanges.append(range)
      rank = min(rank ?? Int.max, max(span, total))
    }
    for pair in pairs {
      guard let end = bound.end(of: unstarted, from: pair.time + pause, sums: &sums) else { continue }
      let span = end - (wave.mixed ? 0 : pair.first)
      guard span <= limit else { continue }
      keptPairs.append(pair)
      rank = min(rank ?? Int.max, span)
    }
    return (keptRanges, keptPairs, rank)
  }

  /// How long nothing can start after a set is done.
  private func leastLag(_ unstarted: JobSet, after set: JobSet) -> Int {
    guard !lags.isEmpty else { return 0 }
    var least = Int.max
    for job in unstarted where required[job].isSubset(of: set) { least = min(least, lags.lag(of: job, after: set)) }
    return least == Int.max ? 0 : least
  }

  private func expand(
    _ set: JobSet, _ ranges: [GridWave.Starts], _ pairs: [Pair], _ soonest: [Int], _ eligible: JobSet, by job: Int,
    depth: Int, into pool: inout [Item]
  ) -> [Int] {
    var made: [Int] = []
    let minutes = wave.minutes[job]
    let done = self.minutes(of: set)
    func add(_ first: Int, _ last: Int, _ time: Int) {
      made.append(pool.count)
      pool.append(Item(first: first, last: last, time: time, next: -1))
    }
    let lag = lags.lag(of: job, after: set)
    if lag > 0 {
      // Every first start leads to a time of its own; a later one that leads to the same is better.
      for range in ranges {
        var first = range.last
        while first >= range.first {
          let ready = first + done + lag
          guard let start = wave.nextStart(job, ready) else {
            guard let latest = wave.starts[job].last?.last else { break }
            first = latest - done - lag
            continue
          }
          if start < soonestEnd(eligible, after: set, from: first + done) { add(first, first, start + minutes) }
          guard start > ready else {
            first -= 1
            continue
          }
          guard let earlier = wave.latestStart(job, start - 1) else { break }
          first = earlier - done - lag
        }
      }
      for (pair, soonest) in zip(pairs, soonest) {
        if let start = wave.nextStart(job, pair.time + lag), start < soonest {
          add(pair.first, pair.first, start + minutes)
        }
      }
      return made
    }
    for range in ranges {
      for start in wave.starts[job] where start.last >= range.first + done {
        let low = max(range.first, start.first - done)
        let high = min(range.last, start.last - done)
        if low <= high { add(low, high, -1) }
        // Waiting for this start: worth it only from the last first start before it.
        if depth > 0 || wave.mixed {
          let waiting = min(range.last, start.first - done - 1)
          if waiting >= range.first, start.first < soonestEnd(eligible, after: set, from: waiting + done) {
            add(waiting, waiting, start.first + minutes)
          }
        }
        if start.first - done > range.last { break }
      }
    }
    for (pair, soonest) in zip(pairs, soonest) {
      if let start = wave.nextStart(job, pair.time), start < soonest { add(pair.first, pair.first, start + minutes) }
    }
    return made
  }

  /// The earliest end of any of the jobs that starts after a set is done at a time.
  private func soonestEnd(_ jobs: JobSet, after set: JobSet, from time: Int) -> Int {
    guard options.activeStarts else { return Int.max }
    var soonest = Int.max
    for job in jobs {
      if let start = wave.nextStart(job, time + lags.lag(of: job, after: set)) {
        soonest = min(soonest, start + wave.minutes[job])
      }
    }
    return soonest
  }
}
