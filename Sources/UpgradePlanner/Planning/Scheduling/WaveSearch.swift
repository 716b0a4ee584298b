/// Chooses the engine for one wave.
enum WaveSearch {
  static func solve(_ wave: GridWave, options: SearchOptions, meter: inout SearchMeter) -> SearchResult {
    guard wave.count > 0 else {
      return SearchResult(starts: [], isProved: true)
    }
    if let chain = ChainSearch(wave) { return chain.solve(meter: &meter) }
    if FeasibilityCheck.isHopeless(wave) { return SearchResult(isInfeasible: true) }
    let seed = Dispatch.best(wave, meter: &meter)
    guard wave.count <= JobSet.limit else {
      return HeuristicSearch.solve(wave, seed: seed, meter: &meter)
    }
    let hasLag = wave.before.contains { $0.contains { $0.lag > 0 } }
    if wave.capacity == 1 && !hasLag {
      return SingleCrewSearch(wave, options: options).solve(seed: seed, meter: &meter)
    }
    return CrewSearch(wave, options: options).solve(seed: seed, meter: &meter)
  }
}
