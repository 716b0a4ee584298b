import Testing

@testable import UpgradePlanner

@Suite("Prerequisites")
struct PrerequisitesTests {
  private func notes(_ inventory: Inventory) -> [ApplicableNote] {
    Prerequisites.applicable(inventory, path: PathChoice.choose(for: inventory))
  }
  private var hcl1: UpgradeNote? {
    UpgradeNote.met(
      from: NomadVersion(major: 1, minor: 8, patch: 4), to: NomadVersion(major: 1, minor: 9, patch: 7),
      edition: .community
    ).first { $0.features == ["hcl1"] }
  }

  @Test("a note is unknown, applies, or does not, as the inventory says of its feature")
  func states() throws {
    let id = try #require(hcl1?.id)
    func state(_ features: [FeatureUse.Entry]) -> ApplicableNote.State? {
      notes(ExampleFederation.to("1.9.7", .example("us", "1.8.4"), features: features)).first { $0.note.id == id }?
        .state
    }
    #expect(state([]) == .unknown(features: ["hcl1"]))
    #expect(state([ExampleFederation.used("hcl1")]) == .applies)
    #expect(state([ExampleFederation.unused("hcl1")]) == nil)
  }

  @Test("an answer closes a note's question and is kept")
  func answered() throws {
    let id = try #require(hcl1?.id)
    let inventory = ExampleFederation.to("1.9.7", .example("us", "1.8.4")).with(
      answers: [Inventory.Answer(question: id, answer: "none left")])
    #expect(notes(inventory).first { $0.note.id == id }?.state == .answered("none left"))
    let report = RuleEngine.evaluate(inventory, path: PathChoice.choose(for: inventory))
    #expect(report.questions.first { $0.rule == id }?.answer == "none left")
    #expect(!report.findings.contains { $0.rule == "ANSWER-001" })
  }

  @Test("each note stands once, at the waypoint that brings it, and none of before today does")
  func once() {
    let all = notes(ExampleFederation.to("1.10.5", .example("us", "1.4.14")))
    #expect(!all.isEmpty)
    #expect(Set(all.map(\.note.id)).count == all.count)
    let today = NomadVersion(major: 1, minor: 4, patch: 14)
    for item in all {
      #expect(!item.note.isIn(today), "\(item.note.id)")
      #expect(item.note.isIn(item.waypoint), "\(item.note.id)")
    }
  }

  @Test("an Enterprise note does not concern Community")
  func edition() {
    #expect(!notes(ExampleFederation.to("1.10.5", .example("us", "1.4.14"))).contains { $0.note.enterpriseOnly })
  }
}
