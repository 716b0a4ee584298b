import Foundation
import Testing

@testable import UpgradePlanner
@testable import nomad_upgrade_plan

@Suite("Rule packs") struct RulePackTests {
  static let scenario = ScenarioTests.folder.appendingPathComponent("rule-pack")
  static let options = ReadOptions(features: InventoryFile.features)

  private static func reading(_ text: String) throws -> RulePackReading {
    RulePackReader.read(try YAMLSource.tree(Array(text.utf8)), options: options)
  }

  private static func inventory(_ rest: String, packs: [RulePack]) throws -> Inventory {
    let text = """
      format: 1
      federation: f
      edition: community
      \(rest)
      """
    let reading = InventoryReader.read(
      try YAMLSource.tree(Array(text.utf8)), digest: "sha256:test", options: options)
    let applied = try #require(reading.inventory, "\(reading.problems)").applying(packs)
    #expect(applied.problems.isEmpty)
    return applied.inventory
  }

  private static let twoRegions = """
    authoritative: us
    target: 1.8.4
    regions:
      us: {servers: {count: 3, version: 1.7.7}, upgrade: {method: in-place}}
      eu: {servers: {count: 3, version: 1.7.7}, upgrade: {method: in-place}, exposure: 4}
    """

  @Test func everyExampleOfTheShippedPackHolds() throws {
    let file = try RulePackFile.read(Self.scenario.appendingPathComponent("rules/acme.yaml").path)
    let results = RulePackTest.run(file.examples)
    #expect(results.count == 3)
    for result in results { #expect(result.problems == [], "\(result.title)") }
  }

  @Test func aPackThatSaysMoreOrLessThanItsExamplesExpectFailsItsTest() throws {
    let reading = try Self.reading(
      """
      format: 1
      pack: p
      avoid: [{id: a, title: bad, versions: "=1.8.4"}, {id: b, title: worse, versions: "=1.9.7"}]
      examples:
        - title: both wrong
          inventory: {target: 1.8.4, regions: {us: {servers: {count: 3, version: 1.7.7}}}}
          expect: [{rule: b}]
      """)
    let results = RulePackTest.run(reading.examples)
    #expect(
      results.map(\.problems) == [
        ["expected a finding of p/b, and there is none", "a finding of p/a at target was not expected"]
      ])
  }

