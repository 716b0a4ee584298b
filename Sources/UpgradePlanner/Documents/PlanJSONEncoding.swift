extension PlanJSON {
  /// The document as a JSON tree whose `plan_digest` is still empty; the contract's keys come first.
  static func tree(_ document: PlanDocument) -> JSONValue {
    let result = document.result
    let writer = PlanTreeWriter(origin: document.origin)
    var members: [(String, JSONValue?)] = [
      ("format_version", .string(formatVersion)),
      ("outcome", .string(outcomeName(result.outcome))),
      ("digest", .string(document.digest)),
      ("plan_digest", .string("")),
      ("federation", .string(document.federation)),
      ("target", .string("\(document.target)")),
      ("origin", document.origin.map { .string("\($0)") }),
      (
        "inputs",
        .array(
          document.inputs.map {
            .object(present: [("role", .string($0.role)), ("name", .string($0.name)), ("digest", .string($0.digest))])
          })
      ),
      ("zones", .array(document.zones.map(writer.zone))),
    ]
    switch result.outcome {
    case .planned(let plan):
      members += [
        ("measures", writer.measures(plan.measures)),
        ("optimality", writer.optimality(plan.optimality)),
        ("waves", .array(plan.waves.map(writer.wave))),
        ("impairments", .array(plan.impairments.map(writer.impairment))),
      ]
    case .gaveUp(let bound, let states):
      members.append(
        (
          "optimality",
          .object(present: [
            ("proved", .bool(false)), ("mixedLowerBound", .int(bound)), ("states", .int(states)),
          ])
        ))
    case .impossible: break
    }
    members += [
      ("findings", .array(result.findings.map(writer.finding))),
      ("questions", .array(result.questions.map(writer.question))),
    ]
    switch result.outcome {
    case .planned(let plan):
      members += [
        ("clients", .array(plan.clients.map(writer.rollout))),
        ("freezes", .array(plan.freezes.map(writer.freeze))),
        ("runbook", document.runbook.map(writer.runbook)),
      ]
    case .impossible(let conflict, let suggestions):
      members += [
        (
          "conflict",
          .array(
            conflict.map {
              .object(present: [
                ("kind", .string($0.kind.rawValue)), ("id", .string($0.id)), ("where", .string($0.place)),
                ("set", $0.set > 1 ? .int($0.set) : nil),
                ("necessity", $0.necessity == .shown ? nil : .string($0.necessity.rawValue)),
              ])
            })
        ),
        (
          "suggestions",
          .array(
            suggestions.map {
              .object(present: [
                ("set", .string($0.set)), ("value", .string($0.value)), ("measures", writer.measures($0.measures)),
              ])
            })
        ),
        ("runbook", document.runbook.map(writer.runbook)),
      ]
    case .gaveUp: members.append(("runbook", document.runbook.map(writer.runbook)))
    }
    members += [
      ("edition", .string(document.edition.rawValue)),
      ("authoritative", .string(document.authoritative.name)),
      ("path", result.path.map(writer.path)),
      ("regions", .array(document.regions.map(writer.region))),
      ("overrides", .array(document.overrides.map { .string($0) })),
      ("tool", .string(document.toolVersion)),
      ("knowledge", .string(document.knowledgeVersion)),
    ]
    return .object(present: members)
  }

  static func outcomeName(_ outcome: PlanningOutcome) -> String {
    switch outcome {
    case .planned: "planned"
    case .impossible: "impossible"
    case .gaveUp: "gave-up"
    }
  }
}

/// Turns values of a plan into JSON; instants are added where the origin is known.
struct PlanTreeWriter {
  let origin: Instant?

  private func instant(_ minute: Int) -> JSONValue? {
    origin.map { .string("\($0.advanced(byMinutes: minute))") }
  }

  private func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
  private func version(_ version: NomadVersion) -> JSONValue { .string("\(version)") }

