/// Client roll-outs placed one after another, each as early as windows and client crews allow.
struct ClientSchedule {
  private let crews: Int?
  private let calendars: [RegionCalendar]
  private var running: [Interval] = []

  init(crews: Int?, calendars: [RegionCalendar]) {
    self.crews = crews
    self.calendars = calendars
  }

  /// Places a pool's batches in sequence, not before `earliest`; what no opening has room for is left.
  mutating func place(
    pool: ClientPool, region: Int, earliest: Int
  ) -> (batches: [ClientRollout.Batch], left: Int) {
    var batches: [ClientRollout.Batch] = []
    var left = pool.count
    var cursor = earliest
    while left > 0 {
      let count = min(pool.batch, left)
      guard let start = firstStart(minutes: pool.batchMinutes, region: region, earliest: cursor) else { break }
      let end = start + pool.batchMinutes
      batches.append(ClientRollout.Batch(count: count, startMinute: start, endMinute: end))
      running.append(Interval(start: start, end: end))
      left -= count
      cursor = end
    }
    return (batches, left)
  }

  /// The first minute at which a batch fits an opening and finds a crew.
  private func firstStart(minutes: Int, region: Int, earliest: Int) -> Int? {
    for opening in calendars[region].openings {
      let lastStart = opening.interval.end - minutes
      var start = max(earliest, opening.interval.start)
      while start <= lastStart {
        guard let free = firstFree(from: start, minutes: minutes) else { break }
        if free == start { return start }
        start = free
      }
    }
    return nil
  }

  /// `start` itself where a crew is free for all of it, else the next minute at which one may be.
  private func firstFree(from start: Int, minutes: Int) -> Int? {
    guard let crews else { return start }
    let overlapping = running.filter { $0.start < start + minutes && $0.end > start }
    guard overlapping.count >= crews else { return start }
    // The number at work changes only where a batch starts: look at those minutes and at the start itself.
    let moments = [start] + overlapping.map(\.start).filter { $0 > start }
    let most = moments.map { moment in overlapping.filter { $0.start <= moment && $0.end > moment }.count }.max() ?? 0
    return most < crews ? start : overlapping.map(\.end).min()
  }
}
