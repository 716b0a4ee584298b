/// A wave ready to be searched: grid units counted from its origin, start sets instead of windows, a weight matrix.
struct GridWave: Sendable {
  /// Starts `first ... last` that one window leaves to a job.
  struct Starts: Hashable, Sendable {
    let first: Int
    let last: Int
  }

  struct Link: Hashable, Sendable {
    let job: Int
    let lag: Int
  }

  let count: Int
  /// Minutes of one unit, and the minute of unit 0.
  let unit: Int
  let origin: Int
  let mixed: Bool
  let capacity: Int
  /// Nothing ends later, in units.
  let horizon: Int
  let minutes: [Int]
  /// For each job in order of time, apart from each other: as sets of starts, windows may be united.
  let starts: [[Starts]]
  /// The same one after the other, and where those of each job end: what searches ask most often.
  private let startList: [Starts]
  private let startEnds: [Int]
  /// −1: no team that could bind.
  let team: [Int]
  let teamCapacity: [Int]
  /// Predecessors and successors with lags.
  let before: [[Link]]
  let after: [[Link]]
  /// Weight from caller `a` to callee `b` at `a * count + b`.
  let weight: [Int]
  let broken: [Int]
  let constantWeight: Int

  /// `releases`: least start minute of each job; `deadline`: nothing ends later than this minute.
  init(_ instance: ScheduleInstance, releases: [Int]? = nil, deadline: Int? = nil) {
    let jobs = instance.jobs
    let count = jobs.count
    let origin = instance.origin
    let end = min(instance.horizon, deadline ?? instance.horizon)
    var windows: [[Starts]] = []
    var unit = 0
    for (job, entry) in jobs.enumerated() {
      let release = max(origin, releases?[job] ?? origin)
      var own: [Starts] = []
      for window in entry.calendar {
        let first = max(window.start, release)
        let last = min(window.end, end) - entry.minutes
        guard first <= last else { continue }
        own.append(Starts(first: first - origin, last: last - origin))
        unit = TimeGrid.commonDivisor(unit, first - origin)
        unit = TimeGrid.commonDivisor(unit, last - origin)
      }
      own.sort { ($0.first, $0.last) < ($1.first, $1.last) }
      windows.append(own)
      unit = TimeGrid.commonDivisor(unit, entry.minutes)
    }
    for link in instance.precedence { unit = TimeGrid.commonDivisor(unit, link.lag) }
    unit = max(1, unit)
    var before = [[Link]](repeating: [], count: count)
    var after = before
    for link in instance.precedence {
      before[link.to].append(Link(job: link.from, lag: link.lag / unit))
      after[link.from].append(Link(job: link.to, lag: link.lag / unit))
    }
    var capacity = max(0, min(instance.capacity, count))
    var team = [Int](repeating: -1, count: count)
    for (index, limit) in instance.teams.enumerated() {
      let members = jobs.indices.filter { jobs[$0].team == index }
      if members.count == count { capacity = min(capacity, max(0, limit)) }
      guard limit < min(capacity, members.count) else { continue }
      for job in members { team[job] = index }
    }
    var weight = [Int](repeating: 0, count: count * count)
    for callee in 0..<count where instance.exposure[callee] != 0 {
      for caller in 0..<count where caller != callee { weight[caller * count + callee] = instance.exposure[callee] }
    }
    for pair in instance.extra where pair.caller != pair.callee {
      weight[pair.caller * count + pair.callee] += pair.weight
    }
    self.count = count
    self.unit = unit
    self.origin = origin
    self.mixed = instance.mixed
    self.capacity = capacity
    self.horizon = (end - origin) / unit
    self.minutes = jobs.map { $0.minutes / unit }
    let starts = windows.map { FirstStarts.union($0.map { Starts(first: $0.first / unit, last: $0.last / unit) }) }
    self.starts = starts
    startList = starts.flatMap { $0 }
    var ends: [Int] = []
    for list in starts { ends.append((ends.last ?? 0) + list.count) }
    startEnds = ends
    self.team = team
    self.teamCapacity = instance.teams
    self.before = before
    self.after = after
    self.weight = weight
    self.broken = jobs.map(\.broken)
    self.constantWeight = instance.constantWeight
  }

  /// The least start of a job at or after a unit; nil if none is left.
  @inline(__always)
  func nextStart(_ job: Int, _ time: Int) -> Int? {
    startList.withUnsafeBufferPointer { list in
      var low = job == 0 ? 0 : startEnds[job - 1]
      let end = startEnds[job]
      var high = end
      while low < high {
        let middle = (low + high) / 2
        if list[middle].last < time { low = middle + 1 } else { high = middle }
      }
      return low < end ? max(time, list[low].first) : nil
    }
  }

  /// The greatest start of a job at or before a unit; nil if there is none.
  func latestStart(_ job: Int, _ time: Int) -> Int? {
    startList.withUnsafeBufferPointer { list in
      let begin = job == 0 ? 0 : startEnds[job - 1]
      var low = begin
      var high = startEnds[job]
      while low < high {
        let middle = (low + high) / 2
        if list[middle].first <= time { low = middle + 1 } else { high = middle }
      }
      return low > begin ? min(time, list[low - 1].last) : nil
    }
  }

  /// Minutes from the plan's start.
  func minute(_ time: Int) -> Int { origin + time * unit }

  /// The unit that a minute from the plan's start lies in.
  func time(_ minute: Int) -> Int { (minute - origin) / unit }

  /// What starts in units cost, also in units; constraints are not looked at.
  func measures(_ times: [Int]) -> (mixed: Int, impairment: Int, finish: Int) {
    var impairment = 0
    var finish = 0
    for b in 0..<count {
      let end = times[b] + minutes[b]
      finish = max(finish, end)
      impairment += broken[b] * end
      for a in 0..<count where a != b && end > times[a] { impairment += weight[a * count + b] * (end - times[a]) }
    }
    return (finish - (mixed ? 0 : times.min() ?? 0), impairment, finish)
  }
}
