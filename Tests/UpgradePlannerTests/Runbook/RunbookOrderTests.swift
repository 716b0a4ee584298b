import Testing

@testable import UpgradePlanner

/// What somebody relies on who does the steps from top to bottom; seeds are printed with each failure.
@Suite struct RunbookOrderTests {
  private static func runbooks() -> [(name: String, runbook: Runbook)] {
    PlanFixture.all.compactMap { fixture in fixture.document.runbook.map { (fixture.name, $0) } }
      + RunbookPropertyTests.seeds.map { ("seed \($0)", RunbookPropertyTests.make($0).runbook) }
  }

  @Test func aCommandThatNeedsWhatARegionsFileKeepsReadsThatFileFirst() {
    var commands = 0
    for (name, runbook) in Self.runbooks() {
      for step in runbook.sections.flatMap(\.steps) {
        for command in step.commands {
          let needs = ["${SERVER_", "${NEW_SERVER_", "${SNAPSHOT", "gate_", "batch_", "read_leader", "read_peer"]
            .contains { command.contains($0) }
          // The file of functions defines them; a list of names only asks.
          guard needs, !command.hasPrefix("cat >"), !command.hasPrefix("read -rp ") else { continue }
          commands += 1
          let lines = command.split(separator: "\n").drop { $0.hasPrefix("#") }
          #expect(lines.first?.hasPrefix(". ./nomad-") == true, "\(name), \(step.id): \(command.prefix(120))")
        }
      }
    }
    #expect(commands > 1000)
  }

  @Test func theSnapshotIsSavedWithTheRegionsFileAndKeptForTheRestore() throws {
    let document = try #require(PlanFixture.all.first { $0.name == "vendor" }).document
    let steps = try #require(document.runbook).sections.flatMap(\.steps)
    let save = try #require(steps.first { $0.id == "hop-1-eu.snapshot" }?.commands.first)
    #expect(save.contains("export SNAPSHOT") && save.contains(">>nomad-eu.env"))
    let restore = try #require(steps.first { $0.id == "rollback.4-eu" }?.commands.first)
    #expect(restore.contains("restore_region eu") && restore.contains("\"${SNAPSHOT:?"))
  }

  /// Does a hop as its steps say, with one server as the leader.
  private struct Crew {
    let leader: String
    private(set) var inBalancer: Set<String>
    private(set) var new: Set<String> = []
    private(set) var stops = 0
    private(set) var problems: [String] = []
    /// From the turn on, until the leader is out, users see both for a moment.
    private var isTurning = false

    init(leader: String, servers: [String]) {
      self.leader = leader
      inBalancer = Set(servers)
    }

    mutating func follow(_ section: Runbook.Section) {
      let turn = section.steps.firstIndex { $0.id == "\(section.id).turn" }
      let own = section.steps.filter { $0.server == leader }
      for step in section.steps where step.server != leader { go(step) }
      guard turn != nil else { return }
      for step in own { go(step) }
    }

    private mutating func go(_ step: Step) {
      if step.id.hasSuffix(".turn") { isTurning = true }
      guard let server = step.server else { return }
      switch step.kind {
      case .trafficOut:
        inBalancer.remove(server)
        if server == leader { isTurning = false }
      case .trafficIn: inBalancer.insert(server)
      case .stop:
        stops += 1
        if inBalancer.contains(server) { problems.append("\(step.id): users are on it") }
        if inBalancer.isEmpty { problems.append("\(step.id): users have no server") }
      case .start: new.insert(server)
      default: break
      }
      let upgraded = inBalancer.intersection(new)
      if !isTurning, !upgraded.isEmpty, upgraded != inBalancer {
        problems.append("\(step.id): users see old and new servers")
      }
    }
  }

  @Test func whoeverLeadsUsersSeeServersThatAreAllOldOrAllNewAndNeverNone() {
    var stops = 0
    for seed in RunbookPropertyTests.seeds {
      let made = RunbookPropertyTests.make(seed)
      for section in made.runbook.sections where section.id.hasPrefix("hop-") {
        guard section.steps.contains(where: { $0.id == "\(section.id).turn" }) else { continue }
        let servers = section.steps.filter { $0.kind == .stop }.compactMap(\.server)
        for leader in servers {
          var crew = Crew(leader: leader, servers: servers)
          crew.follow(section)
          #expect(crew.problems.isEmpty, "seed \(seed), \(section.id), \(leader) leads: \(crew.problems)")
          #expect(crew.inBalancer == Set(servers), "seed \(seed), \(section.id)")
          stops += crew.stops
        }
      }
    }
    #expect(stops > 100)
  }

  @Test func theTurnIsToldWhereverOneOfSeveralServersLeavesABalancerInPlace() {
    for seed in RunbookPropertyTests.seeds {
      let made = RunbookPropertyTests.make(seed)
      for section in made.runbook.sections where section.id.hasPrefix("hop-") {
        let region = made.inventory.regions.first { $0.id == section.region }
        let outs = section.steps.filter { $0.kind == .trafficOut }.count
        let isTold = section.steps.contains { $0.id == "\(section.id).turn" }
        #expect(isTold == (outs > 1 && region?.upgrade.method != .migrate), "seed \(seed), \(section.id)")
      }
    }
  }

  @Test func clientsRunOnlyWhatWasStagedOnThem() throws {
    let document = try #require(PlanFixture.all.first { $0.name == "vendor" }).document
    let steps = try #require(document.runbook?.sections.first { $0.id == "clients" }).steps
    let installs = steps.indices.filter { steps[$0].kind == .install && steps[$0].commands[0].contains("install -m") }
    #expect(!installs.isEmpty)
    for place in installs {
      let staged = steps[..<place].contains { step in
        step.kind == .gate && step.commands.joined().contains("mkdir -p /var/tmp/nomad-1.8.21+ent")
      }
      #expect(staged, "\(steps[place].id)")
      #expect(steps[place].undo?.contains("/root/nomad-before-1.8.21+ent/nomad") == true)
    }
  }

  @Test func everyRegionHasTheCommandThatMovesItsLeadershipBack() throws {
    let document = try #require(PlanFixture.all.first { $0.name == "vendor" }).document
    let rung = try #require(document.runbook?.sections.flatMap(\.steps).first { $0.id == "rollback.3" })
    #expect(rung.commands.count == 2)
    #expect(rung.commands[1].hasPrefix(". ./nomad-eu.env &&\nPEER_ID=$(read_peer eu "))
    #expect(rung.commands[1].contains("transfer-leadership") && rung.commands[1].contains("-region=eu "))
  }

  @Test func whatEveryHopDoesAlikeIsToldOnce() throws {
    for (name, runbook) in Self.runbooks() {
      let hops = runbook.sections.filter { $0.id.hasPrefix("hop-") }
      guard hops.count > 1 else { continue }
      let told = runbook.sections.flatMap(\.steps).filter { $0.id.hasPrefix("before.procedure-") }
      #expect(told.count >= Procedure.all(withBalancer: false).count, "\(name)")
      // A sentence of a procedure that a hop repeats is read dozens of times.
      for procedure in Procedure.all(withBalancer: true) {
        #expect(!hops.flatMap(\.steps).contains { $0.why.contains(procedure.text) }, "\(name)")
      }
      let long = hops.flatMap(\.steps).filter { $0.server != nil && $0.kind != .install }.map(\.why)
      #expect(long.allSatisfy { $0.count <= 260 }, "\(name): \(long.first { $0.count > 260 } ?? "")")
    }
  }
}
