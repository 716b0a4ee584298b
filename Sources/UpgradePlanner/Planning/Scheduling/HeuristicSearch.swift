/// Waves beyond the exact engines: the best dispatched schedule after a local search, with the bounds that need no search.
enum HeuristicSearch {
  static func solve(_ wave: GridWave, seed: [Int]?, meter: inout SearchMeter) -> SearchResult {
    var result = SearchResult(starts: seed)
    let coverage = CoverageBound(wave, isAskedOften: false)
    result.spanBound = SpanFloor(wave, coverage: coverage).least(meter: &meter)
    let ends = (0..<wave.count).map { (wave.nextStart($0, 0) ?? 0) + wave.minutes[$0] }
    result.finishBound = max(result.spanBound, ends.max() ?? 0)
    result.impairmentBound = zip(wave.broken, ends).reduce(0) { $0 + $1.0 * $1.1 } + pairs(wave)
    if wave.capacity == 1, let walk = WalkBound(wave, limit: seed.map { wave.measures($0).impairment }, meter: &meter) {
      result.impairmentBound = max(result.impairmentBound, walk.root)
    }
    if let seed {
      var search = DispatchSearch(wave)
      result.starts = search.improved(seed, dispatches: Int.max, meter: &meter)
    }
    return result
  }

  /// What every pair of jobs costs at least, whenever they run: the lesser weight for the minutes of both.
  private static func pairs(_ wave: GridWave) -> Int {
    let n = wave.count
    var sum = 0
    for a in 0..<n {
      for b in (a + 1)..<max(n, a + 1) {
        sum += min(wave.weight[a * n + b], wave.weight[b * n + a]) * (wave.minutes[a] + wave.minutes[b])
      }
    }
    return sum
  }
}
