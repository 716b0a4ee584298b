/// Writes an object in the authoritative region, waits until it has arrived everywhere, and deletes it.
struct ReplicationProbe {
  let authoritative: RegionShell
  let others: [RegionShell]
  /// The API's path of one object, before its name.
  let path: String
  /// What is piped into the command that writes it, as a format of printf for its name.
  let content: String
  /// The words of the CLI before and after the address, and before the name of the object.
  let apply: (command: String, options: String)
  let delete: String

  var command: String {
    let target = "-address=\(authoritative.address) -region=\(authoritative.name)"
    let asks = others.map { "  gate_arrives \($0.name) \(authoritative.address) \(path) \"$PROBE\" || FAILED=1" }
    return """
      \(authoritative.prelude) && (
        PROBE="upgrade-probe-$(date -u +%Y%m%dT%H%M%SZ)"
        FAILED=0
        printf '\(content)' "$PROBE" |
          nomad \(apply.command) \(target)\(apply.options) - || exit 1
      \(asks.joined(separator: "\n"))
        nomad \(delete) \(target) "$PROBE" </dev/null || FAILED=1
        [ "$FAILED" = 0 ] || { echo 'GATE FAILED'; exit 1; }
        echo 'gate holds'
      )
      """
  }
}
