import Testing

@testable import UpgradePlanner

/// Servers that are replaced by machines of their own, one at a time or by autopilot.
@Suite struct NewMachineTests {
  private static func hops(_ method: ServerUpgrade.Method) -> [(name: String, section: Runbook.Section)] {
    RunbookPropertyTests.seeds.flatMap { seed in
      let made = RunbookPropertyTests.make(seed)
      return made.runbook.sections.filter { section in
        section.id.hasPrefix("hop-")
          && made.inventory.regions.first { $0.id == section.region }?.upgrade.method == method
      }.map { ("seed \(seed), \($0.id)", $0) }
    }
  }

  @Test(arguments: [ServerUpgrade.Method.replace, .migrate])
  func whatInstallsAndStartsRunsOnTheNewMachineAndWhatStopsOnTheOldOne(_ method: ServerUpgrade.Method) {
    var commands = 0
    for (name, section) in Self.hops(method) {
      for step in section.steps {
        for command in step.commands where command.hasPrefix("# on ") {
          let isNew = command.hasPrefix("# on the new machine for ")
          switch step.kind {
          case .install, .start: #expect(isNew, "\(name), \(step.id): \(command)")
          case .stop: #expect(!isNew, "\(name), \(step.id): \(command)")
          default: continue
          }
          commands += 1
        }
        if step.kind == .install {
          #expect(step.commands.joined().contains("config validate /etc/nomad.d"), "\(name), \(step.id)")
        }
        if step.kind == .stop {
          let disables = ["systemctl disable --now nomad", "docker update --restart=no"]
          #expect(disables.contains { step.commands.joined().contains($0) }, "\(name), \(step.id)")
        }
      }
    }
    #expect(commands > 100)
  }

  @Test func autopilotHasAllNewServersBeforeUsersMoveAndTheOldOnesGo() throws {
    var hops = 0
    for (name, section) in Self.hops(.migrate) {
      let steps = section.steps
      let join = try #require(steps.lastIndex { $0.id.hasSuffix(".new") }, "\(name)")
      let migrated = try #require(steps.firstIndex { $0.id == "\(section.id).migrated" }, "\(name)")
      let stop = try #require(steps.firstIndex { $0.kind == .stop }, "\(name)")
      #expect(join < migrated && migrated < stop, "\(name)")
      #expect(!section.steps.contains { ($0.otherwise ?? "").contains("\(section.id).turn") }, "\(name)")
      guard let out = steps.firstIndex(where: { $0.server != nil && $0.kind == .trafficOut }) else { continue }
      let back = try #require(steps.lastIndex { $0.kind == .trafficIn }, "\(name)")
      #expect(migrated < back && back < out && out < stop, "\(name)")
      hops += 1
    }
    #expect(hops > 5)
  }

  @Test func theLeadersSuccessorJoinsBeforeUsersMove() {
    for (name, section) in Self.hops(.replace) {
      guard let turn = section.steps.firstIndex(where: { $0.id == "\(section.id).turn" }) else { continue }
      for step in section.steps[turn...] {
        #expect(step.kind != .install && step.kind != .start, "\(name), \(step.id)")
      }
      for server in Set(section.steps.compactMap(\.server)) {
        let own = section.steps.filter { $0.server == server }.map(\.kind)
        // What waits, where the server leads, begins with the look at who leads.
        let read = own.firstIndex(of: .read) ?? 0
        #expect(own[..<read] == [.install, .start, .gate], "\(name), \(server): \(own)")
      }
    }
  }

  @Test func theOnlyServerGivesUpItsVoteBeforeItStops() throws {
    let inventory = Inventory(
      digest: "", federation: "f", edition: .community, authoritative: RegionID("one"),
      target: PlanFixture.version("1.8.4"), regions: [PlanFixture.region("one", count: 1, "1.7.7", .replace)])
    let plan = PlanFixture.plan(inventory, waypoints: [PlanFixture.version("1.8.4")])
    let runbook = RunbookBuilder.build(inventory: inventory, result: PlanFixture.result(plan), plan: plan)
    let stop = try #require(runbook.sections.flatMap(\.steps).first { $0.kind == .stop })
    #expect(stop.commands[0].contains("raft remove-peer -address=\"${NEW_SERVER_ONE_1_WAVE_1_ADDR:?}\""))
  }

