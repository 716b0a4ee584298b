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

  /// A range of first starts without a pause (`time` < 0), or one first start with the time the set is done.
  private struct Item {
    let first: Int
    let last: Int
    let time: Int
    let next: Int
  }

  private struct Node {
    let set: JobSet
    /// The summed minutes of the set.
    let done: Int
    var head = -1
  }

  private struct Pair {
    let first: Int
    let time: Int
  }

  /// A node that the bound leaves, with where its ranges and pairs end in the lists of its level.
  private struct Entry {
    let rank: Int
    let node: Int
    let ranges: Range<Int>
    let pairs: Range<Int>
  }

  /// One level of the beam.
  private struct Level {
    var nodes: [Node] = []
    var items: [Item] = []
    var index = JobSetIndex()

    mutating func add(_ item: (first: Int, last: Int, time: Int), to set: JobSet, done: Int) {
      let place = index.number(of: set)
      if place == nodes.count { nodes.append(Node(set: set, done: done)) }
      items.append(Item(first: item.first, last: item.last, time: item.time, next: nodes[place].head))
      nodes[place].head = items.count - 1
    }
  }

  let wave: GridWave
  let lags: DecidedLags
  let bound: CoverageBound
  let options: SearchOptions
  private let total: Int
  private let required: [JobSet]

  init(_ wave: GridWave, lags: DecidedLags, bound: CoverageBound, options: SearchOptions) {
    self.wave = wave
    self.lags = lags
    self.bound = bound
    self.options = options
    total = wave.minutes.reduce(0, +)
    let leaders = options.twins ? Twins.leaders(wave, weighted: false) : Array(repeating: nil, count: wave.count)
    required = (0..<wave.count).map { job in
      var set = JobSet()
      for link in wave.before[job] { set = set.with(link.job) }
      if let leader = leaders[job] { set = set.with(leader) }
      return set
    }
  }

  /// Widens a beam until nothing was cut, the bound is met or the meter is spent.
  func solve(limit: Int?, meter: inout SearchMeter) -> Result {
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

  private func run(limit: Int, width: Int, meter: inout SearchMeter) -> (
    span: Int?, firstStarts: [Int], wasCut: Bool
  ) {
    let all = JobSet(first: wave.count)
    var level = Level()
    let origins =
      wave.mixed
      ? [GridWave.Starts(first: 0, last: 0)]
      : FirstStarts.kept(wave, span: limit, enabled: options.shifts)
    for range in origins { level.add((range.first, range.last, -1), to: JobSet(), done: 0) }
    var wasCut = false
    var beam = BeamRoom(width: width, meter: meter)
    var ranges: [GridWave.Starts] = []
    var pairs: [Pair] = []
    var sums = bound.scratch
    for depth in 0..<wave.count {
      var ranked: [Entry] = []
      ranges.removeAll(keepingCapacity: true)
      pairs.removeAll(keepingCapacity: true)
      for (position, node) in level.nodes.enumerated() {
        let found = labels(of: node, items: level.items)
        meter.charge(8 + 2 * (found.ranges.count + found.pairs.count) * (wave.count / 2 + bound.openings.count))
        let (firstRange, firstPair) = (ranges.count, pairs.count)
        guard
          let rank = prune(node, found.ranges, found.pairs, limit: limit, ranges: &ranges, pairs: &pairs, sums: &sums)
        else {
          continue
        }
        ranked.append(
          Entry(rank: rank, node: position, ranges: firstRange..<ranges.count, pairs: firstPair..<pairs.count))
      }
      let room = beam.room(meter)
      if ranked.count > room {
        wasCut = true
        ranked.sort { ($0.rank, $0.node) < ($1.rank, $1.node) }
        ranked.removeLast(ranked.count - room)
      }
      beam.expand(ranked.count)
      var next = Level()
      var starts: [Int] = []
      for (position, entry) in ranked.enumerated() {
        if position >= BeamRoom.least, meter.isSpent {
          wasCut = true
          break
        }
        let node = level.nodes[entry.node]
        var eligible = JobSet()
        for job in all.subtracting(node.set) where required[job].isSubset(of: node.set) {
          eligible = eligible.with(job)
        }
        let made = next.items.count
        for job in eligible {
          for range in ranges[entry.ranges] {
            expand(range, of: node, eligible, by: job, depth: depth, into: &next)
          }
        }
        expand(pairs[entry.pairs], of: node, eligible, starts: &starts, into: &next)
        meter.charge(2 * (eligible.size * (1 + entry.pairs.count) + 2 * (next.items.count - made)))
      }
      level = next
    }
    guard let node = level.nodes.first else { return (nil, [], wasCut) }
    let found = labels(of: node, items: level.items)
    if let range = found.ranges.first { return (total, [range.first], wasCut) }
    guard let span = found.pairs.map({ $0.time - (wave.mixed ? 0 : $0.first) }).min(), span <= limit else {
      return (nil, [], wasCut)
    }
    let firsts = found.pairs.filter { $0.time - (wave.mixed ? 0 : $0.first) == span }.map(\.first)
    return (span, firsts.sorted(), wasCut)
  }

  /// The ranges of a node, and its pairs as far as none is dominated, first starts falling.
  private func labels(of node: Node, items: [Item]) -> (ranges: [GridWave.Starts], pairs: [Pair]) {
    var ranges: [GridWave.Starts] = []
    var pairs: [Pair] = []
    var item = node.head
    while item >= 0 {
      let entry = items[item]
      if entry.time < 0 {
        ranges.append(GridWave.Starts(first: entry.first, last: entry.last))
      } else {
        pairs.append(Pair(first: entry.first, time: entry.time))
      }
      item = entry.next
    }
    if ranges.count > 1 { ranges = FirstStarts.union(ranges) }
    if pairs.count > 1 { pairs.sort { ($1.first, $0.time) < ($0.first, $1.time) } }
    var least = Int.max
    var kept = 0
    for place in pairs.indices {
      let pair = pairs[place]
      guard pair.time < least else { continue }
      least = pair.time
      // A run without a pause from the same or a later first start that is done by then is at least as good.
      var isCovered = false
      for range in ranges where range.last >= pair.first {
        isCovered = isCovered || max(range.first, pair.first) + node.done <= pair.time
      }
      guard !isCovered else { continue }
      pairs[kept] = pair
      kept += 1
    }
    pairs.removeLast(pairs.count - kept)
    return (ranges, pairs)
  }

  /// Appends what the bound leaves of a node's labels; the least of their bounds, nil if none is left.
  private func prune(
    _ node: Node, _ ranges: [GridWave.Starts], _ pairs: [Pair], limit: Int, ranges keptRanges: inout [GridWave.Starts],
    pairs keptPairs: inout [Pair], sums: inout [Int]
  ) -> Int? {
    let unstarted = JobSet(first: wave.count).subtracting(node.set)
    var rank: Int?
    let pause = leastLag(unstarted, after: node.set)
    for range in ranges {
      guard let end = bound.end(of: unstarted, from: range.first + node.done + pause, sums: &sums) else { continue }
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
    return rank
  }

  /// How long nothing can start after a set is done.
  private func leastLag(_ unstarted: JobSet, after set: JobSet) -> Int {
    guard !lags.isEmpty else { return 0 }
    var least = Int.max
    for job in unstarted where required[job].isSubset(of: set) { least = min(least, lags.lag(of: job, after: set)) }
    return least == Int.max ? 0 : least
  }

  /// One more job after runs without a pause.
  private func expand(
    _ range: GridWave.Starts, of node: Node, _ eligible: JobSet, by job: Int, depth: Int, into level: inout Level
  ) {
    let minutes = wave.minutes[job]
    let done = node.done
    func add(_ first: Int, _ last: Int, _ time: Int) {
      level.add((first, last, time), to: node.set.with(job), done: done + minutes)
    }
    let lag = lags.lag(of: job, after: node.set)
    if lag > 0 {
      // Every first start leads to a time of its own; a later one that leads to the same is better.
      var first = range.last
      while first >= range.first {
        let ready = first + done + lag
        guard let start = wave.nextStart(job, ready) else {
          guard let latest = wave.starts[job].last?.last else { break }
          first = latest - done - lag
          continue
        }
        if start < soonestEnd(eligible, after: node.set, from: first + done) { add(first, first, start + minutes) }
        guard start > ready else {
          first -= 1
          continue
        }
        guard let earlier = wave.latestStart(job, start - 1) else { break }
        first = earlier - done - lag
      }
      return
    }
    for start in wave.starts[job] where start.last >= range.first + done {
      let low = max(range.first, start.first - done)
      let high = min(range.last, start.last - done)
      if low <= high { add(low, high, -1) }
      // Waiting for this start: worth it only from the last first start before it.
      if depth > 0 || wave.mixed {
        let waiting = min(range.last, start.first - done - 1)
        if waiting >= range.first, start.first < soonestEnd(eligible, after: node.set, from: waiting + done) {
          add(waiting, waiting, start.first + minutes)
        }
      }
      if start.first - done > range.last { break }
    }
  }

  /// One more job, each as early as it can; none that leaves a pause in which another one would be done.
  private func expand(
    _ pairs: ArraySlice<Pair>, of node: Node, _ eligible: JobSet, starts: inout [Int], into level: inout Level
  ) {
    for pair in pairs {
      starts.removeAll(keepingCapacity: true)
      var soonest = Int.max
      for job in eligible {
        let start = wave.nextStart(job, pair.time + lags.lag(of: job, after: node.set))
        starts.append(start ?? Int.max)
        if let start, options.activeStarts { soonest = min(soonest, start + wave.minutes[job]) }
      }
      for (place, job) in eligible.enumerated() where starts[place] < soonest {
        level.add(
          (pair.first, pair.first, starts[place] + wave.minutes[job]), to: node.set.with(job),
          done: node.done + wave.minutes[job])
      }
    }
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
