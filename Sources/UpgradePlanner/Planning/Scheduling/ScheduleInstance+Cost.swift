extension ScheduleInstance {
  /// What a start vector costs, written as the definition reads; nil if it breaks a constraint.
  public func cost(of starts: [Int]) -> ScheduleCost? {
    guard starts.count == jobs.count else { return nil }
    guard !jobs.isEmpty else { return ScheduleCost(mixedMinutes: 0, impairment: 0, finish: origin) }
    let ends = zip(starts, jobs).map { $0 + $1.minutes }
    for (job, (start, end)) in zip(jobs, zip(starts, ends)) {
      guard start >= origin, end <= horizon else { return nil }
      guard job.calendar.contains(where: { $0.start <= start && end <= $0.end }) else { return nil }
    }
    // The number of running jobs only grows at a start, so it is enough to look there.
    for start in starts {
      let running = jobs.indices.filter { starts[$0] <= start && start < ends[$0] }
      guard running.count <= capacity else { return nil }
      for (team, limit) in teams.enumerated() {
        guard running.count(where: { jobs[$0].team == team }) <= limit else { return nil }
      }
    }
    for link in precedence {
      guard starts[link.to] >= ends[link.from] + link.lag else { return nil }
    }
    let finish = ends.max() ?? origin
    let mixedMinutes = finish - (mixed ? origin : starts.min() ?? origin)
    var impairment = constantWeight * mixedMinutes
    for (callee, end) in ends.enumerated() {
      impairment += jobs[callee].broken * (end - origin)
      guard exposure[callee] != 0 else { continue }
      for (caller, start) in starts.enumerated() where caller != callee {
        impairment += exposure[callee] * max(0, end - start)
      }
    }
    for pair in extra where pair.caller != pair.callee {
      impairment += pair.weight * max(0, ends[pair.callee] - starts[pair.caller])
    }
    return ScheduleCost(mixedMinutes: mixedMinutes, impairment: impairment, finish: finish)
  }
}
