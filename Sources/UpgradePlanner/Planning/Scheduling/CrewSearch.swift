/// Engine MANY: a wave with several crews, or with lags.
struct CrewSearch {
  let wave: GridWave
  let coverage: CoverageBound
  let options: SearchOptions
  /// Units below which no span is, from elsewhere.
  let leastSpan: Int

  init(_ wave: GridWave, coverage: CoverageBound, leastSpan: Int = 0, options: SearchOptions) {
    self.leastSpan = leastSpan
    self.wave = wave
    self.coverage = coverage.tabled
    self.options = options
  }

  func solve(seed: [Int]?, meter: inout SearchMeter) -> SearchResult {
    var result = SearchResult(starts: seed)
    let all = JobSet(first: wave.count)
    let frame = CrewFrame(wave, weighted: false, coverage: coverage, options: options)
    var sums = frame.coverage.scratch
    var ends = [Int](repeating: 0, count: wave.count)
    result.finishBound = frame.coverage.end(of: all, from: 0, sums: &sums) ?? 0
    // Phase one: the least span over all first starts; half of the budget at most.
    var own = SearchMeter(limit: meter.left / 2)
    var best = seed.map { wave.measures($0).mixed }
    var isCut = false
    var roots: [(root: Int, begin: Int)] = []
    let cost = 4 + wave.count / 2 * (1 + frame.groups.count / 4) + frame.coverage.openings.count / 4
    for range in origins(span: best ?? wave.horizon) {
      for begin in range.first...range.last {
        own.charge(4 * cost)
        if let end = frame.earliest(all, from: begin, slots: frame.emptySlots, ends: &ends, sums: &sums) {
          roots.append((end - (wave.mixed ? 0 : begin), begin))
        }
      }
    }
    let least = max(leastSpan, floor(roots))
    roots.sort { ($0.root, $0.begin) < ($1.root, $1.begin) }
    var open = roots
    var width = 32
    while true {
      open = open.filter { entry in best.map { max(entry.root, least) < $0 } ?? true }
      if open.isEmpty { break }
      var cut: [(root: Int, begin: Int)] = []
      for (position, entry) in open.enumerated() {
        let base = wave.mixed ? 0 : entry.begin
        if let best, max(entry.root, least) >= best { continue }
        if own.isSpent, best != nil || position >= BeamRoom.least {
          cut.append(entry)
          continue
        }
        let end = min(wave.horizon, best.map { base + $0 - 1 } ?? wave.horizon)
        let labels = CrewLabels(frame, goal: .span, begin: entry.begin, end: end, options: options)
        let pass = labels.pass(width: width, limit: nil, allowEqual: true, meter: &own)
        if let found = pass.best {
          best = found - base
          result.starts = pass.starts
        }
        if pass.wasCut { cut.append(entry) }
      }
      open = cut.filter { entry in best.map { max(entry.root, least) < $0 } ?? true }
      if own.isSpent {
        isCut = !open.isEmpty
        break
      }
      width = BeamRoom.wider(width)
    }
    meter.charge(own.steps)

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

  /// F15 has half of what is left of the budget where crews are idle a tenth of the span or have three jobs each at most, else a try.
  private func relationShare(span: Int) -> Int {
    let isBusy = 10 * wave.minutes.reduce(0, +) >= 9 * wave.capacity * span
    return isBusy && wave.count > 3 * wave.capacity ? 64 : 2
  }

  /// The labels' width after whose pass F15 has its turn.
  private static let relationsFrom = 32

  /// First starts that are still open, and a bound below their impairment.
  private struct Origins {
    let first: Int
    let last: Int
    let root: Int
  }

  /// A bound over all first starts of a range at once: from the first of them, to the end of the last.
  private func origins(_ frame: CrewFrame, _ first: Int, _ last: Int, span: Int, meter: inout SearchMeter) -> Origins? {
    let end = min(wave.horizon, (wave.mixed ? 0 : last) + span)
    guard end >= (wave.mixed ? 0 : first) + span else { return nil }
    // The tables of pairs look at the windows of each pair inside the range.
    meter.charge(4 * (ClockBound.steps(wave, from: first, to: end)))
    guard
      let root = CrewLabels(frame, goal: .impairment, begin: first, end: end, options: options).rootBound()
    else { return nil }
    return Origins(first: first, last: last, root: root)
  }

  private func impairment(span: Int, isSpanProved: Bool, result: inout SearchResult, meter: inout SearchMeter) {
    let frame = CrewFrame(wave, weighted: true, coverage: coverage, options: options)
    var best: (cost: Int, begin: Int, starts: [Int])?
    if let seed = result.starts {
      let measures = wave.measures(seed)
      let begin = wave.mixed ? 0 : seed.min() ?? 0
      if measures.mixed == span { best = (measures.impairment, begin, seed) }
    }
    // Ranges of first starts, latest first: the next one is taken from the end.
    var open = origins(span: span).compactMap { origins(frame, $0.first, $0.last, span: span, meter: &meter) }
    open.reverse()
    var width = 32
    var relations = options.relations && isSpanProved ? RelationSearch(wave, span: span, options: options) : nil
    var relaxed = 0
    while !open.isEmpty {
      if let search = relations, width > Self.relationsFrom {
        // F15: it knows no grid, the labels know the crews.
        relations = nil
        var own = SearchMeter(limit: meter.left / relationShare(span: span))
        let ranges = open.reversed().map { GridWave.Starts(first: $0.first, last: $0.last) }
        let outcome = search.solve(ranges, known: best.map { ($0.cost, $0.begin) }, meter: &own)
        meter.charge(own.steps)
        if let found = outcome.best { best = found }
        guard let left = outcome.open else {
          open = []
          break
        }
        relaxed = left
      }
      var cut: [Origins] = []
      while let range = open.popLast() {
        // Equal impairment from an earlier first start finishes earlier.
        let allowEqual = best.map { range.first < $0.begin } ?? true
        if let best, allowEqual ? range.root > best.cost : range.root >= best.cost { continue }
        if meter.isSpent, best != nil || cut.count >= BeamRoom.least {
          cut.append(range)
          continue
        }
        guard range.first == range.last else {
          let middle = range.first + (range.last - range.first) / 2
          for (first, last) in [(middle + 1, range.last), (range.first, middle)] {
            if let half = origins(frame, first, last, span: span, meter: &meter) { open.append(half) }
          }
          continue
        }
        let end = (wave.mixed ? 0 : range.first) + span
        meter.charge(4 * (ClockBound.steps(wave, from: range.first, to: end)))
        let labels = CrewLabels(frame, goal: .impairment, begin: range.first, end: end, options: options)
        let pass = labels.pass(width: width, limit: best?.cost, allowEqual: allowEqual, meter: &meter)
        if let found = pass.best { best = (found, range.first, pass.starts) }
        if pass.wasCut { cut.append(range) }
      }
      // What the best found meanwhile closes.
      open = cut.reversed().filter { range in
        best.map { range.first < $0.begin ? range.root <= $0.cost : range.root < $0.cost } ?? true
      }
      if meter.isSpent { break }
      width = BeamRoom.wider(width)
    }
    guard let best else {
      result.impairmentBound = max(relaxed, open.map(\.root).min() ?? 0)
      return
    }
    result.starts = best.starts
    result.isProved = isSpanProved && open.isEmpty
    if result.isProved {
      let measures = wave.measures(best.starts)
      result.impairmentBound = measures.impairment
      result.finishBound = measures.finish
      return
    }
    var least = best.cost
    if isSpanProved {
      for range in open { least = min(least, max(range.root, relaxed)) }
    } else {
      let clock = ClockBound(wave, from: 0, to: wave.horizon, apart: wave.capacity == 1)
      least = min(least, clock.cost(JobSet(first: wave.count), rates: wave.broken, from: 0) ?? 0)
    }
    result.impairmentBound = least
  }
}
