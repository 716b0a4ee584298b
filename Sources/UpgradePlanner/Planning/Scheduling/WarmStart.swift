/// What a search takes over from a wave that differs in its precedence alone: this one has more of it.
struct WarmStart: Sendable {
  /// Minutes at which that wave's jobs start.
  let starts: [Int]
  /// Its bounds; calendars, crews, minutes and weights are the same, and precedence takes no part in them.
  let coverage: CoverageBound
  let walk: WalkBound?
  /// Minutes below which none of its spans is, nor of one with more precedence.
  let leastSpan: Int
  /// Its least span with the first starts that attain it, which are all that do with more precedence; nil where unknown.
  let span: SingleCrewSpan.Result?

  /// - Parameter leastSpan: what is known of it.
  init(_ instance: ScheduleInstance, starts: [Int], leastSpan: Int = 0) {
    let wave = GridWave(instance)
    self.starts = starts
    self.leastSpan = leastSpan
    let plain = CoverageBound(wave)
    let coverage = wave.capacity == 1 && wave.count <= SingleCrewSearch.untabled ? plain : plain.tabled
    self.coverage = coverage
    guard wave.capacity == 1, wave.count <= JobSet.limit else {
      walk = nil
      span = nil
      return
    }
    let measures = wave.measures(starts.map(wave.time))
    var meter = SearchMeter(limit: Self.mostStates)
    walk = WalkBound(wave, limit: measures.impairment, meter: &meter)
    let found = DecidedLags(wave).map { lags in
      SingleCrewSpan(wave, lags: lags, bound: coverage, options: SearchOptions()).solve(
        limit: measures.mixed, meter: &meter)
    }
    span = found.flatMap { $0.isProved ? $0 : nil }
  }

  /// For both together; several searches begin with them, so that no single one is charged.
  private static let mostStates = 100_000
}
