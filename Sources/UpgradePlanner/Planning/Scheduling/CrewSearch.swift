/// Engine MANY: a wave with several crews, or with lags.
struct CrewSearch {
  let wave: GridWave
  let options: SearchOptions

  init(_ wave: GridWave, options: SearchOptions) {
    self.wave = wave
    self.options = options
  }

  func solve(seed: [Int]?, meter: inout SearchMeter) -> SearchResult {
    var result = SearchResult(starts: seed)
    let all = JobSet(first: wave.count)
    let frame = CrewFrame(wave, weighted: false, options: options)
    var sums = [Int](repeating: 0, count: frame.coverage.classCount)
    var ends = [Int](repeating: 0, count: wave.count)
    result.finishBound = frame.coverage.end(of: all, from: 0, sums: &sums) ?? 0
    // Phase one: the least span over all first starts.
    var best = seed.map { wave.measures($0).mixed }
    var isCut = false
    let origins = self.origins(span: best ?? wave.horizon)
    var cutOrigins: [(root: Int, begin: Int)] = []
    var roots: [(root: Int, begin: Int)] = []
    for range in origins {
      for begin in range.first...range.last {
        if let end = frame.earliest(all, from: begin, slots: frame.emptySlots, ends: &ends, sums: &sums) {
          roots.append((end - (wave.mixed ? 0 : begin), begin))
        }
      }
    }
    let least = floor(roots)
    roots.sort { ($0.root, $0.begin) < ($1.root, $1.begin) }
    var open = roots
    var width = 32
    while !open.isEmpty {
      cutOrigins = []
      for entry in open {
        let base = wave.mixed ? 0 : entry.begin
        if let best, max(entry.root, least) >= best { continue }
        let end = min(wave.horizon, best.map { base + $0 - 1 } ?? wave.horizon)
        let labels = CrewLabels(frame, goal: .span, begin: entry.begin, end: end, options: options)
        let pass = labels.pass(width: width, limit: nil, allowEqual: true, meter: &meter)
        if let found = pass.best {
          best = found - base
          result.starts = pass.starts
        }
        if pass.wasCut { cutOrigins.append(entry) }
      }
      open = cutOrigins.filter { entry in best.map { max(entry.root, least) < $0 } ?? true }
      if meter.isSpent {
        isCut = !open.isEmpty
        break
      }
      width *= 8
    }
    guard let span = best else {
      result.isInfeasible = !isCut
      result.spanBound = least
      return result
    }
    result.spanBound = isCut ? min(span, max(least, open.map(\.root).min() ?? least)) : span
    impairment(span: span, isSpanProved: !isCut, result: &result, meter: &meter)
    return result
  }

  /// Below the span of every schedule, whatever its first start.
  private func floor(_ roots: [(root: Int, begin: Int)]) -> Int {
    let total = wave.minutes.reduce(0, +)
    var least = max((total + wave.capacity - 1) / wave.capacity, roots.map(\.root).min() ?? 0)
    for (team, limit) in wave.teamCapacity.enumerated() where limit > 0 {
      let load = (0..<wave.count).filter { wave.team[$0] == team }.reduce(0) { $0 + wave.minutes[$1] }
      least = max(least, (load + limit - 1) / limit)
    }
    if let order = FeasibilityCheck.order(wave) {
      var ends = wave.minutes
      for job in order {
        for link in wave.before[job] { ends[job] = max(ends[job], ends[link.job] + link.lag + wave.minutes[job]) }
        least = max(least, ends[job])
      }
    }
    return least
  }

  private func origins(span: Int) -> [GridWave.Starts] {
    wave.mixed
      ? [GridWave.Starts(first: 0, last: 0)] : FirstStarts.kept(wave, span: span, enabled: options.shifts)
  }

  private func impairment(span: Int, isSpanProved: Bool, result: inout SearchResult, meter: inout SearchMeter) {
    let frame = CrewFrame(wave, weighted: true, options: options)
    var runs: [(labels: CrewLabels, root: Int)] = []
    for range in origins(span: span) {
      for begin in range.first...range.last {
        let end = (wave.mixed ? 0 : begin) + span
        guard end <= wave.horizon else { continue }
        let labels = CrewLabels(frame, goal: .impairment, begin: begin, end: end, options: options)
        if let root = labels.rootBound() { runs.append((labels, root)) }
      }
    }
    var best: (cost: Int, begin: Int, starts: [Int])?
    if let seed = result.starts {
      let measures = wave.measures(seed)
      let begin = wave.mixed ? 0 : seed.min() ?? 0
      if measures.mixed == span { best = (measures.impairment, begin, seed) }
    }
    var isClosed = [Bool](repeating: false, count: runs.count)
    var width = 32
    while !isClosed.allSatisfy({ $0 }) {
      for (index, run) in runs.enumerated() where !isClosed[index] {
        // Equal impairment from an earlier first start finishes earlier.
        let allowEqual = best.map { run.labels.begin < $0.begin } ?? true
        if let best, allowEqual ? run.root > best.cost : run.root >= best.cost {
          isClosed[index] = true
          continue
        }
        let pass = run.labels.pass(width: width, limit: best?.cost, allowEqual: allowEqual, meter: &meter)
        if let found = pass.best { best = (found, run.labels.begin, pass.starts) }
        if !pass.wasCut { isClosed[index] = true }
      }
      if meter.isSpent { break }
      width *= 8
    }
    guard let best else {
      result.impairmentBound = runs.map(\.root).min() ?? 0
      return
    }
    result.starts = best.starts
    let isClosedAll = isClosed.allSatisfy { $0 }
    result.isProved = isSpanProved && isClosedAll
    if result.isProved {
      let measures = wave.measures(best.starts)
      result.impairmentBound = measures.impairment
      result.finishBound = measures.finish
      return
    }
    var least = best.cost
    if isSpanProved {
      for (index, run) in runs.enumerated() where !isClosed[index] { least = min(least, run.root) }
    } else {
      let clock = ClockBound(wave, from: 0, to: wave.horizon, apart: wave.capacity == 1)
      least = min(least, clock.cost(JobSet(first: wave.count), rates: wave.broken, from: 0) ?? 0)
    }
    result.impairmentBound = least
  }
}
