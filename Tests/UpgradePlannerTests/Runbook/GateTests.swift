import Foundation
import Testing

@testable import UpgradePlanner

/// The gates that a runbook prints, run by bash against what real servers answered (measured on Community 1.7.7,
/// 1.8.4, 1.10.5 and 2.0.5; `Tests/Recordings`).
@Suite(.enabled(if: RecordedServers.canRun, "needs bash and jq")) struct GateTests {
  @Test(arguments: ["1.7.7", "1.8.4", "1.10.5", "2.0.5"]) func healthyServersPassTheGate(_ release: String) throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.fault(release, stage: "0-healthy", answering: [1, 2, 3])
    for index in 0..<3 {
      let run = try servers.run(RecordedServers.gate(index, release))
      #expect(run.status == 0 && run.output.contains("gate holds"), "server \(index + 1): \(run.output)")
    }
    #expect(try servers.run(RecordedServers.regionGate(release)).status == 0)
  }

  @Test(arguments: ["1.7.7", "1.8.4", "1.10.5", "2.0.5"]) func aKilledServerFailsItWhileHealthStillSaysHealthy(
    _ release: String
  ) throws {
    for stage in ["1-follower-just-killed", "2-follower-failed", "3-after-force-leave"] {
      let servers = try RecordedServers()
      defer { servers.remove() }
      // global-2 was killed: it answers nobody, and the leader's view is the recorded one.
      try servers.fault(release, stage: stage, answering: [1, 3])
      #expect(try servers.run(RecordedServers.gate(1, release)).status != 0, "\(stage)")
      #expect(try servers.run(RecordedServers.regionGate(release)).status != 0, "\(stage), region")
    }
  }

  @Test(arguments: ["1.7.7", "1.8.4", "1.10.5", "2.0.5"]) func aServerWhoseLastContactStandsStillFailsTheGateOfAnother(
    _ release: String
  ) throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.fault(release, stage: "1-follower-just-killed", answering: [1, 3])
    try servers.minuteLater(release, stage: "2-follower-failed", answering: [1, 3])
    let run = try servers.run(RecordedServers.gate(2, release))
    #expect(run.status != 0 && run.output.contains("hears nothing"), "\(run.output)")
  }

  @Test(arguments: ["1.7.7", "1.8.4", "1.10.5"]) func aServerThatIsBackPasses(_ release: String) throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.fault(release, stage: "4-back", answering: [1, 2, 3])
    #expect(try servers.run(RecordedServers.gate(1, release)).status == 0)
  }

  @Test(arguments: ["1.7.7", "1.10.5"]) func aRegionWithoutALeaderFails(_ release: String) throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.fault(release, stage: "5-no-quorum", answering: [1, 2, 3])
    #expect(try servers.run(RecordedServers.gate(0, release)).status != 0)
  }

  @Test func theOldVersionThatHealthRepeatsAfterARestartFails() throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.rolling("1.7.7-to-1.8.4", stage: "00-before")
    #expect(try servers.run(RecordedServers.rollingGate(0, "1.8.4")).status != 0)
    #expect(try servers.run(RecordedServers.rollingGate(0, "1.7.7")).status == 0)
    try servers.rolling("1.7.7-to-1.8.4", stage: "01-us-east-1")
    #expect(try servers.run(RecordedServers.rollingGate(0, "1.8.4")).status == 0)
    #expect(try servers.run(RecordedServers.rollingGate(1, "1.8.4")).status != 0)
  }

  @Test func theLeaderIsReadOnlyFromAHealthyRegionThatCanSpareAServer() throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.fault("1.8.4", stage: "0-healthy", answering: [1, 2, 3])
    let leads = try (0..<3).map { try servers.run(RecordedServers.leader($0, spare: 1)) }
    #expect(leads.allSatisfy { $0.status == 0 })
    #expect(leads.filter { $0.output.contains("THIS SERVER LEADS") }.count == 1)
    #expect(leads.filter { $0.output.contains("leader: global-") }.count == 2)
    // Three voters can lose one, not two.
    #expect(try servers.run(RecordedServers.leader(0, spare: 2)).output.contains("STOP NOTHING"))
    try servers.fault("1.8.4", stage: "5-no-quorum", answering: [1])
    let run = try servers.run(RecordedServers.leader(0, spare: 1))
    #expect(run.status != 0 && run.output.contains("STOP NOTHING"), "\(run.output)")
  }

  @Test func anUpgradedServerThatLeadsIsToldFromAnOldOne() throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.fault("1.8.4", stage: "0-healthy", answering: [1, 2, 3])
    let leads = try (0..<3).map { try servers.run(RecordedServers.leader($0, spare: 1, old: "1.7.7")) }
    #expect(leads.allSatisfy { $0.status == 0 })
    #expect(leads.filter { $0.output.contains("AN UPGRADED SERVER LEADS: global-") }.count == 2)
    #expect(leads.filter { $0.output.contains("THIS SERVER LEADS") && !$0.output.contains("AN UPGRADED") }.count == 1)
  }

  @Test(arguments: ["1.7.7", "1.8.4", "1.10.5"]) func aNewServerHasJoinedWhereTheLeaderSaysNothingOfAMigration(
    _ release: String
  ) throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.fault(release, stage: "0-healthy", answering: [1, 2, 3])
    let run = try servers.run(RecordedServers.joined(0, release))
    #expect(run.status == 0 && run.output.contains("gate holds"), "\(run.output)")
    #expect(try servers.run(RecordedServers.joined(0, "1.11.3")).status != 0)
  }

  @Test func autopilotHasMigratedOnceAllVotersAndTheLeaderAreNew() throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.fault("1.8.4", stage: "0-healthy", answering: [1, 2, 3])
    #expect(try servers.run(RecordedServers.migrated(voters: 3, "1.8.4")).status == 0)
    // The old ones vote and lead.
    #expect(try servers.run(RecordedServers.migrated(voters: 3, "1.10.5")).status != 0)
    // Old ones that still vote make more voters than there were.
    let run = try servers.run(RecordedServers.migrated(voters: 2, "1.8.4"))
    #expect(run.status != 0 && run.output.contains("GATE FAILED"), "\(run.output)")
  }

  @Test(arguments: ["1.7.7", "1.8.4", "1.10.5", "2.0.5"]) func nobodyIsToldToStopAServerWhileAnotherIsDead(
    _ release: String
  ) throws {
    for (stage, later) in [
      ("1-follower-just-killed", "2-follower-failed"), ("2-follower-failed", "3-after-force-leave"),
    ] {
      let servers = try RecordedServers()
      defer { servers.remove() }
      try servers.fault(release, stage: stage, answering: [1, 3])
      try servers.minuteLater(release, stage: later, answering: [1, 3])
      let run = try servers.run(RecordedServers.leader(2, spare: 1))
      #expect(run.status != 0 && run.output.contains("STOP NOTHING"), "\(stage): \(run.output)")
    }
  }

  @Test(arguments: ["Permission denied", "", "No path to region", "[]", "{}", "null", "true"])
  func anAnswerThatIsNoneFailsEveryGateOfARunbook(_ answer: String) throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try everyGateFails(servers, answer)
  }

  @Test func anEmptyAnswerFailsThemAlsoWhereJQCallsItGood() throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.oldJQ()
    try everyGateFails(servers, "")
    let session = "echo '. ./\(GateLibrary.file)' >nomad-g.env && . ./nomad-g.env && "
    for call in [
      "write_identity_keys global http://global-1:4646 keys.json", "read_peer global http://global-1:4646 global-1",
      "read_servers global http://global-1:4646 http G 3", "count_ready global http://global-1:4646 default 1.8.4",
      "read_client_versions global http://global-1:4646",
      "batch_choose global http://global-1:4646 default 1.8.4 2 batch",
    ] {
      let run = try servers.run(session + call)
      #expect(run.status != 0, "\(call): \(run.output)")
    }
  }

  @Test func objectsThatAreNotReadAreNotEqualAlsoWhereJQCallsAnEmptyAnswerGood() throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    try servers.oldJQ()
    let kinds = ReplicatedKind.all.filter { $0.name == "policies" }
    let shell = RegionShell(region: RecordedServers.region("global", 3), variable: "G")
    let west = RegionShell(region: RecordedServers.region("west", 1), variable: "W")
    let gates = GateShell(shell: shell)
    let command = "\(shell.writeEnvironment)\n\(gates.command(gates.objects(of: west, whole: true, kinds)))"
    try servers.write("global-1", "v1_acl_policies", #"[{"Name":"ops"}]"#)
    try servers.write("global-1", "v1_acl_policy_ops", #"{"Name":"ops","Rules":"x"}"#)
    #expect(try servers.run(command).status == 0)
    try servers.write("global-1", "v1_acl_policy_ops", "")
    let run = try servers.run(command)
    #expect(run.status != 0 && run.output.contains("policies: NOT READ"), "\(run.output)")
  }

  private func objects(_ servers: RecordedServers, _ kind: String) throws -> (status: Int32, output: String) {
    let shell = RegionShell(region: RecordedServers.region("global", 3), variable: "G")
    let west = RegionShell(region: RecordedServers.region("west", 1), variable: "W")
    let gates = GateShell(shell: shell)
    let call = gates.objects(of: west, whole: false, ReplicatedKind.all.filter { $0.name == kind })
    return try servers.run("\(shell.writeEnvironment)\n\(gates.command(call))")
  }

  @Test func aTokenThatComesAndGoesWhileItIsComparedIsNoDifferenceAndOneThatStaysAwayIs() throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    func tokens(_ region: String, _ ids: [String], later: Bool) throws {
      let body = ids.map { #"{"AccessorID":"\#($0)"}"# }.joined(separator: ",")
      try servers.write("global-1", "v1_acl_tokens.\(region)", "[\(body)]", stage: later ? "later" : "now")
    }
    try tokens("global", ["a", "b"], later: false)
    try tokens("west", ["a", "b", "c"], later: false)
    try tokens("global", ["a", "b", "c"], later: true)
    try tokens("west", ["a", "b", "c", "d"], later: true)
    let moving = try objects(servers, "tokens")
    #expect(moving.status == 0 && moving.output.contains("tokens: 3 equal"), "\(moving.output)")
    try tokens("global", ["a", "b"], later: true)
    let missing = try objects(servers, "tokens")
    #expect(
      missing.status != 0 && missing.output.contains("> c") && !missing.output.contains("> d"), "\(missing.output)")
  }

  @Test func aRegionIsRestoredWithATokenThatItsAuthoritativeRegionKnowsAndOnlyWhileItIsEmpty() throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    let region = "export NOMAD_TOKEN=mine; . ./nomad-gates.sh; restore_region global http://global-1:4646 s.snap"
    try servers.write("global-1", "v1_jobs", "[]")
    #expect(try servers.run("\(region) global").output.contains("NOT RESTORED"))
    try servers.write("global-1", "v1_acl_token_self", #"{"Type":"management","Global":false}"#)
    #expect(try servers.run("\(region) global").output.contains("NOT RESTORED"))
    try servers.write("global-1", "v1_acl_token_self", #"{"Type":"management","Global":true}"#)
    let restored = try servers.run("\(region) global")
    #expect(restored.status == 0 && restored.output.hasSuffix("restore with mine\nrestored\n"), "\(restored.output)")
    try servers.write("global-1", "v1_jobs", #"[{"ID":"web"}]"#)
    #expect(try servers.run("\(region) global").output.contains("NOT RESTORED: this region is not empty"))
    // Only an authoritative region makes a first token.
    #expect(try servers.run("\(region) bootstrap").output.contains("another one is authoritative"))
    let made = try servers.run("echo '{\"SecretID\":\"first\"}' >bootstrap; \(region) bootstrap")
    #expect(made.status == 0 && made.output.hasSuffix("restore with first\nrestored\n"), "\(made.output)")
  }

  @Test func aRegionIsCutOffOnceAnotherThatAnswersReadsNothingFromIt() throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    let look = ". ./nomad-gates.sh; gate_cut_off global west http://west-1:4646"
    #expect(try servers.run(look).output.contains("GATE FAILED: west does not answer"))
    try servers.write("west-1", "v1_jobs.west", "[]")
    #expect(try servers.run(look).output.contains("holds: global is cut off from west"))
    try servers.write("west-1", "v1_jobs.global", "[]")
    let run = try servers.run(look)
    #expect(run.status != 0 && run.output.contains("GATE FAILED: west still reads global"), "\(run.output)")
  }

  private func everyGateFails(_ servers: RecordedServers, _ answer: String) throws {
    try servers.alwaysAnswer(answer)
    let document = try #require(PlanFixture.all.first { $0.name == "community" }).document
    let sections = try #require(document.runbook).sections
    let steps = sections.flatMap(\.steps)
    for id in ["before.gates", "before.two.session"] {
      let first = try #require(steps.first { $0.id == id }?.commands.first)
      #expect(try servers.run(first).status == 0, "\(id)")
    }
    let gates = try #require(sections.first { $0.id == "hop-1-two" }).steps.filter { $0.kind == .gate }
    #expect(gates.count > 2)
    for gate in gates {
      for command in gate.commands where command.contains("gate_") {
        let run = try servers.run(command)
        #expect(run.status != 0 && run.output.contains("GATE FAILED"), "\(gate.id) with '\(answer)': \(run.output)")
      }
    }
    let reads = steps.filter { $0.id.hasPrefix("hop-1-two.") && $0.id.hasSuffix(".leader") }
    for read in reads {
      let run = try servers.run(read.commands.joined(separator: "\n"))
      #expect(run.status != 0 && run.output.contains("STOP NOTHING"), "\(read.id) with '\(answer)': \(run.output)")
    }
    #expect(reads.count == 5)
  }

  @Test func comparisonHoldsForEqualObjectsOnlyAndPrintsNoContents() throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    let region = RecordedServers.region("global", 3)
    let kinds = ReplicatedKind.all.filter { $0.name == "namespaces" }
    let shell = RegionShell(region: region, variable: "G")
    let west = RegionShell(region: RecordedServers.region("west", 1), variable: "W")
    let gates = GateShell(shell: shell)
    let command = "\(shell.writeEnvironment)\n\(gates.command(gates.objects(of: west, whole: true, kinds)))"
    try servers.write(
      "global-1", "v1_namespaces.global", #"[{"Name":"a b","Quota":"","Secret":"s3cret","ModifyIndex":1}]"#)
    try servers.write(
      "global-1", "v1_namespaces.west", #"[{"Name":"a b","Quota":"","Secret":"s3cret","ModifyIndex":9}]"#)
    #expect(try servers.run(command).status == 0)
    // The same hash, a dropped field: equal hashes hide it, whole objects show it.
    try servers.write("global-1", "v1_namespaces.west", #"[{"Name":"a b","Quota":"gold","Secret":"s3cret"}]"#)
    let differing = try servers.run(command)
    #expect(differing.status != 0 && differing.output.contains("DIFFERENT") && !differing.output.contains("s3cret"))
    try servers.write("global-1", "v1_namespaces.west", "[]")
    #expect(try servers.run(command).status != 0)
    try servers.write("global-1", "v1_namespaces.global", "[]")
    #expect(try servers.run(command).output.contains("EMPTY"))
    #expect(try servers.run("export EXPECT_EMPTY=namespaces\n" + command).status == 0)
  }

  @Test func aBaselineNamesTheKindsThatAreEmptyAndIsNotKeptWithoutAList() throws {
    let servers = try RecordedServers()
    defer { servers.remove() }
    let shell = RegionShell(region: RecordedServers.region("global", 3), variable: "G")
    let gates = GateShell(shell: shell)
    let kinds = ReplicatedKind.all.filter { ["namespaces", "node-pools"].contains($0.name) }
    let command = "\(shell.writeEnvironment)\n\(gates.command(gates.baseline("kept.json", kinds)))"
    for (path, body) in [("v1_jobs", "[]"), ("v1_nodes", "[]"), ("v1_node_pools", "[]")] {
      try servers.write("global-1", path, body)
    }
    try servers.write("global-1", "v1_namespaces", #"[{"Name":"default"}]"#)
    let run = try servers.run(command)
    #expect(run.status == 0 && run.output.contains("empty: node-pools\n"), "\(run.output)")
    try servers.write("global-1", "v1_namespaces", "Permission denied")
    let refused = try servers.run(command + "\ncat kept.json")
    #expect(refused.output.contains("NO BASELINE") && !refused.output.contains("empty:"), "\(refused.output)")
  }
}

/// A folder with a fake `nomad` that replays recorded bodies, and a `sleep` that takes no time.
final class RecordedServers {
  private let folder: URL
  static let recorded: JSONValue = {
    let file = URL(fileURLWithPath: Scratch.root + "/Tests/Recordings/recorded.json")
    guard let data = try? Data(contentsOf: file) else { return .null }
    return (try? JSONValue.parse(Array(data))) ?? .null
  }()

  static let canRun = (try? Scratch.run("/bin/bash", ["-c", "command -v jq"]))?.status == 0

  init() throws {
    folder = try Scratch.folder()
    // Like the real one: exit 0 for every answer, a POST for anything on standard input, 1 for no connection.
    let nomad = """
      #!/bin/bash
      case "$1 $2" in
        'job run') cat >"$FAKE/job"; exit 0 ;;
        'job stop') rm "$FAKE/job" ;;
        'acl bootstrap') cat "$FAKE/bootstrap"; exit ;;
        'operator snapshot') echo "$3 with ${NOMAD_TOKEN:-none}"; exit 0 ;;
      esac
      [ "$1 $2" != 'job stop' ] || exit 0
      [ "$1 $2" = 'operator api' ] || { echo 'unexpected command' >&2; exit 1; }
      [ "$(readlink /proc/self/fd/0)" = /dev/null ] || { echo 'curl -X POST'; exit 0; }
      for word in "$@"; do
        case $word in
          -address=*) host=${word#*//}; host=${host%%:*} ;;
          -region=*) region=${word#*=} ;;
          /*) path=${word#/}; path=${path%%\\?*}; path=${path//\\//_} ;;
        esac
      done
      cd "$FAKE" || exit 1
      [ ! -e always ] || { cat always; exit 0; }
      stage=now
      if [ -e minute ] && [ -d later ]; then stage=later; fi
      for file in "$stage/$host/$path.$region" "$stage/$host/$path"; do
        [ ! -e "$file" ] || { cat "$file"; exit 0; }
      done
      echo 'Error querying: connection refused' >&2
      exit 1
      """
    let sleep = "#!/bin/bash\n[ \"$1\" != 60 ] || touch \"$FAKE/minute\"\n"
    for (name, text) in [("nomad", nomad), ("sleep", sleep)] {
      let file = folder.appendingPathComponent("bin-\(name)")
      try text.write(to: file, atomically: true, encoding: .utf8)
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("bin"), withIntermediateDirectories: true)
      let program = folder.appendingPathComponent("bin/\(name)")
      try FileManager.default.moveItem(at: file, to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    }
    try library()
  }

  /// A jq that succeeds where there is nothing to read, whatever `-e` asks for, as jq 1.6 does.
  func oldJQ() throws {
    let program = folder.appendingPathComponent("bin/jq")
    try """
    #!/bin/bash
    PATH=${PATH#*:}
    for word in "$@"; do
      case $word in --*) ;; -*[nsR]*) exec jq "$@" ;; esac
    done
    [ ! -f "${*: -1}" ] || exec jq "$@"
    INPUT=$(cat)
    [ -n "$INPUT" ] || exit 0
    jq "$@" <<<"$INPUT"
    """.write(to: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
  }

  /// Makes the functions that gates call.
  func library() throws {
    try (GateLibrary.text + GateLibrary.Part.allCases.map(\.text).joined()).write(
      to: folder.appendingPathComponent(GateLibrary.file), atomically: true, encoding: .utf8)
  }

  func remove() { Scratch.remove(folder) }

  func run(_ command: String) throws -> (status: Int32, output: String) {
    Scratch.remove(folder.appendingPathComponent("minute"))
    return try Scratch.run(
      "/bin/bash", ["-c", "cd \"$FAKE\" || exit 9\n" + command],
      environment: [
        "FAKE": folder.path, "GATE_TRIES": "2",
        "PATH": folder.path + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      ])
  }

  func write(_ host: String, _ path: String, _ body: String, stage: String = "now") throws {
    let place = folder.appendingPathComponent("\(stage)/\(host)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try body.write(to: place.appendingPathComponent(path), atomically: true, encoding: .utf8)
  }

  func alwaysAnswer(_ body: String) throws {
    try body.write(to: folder.appendingPathComponent("always"), atomically: true, encoding: .utf8)
  }

  func fault(_ release: String, stage: String, answering: [Int], as name: String = "now") throws {
    let stages = try #require(Self.recorded["faults"]?[release])
    try replay(stages, stage, hosts: answering.map { "global-\($0)" }, as: name)
  }

  func minuteLater(_ release: String, stage: String, answering: [Int]) throws {
    try fault(release, stage: stage, answering: answering, as: "later")
  }

  func rolling(_ run: String, stage: String) throws {
    let stages = try #require(Self.recorded["rolling"]?[run])
    try replay(stages, stage, hosts: (1...3).map { "us-east-\($0)" }, as: "now")
  }

  private func replay(_ stages: JSONValue, _ stage: String, hosts: [String], as name: String) throws {
    let bodies = try #require(stages[stage])
    let health = try #require(bodies["autopilot-health"])
    for host in hosts {
      // Every server's own list is the recorded one under its own name.
      let members = try #require(bodies["members"]).replacing("ServerName", with: .string(host))
      try write(host, "v1_agent_members", members.pretty, stage: name)
      var text = health.pretty
      if case .string(let error) = health { text = error }
      try write(host, "v1_operator_autopilot_health", text, stage: name)
    }
  }

  static func region(_ name: String, _ count: Int) -> Region {
    Region(
      id: RegionID(name),
      servers: (1...count).map {
        Server(
          name: "\(name)-\($0)", isNamed: true, version: PlanFixture.version("1.8.4"),
          url: "http://\(name)-\($0):4646")
      }, access: Access(url: "http://balancer:4646"))
  }

  private static func command(_ region: Region, _ calls: (GateShell) -> String) -> String {
    let shell = RegionShell(region: region, variable: "G")
    let gates = GateShell(shell: shell)
    return "\(shell.writeEnvironment)\n\(gates.command(calls(gates)))"
  }

  static func gate(_ index: Int, _ release: String) -> String {
    command(region("global", 3)) { $0.server(index, version: PlanFixture.version(release)) }
  }

  static func regionGate(_ release: String) -> String {
    let version = PlanFixture.version(release)
    return command(region("global", 3)) { $0.whole([version, version, version]) }
  }

  static func leader(_ index: Int, spare: Int, old: String? = nil) -> String {
    // Without a version every one that was recorded is an old one.
    let old = old.map { [$0] } ?? ["1.7.7", "1.8.4", "1.10.5", "2.0.5"]
    return command(region("global", 3)) { $0.leader(index, spare: spare, old: old.map(PlanFixture.version)) }
  }

  static func joined(_ index: Int, _ release: String) -> String {
    command(region("global", 3)) { _ in
      "gate_joined global http://global-\(index + 1):4646 global-\(index + 1) \(release)"
    }
  }

  static func migrated(voters: Int, _ release: String) -> String {
    command(region("global", voters)) { $0.migrated(at: "http://global-1:4646", [PlanFixture.version(release)]) }
  }

  static func rollingGate(_ index: Int, _ release: String) -> String {
    command(region("us-east", 3)) { $0.server(index, version: PlanFixture.version(release)) }
  }
}
