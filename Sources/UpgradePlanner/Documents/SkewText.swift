/// What works and what fails between two releases, for a terminal.
public enum SkewText {
  /// Both directions: what works by name, what fails in full with what to do meanwhile.
  public static func render(_ report: SkewReport) -> String {
    var lines = ["Nomad \(report.a) and \(report.b) in one federation"]
    if report.a == report.b { lines.append("  The same version: nothing breaks.") }
    for (caller, callee) in directions(report) {
      lines += ["", "\(caller) asks \(callee)"]
      lines += surfaces(report.surfaces.filter { $0.caller == caller && $0.callee == callee })
      lines += calls(report.calls.filter { $0.caller == caller && $0.callee == callee })
      lines += regressions(.cli, first: caller, second: callee)
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
      lines += content(authoritative: authoritative, federated: other)
    }
    for (server, client) in directions(report) {
      lines += ["", "servers \(server), clients \(client)"]
      lines += objects(
        "operations",
        report.clients.filter { $0.server == server && $0.client == client }.map {
          ($0.operation.rawValue, $0.outcome, $0.evidence)
        })
      lines += regressions(.clients, first: server, second: client)
    }
    for entry in ReportedImpairment.all where entry.concerns(report.a, report.b) { lines += reported(entry) }
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
    return lines + named(rows.map { ($0.surface.id.rawValue, $0.outcome) })
      + [summary("surfaces", rows.map(\.outcome))]
  }

  /// The names of what works, and of what the caller's release does not have.
  private static func named(_ rows: [(name: String, outcome: SkewOutcome)]) -> [String] {
    [("works", "  works  "), ("absent", "  absent ")].flatMap { name, heading in
      list(rows.filter { $0.outcome.name == name }.map(\.name), under: heading)
    }
  }

  /// Names in lines of at most 110 columns, the first after a heading, the rest below it.
  private static func list(_ names: [String], under heading: String) -> [String] {
    var lines: [String] = []
    var line = heading
    for (index, name) in names.enumerated() {
      let word = name + (index + 1 < names.count ? "," : "")
      if line.count + 1 + word.count > 110, line.count > heading.count {
        lines.append(line)
        line = String(repeating: " ", count: heading.count)
      }
      line += (line.count > heading.count ? " " : "") + word
    }
    return names.isEmpty ? [] : lines + [line]
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

  /// What the authoritative region can write and the other one drops or cannot parse.
  private static func content(authoritative: NomadVersion, federated: NomadVersion) -> [String] {
    guard federated.precedes(authoritative), Skew.isAnswerable(authoritative), Skew.isAnswerable(federated) else {
      return []
    }
    let dropped = DroppedField.dropped(by: federated, writtenBy: authoritative)
    var lines = ReplicatedObject.allCases.flatMap { object in
      list(
        dropped.filter { $0.object == object }.map { "\($0.field) (\($0.since))" },
        under: "  drops  \(object.rawValue): ")
    }
    if !lines.isEmpty {
      lines.append("         such fields are lost in \(federated) and come back only with content that changes later")
    }
    let unknown = PolicyCapability.unparsable(by: federated, writtenBy: authoritative)
    if !unknown.isEmpty {
      lines += list(unknown.map(\.title), under: "  freeze ")
      lines.append("         in a policy these make every token that carries it useless in \(federated)")
    }
    return lines
  }

  /// Those of two regions are what surfaces say, and are not said again.
  private static func regressions(
    _ parties: Regression.Combination.Parties, first: NomadVersion, second: NomadVersion
  ) -> [String] {
    Regression.combining(parties, first: first, second: second).flatMap { entry in
      [
        "  \(verdict(entry.evidence))  \(entry.id): \(entry.summary)", "         meanwhile: \(entry.action)",
        "         evidence: \(entry.citations.map(\.description).joined(separator: "; "))",
      ]
    }
  }

  /// A report next to what was measured, and neither hidden.
  private static func reported(_ entry: ReportedImpairment) -> [String] {
    [
      "", "Reported, and not found where it was looked for",
      "  verify  \(entry.surfaces.map(\.rawValue).joined(separator: ", ")): \(entry.report)",
      "         evidence: \(entry.reported)", "         found: \(entry.finding)",
      "         evidence: \(entry.measured)",
    ] + entry.causes.map { "         look first for: \($0)" }
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
