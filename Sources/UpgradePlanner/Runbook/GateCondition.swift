/// The conditions that gates judge answers by; each stands here once.
///
/// `nomad operator api` exits 0 for an answer, a refusal and an error alike and posts whatever is on its standard
/// input (measured on Community 1.7.7 and 1.10.5): so every call reads `/dev/null` and only the body counts.
enum GateCondition {
  /// A server's own list of members: it knows itself under its name, alive, on the version that was installed.
  static let itself = GatePredicate.every([
    .equal(.field(["ServerName"]), .argument("server")), .equal(.field(["ServerRegion"]), .argument("region")),
    .any(
      ["Members"],
      .every([
        .equal(.field(["Name"]), .memberName), .equal(.field(["Status"]), .text("alive")),
        .equal(.field(["Tags", "build"]), .argument("version")),
      ])),
  ])

  /// How many entries of the raft log a healthy server may be behind its leader.
  static let mostEntriesBehind = 250

  private static let oneLeader = GatePredicate.number(.count(["Servers"], .isTrue(["Leader"])), 1)
  private static let healthy = GatePredicate.every([
    .isTrue(["Healthy"]), .equal(.field(["SerfStatus"]), .text("alive")),
  ])
  private static let caughtUp = GatePredicate.atMost(
    .lag(list: ["Servers"], flag: "Leader", field: "LastIndex"), mostEntriesBehind)

  /// The leader's view of one server, and that no other one is missing.
  ///
  /// A server that was just restarted is shown with its old version for some seconds, and a killed one as healthy for
  /// most of a minute (measured on Community 1.8, 1.10 and 2.0): hence version, index and what moves.
  static let leadersView = GatePredicate.every([
    .isTrue(["Healthy"]), oneLeader, .all(["Servers"], healthy),
    .number(.count(["Servers"], .equal(.field(["Name"]), .memberName)), 1),
    .number(
      .count(
        ["Servers"],
        .every([
          .equal(.field(["Name"]), .memberName), .equal(.field(["Version"]), .argument("version")),
          .equal(.field(["Voter"]), .argument("voter")), caughtUp,
        ])), 1),
  ])

  /// The leader's view of a whole region: as many voters as it should have and nobody on another version.
  static let wholeRegion = GatePredicate.every([
    .isTrue(["Healthy"]), oneLeader,
    .equal(.count(["Servers"], .isTrue(["Voter"])), .argument("voters")),
    .equal(.count(["Servers"], .every([])), .argument("servers")),
    .all(["Servers"], .every([healthy, .isOne(.field(["Version"]), of: "versions"), caughtUp])),
  ])

  /// Two of those answers, a minute apart: nobody's LastContact stands still while another's moves.
  static let moving = GateMovement(list: "Servers", key: "Name", value: "LastContact", except: "Leader")

  private static let present = GatePredicate.every([
    .equal(.field(["Tags", "region"]), .argument("region")), .different(.field(["Status"]), .text("left")),
  ])

  /// The members of one region: all alive, each on one of these versions, none left over.
  static let members = GatePredicate.every([
    .equal(.count(["Members"], present), .argument("servers")),
    .equal(
      .count(
        ["Members"],
        .every([
          present, .equal(.field(["Status"]), .text("alive")), .isOne(.field(["Tags", "build"]), of: "versions"),
        ])), .argument("servers")),
  ])

  /// A list that holds something.
  static let filledList = GatePredicate.list(filled: true)
  /// A list, empty or not.
  static let list = GatePredicate.list(filled: false)
}

/// Shell for calls that judge the body of an answer.
struct GateShell {
  let shell: RegionShell

  private var region: String { "-region=\(shell.name)" }

  /// A call at an address, read-only.
  func call(_ address: String, _ path: String) -> String {
    "nomad operator api -address=\(address) \(region) \(Shell.quote(path)) </dev/null"
  }

  /// One call with one condition, tried twice, because the first pooled call after a restart fails once.
  func check(_ address: String, _ path: String, _ condition: String, arguments: String = "") -> String {
    """
    (
      set -o pipefail
      check() {
        \(call(address, path)) |
          jq -e \(arguments.isEmpty ? "" : arguments + " ")'\(indented(condition, 8))'
      }
      check || { sleep 5; check; }
    )
    """
  }

