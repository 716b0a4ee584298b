import Testing

@testable import UpgradePlanner

@Suite struct RestartNeedsTests {
  private static func step(_ features: [(String, FeatureValue)]) throws -> Step {
    let inventory = Inventory(
      digest: "", federation: "f", edition: .community, authoritative: RegionID("a"),
      target: PlanFixture.version("1.8.4"),
      regions: [
        Region(
          id: RegionID("a"),
          servers: [Server(name: "s", isNamed: true, version: PlanFixture.version("1.7.7"), address: "10.0.0.1")],
          features: FeatureUse(features.map { FeatureUse.Entry(name: $0.0, value: $0.1) }),
          upgrade: ServerUpgrade(method: .inPlace))
      ])
    let plan = PlanFixture.plan(inventory, waypoints: [PlanFixture.version("1.8.4")])
    let runbook = RunbookBuilder.build(inventory: inventory, result: PlanFixture.result(plan), plan: plan)
    return try #require(runbook.sections.flatMap(\.steps).first { $0.id == "before.machines" })
  }

  @Test func whatIsInUseIsAskedWhatIsUnknownOnlyIfItsBlockIsThere() throws {
    let used = try Self.step([("vault", .mode(.token)), ("consul", .mode(.token)), ("kms-keyring", .used)])
    #expect(used.commands.count { $0.contains("curl") } == 4)
    #expect(!used.commands.joined().contains("if the first command finds its block"))
    let unknown = try Self.step([])
    #expect(unknown.commands.count { $0.contains("if the first command finds its block") } == 4)
    // With workload identities servers do not ask Vault themselves.
    let identities = try Self.step([
      ("vault", .mode(.workloadIdentity)), ("consul", .mode(.none)), ("kms-keyring", .unused),
    ])
    #expect(!identities.commands.joined().contains("curl"))
    #expect(identities.expect?.contains("Vault") == false)
  }

  @Test func aServerThatWouldLeaveItsPeersIsFoundWhereItIsStoppedInPlace() throws {
    #expect(try Self.step([]).commands.joined().contains("leave_on_(terminate|interrupt)"))
  }

  /// What `curl` prints, and whether the probe may hold then.
  private static let answers: [(probe: NeighbourProbe, answer: String, holds: Bool)] = [
    (.vault, "200", true), (.vault, "503", false), (.vault, "000", false), (.vault, "", false),
    (.transit, "200", true), (.transit, "501", false), (.keyService, "403", true), (.keyService, "000", false),
    (.keyService, "", false), (.consul, "\"10.0.0.1:8300\"", true), (.consul, "\"\"", false), (.consul, "", false),
    (.consul, "No cluster leader", false),
  ]

  @Test func aProbeHoldsOnlyForAnAnswerThatSaysSo() throws {
    for (probe, answer, holds) in Self.answers {
      let fake = "curl() { printf %s \(Shell.quote(answer)); }\n"
      let run = try Scratch.run(
        "/bin/bash", ["-c", fake + probe.command],
        environment: ["VAULT_ADDR": "https://v", "TRANSIT_ADDR": "https://t", "KMS_URL": "https://k"])
      #expect((run.status == 0) == holds, "'\(answer)': \(run.output)")
      #expect(run.output.contains(probe.expect) == holds, "'\(answer)': \(run.output)")
    }
  }

  @Test func aProbeWithoutItsAddressStopsAndNamesIt() throws {
    for probe in [NeighbourProbe.vault, .transit, .keyService] {
      let run = try Scratch.run("/bin/bash", ["-c", "unset VAULT_ADDR TRANSIT_ADDR KMS_URL\n" + probe.command])
      #expect(run.status != 0 && run.output.contains("the "), "\(run.output)")
    }
  }
}
