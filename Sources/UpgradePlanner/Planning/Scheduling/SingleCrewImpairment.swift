/// Engine ONE, second phase: the least impairment of a wave in which one job runs at a time, for one first start and end.
///
/// For each set of finished jobs it keeps the least cost as a function of the time at which the set is done (F6):
/// piecewise linear, with old idle rates as slopes. Running job j costs p_j · (x + o_j), where x is what a minute of the
/// unfinished jobs costs and o_j what j's start adds to it; waiting costs x a minute. Where the wave has no pause the
/// same functions run over all first starts at once, without waiting.
struct SingleCrewImpairment {
  struct Found {
    let cost: Int
    let starts: [Int]
  }

  struct Pass {
    var found: Found?
    var wasCut = false
  }

  let wave: GridWave
  let lags: DecidedLags
  /// First starts; one, or any number where the wave has no pause.
  let origins: [GridWave.Starts]
  let end: Int
  /// No pause between jobs.
  let isRigid: Bool
  let options: SearchOptions

  private let pairBound: PairBound
  private let clockBound: ClockBound
  private let coverage: CoverageBound
  private let required: [JobSet]
  private let latest: [Int]
  /// Open units of each union of calendars before `end`.
  private let openAtEnd: [Int]

  private struct Node {
    let set: JobSet
    let rates: Rates
    var envelope: CostEnvelope
  }

  /// Rates of one set of finished jobs.
  private struct Rates {
    /// v_b for each job.
    var each: [Int]
    /// Σ v_b over the unfinished.
    var total: Int

    /// Those after one more job, which adds `outgoing` to what a minute of the others costs.
    func adding(_ job: Int, outgoing: Int, _ wave: GridWave) -> Rates {
      var each = self.each
      let n = each.count
      wave.weight.withUnsafeBufferPointer { weight in
        each.withUnsafeMutableBufferPointer { each in
          for b in 0..<n { each[b] += weight[job * n + b] }
        }
      }
      return Rates(each: each, total: total - self.each[job] + outgoing)
    }
  }

  init(
    _ wave: GridWave, lags: DecidedLags, coverage: CoverageBound, origins: [GridWave.Starts], end: Int, isRigid: Bool,
    options: SearchOptions
  ) {
    self.wave = wave
    self.lags = lags
    self.coverage = coverage
    self.origins = origins
    self.end = end
    self.isRigid = isRigid
    self.options = options
    let begin = origins.first?.first ?? 0
    pairBound = PairBound(wave: wave, spans: PairSpans(wave, from: begin, to: end))
    clockBound = ClockBound(wave, from: begin, to: end, apart: true)
    let leaders = options.twins ? Twins.leaders(wave, weighted: true) : Array(repeating: nil, count: wave.count)
    required = (0..<wave.count).map { job in
      var set = JobSet()
      for link in wave.before[job] { set = set.with(link.job) }
      if let leader = leaders[job] { set = set.with(leader) }
      return set
    }
    latest = Self.latest(wave, until: end)
    openAtEnd = coverage.open(until: end)
  }

  /// The latest start of each job with which its successors still end in time.
  private static func latest(_ wave: GridWave, until end: Int) -> [Int] {
    var latest = (0..<wave.count).map { wave.latestStart($0, end - wave.minutes[$0]) ?? -1 }
    for job in (FeasibilityCheck.order(wave) ?? []).reversed() where !wave.after[job].isEmpty {
      var limit = latest[job]
      for link in wave.after[job] { limit = min(limit, latest[link.job] - link.lag - wave.minutes[job]) }
      latest[job] = wave.latestStart(job, limit) ?? -1
    }
    return latest
  }

  /// How long nothing can start after a set is done.
  private func leastLag(_ unstarted: JobSet, after set: JobSet) -> Int {
    guard !lags.isEmpty else { return 0 }
    var least = Int.max
    for job in unstarted where required[job].isSubset(of: set) { least = min(least, lags.lag(of: job, after: set)) }
    return least == Int.max ? 0 : least
  }

