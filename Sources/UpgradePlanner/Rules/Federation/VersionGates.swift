extension Rule {
  static let versionGates = Rule(
    id: "FED-010", family: .federation, title: "What waits for the oldest region is known before regions differ",
    rationale:
      "Some features stay shut until every server of every region is new enough. Before 1.2.14, 1.3.7 and 1.4.2 every "
      + "gate looked at all regions, so that one old region stopped what has nothing to do with it. A dead server that is "
      + "still known counts as one that is not upgraded.",
    severity: .note,
    citations: [
      Citation(kind: .source, text: "version gates by release tag"), VersionGate.scopeCitation,
      Citation(kind: .reported, text: "issue 14896: no evaluations anywhere until the last region was upgraded"),
    ],
    examples: [
      RuleExample(
        "1.3 to 1.4.1: a gate of that release looks at every region",
        ExampleFederation.to("1.4.1", .example("us", "1.3.5"), .example("eu", "1.3.5")), .violated),
      RuleExample(
        "1.4 to 1.5: auth methods wait for the last region",
        ExampleFederation.to("1.5.17", .example("us", "1.4.14"), .example("eu", "1.4.14")), .violated),
      RuleExample("one region", ExampleFederation.to("1.5.17", .example("us", "1.4.14")), .holds),
      RuleExample(
        "1.8 to 1.10: every region passes every such gate",
        ExampleFederation.to("1.10.5", .example("us", "1.8.4"), .example("eu", "1.8.4")), .holds),
    ]
  ) { rule, context in
    guard context.inventory.regions.count > 1 else { return [.holds] }
    var said: Set<String> = []
    let outcomes = context.meetings.flatMap { meeting in
      VersionGate.all.filter { gate in
        gate.exists(in: meeting.newer) && gate.scope(in: meeting.newer) == .allRegions
          && gate.isPassed(by: meeting.newer) && !gate.isPassed(by: meeting.older) && said.insert(gate.id).inserted
      }.map { gate in finding(of: gate, meeting: meeting, rule: rule) }
    }
    return outcomes.isEmpty ? [.holds] : outcomes
  }

  private static func finding(of gate: VersionGate, meeting: RuleContext.Meeting, rule: Rule) -> RuleOutcome {
    let isMistake = gate.scope != .allRegions
    let minimum = gate.minimum.map { "\($0)" } ?? gate.requires
    return .violated(
      Finding(
        rule: rule.id, severity: isMistake ? .warning : .note, place: "target",
        message: "\(gate.id) in a \(meeting.newer) region waits until every region is at \(minimum) or later: "
          + gate.feature,
        reason: (isMistake ? "servers of \(meeting.newer) look at the servers of all regions for it. " : "")
          + (gate.whileShut.isEmpty ? "" : "Meanwhile: \(gate.whileShut). ")
          + (gate.error.map { "The error is `\($0)`." } ?? "There is no error."),
        evidence: gate.evidence,
        remedy: isMistake
          ? "land on a patch that looks at the own region only, or keep the time in which regions differ short"
          : "use it after the last region is done"
            + (gate.countsFailedServers ? "; a failed server that stays known keeps it shut: force-leave it" : ""),
        source: (gate.citations + (isMistake ? [VersionGate.scopeCitation] : [])).map(\.description)
          .joined(separator: "; ")))
  }
}
