/// How late a hop and its servers may start, and what missing its window costs.
struct HopTiming {
  let problem: PlanningProblem
  let wave: WaveProblem
  let instance: ScheduleInstance
  /// Starts of the wave's jobs, minutes from the plan's origin.
  let starts: [Int]
  /// Who waits for whom among the wave's jobs.
  let predecessors: [PlanningProblem.Predecessor]

  init(problem: PlanningProblem, wave: WaveProblem, instance: ScheduleInstance, starts: [Int]) {
    self.problem = problem
    self.wave = wave
    self.instance = instance
    self.starts = starts
    self.predecessors = problem.predecessors(in: wave)
  }

  /// The wave without an order that was only asked for: a window that is missed breaks it.
  private var unordered: ScheduleInstance {
    guard problem.order != nil else { return instance }
    return ScheduleInstance(
      capacity: instance.capacity, horizon: instance.horizon, mixed: instance.mixed, origin: instance.origin,
      jobs: instance.jobs, teams: instance.teams,
      precedence: predecessors.map { ScheduleInstance.Precedence(from: $0.from, to: $0.to, lag: $0.lag) },
      exposure: instance.exposure, extra: instance.extra, constantWeight: instance.constantWeight)
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
  func missed(_ job: Int) -> Hop.Missed? {
    var moved = starts
    let latest = latestStart(of: job)
    guard let next = earliest(job, from: latest + 1, others: starts) else { return nil }
    moved[job] = next
    // Who follows starts later, so this order meets each hop after all that it follows.
    let order = predecessors.isEmpty ? [] : wave.jobs.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    for follower in order where follower != job {
      let bound = predecessors.filter { $0.to == follower }
        .map { moved[$0.from] + wave.jobs[$0.from].minutes + $0.lag }.max()
      guard let bound, moved[follower] < bound else { continue }
      guard let later = earliest(follower, from: bound, others: moved) else { return nil }
      moved[follower] = later
    }
    guard let cost = unordered.cost(of: moved) else { return nil }
    return Hop.Missed(startMinute: next, mixedMinutes: cost.mixedMinutes, impairment: cost.impairment)
  }

  /// The first start from a minute on that an opening, the crews, the team and the hops before it allow.
  private func earliest(_ job: Int, from minute: Int, others: [Int]) -> Int? {
    let minutes = wave.jobs[job].minutes
    var bound = minute
    for link in predecessors where link.to == job {
      bound = max(bound, others[link.from] + wave.jobs[link.from].minutes + link.lag)
    }
    for opening in problem.calendars[wave.jobs[job].region].openings {
      var start = max(bound, opening.interval.start)
      while start + minutes <= problem.latestEnd(in: opening) {
        guard let busyUntil = busy(job, start: start, others: others) else { return start }
        start = busyUntil
      }
    }
    return nil
  }

  /// Nil where crews and team have room for the job from `start` on, else when the first of those in its way ends.
  private func busy(_ job: Int, start: Int, others: [Int]) -> Int? {
    let end = start + wave.jobs[job].minutes
    func intervals(_ keep: (Int) -> Bool) -> [Interval] {
      wave.jobs.indices.filter { $0 != job && keep($0) }
        .map { Interval(start: others[$0], end: others[$0] + wave.jobs[$0].minutes) }
        .filter { $0.start < end && $0.end > start }
    }
    func isFull(_ running: [Interval], _ capacity: Int) -> Bool {
      let moments = [start] + running.map(\.start).filter { $0 > start }
      return moments.contains { moment in
        running.filter { $0.start <= moment && $0.end > moment }.count >= capacity
      }
    }
    let all = intervals { _ in true }
    if isFull(all, instance.capacity) { return all.map(\.end).min() }
    guard let team = instance.jobs[job].team else { return nil }
    let mates = intervals { instance.jobs[$0].team == team }
    return isFull(mates, instance.teams[team]) ? mates.map(\.end).min() : nil
  }
}
