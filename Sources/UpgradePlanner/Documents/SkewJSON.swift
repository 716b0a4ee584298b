/// What works and what fails between two releases, for programs.
public enum SkewJSON {
  /// Minor versions only add keys.
  public static let formatVersion = "1.0"

  /// The report as JSON; every row of both directions stands in it.
  public static func encode(_ report: SkewReport) -> String {
    JSONValue.object(present: [
      ("format_version", .string(formatVersion)), ("a", version(report.a)), ("b", version(report.b)),
      ("calls", .array(report.calls.map(call))),
      ("replication", .array(report.replication.map(replicated))),
      ("deletes", .array(report.deletes.map(deleted))),
      ("clients", .array(report.clients.map(client))),
      ("surfaces", .array(report.surfaces.map(surface))),
    ]).pretty
  }

  private static func version(_ version: NomadVersion) -> JSONValue { .string("\(version)") }

  private static func call(_ row: SkewReport.Call) -> JSONValue {
    .object(
      present: [
        ("caller", version(row.caller)), ("callee", version(row.callee)), ("verb", .string(row.route.verb)),
        ("route", .string(row.route.path)), ("rpc", row.route.method.map { .string($0) }),
      ] + outcome(row.outcome) + [
        ("surfaces", .array(row.surfaces.map { .string($0.rawValue) })), evidence(row.evidence),
      ])
  }

  private static func replicated(_ row: SkewReport.Replicated) -> JSONValue {
    .object(
      present: [
        ("authoritative", version(row.authoritative)), ("federated", version(row.federated)),
        ("object", .string(row.object.rawValue)),
      ] + outcome(row.outcome) + [evidence(row.evidence)])
  }

  private static func deleted(_ row: SkewReport.Deleted) -> JSONValue {
    .object(
      present: [
        ("authoritative", version(row.authoritative)), ("other", version(row.other)),
        ("object", .string(row.object.rawValue)),
      ] + outcome(row.outcome) + [evidence(row.evidence)])
  }

  private static func client(_ row: SkewReport.Client) -> JSONValue {
    .object(
      present: [
        ("server", version(row.server)), ("client", version(row.client)),
        ("operation", .string(row.operation.rawValue)),
      ] + outcome(row.outcome) + [evidence(row.evidence)])
  }

  private static func surface(_ row: SkewReport.SurfaceRow) -> JSONValue {
    .object(
      present: [
        ("surface", .string(row.surface.id.rawValue)), ("caller", version(row.caller)), ("callee", version(row.callee)),
      ] + outcome(row.outcome) + [
        ("severity", .int(row.surface.severity)), evidence(row.evidence), ("caution", row.caution.map { .string($0) }),
      ])
  }

  private static func evidence(_ evidence: Evidence) -> (String, JSONValue?) {
    ("evidence", .string(evidence.rawValue))
  }

  /// The outcome, and for a failure what is seen of it.
  private static func outcome(_ outcome: SkewOutcome) -> [(String, JSONValue?)] {
    let failure = outcome.failure
    return [
      ("outcome", .string(outcome.name)), ("status", failure?.status.map { .int($0) }),
      ("error", failure.flatMap { $0.error.isEmpty ? nil : .string($0.error) }),
      ("condition", failure?.condition.map { .string($0) }),
    ]
  }
}