  func zone(_ zone: ZoneOffsets) -> JSONValue {
    .object(present: [
      ("zone", .string(zone.zone)),
      ("initialOffsetMinutes", .int(zone.initialOffsetMinutes)),
      (
        "transitions",
        .array(
          zone.transitions.map {
            .object(present: [("from", .string("\($0.from)")), ("offsetMinutes", .int($0.offsetMinutes))])
          })
      ),
    ])
  }

  func measures(_ measures: Measures) -> JSONValue {
    .object(present: [
      ("mixedMinutes", .int(measures.mixedMinutes)), ("impairment", .int(measures.impairment)),
      ("startMinute", .int(measures.startMinute)), ("finishMinute", .int(measures.finishMinute)),
    ])
  }

  func because(_ because: Because) -> JSONValue {
    .object(present: [
      ("kind", .string(because.kind.rawValue)), ("id", .string(because.id)),
      (
        "costOfAlternative",
        because.costOfAlternative.map {
          .object(present: [("mixedMinutes", .int($0.mixedMinutes)), ("impairment", .int($0.impairment))])
        }
      ),
    ])
  }

  func optimality(_ optimality: Optimality) -> JSONValue {
    .object(present: [
      ("proved", .bool(optimality.isProved)), ("mixedLowerBound", .int(optimality.mixedLowerBound)),
      ("impairmentLowerBound", .int(optimality.impairmentLowerBound)),
      ("because", .array(optimality.because.map(because))),
    ])
  }

  func wave(_ wave: Wave) -> JSONValue {
    .object(present: [
      ("waypoint", version(wave.waypoint)), ("originMinute", .int(wave.originMinute)),
      ("mixedMinutes", .int(wave.mixedMinutes)), ("impairment", .int(wave.impairment)),
      ("startMinute", .int(wave.startMinute)), ("endMinute", .int(wave.endMinute)),
      ("hops", .array(wave.hops.map(hop))), ("startsMixed", .bool(wave.startsMixed)),
    ])
  }

  func hop(_ hop: Hop) -> JSONValue {
    .object(present: [
      ("region", .string(hop.region.name)), ("from", version(hop.from)),
      ("fromVersions", .array(hop.fromVersions.map(version))), ("to", version(hop.to)),
      ("servers", .int(hop.servers)), ("startMinute", .int(hop.startMinute)), ("endMinute", .int(hop.endMinute)),
      ("start", instant(hop.startMinute)), ("end", instant(hop.endMinute)),
      ("latestStartMinute", .int(hop.latestStartMinute)),
      ("serverLatestStartMinutes", .array(hop.serverLatestStartMinutes.map { .int($0) })),
      (
        "ifMissed",
        hop.ifMissed.map {
          .object(present: [
            ("startMinute", .int($0.startMinute)), ("mixedMinutes", .int($0.mixedMinutes)),
            ("impairment", .int($0.impairment)),
          ])
        }
      ),
      ("because", .array(hop.because.map(because))),
    ])
  }

  func impairment(_ impairment: Impairment) -> JSONValue {
    .object(present: [
      ("surface", .string(impairment.surface)), ("callers", strings(impairment.callers.map(\.name))),
      ("callee", .string(impairment.callee.name)), ("affected", .string(impairment.affected.name)),
      ("startMinute", .int(impairment.startMinute)), ("endMinute", .int(impairment.endMinute)),
      ("weight", .int(impairment.weight)), ("severity", .int(impairment.severity)),
      ("evidence", .string(impairment.evidence.rawValue)), ("rule", .string(impairment.rule)),
      ("wave", .int(impairment.wave + 1)),
      ("start", instant(impairment.startMinute)), ("end", instant(impairment.endMinute)),
    ])
  }

  func finding(_ finding: Finding) -> JSONValue {
    .object(present: [
      ("rule", .string(finding.rule)), ("severity", .string(finding.severity.rawValue)),
      ("waived", .bool(finding.isWaived)), ("where", .string(finding.place)), ("message", .string(finding.message)),
      ("reason", .string(finding.reason)), ("evidence", .string(finding.evidence.rawValue)),
      ("remedy", .string(finding.remedy)), ("source", .string(finding.source)),
      (
        "waiver",
        finding.waiver.map { waiver in
          .object(present: [
            ("rule", .string(waiver.rule)), ("where", waiver.place.map { .string($0) }),
            ("reason", .string(waiver.reason)), ("by", waiver.by.map { .string($0) }),
          ])
        }
      ),
    ])
  }

