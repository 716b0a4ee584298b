/// An irreducible set of constraints that conflict: with them no schedule exists, without any one of them the rest
/// admits one.
///
/// Deletion filter: every constraint is left out in turn, and stays out if what is left is still infeasible. A removed
/// calendar allows any minute, a removed horizon any end, a removed capacity or team any number at once.
enum ConflictSearch {
  static func conflict(of instance: ScheduleInstance, options: SearchOptions) -> [ScheduleConstraint] {
    var kept: [ScheduleConstraint] = instance.jobs.indices.map { .calendar(job: $0) }
    kept.append(.capacity)
    kept += instance.teams.indices.map { .team($0) }
    kept += instance.precedence.indices.map { .precedence($0) }
    kept.append(.horizon)
    // All checks together cost at most about as much as a plan: each may use an eighth of what is left.
    var left = SearchBudget.standard.states / 2
    // Halving removes long stretches of constraints that do not matter at few checks.
    var block = max(1, kept.count / 2)
    while true {
      var start = 0
      while start < kept.count {
        let end = min(kept.count, start + block)
        let rest = Array(kept[..<start] + kept[end...])
        if isInfeasible(instance, rest, options, &left) { kept = rest } else { start = end }
      }
      if block == 1 { return kept }
      block = max(1, block / 2)
    }
  }

  private static func isInfeasible(
    _ instance: ScheduleInstance, _ constraints: [ScheduleConstraint], _ options: SearchOptions, _ left: inout Int
  ) -> Bool {
    let wave = GridWave(relaxed(instance, keeping: constraints))
    guard wave.count > 0 else { return false }
    if FeasibilityCheck.isHopeless(wave) { return true }
    var meter = SearchMeter(limit: min(200_000, left / 8))
    defer { left = max(0, left - meter.states) }
    if Dispatch.best(wave, meter: &meter) != nil { return false }
    return WaveSearch.solve(wave, options: options, meter: &meter).isInfeasible
  }

  static func relaxed(_ instance: ScheduleInstance, keeping constraints: [ScheduleConstraint]) -> ScheduleInstance {
    let kept = Set(constraints)
    // Without a horizon there is room for everything one after the other, behind the last window.
    let last = instance.jobs.flatMap(\.calendar).map(\.end).max() ?? 0
    let room =
      max(instance.horizon, last, instance.origin)
      + instance.jobs.reduce(0) { $0 + $1.minutes } + instance.precedence.reduce(0) { $0 + max(0, $1.lag) }
    let horizon = kept.contains(.horizon) ? instance.horizon : room
    return ScheduleInstance(
      capacity: kept.contains(.capacity) ? instance.capacity : max(1, instance.jobs.count), horizon: horizon,
      mixed: instance.mixed, origin: instance.origin,
      jobs: instance.jobs.enumerated().map { index, job in
        ScheduleInstance.Job(
          id: job.id, minutes: job.minutes,
          calendar: kept.contains(.calendar(job: index))
            ? job.calendar : [ScheduleInstance.Interval(start: instance.origin, end: room)],
          broken: 0, team: job.team)
      },
      teams: instance.teams.enumerated().map { kept.contains(.team($0)) ? $1 : max(1, instance.jobs.count) },
      precedence: instance.precedence.enumerated().filter { kept.contains(.precedence($0.offset)) }.map(\.element),
      exposure: Array(repeating: 0, count: instance.jobs.count))
  }
}
