/// What works and what fails between two releases, for a terminal.
public enum SkewText {
  /// Failures of both directions in full, and how many things work.
  public static func render(_ report: SkewReport) -> String {
    var lines = ["Nomad \(report.a) and \(report.b) in one federation"]
    if report.a == report.b { lines.append("  The same version: nothing breaks.") }
    for (caller, callee) in directions(report) {
      lines += ["", "\(caller) asks \(callee)"]
      lines += surfaces(report.surfaces.filter { $0.caller == caller && $0.callee == callee })
      lines += calls(report.calls.filter { $0.caller == caller && $0.callee == callee })
    }
    for (authoritative, other) in directions(report) {
      lines += ["", "\(authoritative) is authoritative, \(other) is not"]
      lines += objects(
        "replicated",
        report.replication.filter { $0.authoritative == authoritative && $0.federated == other }.map {
          ($0.object.rawValue, $0.outcome, $0.evidence)
        })
      lines += objects(
        "deleted everywhere",
        report.deletes.filter { $0.authoritative == authoritative && $0.other == other }.map {
          ($0.object.rawValue, $0.outcome, $0.evidence)
        })
    }
    for (server, client) in directions(report) {
      lines += ["", "servers \(server), clients \(client)"]
      lines += objects(
        "operations",
        report.clients.filter { $0.server == server && $0.client == client }.map {
          ($0.operation.rawValue, $0.outcome, $0.evidence)
        })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func directions(_ report: SkewReport) -> [(NomadVersion, NomadVersion)] {
    report.a == report.b ? [(report.a, report.b)] : [(report.a, report.b), (report.b, report.a)]
  }

  private static func surfaces(_ rows: [SkewReport.SurfaceRow]) -> [String] {
    var lines: [String] = []
    for row in rows {
      guard let failure = row.outcome.failure else {
        if let caution = row.caution { lines.append("  mind   \(row.surface.id): \(caution)") }
        continue
      }
      lines.append(
        "  \(verdict(row.evidence))  \(row.surface.id): \(row.surface.title) (severity \(row.surface.severity))")
      if !failure.error.isEmpty { lines.append("         error: \(failure.error)") }
      if let condition = failure.condition { lines.append("         when: \(condition)") }
      if !row.surface.effect.isEmpty { lines.append("         people see: \(row.surface.effect)") }
      if !row.surface.workaround.isEmpty { lines.append("         meanwhile: \(row.surface.workaround)") }
      lines.append("         evidence: \(failure.citation)")
    }
    return lines + [summary("surfaces", rows.map(\.outcome))]
  }

  private static func calls(_ rows: [SkewReport.Call]) -> [String] {
    var lines: [String] = []
    var table = TextTable(["route", "method it needs", "answer"])
    for row in rows {
      guard let failure = row.outcome.failure else { continue }
      table.add([
        "\(row.route.verb) \(row.route.path)", row.route.method ?? "",
        (failure.status.map { "\($0) " } ?? "") + failure.error,
      ])
    }
    if !table.isEmpty { lines += table.lines.map { "  " + $0 } }
    return lines + [summary("routes", rows.map(\.outcome))]
  }

  private static func objects(_ what: String, _ rows: [(name: String, outcome: SkewOutcome, evidence: Evidence)])
    -> [String]
  {
    var lines: [String] = []
    for row in rows {
      guard let failure = row.outcome.failure else { continue }
      let error = failure.error.isEmpty ? "nothing is said, it just does not arrive" : failure.error
      lines.append("  \(verdict(row.evidence))  \(row.name): \(error) (\(failure.citation))")
    }
    return lines + [summary(what, rows.map(\.outcome))]
  }

  /// Reported and inferred failures are not claimed.
  private static func verdict(_ evidence: Evidence) -> String { evidence.isCertain ? "FAILS" : "verify" }

  private static func summary(_ what: String, _ outcomes: [SkewOutcome]) -> String {
    var parts: [String] = []
    for name in ["works", "fails", "absent", "unknown"] {
      let count = outcomes.count { $0.name == name }
      if count > 0 { parts.append("\(count) \(name)") }
    }
    return "  \(what): " + (parts.isEmpty ? "none" : parts.joined(separator: ", "))
  }
}
