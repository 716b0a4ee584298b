/// Waves beyond the exact engines: the best dispatched schedule after a local search, with the bounds that need no search.
enum HeuristicSearch {
  static func solve(
    _ wave: GridWave, seed: [Int]?, coverage: CoverageBound, options: SearchOptions, meter: inout SearchMeter
  ) -> SearchResult {
    var result = SearchResult(starts: seed)
    result.spanBound = SpanFloor(wave, coverage: coverage).least(meter: &meter)
    let ends = (0..<wave.count).map { (wave.nextStart($0, 0) ?? 0) + wave.minutes[$0] }
    result.finishBound = max(result.spanBound, ends.max() ?? 0)
    result.impairmentBound = zip(wave.broken, ends).reduce(0) { $0 + $1.0 * $1.1 } + pairs(wave)
    if options.walkBound, wave.capacity == 1,
      let walk = WalkBound(wave, limit: seed.map { wave.measures($0).impairment }, meter: &meter)
    {
      result.impairmentBound = max(result.impairmentBound, walk.root)
    }
    // Mixed minutes count first.
    let states = meter.left / 4 * 3
    if let found = shortened(
      wave, seed: seed, coverage: coverage, floor: result.spanBound, states: states, meter: &meter)
    {
      result.starts = reordered(wave, found, meter: &meter)
    }
    return result
  }

  /// With one crew, the best that the beam and, without precedence, the ejection search find with so many states; else `seed`.
  ///
  /// `isProved`: an exact engine comes after it, to which states are worth more than long races.
  static func shortened(
    _ wave: GridWave, seed: [Int]?, coverage: CoverageBound, floor: Int, states: Int, isProved: Bool = false,
    meter: inout SearchMeter
  ) -> [Int]? {
    guard let beam = SpanBeam(wave, coverage: coverage) else { return seed }
    let quarter = states / 4
    let ejection = EjectionSearch(wave, coverage: coverage)
    let found = beam.improved(
      seed, floor: floor, states: ejection == nil ? states : quarter, close: quarter, meter: &meter)
    guard let found, var ejection else { return found }
    let isClose = SpanBeam.isClose(wave.measures(found).mixed, floor: floor)
    return ejection.improved(
      found, floor: floor, states: isClose ? quarter : states - quarter, patience: isProved ? 1 : 3, meter: &meter)
  }

  /// The best that the local searches find with all that the budget has left: half of it for the lists of the dispatch and half for the
  /// order of the jobs (`SingleCrewMoves`) with one crew, all of it for the lists with several.
  static func reordered(_ wave: GridWave, _ starts: [Int], meter: inout SearchMeter) -> [Int] {
    var found = starts
    var moves = SingleCrewMoves(wave)
    if moves == nil || wave.count <= mostDispatched {
      var search = DispatchSearch(wave)
      let states = moves == nil ? meter.left : meter.left / 2
      found = search.improved(
        found, dispatches: states * SearchMeter.stepsPerState / DispatchSearch.steps(wave), meter: &meter)
    }
    return moves?.improved(found, meter: &meter) ?? found
  }

  /// Jobs up to which dispatching a whole list for every move is quick enough.
  private static let mostDispatched = 200

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
