/// One wave in the form that the scheduling benchmarks read: times in whole minutes, jobs, calendars, weights.
public enum InstanceJSON {
  /// - Parameter name: a label, to be ignored by readers.
  public static func encode(_ export: WaveExport, name: String) -> String {
    let instance = export.instance
    func numbers(_ values: [Int]) -> JSONValue { .array(values.map { .int($0) }) }
    let jobs = instance.jobs.map { job in
      JSONValue.object(present: [
        ("id", .string(job.id)), ("minutes", .int(job.minutes)), ("calendar", .string(job.id)),
        ("broken", .int(job.broken)), ("team", job.team.map { .string("team-\($0 + 1)") }),
      ])
    }
    return JSONValue.object(present: [
      ("name", .string(name)), ("family", .string("plan")), ("capacity", .int(instance.capacity)),
      ("horizon", .int(instance.horizon)), ("mixed", .bool(instance.mixed)),
      (
        "calendars",
        .object(present: instance.jobs.map { ($0.id, .array($0.calendar.map { numbers([$0.start, $0.end]) })) })
      ), ("jobs", .array(jobs)),
      (
        "teams",
        .object(present: instance.teams.enumerated().map { ("team-\($0.offset + 1)", .int($0.element)) })
      ), ("precedence", .array(instance.precedence.map { numbers([$0.from, $0.to, $0.lag]) })),
      ("exposure", numbers(instance.exposure)),
      ("extra", .array(instance.extra.map { numbers([$0.caller, $0.callee, $0.weight]) })),
      ("waypoint", .string(export.waypoint.description)), ("originMinute", .int(export.originMinute)),
      ("constantWeight", .int(instance.constantWeight)),
    ]).pretty
  }
}
