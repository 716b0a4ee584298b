/// Engine ONE: a wave in which one job runs at a time, with no lags but those that the set of finished jobs decides.
struct SingleCrewSearch {
  let wave: GridWave
  let lags: DecidedLags
  let options: SearchOptions
  let bound: CoverageBound
  private let warm: WarmStart?

  init(
    _ wave: GridWave, lags: DecidedLags, coverage: CoverageBound, warm: WarmStart? = nil, options: SearchOptions
  ) {
    self.warm = warm
    self.wave = wave
    self.lags = lags
    self.options = options
    bound = wave.count > Self.untabled ? coverage.tabled : coverage
  }

  /// Jobs up to which the tables cost more than they save: so few sets ask that often.
  static let untabled = 12

  /// `seed`: starts that are known to be feasible.
  func solve(seed: [Int]?, meter: inout SearchMeter) -> SearchResult {
    var result = SearchResult(starts: seed)
    let total = wave.minutes.reduce(0, +)
    let seeded = seed.map { wave.measures($0) }
    let phase = SingleCrewSpan(wave, lags: lags, bound: bound, options: options)
    // Half of the budget at most, so that the second phase has its share.
    var own = SearchMeter(limit: meter.left / 2)
    let found =
      warm?.span.flatMap { $0.span == seeded?.mixed ? $0 : nil } ?? phase.solve(limit: seeded?.mixed, meter: &own)
    meter.charge(own.steps)
    guard let span = found.span ?? seeded?.mixed else {
      result.isInfeasible = found.isProved
      result.spanBound = rootSpan(total, meter: &meter)
      return result
    }
    result.spanBound = found.isProved ? span : min(span, rootSpan(total, meter: &meter))
    // Waves of that size are seldom proved, and their labels cost more than they are charged.
    var rest = SearchMeter(limit: wave.count > Self.mostlyProved ? meter.left / 2 : meter.left)
    improve(
      runs(span: span, total: total, found: found, seed: seed), span: span, isSpanProved: found.isProved,
      result: &result, meter: &rest)
    meter.charge(rest.steps)
    return result
  }

  /// The searches for the least impairment, one for each first start that attains the span; where there is no pause, one for each
  /// range of them, because bounds are the better the less a range leaves open.
  private func runs(span: Int, total: Int, found: SingleCrewSpan.Result, seed: [Int]?) -> [SingleCrewImpairment] {
    if span == total {
      let kept =
        wave.mixed
        ? [GridWave.Starts(first: 0, last: 0)] : FirstStarts.kept(wave, span: span, enabled: options.shifts)
      return pieces(of: kept, span: span).map { range in
        SingleCrewImpairment(
          wave, lags: lags, coverage: bound, origins: [range], end: min(wave.horizon, range.last + span), isRigid: true,
          options: options)
      }
    }
    let fallback = seed.flatMap { $0.min() }.map { [$0] } ?? []
    return (found.firstStarts.isEmpty ? fallback : found.firstStarts).map { entry in
      let first = wave.mixed ? 0 : entry
      return SingleCrewImpairment(
        wave, lags: lags, coverage: bound, origins: [GridWave.Starts(first: first, last: first)], end: first + span,
        isRigid: false, options: options)
    }
  }

  /// Ranges of first starts in parts of an eighth of the span, or of what makes 64 parts.
  private func pieces(of ranges: [GridWave.Starts], span: Int) -> [GridWave.Starts] {
    guard options.pieces else { return ranges }
    let all = ranges.reduce(0) { $0 + $1.last - $1.first + 1 }
    let length = max(1, span / 8, all / 64)
    return ranges.flatMap { range in
      stride(from: range.first, through: range.last, by: length).map {
        GridWave.Starts(first: $0, last: min(range.last, $0 + length - 1))
      }
    }
  }

  /// Jobs up to which the impairment of most waves is proved within the budget.
  private static let mostlyProved = 40

  /// Jobs up to which a narrow beam mostly suffices.
  private static let beamAlone = 24

  private func rootSpan(_ total: Int, meter: inout SearchMeter) -> Int {
    max(total, SpanFloor(wave, coverage: bound).least(meter: &meter))
  }

  private func improve(
    _ runs: [SingleCrewImpairment], span: Int, isSpanProved: Bool, result: inout SearchResult,
    meter: inout SearchMeter
  ) {
    // The incumbent: its impairment, its first start and all of them.
    var best: (cost: Int, first: Int, starts: [Int])?
    if let seed = result.starts {
      let measures = wave.measures(seed)
      if measures.mixed == span { best = (measures.impairment, measures.finish - span, seed) }
    }
    var isClosed = [Bool](repeating: false, count: runs.count)
    var walk: WalkBound?
    var roots = runs.map { $0.rootBound(walk: nil) }
    var width = 32
    while !isClosed.allSatisfy({ $0 }) {
      // The walks cost more than a narrow beam: they are for what that has left open.
      if options.walkBound, walk == nil, width > 32 || wave.count > Self.beamAlone {
        walk = warm?.walk ?? WalkBound(wave, limit: best?.cost, meter: &meter)
        if walk != nil { roots = runs.map { $0.rootBound(walk: walk) } }
      }
      // The most promising first starts first: what they find closes others.
      let order = runs.indices.sorted { (roots[$0] ?? Int.max, $0) < (roots[$1] ?? Int.max, $1) }
      for index in order where !isClosed[index] {
        let run = runs[index]
        // Equal impairment from an earlier first start finishes earlier.
        let allowEqual = best.map { (run.origins.first?.first ?? 0) < $0.first } ?? true
        guard let root = roots[index] else {
          isClosed[index] = true
          continue
        }
        if let best, allowEqual ? root > best.cost : root >= best.cost {
          isClosed[index] = true
          continue
        }
        if meter.isSpent, best != nil { break }
        let pass = run.pass(width: width, limit: best?.cost, allowEqual: allowEqual, walk: walk, meter: &meter)
        if let found = pass.found {
          let first = wave.mixed ? 0 : found.starts.min() ?? 0
          if best.map({ (found.cost, first) < ($0.cost, $0.first) }) ?? true {
            best = (found.cost, first, found.starts)
          }
        }
        if !pass.wasCut { isClosed[index] = true }
      }
      if meter.isSpent { break }
      width *= 8
    }
    var sums = bound.scratch
    result.finishBound = bound.end(of: JobSet(first: wave.count), from: 0, sums: &sums) ?? 0
    guard let best else {
      result.impairmentBound = roots.compactMap { $0 }.min() ?? 0
      return
    }
    result.starts = best.starts
    let isClosedAll = isClosed.allSatisfy { $0 }
    result.isProved = isSpanProved && isClosedAll && !runs.isEmpty
    if result.isProved {
      let measures = wave.measures(best.starts)
      result.impairmentBound = measures.impairment
      result.finishBound = measures.finish
    } else if isSpanProved && !runs.isEmpty {
      var least = best.cost
      for (index, root) in roots.enumerated() where !isClosed[index] { least = min(least, root ?? least) }
      result.impairmentBound = least
    } else {
      let spans = PairBound(wave: wave, spans: PairSpans(wave, from: 0, to: wave.horizon))
      result.impairmentBound = max(
        spans.cost(JobSet(first: wave.count), rates: wave.broken), walk?.root ?? 0)
    }
  }
}
