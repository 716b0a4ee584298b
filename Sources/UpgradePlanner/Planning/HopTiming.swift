/// How late a hop and its servers may start, and what missing its window costs.
struct HopTiming {
  let problem: PlanningProblem
  let wave: WaveProblem
  let instance: ScheduleInstance
  /// Starts of the wave's jobs, minutes from the plan's origin.
  let starts: [Int]
  /// Who waits for whom among the wave's jobs.
  let predecessors: [PlanningProblem.Predecessor]
  /// The same for each job, and the jobs in the order of their starts.
  private let before: [[PlanningProblem.Predecessor]]
  private let order: [Int]
  private let longest: Int
  private let growth: ScheduleGrowth

  init(problem: PlanningProblem, wave: WaveProblem, instance: ScheduleInstance, starts: [Int]) {
    self.problem = problem
    self.wave = wave
    self.instance = instance
    self.starts = starts
    let predecessors = problem.predecessors(in: wave)
    self.predecessors = predecessors
    var before = [[PlanningProblem.Predecessor]](repeating: [], count: wave.jobs.count)
    for link in predecessors { before[link.to].append(link) }
    self.before = before
    order = wave.jobs.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    longest = wave.jobs.map(\.minutes).max() ?? 0
    growth = ScheduleGrowth(instance: instance, starts: starts)
  }

  /// The opening a hop lies in: of those that contain it, the one that leaves most room.
  func opening(of job: Int) -> RegionCalendar.Opening? {
    let start = starts[job]
    let end = start + wave.jobs[job].minutes
    return problem.calendars[wave.jobs[job].region].openings
      .filter { $0.interval.start <= start && problem.latestEnd(in: $0) >= end }
      .max { problem.latestEnd(in: $0) < problem.latestEnd(in: $1) }
  }

  /// The latest minute the hop may start in its window, the rest of the plan not considered.
  func latestStart(of job: Int) -> Int {
    opening(of: job).map { problem.latestEnd(in: $0) - wave.jobs[job].minutes } ?? starts[job]
  }

  /// Half of region-time lies before the first server, the rest after the last.
  func serverLatestStarts(of job: Int) -> [Int] {
    let region = problem.inventory.regions[wave.jobs[job].region]
    let first = latestStart(of: job) + region.regionMinutes / 2
    return (0..<wave.jobs[job].servers).map { first + $0 * region.serverTime.usual }
  }

  /// The wave if this hop misses its window: it takes the next opening with room for it, hops that must follow it
  /// follow at their first start, in the order of the plan, and all else stays where it is.
  ///
  /// An order that was only asked for does not hold for it.
  func missed(_ job: Int) -> Hop.Missed? {
    var moved: [Int: Int] = [:]
    let latest = latestStart(of: job)
    guard let next = earliest(job, from: latest + 1, moved: moved) else { return nil }
    moved[job] = next
    // Who follows starts later, so this order meets each hop after all that it follows.
    for follower in order where follower != job && before[follower].contains(where: { moved[$0.from] != nil }) {
      let bound = released(follower, moved: moved)
      guard starts[follower] < bound else { continue }
      guard let later = earliest(follower, from: bound, moved: moved) else { return nil }
      moved[follower] = later
    }
    let cost = growth.cost(moving: moved)
    return Hop.Missed(startMinute: next, mixedMinutes: cost.mixedMinutes, impairment: cost.impairment)
  }

  /// The first start from a minute on that an opening, the crews, the team and the hops before it allow.
  private func earliest(_ job: Int, from minute: Int, moved: [Int: Int]) -> Int? {
    let minutes = wave.jobs[job].minutes
    let bound = max(minute, released(job, moved: moved))
    for opening in problem.calendars[wave.jobs[job].region].openings {
      var start = max(bound, opening.interval.start)
      while start + minutes <= problem.latestEnd(in: opening) {
        guard let busyUntil = busy(job, start: start, moved: moved) else { return start }
        start = busyUntil
      }
    }
    return nil
  }

  /// When all that a job follows are done and their lags are over.
  private func released(_ job: Int, moved: [Int: Int]) -> Int {
    before[job].reduce(Int.min) { bound, link in
      max(bound, (moved[link.from] ?? starts[link.from]) + wave.jobs[link.from].minutes + link.lag)
    }
  }

  /// When the other jobs run that are at work in `start ..< end`.
  private func running(beside job: Int, start: Int, end: Int, moved: [Int: Int]) -> [(job: Int, interval: Interval)] {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if starts[order[middle]] <= start - longest { low = middle + 1 } else { high = middle }
    }
    var result: [(job: Int, interval: Interval)] = []
    func add(_ other: Int, at begin: Int) {
      let interval = Interval(start: begin, end: begin + wave.jobs[other].minutes)
      if other != job, interval.start < end, interval.end > start { result.append((other, interval)) }
    }
    for other in order[low...].prefix(while: { starts[$0] < end }) where moved[other] == nil {
      add(other, at: starts[other])
    }
    for (other, begin) in moved.sorted(by: { $0.key < $1.key }) { add(other, at: begin) }
    return result
  }

  /// Nil where crews and team have room for the job from `start` on, else when the first of those in its way ends.
  private func busy(_ job: Int, start: Int, moved: [Int: Int]) -> Int? {
    func isFull(_ running: [Interval], _ capacity: Int) -> Bool {
      let moments = [start] + running.map(\.start).filter { $0 > start }
      return moments.contains { moment in
        running.filter { $0.start <= moment && $0.end > moment }.count >= capacity
      }
    }
    let beside = running(beside: job, start: start, end: start + wave.jobs[job].minutes, moved: moved)
    let all = beside.map(\.interval)
    if isFull(all, instance.capacity) { return all.map(\.end).min() }
    guard let team = instance.jobs[job].team else { return nil }
    let mates = beside.filter { instance.jobs[$0.job].team == team }.map(\.interval)
    return isFull(mates, instance.teams[team]) ? mates.map(\.end).min() : nil
  }
}
