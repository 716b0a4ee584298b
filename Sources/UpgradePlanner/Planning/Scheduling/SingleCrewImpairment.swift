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

  let pairBound: PairBound
  let clockBound: ClockBound
  let coverage: CoverageBound
  let required: [JobSet]
  let latest: [Int]
  /// Open units of each union of calendars before `end`.
  let openAtEnd: [Int]

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
  func leastLag(_ unstarted: JobSet, after set: JobSet) -> Int {
    guard !lags.isEmpty else { return 0 }
    var least = Int.max
    for job in unstarted where required[job].isSubset(of: set) { least = min(least, lags.lag(of: job, after: set)) }
    return least == Int.max ? 0 : least
  }

  /// The latest time from which each of the unstarted jobs may still end in time.
  func latestTime(before unstarted: JobSet) -> Int {
    var time = end
    for job in unstarted { time = min(time, latest[job]) }
    return time
  }

  /// Below the impairment of every schedule with these origins and this end.
  func rootBound(walk walkBound: WalkBound?) -> Int? {
    let unstarted = JobSet(first: wave.count)
    let rates = self.rates(of: JobSet())
    guard let begin = origins.first?.first else { return nil }
    let line = CostLine(
      first: begin, last: origins.last?.last ?? begin, cost: rates.total * begin, slope: rates.total, job: -1)
    let pairs = options.pairBound ? pairBound.cost(unstarted, rates: rates.each) : 0
    var least = line.least + max(pairs, walkBound?.root ?? 0)
    if options.clockBound {
      guard let clock = clockBound.cost(unstarted, rates: rates.each, from: line.first) else { return nil }
      least = max(least, clock)
    }
    return least
  }

  func outgoing(_ job: Int, _ unstarted: JobSet) -> Int {
    let n = wave.count
    var sum = 0
    for other in unstarted where other != job { sum += wave.weight[job * n + other] }
    return sum
  }

  /// v_b of each job, and Σ v_b over the unfinished.
  func rates(of set: JobSet) -> (each: [Int], total: Int) {
    let n = wave.count
    var each = wave.broken
    wave.weight.withUnsafeBufferPointer { weight in
      for a in set {
        for b in 0..<n { each[b] += weight[a * n + b] }
      }
    }
    var total = 0
    for b in JobSet(first: n).subtracting(set) { total += each[b] }
    return (each, total)
  }

  /// Reads the starts back from the functions of all levels by matching values.
  func walk(from time: Int, cost: Int, levels: [ImpairmentLevel]) -> [Int]? {
    func lines(of set: JobSet) -> ArraySlice<CostLine> {
      let level = levels[set.size]
      return level.sets.firstIndex(of: set).map { level.lines(of: $0) } ?? []
    }
    var starts = [Int](repeating: 0, count: wave.count)
    var set = JobSet(first: wave.count)
    var (time, cost) = (time, cost)
    while !set.isEmpty {
      guard
        let line = lines(of: set).first(where: { $0.first <= time && time <= $0.last && $0.at(time) == cost })
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
      for line in lines(of: parent) where line.first <= start - lag {
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
