import Testing

@testable import UpgradePlanner

/// The functions for client roll-outs, run by bash against a fake `nomad`.
@Suite(.enabled(if: RecordedServers.canRun, "needs bash and jq")) struct ClientGateTests {
  private static func node(
    _ id: String, status: String = "ready", eligibility: String = "eligible", version: String, drivers: [String],
    drain: String = "null"
  ) -> String {
    let list = drivers.map { "\"\($0)\": {\"Healthy\": true}" }.joined(separator: ", ")
    return """
      {"ID": "\(id)", "NodePool": "default", "Version": "\(version)", "Drain": false, "DrainStrategy": \(drain),
       "Status": "\(status)", "SchedulingEligibility": "\(eligibility)",
       "Attributes": {"nomad.version": "\(version)"}, "Drivers": {\(list), "raw_exec": {"Healthy": false}}}
      """
  }

  private let servers: RecordedServers

  init() throws {
    servers = try RecordedServers()
    try set([
      Self.node("n1", version: "1.8.4", drivers: ["exec", "docker"]),
      Self.node("n2", version: "1.8.4", drivers: ["exec"]),
    ])
    try servers.write(
      "c", "v1_node_n1_allocations",
      #"[{"ID": "a1", "ClientStatus": "running"}, {"ID": "a0", "ClientStatus": "complete"}]"#)
    try servers.write("c", "v1_node_n2_allocations", "[]")
  }

  private func set(_ nodes: [String]) throws {
    try servers.write("c", "v1_nodes", "[\(nodes.joined(separator: ","))]")
    for (index, node) in nodes.enumerated() { try servers.write("c", "v1_node_n\(index + 1)", node) }
  }

  private func run(_ function: String, _ arguments: String) throws -> (status: Int32, output: String) {
    try servers.run(". ./nomad-gates.sh && \(function) c http://c:4646 \(arguments)")
  }

  @Test func aBatchIsChosenNotedAndFoundBackAsItWas() throws {
    defer { servers.remove() }
    let chosen = try run("batch_choose", "default 1.10.5 5 batch.txt")
    #expect(chosen.status == 0 && chosen.output.contains("2 clients, 1 allocations"), "\(chosen.output)")
    #expect(try run("batch_back", "batch.txt 1.10.5").status != 0, "still on the old version")
    try set([
      Self.node("n1", version: "1.10.5", drivers: ["exec", "docker"]),
      Self.node("n2", version: "1.10.5", drivers: ["exec"]),
    ])
    let back = try run("batch_back", "batch.txt 1.10.5")
    #expect(back.status == 0 && back.output.contains("gate holds"), "\(back.output)")
    try servers.write("c", "v1_allocation_a1", #"{"ID": "a1", "NodeID": "n1", "ClientStatus": "running"}"#)
    #expect(try run("batch_untouched", "batch.txt").status == 0)
    try servers.write("c", "v1_allocation_a1", #"{"ID": "a1", "NodeID": "n2", "ClientStatus": "running"}"#)
    #expect(try run("batch_untouched", "batch.txt").status != 0)
    // One driver has not come back.
    try set([
      Self.node("n1", version: "1.10.5", drivers: ["exec"]), Self.node("n2", version: "1.10.5", drivers: ["exec"]),
    ])
    let lost = try run("batch_back", "batch.txt 1.10.5")
    #expect(lost.status != 0 && lost.output.contains("n1"), "\(lost.output)")
  }

  @Test func aDrainHasEndedOnlyWhenNothingIsLeftToMove() throws {
    defer { servers.remove() }
    #expect(try run("batch_choose", "default 1.10.5 1 batch.txt").output.contains("1 clients"))
    try set([
      Self.node("n1", eligibility: "ineligible", version: "1.8.4", drivers: ["exec"], drain: #"{"Deadline": 1}"#)
    ])
    #expect(try run("batch_drained", "batch.txt").status != 0)
    // The drain itself made it ineligible: it is gone once it is off.
    #expect(try run("batch_gone", "batch.txt").status != 0)
    try set([Self.node("n1", eligibility: "ineligible", version: "1.8.4", drivers: ["exec"])])
    #expect(try run("batch_drained", "batch.txt").status == 0)
    try set([Self.node("n1", status: "down", eligibility: "ineligible", version: "1.8.4", drivers: ["exec"])])
    #expect(try run("batch_gone", "batch.txt").status == 0)
  }

  @Test func newMachinesAreCountedAgainstThoseThatWereAdded() throws {
    defer { servers.remove() }
    #expect(try run("count_ready", "default 1.8.4 2").output.contains("holds: 2 are ready"))
    let few = try run("count_ready", "default 1.8.4 3")
    #expect(few.status != 0 && few.output.contains("GATE FAILED: 2 of 3"), "\(few.output)")
  }

  @Test func aDrainNeverKillsWhatDoesNotMove() {
    #expect(GateLibrary.clientText.contains("-no-deadline") && !GateLibrary.clientText.contains("-deadline 1h"))
  }

  @Test func whatCannotBeReadIsNoBatch() throws {
    defer { servers.remove() }
    try servers.alwaysAnswer("Permission denied")
    for (function, arguments) in [
      ("batch_choose", "default 1.10.5 5 b.txt"), ("count_ready", "default 1.10.5"), ("read_client_versions", ""),
    ] {
      #expect(try run(function, arguments).status != 0, "\(function)")
    }
    #expect(try run("batch_back", "none.txt 1.10.5").status != 0)
    #expect(try run("batch_untouched", "none.txt").output.contains("GATE FAILED"))
  }

  @Test func countsThatFellAreFoundAndABaselineIsNeverMadeOfRefusals() throws {
    defer { servers.remove() }
    try servers.write("c", "v1_jobs", "[1,2]")
    try servers.write("c", "v1_namespaces", "[1]")
    let written = try run("write_baseline", "base.json namespaces")
    #expect(written.status == 0 && written.output.contains("\"/v1/namespaces\": 1"), "\(written.output)")
    #expect(try run("gate_not_fewer", "base.json").status == 0)
    // Batch jobs are collected and clients scaled in: told, and no reason to stop.
    try servers.write("c", "v1_jobs", "[1]")
    let fewer = try run("gate_not_fewer", "base.json")
    #expect(fewer.status == 0 && fewer.output.contains("FEWER jobs, 2 then 1: right if"), "\(fewer.output)")
    try servers.write("c", "v1_namespaces", "[]")
    let missing = try run("gate_not_fewer", "base.json")
    #expect(
      missing.status != 0 && missing.output.contains("GATE FAILED: /v1/namespaces had 1, now 0"), "\(missing.output)")
    try servers.write("c", "v1_jobs", "Permission denied")
    #expect(try run("gate_not_fewer", "base.json").status != 0)
    #expect(try run("write_baseline", "again.json namespaces").output.contains("NO BASELINE"))
  }

  @Test func theCanaryIsRemovedWhateverItShowed() throws {
    defer { servers.remove() }
    let job = try servers.run(". ./nomad-gates.sh && canary_job upgrade-canary-c vault consul").output
    #expect(job.contains("vault {}") && job.contains("provider = \"consul\"") && job.contains("{{ with secret"))
    let plain = try servers.run(". ./nomad-gates.sh && canary_job upgrade-canary-c consul").output
    #expect(!plain.contains("vault {}") && plain.contains("NOMAD_ALLOC_ID"))
    let path = "v1_job_upgrade-canary-c_allocations"
    try servers.write("c", path, #"[{"ClientStatus": "running"}]"#)
    let missing = try run("identity_canary", "upgrade-canary-c vault")
    #expect(missing.status != 0, "no secret is named: \(missing.output)")
    let held = try servers.run(
      "export CANARY_SECRET=kv/x\n. ./nomad-gates.sh && identity_canary c http://c:4646 upgrade-canary-c vault; ls job")
    #expect(held.output.contains("gate holds") && held.status != 0, "it is gone: \(held.output)")
    try servers.write("c", path, "Permission denied")
    let refused = try servers.run(
      "export CANARY_SECRET=kv/x\n. ./nomad-gates.sh && identity_canary c http://c:4646 upgrade-canary-c vault; ls job")
    #expect(refused.output.contains("GATE FAILED") && refused.status != 0, "\(refused.output)")
    try servers.write("c", ".well-known_jwks.json", #"{"keys": [{"kid": "new"}, {"kid": "old"}]}"#)
    #expect(
      try servers.run("echo '[\"old\"]' >k.json; . ./nomad-gates.sh && gate_identity_keys c http://c:4646 k.json")
        .status == 0)
    #expect(
      try servers.run("echo '[\"lost\"]' >k.json; . ./nomad-gates.sh && gate_identity_keys c http://c:4646 k.json")
        .status != 0)
  }
}
