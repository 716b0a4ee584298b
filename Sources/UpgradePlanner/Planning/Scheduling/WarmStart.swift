/// What a search takes over from a wave that differs in its precedence alone.
struct WarmStart: Sendable {
  /// Minutes at which that wave's jobs start.
  let starts: [Int]
  /// Its bound; calendars, crews and minutes are the same, and precedence takes no part in it.
  let coverage: CoverageBound

  init(_ instance: ScheduleInstance, starts: [Int]) {
    self.starts = starts
    coverage = CoverageBound(GridWave(instance))
  }
}
