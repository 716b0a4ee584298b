import Testing

@testable import UpgradePlanner

@Suite("Rule catalog")
struct RuleCatalogTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let example: RuleExample
    var testDescription: String { "\(rule.id): \(example.title)" }
  }
  static let cases = RuleCatalog.all.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }

  @Test("every example says what its rule says", arguments: cases)
  func examples(item: Case) {
    let context = RuleContext(inventory: item.example.inventory, path: PathChoice.choose(for: item.example.inventory))
    let outcomes = item.rule.check(context)
    let isViolated = outcomes.contains { if case .violated = $0 { true } else { false } }
    let isUnknown = outcomes.contains { if case .unknown = $0 { true } else { false } }
    #expect((isViolated ? .violated : isUnknown ? .unknown : .holds) == item.example.expected)
  }

  @Test("only a rule that asks when says something else of another date", arguments: cases)
  func dates(item: Case) {
    let path = PathChoice.choose(for: item.example.inventory)
    let outcomes = [nil, 0, 525_600].map {
      item.rule.check(RuleContext(inventory: item.example.inventory, path: path, firstHopMinute: $0))
    }
    if !item.rule.asksWhen { #expect(Set(outcomes).count == 1) }
  }

  @Test("a report with a date is what all rules say of that date", arguments: cases)
  func datedReports(item: Case) {
    let inventory = item.example.inventory
    let path = PathChoice.choose(for: inventory)
    for minute in [0, 525_600] {
      #expect(
        RuleEvaluation(inventory, path: path).dated(firstHopMinute: minute)
          == RuleEngine.evaluate(inventory, path: path, firstHopMinute: minute))
    }
  }

  @Test("ids are unique and every rule has evidence, a reason and an example")
  func forms() {
    #expect(Set(RuleCatalog.ids).count == RuleCatalog.ids.count)
    for rule in RuleCatalog.all {
      #expect(!rule.citations.isEmpty, "\(rule.id)")
      #expect(!rule.rationale.isEmpty, "\(rule.id)")
      #expect(!rule.examples.isEmpty, "\(rule.id)")
    }
  }

  @Test("every rule has an example where it holds and one where it does not")
  func bothSides() {
    for rule in RuleCatalog.all {
      #expect(rule.examples.contains { $0.expected == .holds }, "\(rule.id)")
      #expect(rule.examples.contains { $0.expected != .holds }, "\(rule.id)")
    }
  }

  @Test("neither the order of rules nor a rule that stands twice changes what is found")
  func order() {
    let inventory = ExampleFederation.to(
      "1.8.15+ent", .example("us", "1.8.15+ent"), .example("eu", "1.7.10+ent", clients: [(5, "1.5.17+ent", nil)]))
    let path = PathChoice.choose(for: inventory)
    let once = RuleEngine.evaluate(inventory, path: path)
    #expect(once == RuleEngine.evaluate(inventory, path: path, rules: RuleCatalog.all.reversed()))
    #expect(once == RuleEngine.evaluate(inventory, path: path, rules: RuleCatalog.all + RuleCatalog.all))
  }

  @Test("the vendor article's target is blocked by KR-002, and the remedy names a release that is fine")
  func vendorTarget() throws {
    let inventory = ExampleFederation.to("1.8.15+ent", .example("us", "1.8.15+ent"), .example("eu", "1.7.10+ent"))
    let report = RuleEngine.evaluate(inventory, path: PathChoice.choose(for: inventory))
    let blocking = report.findings.filter(\.forbids)
    #expect(blocking.map(\.rule) == ["KR-002"])
    #expect(blocking.first?.remedy == "use 1.8.21+ent instead")
  }

  @Test("a waiver lifts a finding at its place only, and one that matches nothing is said")
  func waivers() throws {
    let plain = ExampleFederation.to("1.8.15+ent", .example("us", "1.7.10+ent"))
    func report(_ waiver: Inventory.Waiver) -> RuleReport {
      let inventory = plain.with(waivers: [waiver])
      return RuleEngine.evaluate(inventory, path: PathChoice.choose(for: inventory))
    }
    let lifted = report(Inventory.Waiver(rule: "KR-002", place: "target", reason: "agreed", by: nil))
    #expect(!lifted.findings.contains { $0.forbids })
    #expect(lifted.findings.contains { $0.rule == "KR-002" && $0.waiver?.reason == "agreed" })
    #expect(
      report(Inventory.Waiver(rule: "KR-002", place: "regions.us", reason: "x", by: nil)).findings.contains {
        $0.rule == "WAIVE-002"
      })
    #expect(
      report(Inventory.Waiver(rule: "KR-002", place: nil, reason: "x", by: nil)).findings.contains {
        $0.rule == "WAIVE-004" && $0.severity == .warning
      })
    #expect(
      report(Inventory.Waiver(rule: "NONE-1", place: nil, reason: "x", by: nil)).findings.contains {
        $0.rule == "WAIVE-001"
      })
  }

  @Test(
    "a downgrade and a release that loses data cannot be waived",
    arguments: [("1.8.4", "1.9.7", "PATH-002", "regions.us.servers"), ("1.9.2", "1.8.4", "KR-001", "target")])
  func unwaivable(target: String, today: String, rule: String, place: String) {
    let inventory = ExampleFederation.to(target, .example("us", today)).with(
      waivers: [Inventory.Waiver(rule: rule, place: place, reason: "please", by: nil)])
    let report = RuleEngine.evaluate(inventory, path: PathChoice.choose(for: inventory))
    #expect(report.findings.contains { $0.rule == rule && $0.forbids })
    #expect(report.findings.contains { $0.rule == "WAIVE-003" })
  }

  @Test("an answer closes its question and stays visible; one that belongs to nothing is said")
  func answers() {
    let inventory = ExampleFederation.to("1.10.5", .example("us", "1.8.4")).with(
      answers: [
        Inventory.Answer(question: "PRE-001", answer: "no job uses Vault"),
        Inventory.Answer(question: "NOPE-1", answer: "?"),
      ])
    let report = RuleEngine.evaluate(inventory, path: PathChoice.choose(for: inventory))
    #expect(report.questions.first { $0.rule == "PRE-001" }?.answer == "no job uses Vault")
    #expect(report.questions.contains { $0.rule == "PRE-002" && $0.answer == nil })
    #expect(report.findings.contains { $0.rule == "ANSWER-001" && $0.place == "answers[1]" })
  }
}
