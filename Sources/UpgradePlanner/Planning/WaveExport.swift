/// The waves of a plan as instances of the scheduling core, so that another solver can check a proof.
public struct WaveExport: Hashable, Sendable {
  /// The wave's waypoint.
  public let waypoint: NomadVersion
  /// Minutes from the plan's origin that are minute 0 of the instance.
  public let originMinute: Int
  /// Times count from the wave's origin; soak and demanded roll-outs are cut out of the calendars.
  public let instance: ScheduleInstance

  /// One entry per wave, each from the origin that the plan gives it.
  public static func waves(of inventory: Inventory, plan: Plan, zones: [ZoneOffsets]) -> [WaveExport] {
    let problem = PlanningProblem(
      inventory: inventory, zones: zones, path: PathChoice.choose(for: inventory),
      table: HazardTable(inventory: inventory))
    return zip(WavesSolver.instances(of: problem), plan.waves).compactMap { entry, wave in
      let origin = wave.originMinute
      guard let earliest = entry.earliest(from: origin) else { return nil }
      let instance = entry.instance
      let jobs = instance.jobs.enumerated().map { index, job in
        ScheduleInstance.Job(
          id: job.id, minutes: job.minutes,
          calendar: job.calendar.filter { $0.end > earliest[index] }.map {
            ScheduleInstance.Interval(start: max($0.start, earliest[index]) - origin, end: $0.end - origin)
          }, broken: job.broken, team: job.team)
      }
      return WaveExport(
        waypoint: wave.waypoint, originMinute: origin,
        instance: ScheduleInstance(
          capacity: instance.capacity, horizon: instance.horizon - origin, mixed: instance.mixed, jobs: jobs,
          teams: instance.teams, precedence: instance.precedence, exposure: instance.exposure, extra: instance.extra,
          constantWeight: instance.constantWeight))
    }
  }
}
