/// Schedules made by going forward in time and starting the first job of a list that can start.
enum Dispatch {
  /// Starts by a list of jobs from a first minute on; nil if something no longer fits.
  static func starts(_ wave: GridWave, list: [Int], from begin: Int) -> [Int]? {
    var starts = [Int](repeating: -1, count: wave.count)
    var missing = wave.before.map { $0.count }
    var ready = [Int](repeating: 0, count: wave.count)
    var waiting = list
    var running: [(end: Int, job: Int)] = []
    var teamLoad = [Int](repeating: 0, count: wave.teamCapacity.count)
    var time = begin
    while !waiting.isEmpty {
      running.removeAll { entry in
        guard entry.end <= time else { return false }
        if wave.team[entry.job] >= 0 { teamLoad[wave.team[entry.job]] -= 1 }
        return true
      }
      var soonest = running.reduce(Int.max) { min($0, $1.end) }
      var position = 0
      while position < waiting.count, running.count < wave.capacity {
        let job = waiting[position]
        position += 1
        guard missing[job] == 0 else { continue }
        guard let next = wave.nextStart(job, max(time, ready[job])) else { return nil }
        let team = wave.team[job]
        if team >= 0, teamLoad[team] >= wave.teamCapacity[team] { continue }
        guard next == time else {
          soonest = min(soonest, next)
          continue
        }
        starts[job] = time
        let end = time + wave.minutes[job]
        running.append((end, job))
        soonest = min(soonest, end)
        if team >= 0 { teamLoad[team] += 1 }
        for link in wave.after[job] {
          missing[link.job] -= 1
          ready[link.job] = max(ready[link.job], end + link.lag)
        }
        position -= 1
        waiting.remove(at: position)
      }
      guard !waiting.isEmpty else { break }
      guard soonest < Int.max, soonest > time else { return nil }
      time = soonest
    }
    return starts
  }

  /// The same order with everything as late as the end allows; for a single crew.
  static func rightJustified(_ wave: GridWave, _ starts: [Int]) -> [Int] {
    guard wave.capacity == 1, !wave.mixed else { return starts }
    var result = starts
    let order = (0..<wave.count).sorted { (starts[$0], $0) < (starts[$1], $1) }
    var end = Int.max
    for job in order.reversed() {
      var limit = end == Int.max ? starts[job] + wave.minutes[job] : end
      for link in wave.after[job] { limit = min(limit, result[link.job] - link.lag) }
      result[job] = wave.latestStart(job, limit - wave.minutes[job]) ?? starts[job]
      end = result[job]
    }
    return result
  }

  /// First minutes that are tried: starts and ends of windows.
  static func origins(_ wave: GridWave) -> [Int] {
    guard !wave.mixed else { return [0] }
    var all = Set<Int>()
    for job in 0..<wave.count {
      for range in wave.starts[job].prefix(10) {
        all.insert(range.first)
        all.insert(range.last)
      }
    }
    let origins = all.sorted()
    let most = max(4, 2000 / max(1, wave.count))
    return origins.count > most ? (0..<most).map { origins[$0 * origins.count / most] } : origins
  }

  /// The best of a few lists and first starts.
  static func best(_ wave: GridWave, meter: inout SearchMeter) -> [Int]? {
    best(wave, lists: lists(wave), origins: origins(wave), meter: &meter)
  }

  private static func best(
    _ wave: GridWave, lists: [[Int]], origins: [Int], meter: inout SearchMeter
  ) -> [Int]? {
    var best: (measures: (mixed: Int, impairment: Int, finish: Int), starts: [Int])?
    for begin in origins {
      for list in lists {
        guard let found = starts(wave, list: list, from: begin) else { continue }
        meter.add(1 + wave.count * wave.count / 512)
        let justified = rightJustified(wave, found)
        let measures = wave.measures(justified)
        if best.map({ measures < $0.measures }) ?? true { best = (measures, justified) }
      }
    }
    return best?.starts
  }

  /// The best of a few first starts about those of a schedule, with its order as far as that is allowed; nil if none fits.
  static func near(_ schedule: [Int], _ wave: GridWave, meter: inout SearchMeter) -> [Int]? {
    guard let first = schedule.min(), let last = schedule.max() else { return nil }
    let list = schedule.indices.sorted { (schedule[$0], $0) < (schedule[$1], $1) }
    // The wave may differ from the one of the schedule, and not allow its first start.
    let others = origins(wave).filter { $0 != first && $0 >= 2 * first - last && $0 <= last }
    let begins = wave.mixed ? [0] : [first] + others
    return best(wave, lists: [list], origins: begins, meter: &meter)
  }

  /// Lists: least rate first as F12 gives it, longest first, fewest open minutes first.
  static func lists(_ wave: GridWave) -> [[Int]] {
    let n = wave.count
    let jobs = Array(0..<n)
    var incoming = wave.broken
    for b in jobs {
      for a in jobs { incoming[b] += wave.weight[a * n + b] }
    }
    let open = jobs.map { job in wave.starts[job].reduce(0) { $0 + $1.last - $1.first + 1 } }
    return [
      jobs.sorted { (incoming[$0] * wave.minutes[$1], $0) > (incoming[$1] * wave.minutes[$0], $1) },
      jobs.sorted { (wave.minutes[$1], $0) < (wave.minutes[$0], $1) },
      jobs.sorted { (open[$0], $0) < (open[$1], $1) },
    ]
  }
}