  @Test func everythingWrongWithAPackIsReportedAtItsPlace() throws {
    let reading = try Self.reading(
      """
      format: 1
      pack: Acme
      avoid:
        - {id: a, title: t, versions: ">>1.8"}
        - {id: a, title: t, versions: "=1.8.4", severity: fatal}
      breaks:
        - {id: c, title: t, calls: page, caller: ">=1.8", callee: "<1.8", feature: federated-iu}
      orders:
        - {id: d, title: t, first: [eu], then: [eu]}
      gates: [{id: e, title: t, comand: x}]
      """)
    #expect(reading.pack == nil)
    let places = reading.problems.map { "\($0.position.map { "\($0)" } ?? "-") \($0.path)" }
    #expect(
      places == [
        "2:7 pack", "4:33 avoid[0].versions", "5:10 avoid[1].id", "5:53 avoid[1].severity", "7:5 breaks[0]",
        "7:78 breaks[0].feature", "9:42 orders[0].then", "10:9 gates[0]", "10:9 gates[0]", "10:9 gates[0]",
        "10:27 gates[0]",
      ])
    #expect(reading.problems.contains { $0.hint?.contains("federated-ui") == true })
  }

  @Test func aHazardOfAPackWeighsInThePlanAndTheCheckerCountsItFromThePack() throws {
    let pack = try #require(
      try Self.reading(
        """
        format: 1
        pack: p
        breaks: [{id: b, title: t, calls: replication, caller: ">=1.8", callee: "<1.8", severity: 7, evidence: measured}]
        """
      ).pack)
    let bare = try Self.inventory(Self.twoRegions, packs: [])
    let inventory = try Self.inventory(Self.twoRegions, packs: [pack])
    func plan(_ inventory: Inventory) throws -> (Plan, UpgradePath?) {
      let result = Planner.plan(inventory, zones: [])
      guard case .planned(let plan) = result.outcome else { throw CommandFailure("no plan") }
      return (plan, result.path)
    }
    let (withPack, path) = try plan(inventory)
    let calendars = inventory.calendars(zones: [])
    #expect(PlanChecker.check(withPack, path: path, inventory: inventory, calendars: calendars).isEmpty)
    // The authoritative region goes first, because a federated one that goes first cannot pull.
    let hops = withPack.waves[0].hops.sorted { $0.startMinute < $1.startMinute }
    #expect(hops.map(\.region.name) == ["us", "eu"])
    #expect(!withPack.impairments.contains { $0.surface == "p/b" })
    // The other way round the checker demands the row and its weight.
    let (without, _) = try plan(
      bare.with(regions: bare.regions.map { $0.id.name == "us" ? $0.with(after: [RegionID("eu")]) : $0 }))
    let reversed = inventory.with(
      regions: inventory.regions.map { $0.id.name == "us" ? $0.with(after: [RegionID("eu")]) : $0 })
    #expect(!PlanChecker.check(without, path: path, inventory: reversed, calendars: calendars).isEmpty)
    let (paid, _) = try plan(reversed)
    let row = try #require(paid.impairments.first { $0.surface == "p/b" })
    #expect(row.weight == 28 && row.rule == "p/b" && row.affected.name == "eu" && row.evidence == .measured)
    #expect(PlanChecker.check(paid, path: path, inventory: reversed, calendars: calendars).isEmpty)
    #expect(paid.measures.impairment == without.measures.impairment + 28 * (row.endMinute - row.startMinute))
  }

  @Test func whatAPackOnlyReportsWeighsNothingAndSaysSo() throws {
    let pack = try #require(
      try Self.reading(
        """
        format: 1
        pack: p
        breaks: [{id: b, title: t, calls: page, caller: ">=1.8", callee: "<1.8", severity: 10, evidence: reported}]
        """
      ).pack)
    let bare = try Self.inventory(Self.twoRegions, packs: [])
    let inventory = try Self.inventory(Self.twoRegions, packs: [pack])
    let result = Planner.plan(inventory, zones: [])
    guard case .planned(let plan) = result.outcome, case .planned(let other) = Planner.plan(bare, zones: []).outcome
    else {
      Issue.record("no plan")
      return
    }
    #expect(plan.measures == other.measures)
    let finding = try #require(result.findings.first { $0.rule == "p/b" })
    #expect(finding.message.contains("may be impaired: verify"))
  }

  @Test func aBlockingReleaseForbidsThePlanUntilItIsWaivedAtItsPlace() throws {
    let pack = try #require(
      try Self.reading(
        """
        format: 1
        pack: p
        avoid: [{id: a, title: bad, versions: "=1.8.4", severity: blocking, evidence: measured}]
        """
      ).pack)
    let inventory = try Self.inventory(Self.twoRegions, packs: [pack])
    guard case .impossible(let conflict, _) = Planner.plan(inventory, zones: []).outcome else {
      Issue.record("the plan is not forbidden")
      return
    }
    #expect(conflict.map(\.id) == ["p/a"])
    let waived = inventory.with(waivers: [
      Inventory.Waiver(rule: "p/a", place: "target", reason: "tested", by: nil)
    ])
    guard case .planned = Planner.plan(waived, zones: []).outcome else {
      Issue.record("the waiver does not lift it")
      return
    }
  }

  @Test func anOrderBecomesAnAfterUnlessItIsWaivedAndACycleIsAnError() throws {
    let pack = try #require(
      try Self.reading("{format: 1, pack: p, orders: [{id: o, title: t, first: [eu]}]}").pack)
    let inventory = try Self.inventory(Self.twoRegions, packs: [pack])
    #expect(inventory.regions.first { $0.id.name == "us" }?.after == [RegionID("eu")])
    let waived = try Self.inventory(
      Self.twoRegions + "\naccept: [{rule: p/o, where: regions.us.after, reason: r}]", packs: [pack])
    #expect(waived.regions.first { $0.id.name == "us" }?.after == [])
    let backwards = inventory.with(
      regions: inventory.regions.map { $0.id.name == "eu" ? $0.with(after: [RegionID("us")]) : $0.with(after: []) },
      packs: [])
    #expect(backwards.applying([pack]).problems.count == 1)
    #expect(inventory.applying([pack]).problems == [])
  }

  @Test func noIdOfAPackCanBeThatOfABuiltInRule() throws {
    #expect(!RuleCatalog.ids.contains { $0.contains("/") })
    let reading = try Self.reading("{format: 1, pack: p, avoid: [{id: KR-002, title: t, versions: \"=1.8.15\"}]}")
    #expect(reading.problems.map(\.path) == ["avoid[0].id"])
  }

  @Test func theGateOfAPackClosesTheHopWithTheUsersOwnCommand() throws {
    let file = try InventoryFile.read(Self.scenario.appendingPathComponent("inventory.yaml").path)
    let document = try Pipeline.document(of: file, overrides: [])
    let sections = (document.runbook?.sections ?? []).filter { $0.id.hasPrefix("hop-") }
    #expect(!sections.isEmpty)
    for section in sections {
      let step = try #require(section.steps.first { $0.title.contains("acme/smoke") })
      #expect(step.commands == ["# your own command, from acme/smoke\n./smoke-test --all"])
      #expect(step.expect == "smoke: ok" && step.otherwise?.isEmpty == false)
    }
    #expect(file.inputs.map(\.name) == ["rules/acme.yaml"])
  }
}
