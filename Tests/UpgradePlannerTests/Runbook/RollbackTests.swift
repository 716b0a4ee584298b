import Testing

@testable import UpgradePlanner

/// The way back: what it runs, and with what right.
@Suite struct RollbackTests {
  private static func steps(_ name: String) throws -> [Step] {
    let document = try #require(PlanFixture.all.first { $0.name == name }).document
    return try #require(document.runbook?.sections.first { $0.id == "rollback" }).steps
  }

  @Test func onlyTheAuthoritativeRegionMakesItsFirstTokenItself() throws {
    let steps = try Self.steps("vendor")
    let own = try #require(steps.first { $0.id == "rollback.4-us-east" })
    let other = try #require(steps.first { $0.id == "rollback.4-eu" })
    #expect(own.commands[0].hasSuffix(" bootstrap"))
    #expect(other.commands[0].hasSuffix(" global") && other.privilege == "global management token")
    #expect(!other.commands.joined().contains("acl bootstrap"))
    let rung = try #require(steps.first { $0.id == "rollback.4" })
    #expect(rung.why.contains("let its authoritative_region name itself, say bootstrap instead of global"))
  }

  @Test func aRegionAloneIsItsOwn() throws {
    let inventory = Inventory(
      digest: "", federation: "f", edition: .community, authoritative: RegionID("a"),
      target: PlanFixture.version("1.8.4"), regions: [PlanFixture.region("a", count: 3, "1.7.7", .inPlace)])
    let plan = PlanFixture.plan(inventory, waypoints: [PlanFixture.version("1.8.4")])
    let runbook = RunbookBuilder.build(inventory: inventory, result: PlanFixture.result(plan), plan: plan)
    let step = try #require(runbook.sections.flatMap(\.steps).first { $0.id == "rollback.4-a" })
    #expect(step.commands[0].hasSuffix(" bootstrap"))
    #expect(runbook.sections.flatMap(\.steps).first { $0.id == "rollback.5" }?.commands == [])
  }

  @Test func theRungsRunYourOwnCommandsWhereYouGaveThem() throws {
    let second = try #require(try Self.steps("vendor").first { $0.id == "rollback.2" }).commands
    #expect(second.contains { $0.contains("your own command") && $0.hasSuffix("\nsystemctl stop nomad") })
    #expect(second.contains { $0.contains("your own command") && $0.hasSuffix("\nsystemctl start nomad") })
    #expect(second.contains { $0.contains("sudo install -m 0755 /root/nomad-before-1.8.21+ent/nomad") })
  }

  @Test func whereServersRunInSeveralWaysEachCommandNamesItsRegions() throws {
    let steps = try Self.steps("community")
    for id in ["rollback.2", "rollback.4"] {
      let places = try #require(steps.first { $0.id == id }).commands.filter { $0.hasPrefix("# on ") }
      #expect(
        places.contains { $0.contains(" of one, three\n") } && places.contains { $0.contains(" of two\n") }, "\(id)")
    }
  }

  @Test func aRebuiltRegionIsStoppedEmptiedAndStartedByCommands() throws {
    let commands = try #require(try Self.steps("vendor").first { $0.id == "rollback.4" }).commands
    func place(_ text: String) throws -> Int { try #require(commands.firstIndex { $0.contains(text) }, "\(text)") }
    let order = [
      try place("systemctl stop nomad"), try place("sudo mv \"${DATA_DIR:?"), try place("${KEYSTORE:?"),
      try place("systemctl start nomad"),
    ]
    #expect(order == order.sorted())
  }

  @Test func theAuthoritativeRegionIsSeenToBeCutOffFromEveryOther() throws {
    let step = try #require(try Self.steps("community").first { $0.id == "rollback.5" })
    #expect(
      step.commands.joined().contains("gate_cut_off one two ")
        && step.commands.joined().contains("gate_cut_off one three "))
  }
}
