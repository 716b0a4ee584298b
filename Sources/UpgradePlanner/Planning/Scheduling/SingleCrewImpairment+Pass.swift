extension SingleCrewImpairment {
  /// One pass of a beam; `limit`: only schedules below it, or at it if `allowEqual`.
  func pass(
    width: Int, limit: Int?, allowEqual: Bool, walk walkBound: WalkBound?, meter: inout SearchMeter
  ) -> Pass {
    var result = Pass()
    let bar = limit.map { allowEqual ? $0 : $0 - 1 } ?? Int.max
    var levels: [ImpairmentLevel] = []
    var work = Workspace(self)
    var beam = BeamRoom(width: width, meter: meter)
    var level = root(bar: bar, walk: walkBound, work: &work, meter: &meter)
    for depth in 0..<wave.count {
      let room = beam.room(meter)
      if level.count > room {
        result.wasCut = true
        level = level.best(room)
      }
      beam.expand(level.count)
      let isCut = expand(level, depth: depth, work: &work, meter: &meter)
      if isCut { result.wasCut = true }
      let next = children(of: level, bar: bar, walk: walkBound, work: &work, meter: &meter)
      level.dropRates()
      levels.append(level)
      level = next
    }
    var best: (cost: Int, time: Int)?
    for line in level.lines {
      let time = line.slope >= 0 ? line.first : line.last
      if best.map({ (line.at(time), time) < ($0.cost, $0.time) }) ?? true { best = (line.at(time), time) }
    }
    guard let best, best.cost <= bar else { return result }
    levels.append(level)
    if let starts = walk(from: best.time, cost: best.cost, levels: levels) {
      result.found = Found(cost: best.cost, starts: starts)
    }
    return result
  }

  /// Room that the levels of a pass share.
  struct Workspace {
    var sums: [Int]
    var rates: [Int]
    /// The lines of all sets that are expanded, with waiting, and where those of each end.
    var waits: [CostLine] = []
    var waitEnds: [Int] = []
    var arcs: [ImpairmentLevel.Arc] = []
    var index = JobSetIndex()
    var envelope = CostEnvelope()
    var pieces: [CostLine] = []

    init(_ search: SingleCrewImpairment) {
      sums = search.coverage.scratch
      rates = Array(repeating: 0, count: search.wave.count)
    }
  }

  /// Nothing finished.
  private func root(bar: Int, walk: WalkBound?, work: inout Workspace, meter: inout SearchMeter) -> ImpairmentLevel {
    var level = ImpairmentLevel(jobs: wave.count)
    let (each, total) = rates(of: JobSet())
    work.rates = each
    work.envelope.removeAll()
    work.envelope.merge(
      origins.map { CostLine(first: $0.first, last: $0.last, cost: total * $0.first, slope: total, job: -1) })
    admit(
      JobSet(), until: latestTime(before: JobSet(first: wave.count)), total: total, bar: bar, walk: walk, to: &level,
      work: &work, meter: &meter)
    return level
  }

  /// The functions with waiting, and all ways to finish one more job; whether the meter ended it.
  private func expand(_ level: ImpairmentLevel, depth: Int, work: inout Workspace, meter: inout SearchMeter) -> Bool {
    let all = JobSet(first: wave.count)
    work.waits.removeAll(keepingCapacity: true)
    work.waitEnds.removeAll(keepingCapacity: true)
    work.arcs.removeAll(keepingCapacity: true)
    work.index = JobSetIndex()
    let canWait = !isRigid && (depth > 0 || wave.mixed)
    for parent in 0..<level.count {
      if parent >= BeamRoom.least, meter.isSpent { return true }
      let set = level.sets[parent]
      let unstarted = all.subtracting(set)
      let first = work.waits.count
      if canWait {
        CostEnvelope.appendWaiting(
          level.lines(of: parent), rate: level.totals[parent], until: level.useful[parent], to: &work.waits)
      } else {
        work.waits.append(contentsOf: level.lines(of: parent))
      }
      work.waitEnds.append(work.waits.count)
      guard work.waits.count > first else { continue }
      let begin = work.waits[first].first
      let end = work.waits[work.waits.count - 1].last
      meter.charge(4 + wave.count)
      for job in unstarted where required[job].isSubset(of: set) {
        // A lag moves the whole function right: it is waiting that nobody can avoid.
        let lag = lags.lag(of: job, after: set)
        guard let start = clockBound.nextStart(job, begin + lag), start <= min(end + lag, latest[job]) else { continue }
        let rate = level.totals[parent] + outgoing(job, unstarted)
        work.arcs.append(
          ImpairmentLevel.Arc(
            parent: parent, child: work.index.number(of: set.with(job)), job: job, lag: lag,
            added: lag * level.totals[parent] + wave.minutes[job] * rate))
      }
    }
    return false
  }

  /// The sets that the arcs lead to, as far as the bounds let them live.
  private func children(
    of level: ImpairmentLevel, bar: Int, walk: WalkBound?, work: inout Workspace, meter: inout SearchMeter
  ) -> ImpairmentLevel {
    let n = wave.count
    let all = JobSet(first: n)
    var next = ImpairmentLevel(jobs: n)
    // Arcs by child, in the order in which they were made.
    var ends = [Int](repeating: 0, count: work.index.sets.count + 1)
    for arc in work.arcs { ends[arc.child + 1] += 1 }
    for child in work.index.sets.indices { ends[child + 1] += ends[child] }
    var order = [Int](repeating: 0, count: work.arcs.count)
    var places = ends
    for (number, arc) in work.arcs.enumerated() {
      order[places[arc.child]] = number
      places[arc.child] += 1
    }
    for child in work.index.sets.indices {
      let set = work.index.sets[child]
      let unstarted = all.subtracting(set)
      let single = latestTime(before: unstarted)
      let highest = bar == Int.max ? Int.max : bar - (walk?.cost(unstarted) ?? 0)
      work.envelope.removeAll()
      for place in ends[child]..<ends[child + 1] {
        let arc = work.arcs[order[place]]
        collect(arc, until: single, highest: highest, work: &work)
        meter.charge(2 + work.pieces.count + work.envelope.lines.count)
        work.envelope.merge(work.pieces)
      }
      meter.charge(4)
      guard !work.envelope.lines.isEmpty else { continue }
      let arc = work.arcs[order[ends[child]]]
      var total = 0
      for b in 0..<n { work.rates[b] = level.rate(arc.parent, b) + wave.weight[arc.job * n + b] }
      for b in unstarted { total += work.rates[b] }
      admit(set, until: single, total: total, bar: bar, walk: walk, to: &next, work: &work, meter: &meter)
    }
    return next
  }

  /// What a parent's function leads to through one job: pieces in order of time, none that ends after `until` or costs more than
  /// `highest` everywhere.
  private func collect(_ arc: ImpairmentLevel.Arc, until: Int, highest: Int, work: inout Workspace) {
    work.pieces.removeAll(keepingCapacity: true)
    let minutes = wave.minutes[arc.job]
    let latest = min(self.latest[arc.job], until - minutes)
    for place in (arc.parent == 0 ? 0 : work.waitEnds[arc.parent - 1])..<work.waitEnds[arc.parent] {
      let line = work.waits[place]
      let begin = line.first + arc.lag
      let end = min(line.last + arc.lag, latest)
      guard begin <= end else { return }
      clockBound.eachRange(of: arc.job, from: begin, to: end) { first, last in
        let cost = line.at(first - arc.lag) + arc.added
        let piece = CostLine(
          first: first + minutes, last: last + minutes, cost: cost, slope: line.slope, job: arc.job)
        if piece.least <= highest { work.pieces.append(piece) }
      }
    }
  }

  /// Appends a set with the pieces of the envelope that its bounds leave, if any; `work.rates` has its rates.
  private func admit(
    _ set: JobSet, until single: Int, total: Int, bar: Int, walk: WalkBound?, to level: inout ImpairmentLevel,
    work: inout Workspace,
    meter: inout SearchMeter
  ) {
    let n = wave.count
    let unstarted = JobSet(first: n).subtracting(set)
    // First what is cheap: the walk, then single jobs, then pairs, then sets of calendars.
    guard let begin = work.envelope.lines.first?.first else { return }
    let cheapest = work.envelope.lines.reduce(Int.max) { min($0, $1.least) }
    let walked = walk?.cost(unstarted) ?? 0
    guard cheapest + walked <= bar else { return }
    guard single >= begin else { return }
    // The pause is nobody's running time.
    let pause = leastLag(unstarted, after: set)
    meter.charge(unstarted.size * unstarted.size / 8)
    let pairs = total * pause + max(walked, options.pairBound ? pairBound.cost(unstarted, rates: work.rates) : 0)
    guard cheapest + pairs <= bar else { return }
    meter.charge(2 + coverage.openings.count / 2)
    // Later than this the rest cannot end in time.
    let latestBegin =
      options.hall
      ? coverage.latestBegin(of: unstarted, open: openAtEnd, limit: single, least: begin, sums: &work.sums) : single
    guard let useful = latestBegin else { return }
    var rank = Int.max
    var clocked = ClockBound.PairCost()
    meter.charge(work.envelope.lines.count * (1 + unstarted.size / 4))
    for whole in work.envelope.lines {
      guard whole.first <= useful else { break }
      let line = whole.last > useful ? whole.cut(whole.first, useful) : whole
      var least = line.least + pairs
      guard least <= bar else { continue }
      if options.clockBound {
        guard
          let clock = clockBound.cost(unstarted, rates: work.rates, from: line.first + pause, pairs: &clocked)
        else { continue }
        least = max(least, clock + min(line.cost - total * line.first, line.at(line.last) - total * line.last))
        guard least <= bar else { continue }
      }
      level.append(line)
      rank = min(rank, least)
    }
    if level.isOpen { level.close(set, rank: rank, useful: useful, rates: work.rates, total: total) }
  }
}
