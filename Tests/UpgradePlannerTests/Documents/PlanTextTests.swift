import Testing

@testable import UpgradePlanner

@Suite struct PlanTextTests {
  private func document(_ name: String) throws -> PlanDocument {
    try #require(PlanFixture.all.first { $0.name == name }).document
  }

  @Test func bothDigestsStandInEveryDocument() throws {
    for name in PlanFixture.names {
      let document = try document(name)
      let digest = PlanJSON.digest(of: document)
      // A calendar needs dates.
      for format in Format.allCases where format != .ics || document.origin != nil {
        let text = try format.render(document)
        #expect(text.contains(document.digest) && text.contains(digest), "\(format) \(name)")
      }
    }
  }

  @Test func timesAreUTCWithLocalOnesBeside() throws {
    let text = PlanText.render(try document("vendor"), color: false)
    #expect(text.contains("2026-12-01 05:40Z to 06:40Z"))
    #expect(text.contains("Tue 2026-12-01 00:40 to 01:40 America/New_York"))
  }

  @Test func aPlanWithoutCalendarCountsHoursOn() throws {
    let text = PlanText.render(try document("community"), color: false)
    #expect(text.contains("T+01:00 to "))
    #expect(PlanClock.relative(26 * 60 + 5) == "T+26:05")
    #expect(!text.contains("Z to"))
  }

  @Test func colourIsOnlyThereWhereItIsAskedFor() throws {
    let document = try document("vendor")
    #expect(!PlanText.render(document, color: false).contains("\u{1b}"))
    let colored = PlanText.render(document, color: true)
    #expect(colored.contains("\u{1b}[1m"))
    var plain = ""
    var rest = colored[...]
    while let escape = rest.firstIndex(of: "\u{1b}") {
      plain += rest[..<escape]
      rest = rest[escape...].drop { $0 != "m" }.dropFirst()
    }
    #expect(plain + rest == PlanText.render(document, color: false))
  }

  @Test func reasonsImpairmentsAndOpenQuestionsAreSaid() throws {
    let text = PlanText.render(try document("vendor"), color: false)
    for part in [
      "costs 20 mixed-version minutes and 300 of impairment more", "asking eu\n    ui.jobs will fail: FED-001",
      "from us-east",
      "open: the inventory does not give features.csi", "answer: no", "accepted by lead: known",
      "not 1.8.15+ent: it panics (KR-002)", "if missed, next start",
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test func theMarkdownIsAChecklistWithATimeLine() throws {
    let document = try document("vendor")
    let text = PlanMarkdown.render(document)
    let steps = try #require(document.runbook).sections.flatMap(\.steps).count
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("- [ ] **") }.count == steps)
    #expect(text.contains("```mermaid\ngantt\n"))
    // Each entry of the contents leads to a heading.
    let anchors = text.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("- [") && $0.contains("](#") }
      .compactMap { $0.split(separator: "#").last.map { String($0.dropLast()) } }
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") && $0 != "## Contents" }.map {
      MarkdownEscaping.anchor(String($0.dropFirst(3)).replacing("\\", with: ""))
    }
    #expect(anchors == headings)
  }

  @Test func impossibleNamesTheConflictAndWhatHelps() throws {
    let base = try document("vendor")
    let document = PlanDocument(
      toolVersion: "1", knowledgeVersion: "1", digest: "sha256:1", federation: "acme", edition: .enterprise,
      authoritative: base.authoritative, target: base.target, origin: nil, overrides: [], inputs: [], zones: [],
      regions: base.regions,
      result: PlanningResult(
        path: nil, findings: [], questions: [],
        outcome: .impossible(
          conflict: [
            ConflictElement(kind: .windows, id: "regions.eu.windows", place: "regions.eu"),
            ConflictElement(kind: .crews, id: "planning.crews", place: "planning.crews"),
          ],
          suggestions: [
            Suggestion(
              set: "planning.crews", value: "2",
              measures: Measures(mixedMinutes: 70, impairment: 5, startMinute: 0, finishMinute: 70))
          ])), runbook: nil)
    for text in [PlanText.render(document, color: false), PlanMarkdown.render(document)] {
      #expect(text.contains("the windows (regions.eu)"))
      #expect(text.contains("set planning.crews to 2: a plan with 1 h 10 min of mixed versions, impairment 5 exists"))
    }
  }

  @Test("a release that is not known does not look as if nothing failed with it")
  func unknownRelease() throws {
    func hop(to: String) throws -> Plan {
      let from = try NomadVersion(parsing: "2.0.5")
      let to = try NomadVersion(parsing: to)
      let hop = Hop(
        region: RegionID("a"), from: from, fromVersions: [from], to: to, servers: 1, startMinute: 0, endMinute: 30,
        latestStartMinute: 0, serverLatestStartMinutes: [10], ifMissed: nil, because: [])
      return Plan(
        measures: .nothing,
        optimality: Optimality(isProved: true, mixedLowerBound: 0, impairmentLowerBound: 0, because: []),
        waves: [
          Wave(
            waypoint: to, originMinute: 0, mixedMinutes: 30, impairment: 0, startMinute: 0, endMinute: 30,
            startsMixed: false, hops: [hop])
        ], impairments: [], clients: [], freezes: [])
    }
    #expect(Prose.unknownReleases(try hop(to: "2.0.5")) == nil)
    #expect(
      Prose.unknownReleases(try hop(to: "3.1.0")) == "not known: what fails between 3.1.0 and other releases")
  }
}