  /// The same with a condition that is data.
  func check(_ address: String, _ path: String, _ condition: GatePredicate, arguments: String = "") -> String {
    check(address, path, "\(condition)", arguments: arguments)
  }

  /// The same call and condition at every server's own address.
  func checkEach(_ path: String, _ condition: GatePredicate) -> String {
    let calls = shell.region.servers.indices.map { "  server \(shell.address(of: $0))" }.joined(separator: "\n")
    return """
      (
        set -o pipefail
        check() {
          \(call("\"$1\"", path)) |
            jq -e '\(condition.jq)' >/dev/null
        }
        server() {
          if check "$1" || { sleep 5; check "$1"; }; then echo "$1: answers"; else
            echo "$1: FAILS"
            FAILED=1
          fi
        }
        FAILED=0
      \(calls)
        [ "$FAILED" = 0 ] || { echo 'GATE FAILED'; exit 1; }
        echo 'gate holds'
      )
      """
  }

  /// The gate after a server: itself at its own address, then the leader's view, again after a minute.
  func afterServer(_ index: Int, version: NomadVersion, tries: Int) -> String {
    let address = shell.address(of: index)
    let arguments =
      "--arg server \(shell.nodeName(of: index)) --arg region \(shell.name) --arg version \(Shell.quote("\(version)"))"
    return twice(
      own: [(address, arguments)], viewAt: address, condition: GateCondition.leadersView,
      arguments: "\(arguments) --argjson voter \(shell.region.servers[index].isVoter)", tries: tries)
  }

  /// The gate of a whole region: every server itself, then the leader's view, again after a minute.
  func wholeRegion(versions: [NomadVersion], each: [NomadVersion], tries: Int) -> String {
    let list = "[" + versions.map { JSONText.string("\($0)") }.joined(separator: ", ") + "]"
    let own = shell.region.servers.indices.map { index in
      (
        shell.address(of: index),
        "--arg server \(shell.nodeName(of: index)) --arg region \(shell.name)"
          + " --arg version \(Shell.quote("\(each[index])"))"
      )
    }
    let voters = shell.region.servers.count(where: \.isVoter)
    return twice(
      own: own, viewAt: own.first?.0 ?? shell.address, condition: GateCondition.wholeRegion,
      arguments: "--argjson voters \(voters) --argjson servers \(own.count) --argjson versions \(Shell.quote(list))",
      tries: tries)
  }

  private func twice(
    own: [(address: String, arguments: String)], viewAt: String, condition: GatePredicate, arguments: String, tries: Int
  ) -> String {
    let checks = own.map { address, arguments in
      """
          \(call(address, "/v1/agent/members")) |
            jq -e \(arguments) '
              \(indented("\(GateCondition.itself)", 10))' >/dev/null || return 1
      """
    }.joined(separator: "\n")
    return """
      (
        set -o pipefail
        themselves() {
      \(checks)
        }
        view() {
          \(call(viewAt, "/v1/operator/autopilot/health")) |
            jq -ce \(arguments) '
              . as $answer | if \(indented(condition.jq, 12))
              then \(GateCondition.moving.pick)
              else empty end'
        }
        for try in $(seq \(tries)); do
          if themselves && FIRST=$(view); then break; fi
          [ "$try" -lt \(tries) ] || { echo 'GATE FAILED: not healthy on the expected versions'; exit 1; }
          sleep 10
        done
        sleep 60
        themselves || { sleep 5; themselves; } || { echo 'GATE FAILED: a server stopped answering'; exit 1; }
        SECOND=$(view || { sleep 5; view; }) || { echo 'GATE FAILED: unhealthy after a minute'; exit 1; }
        jq -en --argjson first "$FIRST" --argjson second "$SECOND" '
          \(indented(GateCondition.moving.jq, 4))' >/dev/null ||
          { echo 'GATE FAILED: the leader hears nothing from a server any more'; exit 1; }
        echo 'gate holds'
      )
      """
  }

  private func indented(_ text: String, _ spaces: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + String(repeating: " ", count: spaces))
  }
}
