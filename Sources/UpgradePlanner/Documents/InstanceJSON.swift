/// The waves of a plan as scheduling problems, so that anyone can check a proof with another solver.
public enum InstanceJSON {
  /// One JSON document for each wave, in order.
  ///
  /// Minutes count from the wave's origin in the plan, or from the plan's own where there is no plan. `capacity`, `horizon`,
  /// `mixed`, `calendars`, `jobs`, `teams`, `precedence` (`[a, b, lag]`), `exposure` and `extra` (`[caller, callee, weight]`)
  /// are the problem; `constantWeight` is added for each mixed-version minute. A roll-out that a rule demands before
  /// a wave cuts the calendar of its region at the roll-out's end in the plan (at the earliest where there is no plan).
  public static func encode(_ inventory: Inventory, zones: [ZoneOffsets], result: PlanningResult) -> [String] {
    guard let path = result.path else { return [] }
    let problem = PlanningProblem(
      inventory: inventory, zones: zones, path: path, table: HazardTable(inventory: inventory))
    var waves: [Wave] = []
    if case .planned(let plan) = result.outcome { waves = plan.waves }
    return problem.waves.enumerated().map { number, wave in
      let origin = number < waves.count ? waves[number].originMinute : 0
      let soak = number == 0 ? 0 : inventory.planning.soakBetweenWavesMinutes
      let releases =
        problem.clients.releases(
          beforeWave: number, origin: origin, inventory: inventory, calendars: problem.calendars) ?? [:]
      return tree(
        problem.instance(of: wave, origin: 0), number: number + 1, origin: origin,
        earliest: wave.jobs.map { max(origin + soak, releases[$0.region] ?? 0) }
      ).pretty
    }
  }

  private static func tree(_ instance: ScheduleInstance, number: Int, origin: Int, earliest: [Int]) -> JSONValue {
    let calendars = zip(instance.jobs, earliest).map { job, earliest in
      JSONValue.array(
        job.calendar.filter { $0.end > earliest }.map {
          .array([.int(max($0.start, earliest) - origin), .int($0.end - origin)])
        })
    }
    func team(_ index: Int) -> String { "team\(index)" }
    return .object(present: [
      ("name", .string("wave \(number)")), ("capacity", .int(instance.capacity)),
      ("horizon", .int(instance.horizon - origin)), ("mixed", .bool(instance.mixed)),
      ("calendars", .object(zip(instance.jobs, calendars).map { JSONValue.Member($0.id, $1) })),
      (
        "jobs",
        .array(
          instance.jobs.map { job in
            .object(present: [
              ("id", .string(job.id)), ("minutes", .int(job.minutes)), ("calendar", .string(job.id)),
              ("broken", .int(job.broken)), ("team", job.team.map { .string(team($0)) }),
            ])
          })
      ),
      ("teams", .object(instance.teams.enumerated().map { JSONValue.Member(team($0), .int($1)) })),
      ("precedence", .array(instance.precedence.map { .array([.int($0.from), .int($0.to), .int($0.lag)]) })),
      ("exposure", .array(instance.exposure.map { .int($0) })),
      ("extra", .array(instance.extra.map { .array([.int($0.caller), .int($0.callee), .int($0.weight)]) })),
      ("constantWeight", .int(instance.constantWeight)),
    ])
  }
}
