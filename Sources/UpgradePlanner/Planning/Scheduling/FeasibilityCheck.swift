/// Contradictions that need no search: no crew, a job without a window, a cycle, chains and loads past the horizon.
enum FeasibilityCheck {
  /// `coverage`: the wave's, where it is made already.
  static func isHopeless(_ wave: GridWave, coverage: CoverageBound? = nil) -> Bool {
    if wave.capacity < 1 { return true }
    for job in 0..<wave.count {
      if wave.starts[job].isEmpty { return true }
      if wave.team[job] >= 0, wave.teamCapacity[wave.team[job]] < 1 { return true }
    }
    guard let order = order(wave) else { return true }
    var earliest = [Int](repeating: 0, count: wave.count)
    for job in order {
      var ready = 0
      for link in wave.before[job] { ready = max(ready, earliest[link.job] + wave.minutes[link.job] + link.lag) }
      guard let start = wave.nextStart(job, ready) else { return true }
      earliest[job] = start
    }
    // However the work is shared out, so many crews cannot do more until the horizon.
    if wave.minutes.reduce(0, +) > wave.capacity * wave.horizon { return true }
    guard let end = SpanFloor(wave, coverage: coverage ?? CoverageBound(wave)).end(from: 0) else { return true }
    return end > wave.horizon
  }

  /// Jobs with predecessors first; nil if there is a cycle.
  static func order(_ wave: GridWave) -> [Int]? {
    var missing = wave.before.map { $0.count }
    var order = (0..<wave.count).filter { missing[$0] == 0 }
    var next = 0
    while next < order.count {
      for link in wave.after[order[next]] {
        missing[link.job] -= 1
        if missing[link.job] == 0 { order.append(link.job) }
      }
      next += 1
    }
    return order.count == wave.count ? order : nil
  }
}
