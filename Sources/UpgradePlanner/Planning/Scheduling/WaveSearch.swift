/// Chooses the engine for one wave.
enum WaveSearch {
  /// More jobs than this get a local search first: a good limit prunes more than it costs.
  private static let dispatchSearchFrom = 20
  /// More jobs than this, with one crew, get the searches of large waves besides.
  private static let beamFrom = 40

  /// No answer depends on `warm` but what a spent budget leaves open.
  static func solve(
    _ wave: GridWave, warm: WarmStart? = nil, options: SearchOptions, meter: inout SearchMeter
  ) -> SearchResult {
    guard wave.count > 0 else {
      return SearchResult(starts: [], isProved: true)
    }
    if let chain = ChainSearch(wave) { return chain.solve(meter: &meter) }
    let coverage = warm?.coverage ?? CoverageBound(wave)
    let known = warm.flatMap { Dispatch.near($0.starts.map(wave.time), wave, meter: &meter) }
    if known == nil, FeasibilityCheck.isHopeless(wave, coverage: coverage) { return SearchResult(isInfeasible: true) }
    if let ordered = OrderedCrewSearch(wave), let result = ordered.solve(meter: &meter) { return result }
    var seed = known ?? Dispatch.best(wave, meter: &meter)
    guard wave.count <= JobSet.limit else {
      return HeuristicSearch.solve(wave, seed: seed, coverage: coverage, options: options, meter: &meter)
    }
    if wave.capacity == 1, wave.count > beamFrom {
      return large(wave, seed: seed, coverage: coverage, options: options, meter: &meter)
    }
    if let found = seed { seed = dispatched(wave, found, meter: &meter) }
    return exact(wave, seed: seed, coverage: coverage, warm: warm, options: options, meter: &meter)
  }

  /// One crew with more jobs than are mostly proved: the beam, the exact engine, and for what that leaves open the moves.
  private static func large(
    _ wave: GridWave, seed: [Int]?, coverage: CoverageBound, options: SearchOptions, meter: inout SearchMeter
  ) -> SearchResult {
    let floor = SpanFloor(wave, coverage: coverage).least(meter: &meter)
    var seed = HeuristicSearch.shortened(
      wave, seed: seed, coverage: coverage, floor: floor, states: meter.left / 2, isProved: true,
      meter: &meter)
    if let found = seed { seed = dispatched(wave, found, meter: &meter) }
    // Proving takes most for the least span, which has half of this.
    var own = SearchMeter(limit: meter.left / 4 * 3)
    var result = exact(wave, seed: seed, coverage: coverage, options: options, meter: &own)
    meter.charge(own.steps)
    guard !result.isProved, !result.isInfeasible else { return result }
    result.starts = result.starts.map { HeuristicSearch.reordered(wave, $0, meter: &meter) }
    return result
  }

  private static func dispatched(_ wave: GridWave, _ starts: [Int], meter: inout SearchMeter) -> [Int] {
    guard wave.count > dispatchSearchFrom else { return starts }
    var search = DispatchSearch(wave)
    return search.improved(starts, dispatches: 40 * wave.count, meter: &meter)
  }

  /// The engine for what is known of the lags.
  private static func exact(
    _ wave: GridWave, seed: [Int]?, coverage: CoverageBound, warm: WarmStart? = nil, options: SearchOptions,
    meter: inout SearchMeter
  ) -> SearchResult {
    if wave.capacity == 1, options.decidedLags || wave.before.allSatisfy({ $0.allSatisfy { $0.lag <= 0 } }),
      let lags = DecidedLags(wave)
    {
      return SingleCrewSearch(wave, lags: lags, coverage: coverage, warm: warm, options: options)
        .solve(seed: seed, meter: &meter)
    }
    // The grid is the same: what is added has no lag.
    let least = warm.map { ($0.leastSpan + wave.unit - 1) / wave.unit } ?? 0
    return CrewSearch(wave, coverage: coverage, leastSpan: least, options: options).solve(seed: seed, meter: &meter)
  }
}
