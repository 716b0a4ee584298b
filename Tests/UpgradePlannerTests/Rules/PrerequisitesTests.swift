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
      #expect(item.note.version == nil || item.note.isIn(item.waypoint), "\(item.note.id)")
    }
  }

  /// Two regions that use every feature, on the way from before the first release to beyond the last.
  private var everything: (inventory: Inventory, path: UpgradePath) {
    let first = NomadVersion(major: 0, minor: 7, patch: 1).with(edition: .enterprise)
    let last = NomadVersion(major: 2, minor: 1, patch: 0).with(edition: .enterprise)
    let features = Feature.all.map { feature in
      feature.kind == .mode ? ExampleFederation.mode(feature.name, .token) : ExampleFederation.used(feature.name)
    }
    let inventory = ExampleFederation.to(
      "2.1.0+ent", .example("us", "0.7.1+ent"), .example("eu", "0.7.1+ent"), features: features)
    return (inventory, UpgradePath(lowest: first, waypoints: [last], avoided: [], reasons: []))
  }

  @Test("every note is reached by some federation and becomes a step of its runbook")
  func none() {
    let all = Prerequisites.applicable(everything.inventory, path: everything.path)
    #expect(Set(all.map(\.note.id)) == Set(UpgradeNote.all.map(\.id)))
    #expect(all.allSatisfy { $0.state == .applies })
    let steps = RunbookNote.all(of: everything.inventory, path: everything.path)
    #expect(Set(steps.map(\.id)) == Set(UpgradeNote.all.map(\.id)))
  }

  @Test("the plan counts the notes by category, and those that are left out")
  func census() throws {
    let whole = Prerequisites.census(everything.inventory, path: everything.path)
    #expect(whole.counts.reduce(0) { $0 + $1.count } == UpgradeNote.all.count)
    #expect(whole.counts.map(\.category) == UpgradeNote.Category.allCases)
    #expect(whole.others == 0)

    // 1.9.5 asks for newer CNI plugins; the two notes of any release concern every upgrade, one of them a federation's.
    func finding(use: FeatureUse.Entry) -> Finding? {
      let inventory = ExampleFederation.to("1.9.5", .example("us", "1.9.4"), features: [use])
      return RuleEngine.evaluate(inventory, path: PathChoice.choose(for: inventory)).findings.first {
        $0.rule == "PRE-005"
      }
    }
    let without = try #require(finding(use: ExampleFederation.unused("bridge-networking")))
    #expect(without.message.hasPrefix("1 note(s) ") && without.message.hasSuffix(": ordering 1"))
    #expect(without.reason.hasPrefix("2 more "))
    let with = try #require(finding(use: ExampleFederation.used("bridge-networking")))
    #expect(with.message.hasPrefix("2 note(s) ") && with.message.hasSuffix(": ordering 1, precheck 1"))
    #expect(with.reason.hasPrefix("1 more "))
  }

  @Test("an Enterprise note does not concern Community")
  func edition() {
    #expect(!notes(ExampleFederation.to("1.10.5", .example("us", "1.4.14"))).contains { $0.note.enterpriseOnly })
  }
}
