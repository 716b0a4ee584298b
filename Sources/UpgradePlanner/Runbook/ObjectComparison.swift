/// Shell that counts and compares replicated objects; it prints names and hashes, never contents.
struct ObjectComparison {
  let kinds: [ReplicatedKind]
  let at: RegionShell
  /// Where it asks: the region's own address, or that of one server.
  let address: String

  init(kinds: [ReplicatedKind], at: RegionShell, address: String? = nil) {
    self.kinds = kinds
    self.at = at
    self.address = address ?? at.gateAddress
  }

  /// Writes how many objects of each kind, jobs and nodes the region has to a file.
  func baseline(_ file: String) -> String {
    """
    (
      set -o pipefail
    \(count)
      counts >\(file) || { rm -f \(file); echo 'NO BASELINE: an answer was no list'; exit 1; }
      cat \(file)
    )
    """
  }

  /// Holds if nothing is fewer than in that file.
  func notFewer(than file: String) -> String {
    """
    (
      set -o pipefail
    \(count)
      NOW=$(counts || { sleep 5; counts; }) || { echo 'GATE FAILED: an answer was no list'; exit 1; }
      jq -en --slurpfile base \(file) --argjson now "$NOW" '
        $base[0] | length > 0 and all(to_entries[]; . as $entry | $now[$entry.key] >= $entry.value)' ||
        { echo "GATE FAILED: fewer than before: $NOW"; exit 1; }
    )
    """
  }

  private var count: String {
    let paths = kinds.map(\.list) + ["/v1/jobs?namespace=*", "/v1/nodes"]
    return """
        count() {
          nomad operator api -address=\(address) -region=\(at.name) "$1" </dev/null |
            jq -ce --arg path "$1" 'if type == "array" then {($path): length} else empty end'
        }
        counts() {
          for path in \(paths.map(Shell.quote).joined(separator: " \\\n              ")); do
            count "$path" || return 1
          done | jq -cs add
        }
      """
  }

  /// Compares this region's objects with those of the authoritative one, by key or whole; `wait` seconds first.
  ///
  /// Both are asked at this region's address, so that one set of certificates is enough.
  /// An empty, refused or garbled answer never counts as equal; a kind that is really empty is named in
  /// `EXPECT_EMPTY` by the person who knows.
  func compare(with authoritative: RegionShell, whole: Bool, wait: Int) -> String {
    let calls = kinds.map { kind in
      "  compare \(kind.name) \(Shell.quote(kind.list)) \(kind.item.map(Shell.quote) ?? "''") \(kind.key) || FAILED=1"
    }.joined(separator: "\n")
    let body =
      whole
      ? """
          jq -r ".[].$5 | @uri" <<<"$LIST" | while read -r KEY; do
            if [ -n "$4" ]; then
              OBJECT=$(nomad operator api -address="$1" -region="$2" "$4$KEY" </dev/null |
                jq -ceS "select(.$5) | del(.CreateIndex, .ModifyIndex, .Hash)") || return 1
            else
              OBJECT=$(jq -ceS --arg key "$KEY" \\
                ".[] | select((.$5 | @uri) == \\$key) | del(.CreateIndex, .ModifyIndex, .Hash)" <<<"$LIST") || return 1
            fi
            printf '%s %s\\n' "$KEY" "$(sha256sum <<<"$OBJECT")"
          done | sort
      """
      : """
          jq -r ".[].$5 | @uri" <<<"$LIST" | sort
      """
    return """
      (
        set -o pipefail
        objects() {
          LIST=$(nomad operator api -address="$1" -region="$2" "$3" </dev/null |
            jq -ce 'if type == "array" then . else empty end') || return 1
      \(body)
        }
        compare() {
          HERE=$(objects \(address) \(at.name) "$2" "$3" "$4") &&
            THERE=$(objects \(address) \(authoritative.name) "$2" "$3" "$4") ||
            { echo "$1: NOT READ"; return 1; }
          if [ -z "$HERE$THERE" ]; then
            case " ${EXPECT_EMPTY:-} " in
              *" $1 "*) echo "$1: empty, as expected" ;;
              *) echo "$1: EMPTY on both sides"; return 1 ;;
            esac
          elif [ "$HERE" = "$THERE" ]; then
            echo "$1: $(wc -l <<<"$HERE") equal"
          else
            echo "$1: DIFFERENT (< this region, > authoritative)"
            diff <(echo "$HERE") <(echo "$THERE")
            return 1
          fi
        }
        FAILED=0
        sleep \(wait)
      \(calls)
        [ "$FAILED" = 0 ] || { echo 'GATE FAILED'; exit 1; }
        echo 'gate holds'
      )
      """
  }
}
