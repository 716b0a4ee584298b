import Testing

@testable import UpgradePlanner

/// The fallback sheet's own checks, run by bash against a fake `nomad`.
@Suite(.enabled(if: RecordedServers.canRun, "needs bash and jq")) struct FallbackTests {
  private static func sheet(_ region: String) throws -> [Step] {
    let document = try #require(PlanFixture.all.first { $0.name == "vendor" }).document
    return try #require(document.runbook?.sections.first { $0.id == "fallback-\(region)" }).steps
  }

  @Test(arguments: ["Permission denied", "ACL token not found", "rpc error: ACL token not found"])
  func onlyARefusalProvesThatATokenIsGone(_ answer: String) throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.alwaysAnswer(answer)
    let command = try #require(try Self.sheet("us-east").first { $0.kind == .revoke }?.commands.last)
    #expect(try servers.run("export NOMAD_TOKEN=t\n" + command).output.split(separator: "\n").last == "revoked")
    // A shell that was lost has no token: the refusal of none proves nothing.
    #expect(try !servers.run("unset NOMAD_TOKEN\n" + command).output.contains("revoked"))
  }

  @Test(arguments: ["", "No path to region", "{\"AccessorID\": \"a\", \"Name\": \"Permission denied\"}", "[]"])
  func noAnswerAndAnyOtherProveNothing(_ answer: String) throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.alwaysAnswer(answer)
    let command = try #require(try Self.sheet("us-east").first { $0.kind == .revoke }?.commands.last)
    #expect(try servers.run("export NOMAD_TOKEN=t\n" + command).output.contains("revoked") == false)
  }

  @Test func nothingOfAnotherRegionOrLoginIsLeftInTheShell() throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    let isolate = try #require(try Self.sheet("us-east").first { $0.id.hasSuffix(".isolate") }?.commands.first)
    let before = "export NOMAD_TOKEN=t NOMAD_REGION=r NOMAD_SKIP_VERIFY=1 VAULT_TOKEN=v VAULT_NAMESPACE=old\n"
    let left = try servers.run(before + isolate + "\nenv | grep -E '^(NOMAD|VAULT)_' | sort").output
    let names = left.split(separator: "\n").compactMap { $0.split(separator: "=").first.map(String.init) }
    // The certificate and its name are the region's own.
    #expect(
      names == ["NOMAD_ADDR", "NOMAD_CACERT", "NOMAD_TLS_SERVER_NAME", "VAULT_ADDR", "VAULT_NAMESPACE"], "\(left)")
    #expect(!left.contains("VAULT_NAMESPACE=old"))
  }

  @Test func aRegionWithoutAnAddressSaysWhatToSetAndTheScriptSetsUpItsShellAllTheSame() throws {
    let document = try #require(PlanFixture.all.first { $0.name == "vendor" }).document
    let step = try #require(document.runbook?.sections.flatMap(\.steps).first { $0.id == "fallback-eu.isolate" })
    #expect(step.commands[0].contains("${REGION_ADDR_EU:?set it to the HTTP address of this region"))
    guard case .setup = ScriptCommand.of(step.commands[0], in: step, hasToken: false) else {
      return #expect(Bool(false), "the script does not set it up")
    }
  }

  @Test func theUsualWayIsTriedFromAnotherRegionAlsoForTheAuthoritativeOne() throws {
    for (region, other) in [("us-east", "eu"), ("eu", "us-east")] {
      let back = try #require(try Self.sheet(region).first { $0.id.hasSuffix(".back") })
      #expect(back.why.contains("Asked from \(other)"), "\(region)")
      #expect(back.commands[0].contains("-region=\(region) "))
    }
  }

  @Test func aBrowserGetsItsClientCertificateWhereTheRegionAsksForOne() throws {
    let region = Region(
      id: RegionID("m"),
      servers: [Server(name: "s", isNamed: true, version: PlanFixture.version("1.7.7"), address: "10.0.0.1")],
      access: Access(
        url: "https://m.example", caCert: "/pki/ca.pem", clientCert: "/pki/it's.pem", clientKey: "/pki/key.pem"))
    let inventory = Inventory(
      digest: "", federation: "f", edition: .community, authoritative: RegionID("m"),
      target: PlanFixture.version("1.8.4"), regions: [region])
    let plan = PlanFixture.plan(inventory, waypoints: [PlanFixture.version("1.8.4")])
    let runbook = RunbookBuilder.build(inventory: inventory, result: PlanFixture.result(plan), plan: plan)
    let browser = try #require(runbook.sections.flatMap(\.steps).first { $0.id == "fallback-m.ui" })
    #expect(browser.commands[0].contains("openssl pkcs12 -export -in '/pki/it'\\''s.pem' -inkey /pki/key.pem"))
    #expect(browser.otherwise?.contains("/pki/ca.pem") == true)
    #expect(try Self.sheet("eu").first { $0.id.hasSuffix(".ui") }?.commands.count == 1)
  }
}