  /// Below the impairment of every schedule with these origins and this end.
  func rootBound(walk walkBound: WalkBound?) -> Int? {
    let unstarted = JobSet(first: wave.count)
    let rates = self.rates(of: JobSet())
    guard let begin = origins.first?.first else { return nil }
    let line = CostLine(
      first: begin, last: origins.last?.last ?? begin, cost: rates.total * begin, slope: rates.total, job: -1)
    let pairs = options.pairBound ? pairBound.cost(unstarted, rates: rates.each) : 0
    return bound(line, unstarted, rates, pairs: max(pairs, walkBound?.root ?? 0), pause: 0)
  }

  /// One pass of a beam; `limit`: only schedules below it, or at it if `allowEqual`.
  func pass(
    width: Int, limit: Int?, allowEqual: Bool, walk walkBound: WalkBound?, meter: inout SearchMeter
  ) -> Pass {
    var result = Pass()
    let all = JobSet(first: wave.count)
    var stored: [JobSet: [CostLine]] = [:]
    let rootRates = rates(of: JobSet())
    var root = CostEnvelope()
    for range in origins {
      root.insert(
        CostLine(
          first: range.first, last: range.last, cost: rootRates.total * range.first, slope: rootRates.total, job: -1))
    }
    var level = [Node(set: JobSet(), rates: rootRates, envelope: root)]
    var sums = [Int](repeating: 0, count: coverage.classCount)
    var beam = BeamRoom(width: width, meter: meter)
    for depth in 0..<wave.count {
      var ranked: [(rank: Int, lines: [CostLine], set: JobSet, rates: Rates, useful: Int)] = []
      for node in level {
        let unstarted = all.subtracting(node.set)
        // First what is cheap: the walk, then single jobs, then pairs, then sets of calendars.
        meter.charge(4 + wave.count)
        let bar = limit.map { allowEqual ? $0 : $0 - 1 } ?? Int.max
        let cheapest = node.envelope.lines.reduce(Int.max) { min($0, $1.least) }
        let walked = walkBound?.cost(unstarted) ?? 0
        guard cheapest < Int.max, cheapest + walked <= bar, let begin = node.envelope.lines.first?.first else {
          continue
        }
        let pause = leastLag(unstarted, after: node.set)
        let single = unstarted.reduce(end) { min($0, latest[$1]) }
        guard single >= begin else { continue }
        let rates = node.rates
        // The pause is nobody's running time.
        let waited = rates.total * pause
        meter.charge(wave.count * wave.count / 4)
        let pairs = waited + max(walked, options.pairBound ? pairBound.cost(unstarted, rates: rates.each) : 0)
        guard cheapest + pairs <= bar else { continue }
        meter.charge(4 + coverage.openings.count)
        // Later than this the rest cannot end in time.
        let latestBegin =
          options.hall
          ? coverage.latestBegin(of: unstarted, open: openAtEnd, limit: single, least: begin, sums: &sums) : single
        guard let useful = latestBegin else { continue }
        var kept: [CostLine] = []
        var rank = Int.max
        meter.charge(4 * (node.envelope.lines.count * (1 + wave.count * wave.count / 64)))
        for whole in node.envelope.lines {
          guard whole.first <= useful else { break }
          let line = whole.last > useful ? whole.cut(whole.first, useful) : whole
          guard line.least + pairs <= bar,
            let least = bound(line, unstarted, rates, pairs: pairs, pause: pause), least <= bar
          else { continue }
          kept.append(line)
          rank = min(rank, least)
        }
        if !kept.isEmpty { ranked.append((rank, kept, node.set, rates, useful)) }
      }
      let room = beam.room(meter)
      if ranked.count > room {
        result.wasCut = true
        ranked.sort { ($0.rank, $0.set.bits) < ($1.rank, $1.set.bits) }
        ranked.removeLast(ranked.count - room)
      }
      var next: [Node] = []
      var index: [JobSet: Int] = [:]
      beam.expand(ranked.count)
      for (position, entry) in ranked.enumerated() {
        if position >= BeamRoom.least, meter.isSpent {
          result.wasCut = true
          break
        }
        stored[entry.set] = entry.lines
        let unstarted = all.subtracting(entry.set)
        var lines = entry.lines
        if !isRigid && (depth > 0 || wave.mixed) {
          var envelope = CostEnvelope()
          for line in lines { envelope.insert(line) }
          lines = envelope.waiting(rate: entry.rates.total, until: entry.useful)
        }
        for job in unstarted where required[job].isSubset(of: entry.set) {
          let minutes = wave.minutes[job]
          let added = outgoing(job, unstarted)
          let running = minutes * (entry.rates.total + added)
          // A lag moves the whole function right: it is waiting that nobody can avoid.
          let lag = lags.lag(of: job, after: entry.set)
          let waited = lag * entry.rates.total
          var place: Int?
          for line in lines {
            meter.charge(1)
            for range in wave.starts[job] {
              let first = max(line.first + lag, range.first)
              let last = min(line.last + lag, min(range.last, latest[job]))
              guard first <= last else {
                guard range.first > line.last + lag else { continue }
                break
              }
              let target = entry.set.with(job)
              let spot = place ?? index[target] ?? next.count
              if spot == next.count {
                index[target] = spot
                next.append(
                  Node(
                    set: target, rates: entry.rates.adding(job, outgoing: added, wave), envelope: CostEnvelope()))
              }
              place = spot
              meter.charge(4 * (2 + next[spot].envelope.lines.count / 8))
              next[spot].envelope.insert(
                CostLine(
                  first: first + minutes, last: last + minutes, cost: line.at(first - lag) + waited + running,
                  slope: line.slope,
                  job: job))
            }
          }
        }
      }
      level = next
    }
    guard let goal = level.first, goal.set == all else { return result }
    var best: (cost: Int, time: Int)?
    for line in goal.envelope.lines {
      let time = line.slope >= 0 ? line.first : line.last
      if best.map({ (line.at(time), time) < ($0.cost, $0.time) }) ?? true { best = (line.at(time), time) }
    }
    guard let best else { return result }
    if let limit, allowEqual ? best.cost > limit : best.cost >= limit { return result }
    stored[all] = goal.envelope.lines
    if let starts = walk(from: best.time, cost: best.cost, stored: stored) {
      result.found = Found(cost: best.cost, starts: starts)
    }
    return result
  }

