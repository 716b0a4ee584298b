import Testing

@testable import UpgradePlanner

@Suite struct RunbookBuilderTests {
  private func runbook(_ name: String) throws -> Runbook {
    try #require(PlanFixture.all.first { $0.name == name }?.document.runbook)
  }

  @Test func sectionsStandInTheOrderOfTheContract() throws {
    #expect(
      try runbook("vendor").sections.map(\.id) == [
        "summary", "before", "announcements", "hop-1-us-east", "hop-1-eu", "clients", "close-out", "rollback",
        "fallback-us-east", "fallback-eu", "appendix",
      ])
    #expect(
      try runbook("community").sections.map(\.id).filter { $0.hasPrefix("hop") || $0.hasPrefix("between") } == [
        "hop-1-one", "hop-1-two", "between-1", "hop-2-one", "hop-2-two", "hop-2-three", "between-2", "hop-3-one",
        "hop-3-two", "hop-3-three",
      ])
  }

  @Test(arguments: PlanFixture.names) func stepIdsAreUniqueAndStepsRepeatTheirRegion(_ name: String) throws {
    let sections = try runbook(name).sections
    let ids = sections.flatMap(\.steps).map(\.id)
    #expect(Set(ids).count == ids.count)
    for section in sections {
      guard let region = section.region else { continue }
      #expect(section.steps.allSatisfy { $0.region == region }, "\(section.id)")
    }
  }

  @Test(arguments: PlanFixture.names) func everyGateSaysWhatToRunWhatToSeeAndWhatToDoOtherwise(_ name: String) throws {
    for step in try runbook(name).sections.flatMap(\.steps) where step.kind == .gate {
      #expect(!step.commands.isEmpty && step.expect != nil && step.otherwise != nil, "\(step.id)")
    }
  }

  @Test func nonVotersComeFirstAndEachBlockOpensWithTheLeader() throws {
    let section = try #require(try runbook("vendor").sections.first { $0.id == "hop-1-us-east" })
    #expect(section.steps.filter { $0.kind == .stop }.map(\.server) == ["use1-r", "use1-1", "use1-2", "use1-3"])
    for server in ["use1-r", "use1-1", "use1-2", "use1-3"] {
      let steps = section.steps.filter { $0.server == server }.map(\.kind)
      #expect(steps == [.read, .trafficOut, .stop, .install, .start, .gate, .trafficIn], "\(server)")
    }
  }

  @Test func countedServersGoByTheNamesOfTheContract() throws {
    let section = try #require(try runbook("vendor").sections.first { $0.id == "hop-1-eu" })
    #expect(section.steps.filter { $0.kind == .stop }.map(\.server) == ["eu-server-1", "eu-server-2", "eu-server-3"])
  }

  @Test func aServerBeyondTheWaypointIsLeftAlone() throws {
    let inventory = Inventory(
      digest: "", federation: "f", edition: .community, authoritative: RegionID("a"),
      target: PlanFixture.version("1.8.4"),
      regions: [
        Region(
          id: RegionID("a"),
          servers: ["1.7.7", "1.9.7", "1.7.7"].enumerated().map {
            Server(name: "s\($0)", isNamed: true, version: PlanFixture.version($1), address: "10.0.0.\($0)")
          }, upgrade: ServerUpgrade(method: .inPlace))
      ])
    let plan = PlanFixture.plan(inventory, waypoints: [PlanFixture.version("1.8.4")])
    let runbook = RunbookBuilder.build(inventory: inventory, result: PlanFixture.result(plan), plan: plan)
    let section = try #require(runbook.sections.first { $0.id == "hop-1-a" })
    #expect(section.steps.filter { $0.kind == .stop }.map(\.server) == ["s0", "s2"])
    // Its closing gate expects the one beyond on its own version.
    let close = try #require(section.steps.first { $0.id == "hop-1-a.close" })
    #expect(close.commands.joined().contains("10.0.0.1:4646 s1 1.9.7"))
  }

  @Test func everythingFrozenIsLiftedAndEveryTokenRevoked() throws {
    for name in PlanFixture.names {
      let sections = try runbook(name).sections
      for section in sections where section.id.hasPrefix("hop-") {
        #expect(section.steps.filter { $0.kind == .freeze }.count == 1)
        #expect(section.steps.last?.kind == .unfreeze)
      }
      for section in sections where section.id.hasPrefix("fallback-") {
        #expect(
          section.steps.filter { $0.kind == .token }.count == section.steps.filter { $0.kind == .revoke }.count)
      }
      let all = sections.filter { $0.id != "rollback" }.flatMap(\.steps)
      #expect(all.filter { $0.kind == .freeze }.count == all.filter { $0.kind == .unfreeze }.count)
    }
  }

  @Test(arguments: PlanFixture.names) func noCallCanPostAndNoTokenIsPrinted(_ name: String) throws {
    for step in try runbook(name).sections.flatMap(\.steps) {
      for command in step.commands {
        for line in command.split(separator: "\n") where line.contains("nomad operator api -address") {
          #expect(line.contains("</dev/null"), "\(step.id): \(line)")
          #expect(line.contains(" -region="), "\(step.id): \(line)")
        }
        #expect(!command.contains("echo \"$NOMAD_TOKEN") && !command.contains("-token"), "\(step.id)")
        #expect(!command.contains("nomad acl token self"), "\(step.id)")
      }
    }
  }

  @Test func theFallbackSheetHasItsTimesFromTheImpairments() throws {
    let sheet = try #require(try runbook("vendor").sections.first { $0.id == "fallback-eu" })
    #expect(sheet.text.contains { $0.contains("Needed 2026-12-01 05:40Z to 07:40Z") })
    #expect(sheet.text.contains { $0.contains("regions.eu.access.url") })
    let vault = try #require(try runbook("vendor").sections.first { $0.id == "fallback-us-east" })
    #expect(vault.steps.flatMap(\.commands).contains { $0.contains("VAULT_NAMESPACE=platform/us-east") })
  }

  @Test func keystoreFilesAreSavedOnlyWhileAServerIsOlderThan19() throws {
    let sections = try runbook("community").sections
    func keystore(_ id: String) -> Bool {
      sections.first { $0.id == id }?.steps.first { $0.id.hasSuffix(".files") }?.commands.contains {
        $0.contains("tar -C") && $0.contains("keystore")
      } ?? false
    }
    #expect(keystore("hop-1-one") && keystore("hop-2-one") && !keystore("hop-3-one"))
  }

  @Test func aHopAcross19SaysWhatANewLeaderKills() throws {
    let sections = try runbook("community").sections
    let crossing = try #require(sections.first { $0.id == "hop-2-one" })
    let later = try #require(sections.first { $0.id == "hop-3-one" })
    #expect(crossing.text.contains { $0.contains("move leadership back") })
    #expect(!later.text.contains { $0.contains("move leadership back") })
  }

  @Test func nodePoolsAreProbedWhere111IsCrossed() throws {
    let sections = try runbook("community").sections
    #expect(sections.first { $0.id == "close-out" }?.steps.contains { $0.id == "close-out.node-pools" } == true)
    #expect(sections.first { $0.id == "between-1" }?.steps.contains { $0.id.contains("node-pools") } == false)
  }

  @Test func aReplacedServerIsJudgedByItsSuccessorAndTheNextWaveStartsFromThere() throws {
    let sections = try runbook("community").sections
    let first = try #require(sections.first { $0.id == "hop-1-one" })
    let second = try #require(sections.first { $0.id == "hop-2-one" })
    #expect(first.steps.first?.commands.joined().contains("NEW_SERVER") == false)
    #expect(first.steps.last { $0.kind == .gate }?.commands.joined().contains("NEW_SERVER_ONE_1_WAVE_1_ADDR") == true)
    #expect(second.steps.first?.commands.joined().contains("NEW_SERVER_ONE_1_WAVE_1_ADDR") == true)
  }

  @Test func aServerInAContainerIsStoppedKeptAndStartedAsOne() throws {
    let inventory = Inventory(
      digest: "", federation: "f", edition: .community, authoritative: RegionID("a"),
      target: PlanFixture.version("1.8.4"),
      regions: [
        Region(
          id: RegionID("a"),
          servers: [Server(name: "s", isNamed: true, version: PlanFixture.version("1.7.7"), address: "10.0.0.1")],
          upgrade: ServerUpgrade(method: .inPlace, container: "nomad server"))
      ])
    let plan = PlanFixture.plan(inventory, waypoints: [PlanFixture.version("1.8.4")])
    let runbook = RunbookBuilder.build(inventory: inventory, result: PlanFixture.result(plan), plan: plan)
    let hop = try #require(runbook.sections.first { $0.id == "hop-1-a" })
    func command(_ kind: Step.Kind) -> String { hop.steps.first { $0.kind == kind }?.commands.joined() ?? "" }
    #expect(command(.stop).contains("docker stop -t 60 'nomad server'"))
    #expect(command(.install).contains("NOMAD_IMAGE:?the image of 1.8.4"))
    #expect(command(.start).contains("docker compose up -d"))
    #expect(!hop.steps.flatMap(\.commands).contains { $0.contains("systemctl") })
  }

  @Test func whatAServerHadIsKeptBeforeItIsStoppedAndRungTwoInstallsIt() throws {
    let sections = try runbook("vendor").sections
    let hop = try #require(sections.first { $0.id == "hop-1-us-east" })
    let kept = try #require(hop.steps.firstIndex { $0.id.hasSuffix(".files") })
    let stop = try #require(hop.steps.firstIndex { $0.kind == .stop })
    #expect(kept < stop)
    #expect(hop.steps[kept].commands.joined().contains("/root/nomad-before-1.8.21+ent"))
    let rung = try #require(sections.flatMap(\.steps).first { $0.id == "rollback.2" })
    #expect(rung.commands.joined().contains("/root/nomad-before-1.8.21+ent/nomad"))
  }

  @Test func certificatesAreJudgedByTheDateOfTheEndAndNotByWhenItIsAsked() throws {
    let document = try #require(PlanFixture.all.first { $0.name == "vendor" }).document
    guard case .planned(let plan) = document.result.outcome else { return #expect(Bool(false), "no plan") }
    let origin = try #require(document.origin).epochMinute
    let end = (origin + plan.measures.finishMinute + 30 * 24 * 60) * 60
    let step = try #require(document.runbook?.sections.flatMap(\.steps).first { $0.id == "before.certificates" })
    #expect(step.commands.joined().contains("-checkend \"$((\(end) - $(date +%s)))\" "))
  }

  @Test func everyCertificateIsLookedAtAndARegionWithoutAnAddressToo() throws {
    let steps = try runbook("vendor").sections.flatMap(\.steps)
    let certificates = steps.filter { $0.id.hasPrefix("before.certificates") }
    #expect(certificates.map(\.region?.name) == ["us-east", "eu"])
    #expect(
      certificates.allSatisfy { $0.commands[0].contains("${TLS_CERT:?") && $0.commands[0].contains("${TLS_CA:?") })
    #expect(certificates[0].commands[1].hasSuffix(" -in /etc/nomad.d/ca.pem"))
    #expect(certificates[1].title.contains("where it speaks TLS"))
  }

  @Test func aBinaryOfYourOwnHasAChecksumAndANameThatSaysWhatItIs() throws {
    let steps = try runbook("vendor").sections.flatMap(\.steps)
    let staged = try #require(steps.first { $0.id == "before.binary-1.8.21+ent" })
    #expect(staged.commands[0].contains("sha256sum \"${STAGED_BINARY:?the nomad of 1.8.21+ent"))
    #expect(staged.expect?.contains("One checksum") == true)
  }

  @Test func aContainersDataIsMountedAndItsComposeFileNamesTheImage() throws {
    let inventory = Inventory(
      digest: "", federation: "f", edition: .community, authoritative: RegionID("a"),
      target: PlanFixture.version("1.8.4"),
      regions: [
        Region(
          id: RegionID("a"),
          servers: [Server(name: "s", isNamed: true, version: PlanFixture.version("1.7.7"), address: "10.0.0.1")],
          upgrade: ServerUpgrade(method: .inPlace, container: "nomad"))
      ])
    let plan = PlanFixture.plan(inventory, waypoints: [PlanFixture.version("1.8.4")])
    let steps = RunbookBuilder.build(inventory: inventory, result: PlanFixture.result(plan), plan: plan).sections
      .flatMap(\.steps)
    let staged = try #require(steps.first { $0.id == "before.binary-1.8.4" })
    #expect(staged.commands[0].contains("grep -Fx \"${DATA_DIR:?") && staged.commands[1].contains(".RepoDigests"))
    let install = try #require(steps.first { $0.kind == .install })
    #expect(install.commands[0].contains("docker compose config --images | grep -Fx \"${NOMAD_IMAGE:?"))
    // One server, and no window.
    let text = try #require(
      RunbookBuilder.build(inventory: inventory, result: PlanFixture.result(plan), plan: plan).sections
        .first { $0.id == "hop-1-a" }
    ).text[0]
    #expect(text.hasPrefix("1 server, ") && text.contains("any time") && !text.contains("no later start"))
  }

  @Test func theFreezeOfTheFederationNamesTheOldestReleaseOfEachWave() throws {
    let freeze = try #require(
      try runbook("community").sections.flatMap(\.steps).first { $0.id == "announcements.freeze" })
    for release in ["1.7.7", "1.8.4", "1.9.7"] {
      #expect(freeze.why.contains("nothing newer than \(release)"), "\(release)")
    }
    #expect(!freeze.why.contains("until the close-out"))
    let lifted = try runbook("community").sections.flatMap(\.steps).filter {
      $0.id.hasSuffix(".unfreeze") && $0.region != nil
    }
    #expect(!lifted.isEmpty && lifted.allSatisfy { $0.why.contains("until the checks after the wave hold") })
  }

  @Test func theKeyringIsWaitedForAlsoWhereTheLastWaveMovesIt() throws {
    let inventory = Inventory(
      digest: "", federation: "f", edition: .community, authoritative: RegionID("a"),
      target: PlanFixture.version("1.9.7"),
      regions: [
        Region(
          id: RegionID("a"),
          servers: [Server(name: "s", isNamed: true, version: PlanFixture.version("1.8.4"), address: "10.0.0.1")],
          features: FeatureUse([
            FeatureUse.Entry(name: "vault", value: .mode(.workloadIdentity)),
            FeatureUse.Entry(name: "consul", value: .mode(.workloadIdentity)),
          ]), upgrade: ServerUpgrade(method: .inPlace))
      ])
    let plan = PlanFixture.plan(inventory, waypoints: [PlanFixture.version("1.9.7")])
    let steps = RunbookBuilder.build(inventory: inventory, result: PlanFixture.result(plan), plan: plan).sections
      .flatMap(\.steps)
    let keyring = try #require(steps.firstIndex { $0.id == "close-out.keyring" })
    let canary = try #require(steps.firstIndex { $0.id == "close-out.identity" })
    #expect(keyring < canary)
    // The ids of today are noted again when the hop begins.
    #expect(steps.first { $0.id == "hop-1-a.open" }?.commands.joined().contains("write_identity_keys a ") == true)
    // What the canary needs of Consul is asked for.
    #expect(steps.first { $0.id == "before.a.baseline" }?.commands.joined().contains("CONSUL_HTTP_ADDR") == true)
    #expect(steps[canary].commands[0].contains("CONSUL_HTTP_TOKEN"))
    #expect(steps.first { $0.id == "before.tools" }?.commands.joined().contains("consul version") == true)
  }

  @Test func aRegionThatPeopleAreSentToHasASheetThatSaysSoAndAStepBeforeTheFirstStop() throws {
    let plan = PlanFixture.plan(PlanFixture.vendor, waypoints: [PlanFixture.version("1.8.21+ent")])
    let runbook = RunbookBuilder.build(
      inventory: PlanFixture.vendor, result: PlanFixture.result(plan), plan: plan)
    // No impairment counts where people are told where to enter; eu is entered by itself while it is upgraded.
    let sheet = try #require(runbook.sections.first { $0.id == "fallback-eu" })
    #expect(sheet.text[0].hasPrefix("Needed ") && sheet.text[0].contains("as announced"))
    #expect(runbook.sections.flatMap(\.steps).contains { $0.id == "hop-1-eu.fallback" })
    #expect(runbook.sections.first { $0.id == "fallback-us-east" }?.text[0].contains("impairs nothing") == true)
  }

  @Test func aRegionWithoutACLsAsksForNoToken() throws {
    let inventory = Inventory(
      digest: "", federation: "f", edition: .community, authoritative: RegionID("a"),
      target: PlanFixture.version("1.8.4"),
      regions: [
        Region(
          id: RegionID("a"),
          servers: [Server(name: "s", isNamed: true, version: PlanFixture.version("1.7.7"), address: "10.0.0.1")],
          features: FeatureUse([FeatureUse.Entry(name: "acl", value: .unused)]),
          upgrade: ServerUpgrade(method: .inPlace))
      ])
    let plan = PlanFixture.plan(inventory, waypoints: [PlanFixture.version("1.8.4")])
    let runbook = RunbookBuilder.build(inventory: inventory, result: PlanFixture.result(plan), plan: plan)
    #expect(!runbook.sections.flatMap(\.steps).flatMap(\.commands).contains { $0.hasPrefix("read -rsp 'Nomad token") })
  }

  @Test func whoTakesOverARegionIsGivenItsFiles() throws {
    let before = try #require(try runbook("vendor").sections.first { $0.id == "before" })
    #expect(before.text.joined().contains("Whoever takes a region over is given all nomad-*, baseline-*"))
  }

  @Test func peopleAreToldWhereToEnterForEveryStage() throws {
    let entry = try #require(try runbook("vendor").sections.flatMap(\.steps).first { $0.id == "announcements.entry-1" })
    // us-east goes first, eu last: eu is entirely old until its own start, us-east new after that.
    #expect(entry.why.contains("enter the UI and the CLI through eu:"))
    #expect(entry.why.contains("enter through us-east, which is entirely new: its pages work for every region but eu"))
  }

  @Test func nothingToUpgradeGivesNoHop() {
    let plan = PlanFixture.plan(PlanFixture.community, waypoints: [])
    let runbook = RunbookBuilder.build(
      inventory: PlanFixture.community, result: PlanFixture.result(plan), plan: plan)
    #expect(runbook.sections.map(\.id) == ["summary", "before", "appendix"])
  }
}
