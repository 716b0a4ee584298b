import Testing

@testable import UpgradePlanner

@Suite struct PlanJSONTests {
  private func document(_ name: String) throws -> PlanDocument {
    try #require(PlanFixture.all.first { $0.name == name }).document
  }

  private func outcome(_ outcome: PlanningOutcome) throws -> PlanDocument {
    let base = try document("vendor")
    return PlanDocument(
      toolVersion: base.toolVersion, knowledgeVersion: base.knowledgeVersion, digest: base.digest,
      federation: base.federation, edition: base.edition, authoritative: base.authoritative, target: base.target,
      origin: nil, overrides: [], inputs: [], zones: [], regions: base.regions,
      result: PlanningResult(path: nil, findings: base.result.findings, questions: [], outcome: outcome), runbook: nil)
  }

  @Test(arguments: PlanFixture.names) func aDocumentIsReadBackAsItWas(_ name: String) throws {
    let document = try document(name)
    let text = PlanJSON.encode(document)
    let reading = try PlanJSON.decode(text).get()
    #expect(reading.document == document)
    #expect(reading.integrity == .intact)
    #expect(PlanJSON.encode(reading.document) == text)
  }

  @Test func impossibleAndGaveUpAreReadBackToo() throws {
    let outcomes: [PlanningOutcome] = [
      .impossible(
        conflict: [
          ConflictElement(kind: .windows, id: "regions.eu.windows", place: "regions.eu"),
          ConflictElement(
            kind: .horizon, id: "planning.horizon", place: "planning.horizon", set: 2, necessity: .notShown),
        ],
        suggestions: [
          Suggestion(
            set: "planning.crews", value: "2",
            measures: Measures(mixedMinutes: 10, impairment: 20, startMinute: 0, finishMinute: 10))
        ]),
      .impossible(conflict: [], suggestions: []),
      .gaveUp(mixedLowerBound: 70, states: 1_000_000),
      .planned(
        Plan(
          measures: .nothing,
          optimality: Optimality(isProved: true, mixedLowerBound: 0, impairmentLowerBound: 0, because: []), waves: [],
          impairments: [], clients: [], freezes: [])),
    ]
    for expected in outcomes {
      let document = try outcome(expected)
      let text = PlanJSON.encode(document)
      let reading = try PlanJSON.decode(text).get()
      #expect(reading.document == document)
      #expect(PlanJSON.encode(reading.document) == text)
    }
  }

  @Test func theContractsKeysComeFirstAndInItsOrder() throws {
    guard case .object(let members) = try JSONValue.parse(PlanJSON.encode(try document("vendor"))) else {
      Issue.record("no object")
      return
    }
    #expect(
      Array(members.map(\.key).prefix(17)) == [
        "format_version", "outcome", "digest", "plan_digest", "federation", "target", "origin", "inputs", "zones",
        "measures", "optimality", "waves", "impairments", "findings", "questions", "clients", "freezes",
      ])
  }

  @Test func aHopHasItsInstantsWhereTheOriginIsKnown() throws {
    let tree = try JSONValue.parse(PlanJSON.encode(try document("vendor")))
    guard case .array(let waves)? = tree["waves"], case .array(let hops)? = waves.first?["hops"] else {
      Issue.record("no hops")
      return
    }
    #expect(hops.first?["start"] == .string("2026-12-01T05:40:00Z"))
    #expect(hops.first?["startMinute"] == .int(60))
    let relative = try JSONValue.parse(PlanJSON.encode(try document("community")))
    #expect(relative["origin"] == nil)
    guard case .array(let others)? = relative["waves"], case .array(let hops)? = others.first?["hops"] else {
      Issue.record("no hops")
      return
    }
    #expect(hops.first?["start"] == nil)
  }

  @Test func thePlanDigestIsThatOfTheDocumentWithTheFieldEmpty() throws {
    let text = PlanJSON.encode(try document("vendor"))
    let digest = PlanJSON.digest(of: try document("vendor"))
    #expect(text.contains("\"plan_digest\": \"\(digest)\""))
    let emptied = text.replacing("\"plan_digest\": \"\(digest)\"", with: "\"plan_digest\": \"\"")
    #expect(Digest.sha256(emptied) == digest)
  }

  @Test func aChangedFileIsReadAndSaysSo() throws {
    let text = PlanJSON.encode(try document("vendor")).replacing(
      "\"federation\": \"acme\"", with: "\"federation\": \"acne\"")
    let reading = try PlanJSON.decode(text).get()
    #expect(reading.document.federation == "acne")
    #expect(reading.integrity != .intact)
  }

  @Test func anotherFormatIsNamed() throws {
    let text = PlanJSON.encode(try document("vendor")).replacing(
      "\"format_version\": \"1.0\"", with: "\"format_version\": \"2.0\"")
    guard case .failure(let problem) = PlanJSON.decode(text) else {
      Issue.record("was read")
      return
    }
    #expect(problem.place == "format_version" && problem.message.contains("2.0"))
  }

  @Test func aWrongValueIsNamedByItsPath() throws {
    let text = PlanJSON.encode(try document("vendor")).replacing("\"to\": \"1.8.21+ent\"", with: "\"to\": \"newest\"")
    guard case .failure(let problem) = PlanJSON.decode(text) else {
      Issue.record("was read")
      return
    }
    #expect(problem.place == "waves[0].hops[0].to")
  }

  @Test func aNumberThatWouldOverflowIsAProblem() throws {
    let text = PlanJSON.encode(try document("vendor")).replacing(
      "\"startMinute\": 60", with: "\"startMinute\": 9223372036854775807")
    guard case .failure = PlanJSON.decode(text) else {
      Issue.record("was read")
      return
    }
  }

  @Test func brokenTextsGiveProblemsAndNoCrash() throws {
    let bytes = Array(PlanJSON.encode(try outcome(.gaveUp(mixedLowerBound: 70, states: 9))).utf8)
    var random = SeededRandom(seed: 7)
    print("seed \(random.seed)")
    for _ in 0..<400 {
      var broken = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<broken.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: broken[place] = UInt8.random(in: 0...255, using: &random)
        case 1: broken.remove(at: place)
        default: broken = Array(broken.prefix(max(1, place)))
        }
      }
      if case .success(let reading) = PlanJSON.decode(broken) {
        _ = PlanText.render(reading.document, color: true)
        _ = PlanMarkdown.render(reading.document)
      }
    }
  }

  @Test func randomDocumentsAreReadBackAsTheyWere() throws {
    var random = SeededRandom(seed: 11)
    print("seed \(random.seed)")
    for _ in 0..<25 {
      let inventory = random.inventory()
      let plan = PlanFixture.plan(inventory, waypoints: ["1.8.4", "1.11.3"].map(PlanFixture.version))
      let document = PlanFixture.document(inventory, plan)
      let text = PlanJSON.encode(document)
      let reading = try PlanJSON.decode(text).get()
      #expect(reading.document == document && reading.integrity == .intact)
      #expect(PlanJSON.encode(reading.document) == text)
    }
  }
}