  private func outgoing(_ job: Int, _ unstarted: JobSet) -> Int {
    let n = wave.count
    var sum = 0
    for other in unstarted where other != job { sum += wave.weight[job * n + other] }
    return sum
  }

  private func rates(of set: JobSet) -> Rates {
    let n = wave.count
    var each = wave.broken
    wave.weight.withUnsafeBufferPointer { weight in
      for a in set {
        for b in 0..<n { each[b] += weight[a * n + b] }
      }
    }
    var total = 0
    for b in JobSet(first: n).subtracting(set) { total += each[b] }
    return Rates(each: each, total: total)
  }

  /// Below the cost of every schedule that continues from some point of the line; nil if none does.
  private func bound(
    _ line: CostLine, _ unstarted: JobSet, _ rates: Rates, pairs: Int, pause: Int
  ) -> Int? {
    var least = line.least + pairs
    if options.clockBound {
      guard let clock = clockBound.cost(unstarted, rates: rates.each, from: line.first + pause) else { return nil }
      least = max(
        least, clock + min(line.cost - rates.total * line.first, line.at(line.last) - rates.total * line.last))
    }
    return least
  }

  /// Reads the starts back from the stored functions by matching values.
  private func walk(from time: Int, cost: Int, stored: [JobSet: [CostLine]]) -> [Int]? {
    var starts = [Int](repeating: 0, count: wave.count)
    var set = JobSet(first: wave.count)
    var (time, cost) = (time, cost)
    while !set.isEmpty {
      guard
        let line = stored[set]?.first(where: { $0.first <= time && time <= $0.last && $0.at(time) == cost })
      else { return nil }
      let job = line.job
      let parent = set.without(job)
      let rates = self.rates(of: parent)
      let start = time - wave.minutes[job]
      starts[job] = start
      let unstarted = JobSet(first: wave.count).subtracting(parent)
      cost -= wave.minutes[job] * (rates.total + outgoing(job, unstarted))
      set = parent
      let lag = lags.lag(of: job, after: parent)
      var before: (time: Int, cost: Int)?
      for line in stored[parent] ?? [] where line.first <= start - lag {
        let pause = !isRigid && (!parent.isEmpty || wave.mixed)
        let from = pause && line.slope > rates.total ? line.first : min(line.last, start - lag)
        guard pause || from == start else { continue }
        if line.at(from) + rates.total * (start - from) == cost {
          before = (from, line.at(from))
          break
        }
      }
      guard let before else { return nil }
      (time, cost) = (before.time, before.cost)
    }
    return starts
  }
}