  func question(_ question: Question) -> JSONValue {
    .object(present: [
      ("rule", .string(question.rule)), ("where", .string(question.place)), ("missing", .string(question.missing)),
      ("text", .string(question.text)), ("answer", question.answer.map { .string($0) }),
    ])
  }

  func rollout(_ rollout: ClientRollout) -> JSONValue {
    .object(present: [
      ("region", .string(rollout.region.name)), ("pool", .string(rollout.pool)), ("from", version(rollout.from)),
      ("to", version(rollout.to)), ("afterWave", .int(rollout.afterWave)),
      (
        "batches",
        .array(
          rollout.batches.map {
            .object(present: [
              ("count", .int($0.count)), ("startMinute", .int($0.startMinute)), ("endMinute", .int($0.endMinute)),
            ])
          })
      ),
      ("demandedBy", rollout.demandedBy.map { .string($0) }), ("left", .int(rollout.left)),
    ])
  }

  func freeze(_ freeze: ChangeFreeze) -> JSONValue {
    let (scope, region): (String, JSONValue?)
    switch freeze.scope {
    case .federation: (scope, region) = ("federation", nil)
    case .region(let id): (scope, region) = ("region", .string(id.name))
    }
    return .object(present: [
      ("scope", .string(scope)), ("region", region), ("wave", .int(freeze.wave)),
      ("startMinute", .int(freeze.startMinute)), ("endMinute", .int(freeze.endMinute)), ("what", strings(freeze.what)),
      ("start", instant(freeze.startMinute)), ("end", instant(freeze.endMinute)),
    ])
  }

  func path(_ path: UpgradePath) -> JSONValue {
    .object(present: [
      ("lowest", version(path.lowest)), ("waypoints", .array(path.waypoints.map(version))),
      (
        "avoided",
        .array(
          path.avoided.map {
            .object(present: [
              ("version", version($0.version)), ("rule", .string($0.rule)), ("reason", .string($0.reason)),
            ])
          })
      ),
      ("reasons", strings(path.reasons)),
    ])
  }

  func region(_ region: PlanDocument.RegionSummary) -> JSONValue {
    .object(present: [
      ("id", .string(region.id.name)), ("authoritative", .bool(region.isAuthoritative)),
      ("servers", .int(region.servers)), ("versions", .array(region.versions.map(version))),
      ("exposure", .int(region.exposure)), ("contact", region.contact.map { .string($0) }),
      ("url", region.url.map { .string($0) }), ("zone", region.zone.map { .string($0) }),
    ])
  }

  func runbook(_ runbook: Runbook) -> JSONValue {
    .object(present: [("sections", .array(runbook.sections.map(section)))])
  }

  private func section(_ section: Runbook.Section) -> JSONValue {
    .object(present: [
      ("id", .string(section.id)), ("title", .string(section.title)),
      ("region", section.region.map { .string($0.name) }), ("wave", section.wave.map { .int($0) }),
      ("text", section.text.isEmpty ? nil : strings(section.text)), ("steps", .array(section.steps.map(step))),
    ])
  }

  private func step(_ step: Step) -> JSONValue {
    .object(present: [
      ("id", .string(step.id)), ("kind", .string(step.kind.rawValue)),
      ("region", step.region.map { .string($0.name) }), ("server", step.server.map { .string($0) }),
      ("title", .string(step.title)), ("why", .string(step.why)), ("who", .string(step.who)),
      ("minutes", .int(step.minutes)), ("commands", strings(step.commands)),
      ("expect", step.expect.map { .string($0) }), ("waitMinutes", step.waitMinutes.map { .int($0) }),
      ("otherwise", step.otherwise.map { .string($0) }), ("privilege", step.privilege.map { .string($0) }),
      ("changes", .bool(step.changes)), ("undo", step.undo.map { .string($0) }),
    ])
  }
}