  @Test func aNewMachineIsMadeReadyBeforeTheChange() throws {
    let document = try #require(PlanFixture.all.first { $0.name == "community" }).document
    let steps = try #require(document.runbook?.sections.first { $0.id == "before" }).steps
    let staged = try #require(steps.first { $0.title.hasPrefix("1.8.4 is staged on each new machine of one") })
    #expect(staged.commands[0].contains("[ ! -e \"$1/server\" ]") && staged.expect?.hasPrefix("empty") == true)
    #expect(steps.contains { $0.title == "1.8.4 is staged on each server of two" })
    #expect(steps.contains { $0.title.hasSuffix("what a new machine is") })
  }

  @Test func migrationIsSeenToBeOnBeforeItIsReliedOnAndPutBackAtTheEnd() throws {
    let document = try #require(PlanFixture.all.first { $0.name == "community" }).document
    let steps = try #require(document.runbook).sections.flatMap(\.steps)
    let gate = try #require(steps.first { $0.id == "before.three.migration" })
    #expect(gate.title.hasSuffix("is on in three") && gate.commands[0].contains(".DisableUpgradeMigration == false"))
    let back = try #require(steps.first { $0.id == "close-out.migration-three" })
    #expect(back.commands[0].contains("-disable-upgrade-migration=true"))
    #expect(GateCondition.migrationIsOn.holds(for: Self.configuration(off: false, custom: false)))
    for (off, custom) in [(true, false), (false, true)] {
      #expect(!GateCondition.migrationIsOn.holds(for: Self.configuration(off: off, custom: custom)))
    }
  }

  private static func configuration(off: Bool, custom: Bool) -> JSONValue {
    .object([
      JSONValue.Member("DisableUpgradeMigration", .bool(off)),
      JSONValue.Member("EnableCustomUpgrades", .bool(custom)),
    ])
  }

  @Test func laterWavesAndTheRollbackNameMachinesThatAreThere() throws {
    let document = try #require(PlanFixture.all.first { $0.name == "community" }).document
    let sections = try #require(document.runbook).sections
    let second = try #require(sections.first { $0.id == "hop-2-one" })
    let files = try #require(second.steps.first { $0.id == "hop-2-one.files" })
    #expect(files.commands[0].contains("the successor of one-1") && !files.commands[0].contains(": one-1,"))
    for command in second.steps.filter({ $0.kind == .stop }).flatMap(\.commands) where command.hasPrefix("# on ") {
      #expect(command.hasPrefix("# on the successor of one-"))
    }
    let rollback = try #require(sections.first { $0.id == "rollback" })
    for command in rollback.steps.flatMap(\.commands) where command.contains("nomad-one.env") {
      #expect(!command.contains("10.1.3."), "\(command)")
    }
    #expect(rollback.steps.first { $0.id == "rollback.4-one" }?.commands[0].contains("${RUNNING_SERVER_ADDR:?") == true)
  }

  @Test func aRegionThatIsHalfUpgradedShowsUsersOneRelease() throws {
    let balancer = Access.LoadBalancer(name: "lb", remove: "rm {server}", add: "add {server}", show: nil)
    let inventory = Inventory(
      digest: "", federation: "f", edition: .community, authoritative: RegionID("a"),
      target: PlanFixture.version("1.8.4"),
      regions: [
        Region(
          id: RegionID("a"),
          servers: ["1.8.4", "1.7.7", "1.7.7"].enumerated().map {
            Server(name: "s\($0)", isNamed: true, version: PlanFixture.version($1), address: "10.0.0.\($0)")
          }, access: Access(url: "http://a:4646", loadBalancer: balancer),
          upgrade: ServerUpgrade(method: .inPlace))
      ])
    let plan = PlanFixture.plan(inventory, waypoints: [PlanFixture.version("1.8.4")])
    let runbook = RunbookBuilder.build(inventory: inventory, result: PlanFixture.result(plan), plan: plan)
    let steps = try #require(runbook.sections.first { $0.id == "hop-1-a" }).steps
    let apart = try #require(steps.first { $0.id == "hop-1-a.apart" })
    #expect(apart.commands.joined().contains("rm s0") && !apart.commands.joined().contains("rm s1"))
    #expect(apart.undo == "Step hop-1-a.apart-in" && steps.contains { $0.id == "hop-1-a.apart-in" })
  }
}
