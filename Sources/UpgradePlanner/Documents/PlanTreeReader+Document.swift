extension PlanTreeReader {
  func document() throws(PlanJSONProblem) -> PlanDocument {
    let path = try optional("path").map { reader throws(PlanJSONProblem) in try reader.path() }
    let runbook = try optional("runbook").map { reader throws(PlanJSONProblem) in try reader.runbook() }
    return PlanDocument(
      toolVersion: try string("tool"), knowledgeVersion: try string("knowledge"), digest: try string("digest"),
      federation: try string("federation"), edition: try choice("edition", Edition.self),
      authoritative: try region("authoritative"), target: try version("target"),
      origin: try optional("origin").map { reader throws(PlanJSONProblem) in try reader.instant() },
      overrides: try strings("overrides"),
      inputs: try array("inputs") { reader throws(PlanJSONProblem) in
        PlanDocument.Input(
          role: try reader.string("role"), name: try reader.string("name"), digest: try reader.string("digest"))
      },
      zones: try array("zones") { reader throws(PlanJSONProblem) in try reader.zone() },
      regions: try array("regions") { reader throws(PlanJSONProblem) in try reader.regionSummary() },
      result: PlanningResult(
        path: path,
        findings: try array("findings") { reader throws(PlanJSONProblem) in try reader.finding() },
        questions: try array("questions") { reader throws(PlanJSONProblem) in try reader.question() },
        outcome: try outcome()),
      runbook: runbook)
  }

  private func outcome() throws(PlanJSONProblem) -> PlanningOutcome {
    switch try string("outcome") {
    case "planned":
      return .planned(
        Plan(
          measures: try required("measures").measures(), optimality: try required("optimality").optimality(),
          waves: try array("waves") { reader throws(PlanJSONProblem) in try reader.wave() },
          impairments: try array("impairments") { reader throws(PlanJSONProblem) in try reader.impairment() },
          clients: try array("clients") { reader throws(PlanJSONProblem) in try reader.rollout() },
          freezes: try array("freezes") { reader throws(PlanJSONProblem) in try reader.freeze() }))
    case "impossible":
      return .impossible(
        conflict: try array("conflict") { reader throws(PlanJSONProblem) in
          ConflictElement(
            kind: try reader.choice("kind", ConflictElement.Kind.self), id: try reader.string("id"),
            place: try reader.string("where"), set: try reader.optionalInt("set") ?? 1,
            necessity: reader.optional("necessity") == nil
              ? .shown : try reader.choice("necessity", ConflictElement.Necessity.self))
        },
        suggestions: try array("suggestions") { reader throws(PlanJSONProblem) in
          Suggestion(
            set: try reader.string("set"), value: try reader.string("value"),
            measures: try reader.required("measures").measures())
        })
    case "gave-up":
      let optimality = try required("optimality")
      return .gaveUp(mixedLowerBound: try optimality.int("mixedLowerBound"), states: try optimality.int("states"))
    default: throw PlanJSONProblem(place: "outcome", message: "should be planned, impossible or gave-up")
    }
  }

  private func measures() throws(PlanJSONProblem) -> Measures {
    Measures(
      mixedMinutes: try int("mixedMinutes"), impairment: try int("impairment"), startMinute: try int("startMinute"),
      finishMinute: try int("finishMinute"))
  }

  private func optimality() throws(PlanJSONProblem) -> Optimality {
    Optimality(
      isProved: try bool("proved"), mixedLowerBound: try int("mixedLowerBound"),
      impairmentLowerBound: try int("impairmentLowerBound"), because: try reasons())
  }

  private func reasons() throws(PlanJSONProblem) -> [Because] {
    try array("because") { reader throws(PlanJSONProblem) in
      let cost = try reader.optional("costOfAlternative").map { cost throws(PlanJSONProblem) in
        Because.Cost(mixedMinutes: try cost.int("mixedMinutes"), impairment: try cost.int("impairment"))
      }
      return Because(
        kind: try reader.choice("kind", Because.Kind.self), id: try reader.string("id"), costOfAlternative: cost)
    }
  }

  private func wave() throws(PlanJSONProblem) -> Wave {
    Wave(
      waypoint: try version("waypoint"), originMinute: try int("originMinute"), mixedMinutes: try int("mixedMinutes"),
      impairment: try int("impairment"), startMinute: try int("startMinute"), endMinute: try int("endMinute"),
      startsMixed: try bool("startsMixed"),
      hops: try array("hops") { reader throws(PlanJSONProblem) in try reader.hop() })
  }

  private func hop() throws(PlanJSONProblem) -> Hop {
    let missed = try optional("ifMissed").map { reader throws(PlanJSONProblem) in
      Hop.Missed(
        startMinute: try reader.int("startMinute"), mixedMinutes: try reader.int("mixedMinutes"),
        impairment: try reader.int("impairment"))
    }
    return Hop(
      region: try region("region"), from: try version("from"), fromVersions: try versions("fromVersions"),
      to: try version("to"), servers: try int("servers"), startMinute: try int("startMinute"),
      endMinute: try int("endMinute"), latestStartMinute: try int("latestStartMinute"),
      serverLatestStartMinutes: try array("serverLatestStartMinutes") { reader throws(PlanJSONProblem) in
        try reader.number()
      },
      ifMissed: missed, because: try reasons())
  }

  private func impairment() throws(PlanJSONProblem) -> Impairment {
    Impairment(
      surface: try string("surface"), callers: try strings("callers").map { RegionID($0) },
      callee: try region("callee"), affected: try region("affected"), startMinute: try int("startMinute"),
      endMinute: try int("endMinute"), weight: try int("weight"), severity: try int("severity"),
      evidence: try choice("evidence", Evidence.self), rule: try string("rule"),
      wave: try position("wave"))
  }

  /// A number from 1 as a position from 0.
  private func position(_ key: String) throws(PlanJSONProblem) -> Int {
    let number = try int(key)
    guard number >= 1 else { throw PlanJSONProblem(place: "\(place).\(key)", message: "should be 1 or more") }
    return number - 1
  }

  private func finding() throws(PlanJSONProblem) -> Finding {
    let waiver = try optional("waiver").map { reader throws(PlanJSONProblem) in
      Inventory.Waiver(
        rule: try reader.string("rule"), place: try reader.optionalString("where"),
        reason: try reader.string("reason"), by: try reader.optionalString("by"))
    }
    return Finding(
      rule: try string("rule"), severity: try choice("severity", Severity.self), place: try string("where"),
      message: try string("message"), reason: try string("reason"), evidence: try choice("evidence", Evidence.self),
      remedy: try string("remedy"), source: try optionalString("source") ?? "", waiver: waiver)
  }

  private func question() throws(PlanJSONProblem) -> Question {
    Question(
      rule: try string("rule"), place: try string("where"), missing: try string("missing"), text: try string("text"),
      answer: try optionalString("answer"))
  }

  private func rollout() throws(PlanJSONProblem) -> ClientRollout {
    ClientRollout(
      region: try region("region"), pool: try string("pool"), from: try version("from"), to: try version("to"),
      afterWave: try int("afterWave"), demandedBy: try optionalString("demandedBy"),
      batches: try array("batches") { reader throws(PlanJSONProblem) in
        ClientRollout.Batch(
          count: try reader.int("count"), startMinute: try reader.int("startMinute"),
          endMinute: try reader.int("endMinute"))
      },
      left: try optionalInt("left") ?? 0)
  }

  private func freeze() throws(PlanJSONProblem) -> ChangeFreeze {
    let scope: ChangeFreeze.Scope
    switch try string("scope") {
    case "federation": scope = .federation
    case "region": scope = .region(try region("region"))
    default: throw PlanJSONProblem(place: "\(place).scope", message: "should be federation or region")
    }
    return ChangeFreeze(
      scope: scope, wave: try int("wave"), startMinute: try int("startMinute"), endMinute: try int("endMinute"),
      what: try strings("what"))
  }

  private func zone() throws(PlanJSONProblem) -> ZoneOffsets {
    ZoneOffsets(
      zone: try string("zone"), initialOffsetMinutes: try int("initialOffsetMinutes"),
      transitions: try array("transitions") { reader throws(PlanJSONProblem) in
        ZoneOffsets.Transition(
          from: try reader.required("from").instant(), offsetMinutes: try reader.int("offsetMinutes"))
      })
  }

  private func path() throws(PlanJSONProblem) -> UpgradePath {
    UpgradePath(
      lowest: try version("lowest"), waypoints: try versions("waypoints"),
      avoided: try array("avoided") { reader throws(PlanJSONProblem) in
        UpgradePath.Avoided(
          version: try reader.version("version"), rule: try reader.string("rule"),
          reason: try reader.string("reason"))
      },
      reasons: try strings("reasons"))
  }

  private func regionSummary() throws(PlanJSONProblem) -> PlanDocument.RegionSummary {
    PlanDocument.RegionSummary(
      id: try region("id"), isAuthoritative: try bool("authoritative"), servers: try int("servers"),
      versions: try versions("versions"), exposure: try int("exposure"), contact: try optionalString("contact"),
      url: try optionalString("url"), zone: try optionalString("zone"))
  }

  private func runbook() throws(PlanJSONProblem) -> Runbook {
    Runbook(
      sections: try array("sections") { reader throws(PlanJSONProblem) in
        let region = try reader.optionalString("region").map { RegionID($0) }
        return Runbook.Section(
          id: try reader.string("id"), title: try reader.string("title"), region: region,
          wave: try reader.optionalInt("wave"),
          text: reader.optional("text") == nil ? [] : try reader.strings("text"),
          steps: try reader.array("steps") { step throws(PlanJSONProblem) in try step.step() })
      })
  }

  private func step() throws(PlanJSONProblem) -> Step {
    let region = try optionalString("region").map { RegionID($0) }
    return Step(
      id: try string("id"), kind: try choice("kind", Step.Kind.self), region: region,
      server: try optionalString("server"), title: try string("title"), why: try string("why"), who: try string("who"),
      minutes: try int("minutes"), commands: try strings("commands"), expect: try optionalString("expect"),
      waitMinutes: try optionalInt("waitMinutes"), otherwise: try optionalString("otherwise"),
      privilege: try optionalString("privilege"), changes: try bool("changes"), undo: try optionalString("undo"))
  }
}
