/// Chooses the engine for one wave.
enum WaveSearch {
  /// More jobs than this get a local search first: a good limit prunes more than it costs.
  private static let dispatchSearchFrom = 20

  static func solve(_ wave: GridWave, options: SearchOptions, meter: inout SearchMeter) -> SearchResult {
    guard wave.count > 0 else {
      return SearchResult(starts: [], isProved: true)
    }
    if let chain = ChainSearch(wave) { return chain.solve(meter: &meter) }
    if FeasibilityCheck.isHopeless(wave) { return SearchResult(isInfeasible: true) }
    if let ordered = OrderedCrewSearch(wave), let result = ordered.solve(meter: &meter) { return result }
    var seed = Dispatch.best(wave, meter: &meter)
    guard wave.count <= JobSet.limit else {
      return HeuristicSearch.solve(wave, seed: seed, meter: &meter)
    }
    if wave.count > dispatchSearchFrom, let found = seed {
      var search = DispatchSearch(wave)
      seed = search.improved(found, dispatches: 40 * wave.count, meter: &meter)
    }
    if wave.capacity == 1, options.decidedLags || wave.before.allSatisfy({ $0.allSatisfy { $0.lag <= 0 } }),
      let lags = DecidedLags(wave)
    {
      return SingleCrewSearch(wave, lags: lags, options: options).solve(seed: seed, meter: &meter)
    }
    return CrewSearch(wave, options: options).solve(seed: seed, meter: &meter)
  }
}
