import Testing

@testable import UpgradePlanner

@Suite("What steps of the report page say") struct ReportChecklistTests {
  private static let region = RegionID("eu")

  private static func step(
    _ id: String, _ kind: Step.Kind = .stop, server: String? = nil, why: String = "", expect: String = "stopped",
    otherwise: String? = "Do not kill it before its log was read.", undo: String? = nil
  ) -> Step {
    Step(
      id: id, kind: kind, region: region, server: server, title: "A step", why: why, who: "an operator", minutes: 1,
      expect: expect, otherwise: otherwise, privilege: "root", changes: true, undo: undo ?? "Start it again.")
  }

  private static func hop(_ region: String, _ steps: [Step]) -> Runbook.Section {
    Runbook.Section(id: "hop-1-\(region)", title: "A hop", region: RegionID(region), wave: 1, steps: steps)
  }

  private static func checklist(_ sections: [Runbook.Section]) -> [[String]] {
    ReportChecklist(sections.enumerated().map { ($0 + 4, $1) }).entries.map { $0.steps.map(\.html.markup) }
  }

  @Test("what servers of a region have in common is said at the first one") func withinARegion() {
    let steps = Self.checklist([
      Self.hop("eu", [Self.step("hop-1-eu.1.stop", server: "a"), Self.step("hop-1-eu.2.stop", server: "b")])
    ])[0]
    #expect(steps[0].contains("undo: Start it again.") && steps[0].contains("Do not kill it"))
    #expect(!steps[1].contains("undo:") && !steps[1].contains("Do not kill it"))
    #expect(
      steps[1].hasPrefix("<li id=s4.2.stop><b class=stop>2. A step</b><a href=#s4.1.stop>More at step 1</a><p><b>"))
    #expect(steps[1].contains("<b>Expect</b> stopped"), "what is read while a command runs stays")
  }

  @Test("what is said of a region's servers and what decides is said in every region") func acrossRegions() {
    let sections = ["eu", "us"].map { region in
      Self.hop(
        region,
        [
          Self.step("hop-1-\(region).files", .backup), Self.step("hop-1-\(region).1.stop", server: "a"),
          Self.step("hop-1-\(region).turn", .decide),
        ])
    }
    let steps = Self.checklist(sections)
    #expect(steps[1][0].contains("</b><a href=#s4.files>More at step 1 of eu</a>"))
    #expect(steps[1][1].contains("Do not kill it") && !steps[1][1].contains("More at"))
    #expect(steps[1][2].contains("Do not kill it") && !steps[1][2].contains("More at"))
  }

  @Test("a step never gets words that it does not have") func absentWords() {
    let more = Self.step("hop-1-eu.1.stop", why: "It is the only one that has a reason.")
    let steps = Self.checklist([Self.hop("eu", [more, Self.step("hop-1-eu.2.stop")])])[0]
    #expect(!steps[1].contains("More at") && steps[1].contains("Do not kill it"))
  }

  @Test("a step of the same section is named by the number that stands before it") func numbers() {
    let steps = Self.checklist([
      Self.hop(
        "eu",
        [
          Self.step("hop-1-eu.1", otherwise: "Leave it until step hop-1-eu.1.b."),
          Self.step("hop-1-eu.1.b", .start, undo: "Step hop-1-eu.1"),
        ])
    ])[0]
    #expect(steps[0].contains("Leave it until step 2.") && steps[1].contains("undo: Step 1<"))
  }

  @Test("an id that does not begin with its section's is given whole") func foreignIDs() {
    let steps = Self.checklist([Self.hop("eu", [Self.step("elsewhere.stop")])])[0]
    #expect(steps[0].hasPrefix("<li id=s4..0 data-step=elsewhere.stop>"))
  }

  @Test("every word of a step stands at it or at the step that it links to", arguments: PlanFixture.names)
  func everyWord(name: String) throws {
    let document = try #require(PlanFixture.all.first { $0.name == name }).document
    let sections = (document.runbook?.sections ?? []).enumerated().map { ($0 + 1, $1) }
    let steps = ReportChecklist(sections).entries.flatMap(\.steps)
    let words = Dictionary(steps.map { ("#\($0.id)", $0) }, uniquingKeysWith: { first, _ in first })
    #expect(words.count == steps.count, "ids are unique")
    for step in steps where step.more != .nothing {
      let link = try #require(words.keys.first { step.more.markup.contains("=\(HTML.value($0).markup)>") })
      let target = try #require(words[link])
      #expect(target.more == .nothing, "a link leads to a step that says all itself: \(step.id)")
      let restored = zip(step.words.parts, target.words.parts).map { $0 == .nothing ? $1 : $0 }
      let entry = try #require(sections.first { $0.1.steps.contains(step.step) })
      let usual = try #require(ReportChecklist([entry]).entries.first).usual
      let whole = ReportWords(step.step, usual: usual) { ReportChecklist.numbered($0, in: entry.1) }
      #expect(restored == whole.parts, "\(step.id)")
    }
  }
}
