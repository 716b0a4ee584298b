/// The conditions that gates judge answers by; each stands here once, as a jq program that is true or fails.
///
/// `nomad operator api` exits 0 for an answer, a refusal and an error alike and posts whatever is on its standard
/// input (measured on Community 1.7.7 and 1.10.5): so every call reads `/dev/null` and only the body counts.
enum GateCondition {
  /// A server's own list of members: it knows itself under its name, alive, on the version that was installed.
  static let itself = """
    .ServerName == $server and .ServerRegion == $region
    and any(.Members[]; .Name == $server + "." + $region and .Status == "alive" and .Tags.build == $version)
    """

  /// The leader's view of one server, and that no other one is missing; gives each follower's LastContact.
  ///
  /// A server that was just restarted is shown with its old version for some seconds, and a killed one as healthy for
  /// most of a minute (measured on Community 1.8, 1.10 and 2.0): hence version, index and LastContact.
  static let leadersView = """
    . as $view | [.Servers[] | select(.Leader)] as $leaders
    | if .Healthy == true and ($leaders | length) == 1
        and all(.Servers[]; .Healthy == true and .SerfStatus == "alive")
        and ([.Servers[] | select(.Name == $server + "." + $region)] | length == 1 and all(.[];
          .Version == $version and .Voter == $voter and ($leaders[0].LastIndex - .LastIndex) <= 250))
      then [.Servers[] | select(.Leader | not) | {key: .Name, value: .LastContact}] | from_entries
      else empty end
    """

  /// The leader's view of a whole region: as many voters as it should have and nobody on another version.
  static let wholeRegion = """
    [.Servers[] | select(.Leader)] as $leaders
    | if .Healthy == true and ($leaders | length) == 1
        and ([.Servers[] | select(.Voter)] | length) == $voters and (.Servers | length) == $servers
        and all(.Servers[]; .Healthy == true and .SerfStatus == "alive" and (.Version | IN($versions[]))
          and ($leaders[0].LastIndex - .LastIndex) <= 250)
      then [.Servers[] | select(.Leader | not) | {key: .Name, value: .LastContact}] | from_entries
      else empty end
    """

  /// Two of those answers, a minute apart: nobody's LastContact stands still while another's moves.
  static let moving = """
    [$first | keys[] | select($second[.] != null)] as $both
    | ([$both[] | select($first[.] == $second[.])] | length == 0) or all($both[]; $first[.] == $second[.])
    """

  /// The members of one region: all alive, each on one of these versions, none left over.
  static let members = """
    [.Members[] | select(.Tags.region == $region and .Status != "left")]
    | length == $servers and all(.[]; .Status == "alive" and (.Tags.build | IN($versions[])))
    """

  /// A list that holds something.
  static let filledList = "type == \"array\" and length > 0"
  /// A list, empty or not.
  static let list = "type == \"array\""
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

  /// The same call and condition at every server's own address.
  func checkEach(_ path: String, _ condition: String) -> String {
    let calls = shell.region.servers.indices.map { "  server \(shell.address(of: $0))" }.joined(separator: "\n")
    return """
      (
        set -o pipefail
        check() {
          \(call("\"$1\"", path)) |
            jq -e '\(indented(condition, 10))' >/dev/null
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
    own: [(address: String, arguments: String)], viewAt: String, condition: String, arguments: String, tries: Int
  ) -> String {
    let checks = own.map { address, arguments in
      """
          \(call(address, "/v1/agent/members")) |
            jq -e \(arguments) '
              \(indented(GateCondition.itself, 10))' >/dev/null || return 1
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
              \(indented(condition, 10))'
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
          \(indented(GateCondition.moving, 4))' >/dev/null ||
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
