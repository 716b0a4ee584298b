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
          let needs = [
            "${SERVER_", "${NEW_SERVER_", "${RUNNING_", "${SNAPSHOT", "gate_", "batch_", "read_leader", "read_peer",
          ]
          .contains { command.contains($0) }
          // The file of functions defines them; a list of names only asks.
          guard needs, !command.hasPrefix("cat >"), !command.contains("keep_fact ") else { continue }
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
    // The function notes the file's name in the region's file, which the restore reads first.
    #expect(save.hasPrefix(". ./nomad-eu.env &&\ntake_snapshot eu ") && save.hasSuffix(" nomad-eu.env"))
    #expect(GateLibrary.text.contains("printf 'export SNAPSHOT=%q\\n' \"$SNAPSHOT\" >>\"$4\""))
    let restore = try #require(steps.first { $0.id == "rollback.4-eu" }?.commands.first)
    #expect(restore.contains("restore_region eu") && restore.contains("\"${SNAPSHOT:?"))
  }

  /// Does a hop as its steps say, with one server as the leader.
  private struct Crew {
    let leader: String
    /// Servers are replaced by machines of their own, whose entries are others.
    let isReplaced: Bool
    private let isMigrated: Bool
    /// Servers that were upgraded before.
    let already: Set<String>
    private(set) var inBalancer: Set<String>
    private(set) var new: Set<String>
    private(set) var stops = 0
    private(set) var problems: [String] = []
    /// From the turn on, until the leader is out, users see both for a moment.
    private var isTurning = false

    init(leader: String, region: Region, section: Runbook.Section) {
      self.leader = leader
      isReplaced = region.upgrade.method == .replace || region.upgrade.method == .migrate
      isMigrated = region.upgrade.method == .migrate
      let names = Set(region.servers.map(\.name))
      already = names.subtracting(section.steps.filter { $0.kind == .stop }.compactMap(\.server))
      inBalancer = names
      new = already
    }

    /// Who takes traffic once the hop is done.
    var expected: Set<String> {
      isReplaced ? already.union(new) : inBalancer.union(already)
    }

    mutating func follow(_ section: Runbook.Section) {
      guard section.steps.contains(where: { $0.id == "\(section.id).turn" }) else {
        for step in section.steps { go(step) }
        return
      }
      // What stops the leader waits, and with a machine in place its way back too; the new machine joins in its place.
      let read = section.steps.firstIndex { $0.kind == .read && $0.server == leader } ?? 0
      let waits = section.steps.indices.filter { place in
        place >= read && section.steps[place].server == leader
          && !(isReplaced && section.steps[place].kind == .trafficIn)
      }
      for place in section.steps.indices where !waits.contains(place) { go(section.steps[place]) }
      for place in waits { go(section.steps[place]) }
    }

    /// The same where an upgraded server begins to lead after some blocks: procedures 2 and 7.
    mutating func follow(_ section: Runbook.Section, movedAfter done: Int) {
      let names = section.steps.filter { $0.kind == .stop }.compactMap(\.server)
      let (first, rest) = (names.prefix(done), names.dropFirst(done))
      func steps(_ server: String) -> [Step] { section.steps.filter { $0.server == server } }
      for step in section.steps where step.server == nil && step.kind == .trafficOut { go(step) }
      for step in first.flatMap(steps) where step.kind != .trafficIn { go(step) }
      isTurning = true
      for step in section.steps where step.server == nil && step.kind == .trafficIn { go(step) }
      for step in first.flatMap(steps) where step.kind == .trafficIn { go(step) }
      for step in rest.flatMap(steps) where step.kind == .trafficOut { go(step) }
      isTurning = false
      for step in rest.flatMap(steps) where step.kind != .trafficOut { go(step) }
    }

    private mutating func go(_ step: Step) {
      if step.id.hasSuffix(".turn") || step.id.hasSuffix(".migrated") { isTurning = true }
      guard let server = step.server else {
        if step.kind == .trafficOut { inBalancer.subtract(already) }
        if step.kind == .trafficIn { inBalancer.formUnion(already) }
        return
      }
      switch step.kind {
      case .trafficOut:
        inBalancer.remove(server)
        // Where autopilot has migrated, no old server leads any more.
        if !isMigrated, server == leader { isTurning = false }
        if isMigrated, inBalancer.isSubset(of: new) { isTurning = false }
      case .trafficIn:
        inBalancer.insert(isReplaced ? "new \(server)" : server)
        if isReplaced { new.insert("new \(server)") }
      case .stop:
        stops += 1
        if inBalancer.contains(server) { problems.append("\(step.id): users are on it") }
      case .start where !isReplaced: new.insert(server)
      default: break
      }
      if inBalancer.isEmpty { problems.append("\(step.id): users have no server") }
      let upgraded = inBalancer.intersection(new)
      if !isTurning, !upgraded.isEmpty, upgraded != inBalancer {
        problems.append("\(step.id): users see old and new servers")
      }
    }
  }

  /// Every hop of a region behind a balancer in which users can be spared.
  private static func balanced() -> [(seed: UInt64, region: Region, section: Runbook.Section)] {
    RunbookPropertyTests.seeds.flatMap { seed -> [(seed: UInt64, region: Region, section: Runbook.Section)] in
      let made = RunbookPropertyTests.make(seed)
      return made.runbook.sections.compactMap { section -> (seed: UInt64, region: Region, section: Runbook.Section)? in
        guard section.id.hasPrefix("hop-"), section.steps.contains(where: { $0.kind == .trafficOut }),
          let region = made.inventory.regions.first(where: { $0.id == section.region }),
          region.servers.count > 1 || region.upgrade.isOnNewMachines
        else { return nil }
        return (seed, region, section)
      }
    }
  }

  @Test func whoeverLeadsUsersSeeServersThatAreAllOldOrAllNewAndNeverNone() {
    var stops = 0
    for (seed, region, section) in Self.balanced() {
      for leader in section.steps.filter({ $0.kind == .stop }).compactMap(\.server) {
        // A single new machine joins before the only server leaves, but there is no turn in between.
        if region.servers.count == 1, region.upgrade.method == .replace { continue }
        var crew = Crew(leader: leader, region: region, section: section)
        crew.follow(section)
        #expect(crew.problems.isEmpty, "seed \(seed), \(section.id), \(leader) leads: \(crew.problems)")
        #expect(crew.inBalancer == crew.expected, "seed \(seed), \(section.id)")
        #expect(crew.inBalancer.count == region.servers.count, "seed \(seed), \(section.id)")
        stops += crew.stops
      }
    }
    #expect(stops > 100)
  }

  @Test func leadershipThatMovesToAnUpgradedServerMidwayNeverEmptiesTheBalancer() {
    var stops = 0
    for (seed, region, section) in Self.balanced() where region.upgrade.method != .migrate {
      let servers = section.steps.filter { $0.kind == .stop }.compactMap(\.server)
      for done in 1..<max(servers.count, 2) where servers.count > 1 {
        var crew = Crew(leader: servers[0], region: region, section: section)
        crew.follow(section, movedAfter: done)
        #expect(crew.problems.isEmpty, "seed \(seed), \(section.id), moved after \(done): \(crew.problems)")
        #expect(crew.inBalancer.count == region.servers.count, "seed \(seed), \(section.id)")
        stops += crew.stops
      }
    }
    #expect(stops > 100)
    let told = Procedure.all(withBalancer: true, withNewMachines: false).map(\.text)
    #expect(told[Procedure.leaderNumber - 1].contains("AN UPGRADED SERVER LEADS"))
    #expect(told.last?.contains("AN UPGRADED SERVER LEADS before the turn: put every upgraded server in") == true)
  }

  @Test func whatWaitsForTheOthersHasAStepThatSaysSo() {
    for seed in RunbookPropertyTests.seeds {
      let made = RunbookPropertyTests.make(seed)
      for section in made.runbook.sections where section.id.hasPrefix("hop-") {
        let method = made.inventory.regions.first { $0.id == section.region }?.upgrade.method
        let stops = section.steps.filter { $0.kind == .stop }.count
        let isApart = section.steps.contains { $0.id == "\(section.id).apart" }
        let isTold = section.steps.contains { $0.id == "\(section.id).turn" }
        #expect(isTold == (method != .migrate && (stops > 1 || isApart)), "seed \(seed), \(section.id)")
      }
    }
  }

  @Test func everyHopMarksItsPointOfNoReturnOnceAndNothingUndoesIt() {
    for (name, runbook) in Self.runbooks() {
      for section in runbook.sections where section.id.hasPrefix("hop-") {
        let marks = section.steps.filter { ($0.title + $0.why).contains("Point of no return") }
        #expect(marks.count == 1, "\(name), \(section.id): \(marks.map(\.id))")
        #expect(marks.allSatisfy { $0.undo == nil }, "\(name), \(section.id)")
        #expect(!section.steps.contains { ($0.otherwise ?? "").contains("nothing has changed") }, "\(name)")
      }
      let summary = runbook.sections.first { $0.id == "summary" }?.text.joined() ?? ""
      #expect(summary.contains("the moment an upgraded server leads it"), "\(name)")
      let rollback = runbook.sections.first { $0.id == "rollback" }?.text.joined() ?? ""
      #expect(rollback.contains("the moment an upgraded server leads it"), "\(name)")
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
      #expect(told.count >= Procedure.all(withBalancer: false, withNewMachines: false).count, "\(name)")
      // A sentence of a procedure that a hop repeats is read dozens of times.
      for procedure in Procedure.all(withBalancer: true, withNewMachines: true) {
        #expect(!hops.flatMap(\.steps).contains { $0.why.contains(procedure.text) }, "\(name)")
      }
      let long = hops.flatMap(\.steps).filter { $0.server != nil && $0.kind != .install }.map(\.why)
      #expect(long.allSatisfy { $0.count <= 260 }, "\(name): \(long.first { $0.count > 260 } ?? "")")
    }
  }
}
