/// Looks for policies that use what an older region could not parse and that slipped through the freeze.
struct VocabularyScan {
  let older: NomadVersion
  let newer: NomadVersion
  let shell: RegionShell

  /// What to look for, in order of release; a new block by its name, a new capability by its own.
  var words: [String] {
    let new = PolicyCapability.unparsable(by: older, writtenBy: newer)
    var words: [String] = []
    for entry in new {
      let isKnownBlock = PolicyCapability.all.contains { $0.block == entry.block && !older.core.precedes($0.since) }
      let word = isKnownBlock ? entry.capability ?? entry.block : entry.block
      if !words.contains(word) { words.append(word) }
    }
    return words
  }

  /// Holds if no policy of the region uses one of the words; every policy has to be read.
  var command: String {
    let target = "\(shell.name) \(shell.address)"
    return """
      \(shell.prelude) && (
        set -o pipefail
        NAMES=$(gate_ask \(target) /v1/acl/policies |
          jq -er 'if type == "array" then [.[].Name | @uri] | join("\\n") else empty end') ||
          { echo 'GATE FAILED: no list of policies'; exit 1; }
        FAILED=0
        while read -r POLICY; do
          [ -n "$POLICY" ] || continue
          FOUND=$(gate_ask \(target) "/v1/acl/policy/$POLICY" |
            jq -er 'select(.Rules | type == "string") | [.Rules | scan("(?<![a-z_-])(?:\(words.joined(separator: "|")))(?![a-z_-])")]
              | unique | join(" ")') || { echo "$POLICY: NOT READ"; FAILED=1; continue; }
          [ -z "$FOUND" ] || { echo "$POLICY: uses $FOUND"; FAILED=1; }
        done <<<"$NAMES"
        [ "$FAILED" = 0 ] || { echo 'GATE FAILED'; exit 1; }
        echo 'gate holds'
      )
      """
  }
}
