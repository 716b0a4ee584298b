/// Waves beyond the exact engines: the best dispatched schedule, with the bounds that need no search.
enum HeuristicSearch {
  static func solve(_ wave: GridWave, seed: [Int]?, meter: inout SearchMeter) -> SearchResult {
    var result = SearchResult(starts: seed)
    let total = wave.minutes.reduce(0, +)
    result.spanBound = (total + wave.capacity - 1) / wave.capacity
    if wave.mixed {
      for job in 0..<wave.count {
        result.spanBound = max(result.spanBound, (wave.nextStart(job, 0) ?? 0) + wave.minutes[job])
      }
    }
    for job in 0..<wave.count {
      result.finishBound = max(result.finishBound, (wave.nextStart(job, 0) ?? 0) + wave.minutes[job])
      result.impairmentBound += wave.broken[job] * ((wave.nextStart(job, 0) ?? 0) + wave.minutes[job])
    }
    return result
  }
}
