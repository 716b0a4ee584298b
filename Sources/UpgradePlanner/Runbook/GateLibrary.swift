/// The functions that gates call: one file for bash, printed once, made from the conditions in ``GateCondition``.
enum GateLibrary {
  static let file = "nomad-gates.sh"

  /// Functions that only some federations need.
  enum Part: CaseIterable {
    case newMachines, clients, identities

    var text: String {
      switch self {
      case .newMachines: GateLibrary.newMachineText
      case .clients: GateLibrary.clientText
      case .identities: GateLibrary.identityText
      }
    }

    static var sets: [Set<Part>] {
      allCases.reduce([[]]) { sets, part in sets + sets.map { $0.union([part]) } }
    }
  }

  /// The command that writes the file, with the parts that the federation needs.
  static func write(_ parts: Set<Part>) -> String {
    let texts = [text] + Part.allCases.filter(parts.contains).map(\.text)
    return "cat >\(file) <<'NOMAD_GATES'\n\(texts.joined(separator: "\n"))NOMAD_GATES\n"
      + "bash -n \(file) && echo 'gates are there'"
  }

  /// A condition as one argument of jq.
  static func program(_ condition: GatePredicate) -> String { "'\(indented("\(condition)"))'" }

  /// What follows a line break stands below what came before it.
  static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n        ")
  }

  private static var kinds: String {
    ReplicatedKind.all.map { kind in
      "    \(kind.name)) LIST=\(Shell.quote(kind.list)) ITEM=\(kind.item.map(Shell.quote) ?? "''") KEY=\(kind.key) ;;"
    }.joined(separator: "\n")
  }

  /// What every federation needs.
  static let text = #"""
    # What the gates of this runbook call. Nothing here changes a cluster unless its comment says so; every call names its
    # region and its address.
    # nomad operator api exits 0 for an answer, a refusal and an error alike and would post what is on its standard
    # input: so only the body counts, and an answer that is not what was asked for never holds.

    # What would send calls to another region; a region's own file sets its certificates after this.
    \#(RegionShell.clearing)

    # An empty answer is none: jq 1.6 would call it good.
    gate_ask() { # REGION ADDRESS PATH
      nomad operator api -address="$2" -region="$1" "$3" </dev/null | grep .
    }

    # One answer, judged by jq, without a word.
    gate_judge() ( # REGION ADDRESS PATH PROGRAM [ARGUMENT OF JQ ...]
      set -o pipefail
      VERDICT=$(gate_ask "$1" "$2" "$3" 2>/dev/null | jq "${@:5}" "$4" 2>/dev/null) && [ "$VERDICT" = true ]
    )

    # The same aloud. The first call over a connection from before a restart fails once: it is made twice.
    gate_holds() { # REGION ADDRESS PATH PROGRAM [ARGUMENT OF JQ ...]
      gate_judge "$@" || { sleep 5; gate_judge "$@"; } || {
        echo "GATE FAILED: $3 of $1, asked at $2, begins:"
        gate_ask "$1" "$2" "$3" 2>&1 | head -c 300
        echo
        return 1
      }
      echo "holds: $3 of $1"
    }

    # What the leader says about every server, for people.
    gate_shown() ( # REGION ADDRESS
      ANSWER=$(gate_ask "$1" "$2" /v1/operator/autopilot/health 2>&1)
      jq -r '.Servers[] | "  \(.Name) \(.Version) \(.SerfStatus) healthy=\(.Healthy) voter=\(.Voter) leader=\(.Leader)"' \
        <<<"$ANSWER" 2>/dev/null || head -c 300 <<<"$ANSWER"
    )

    gate_itself() { # REGION ADDRESS NAME VERSION
      gate_judge "$1" "$2" /v1/agent/members \#(program(GateCondition.itself)) \
        --arg region "$1" --arg server "$3" --arg version "$4"
    }

    # The leader's view: who was heard from when, if the condition holds, else nothing.
    gate_view() ( # REGION ADDRESS CONDITION [ARGUMENT OF JQ ...]
      set -o pipefail
      gate_ask "$1" "$2" /v1/operator/autopilot/health 2>/dev/null |
        jq -c "${@:4}" ". as \$answer | if $3 then \#(GateCondition.moving.pick) else empty end" 2>/dev/null
    )

    # The caller's functions themselves and view, twice a minute apart.
    gate_twice() { # REGION ADDRESS
      for try in $(seq "${GATE_TRIES:-30}"); do
        FIRST=$(themselves && view) && [ -n "$FIRST" ] && break
        FIRST=''
        [ "$try" = "${GATE_TRIES:-30}" ] || sleep 10
      done
      [ -n "$FIRST" ] || { gate_shown "$1" "$2"; echo 'GATE FAILED: not healthy on the expected versions'; return 1; }
      sleep 60
      SECOND=$(themselves && view) && [ -n "$SECOND" ] || { sleep 5; SECOND=$(themselves && view); }
      [ -n "$SECOND" ] || { gate_shown "$1" "$2"; echo 'GATE FAILED: no longer healthy after a minute'; return 1; }
      [ "$(jq -n --argjson first "$FIRST" --argjson second "$SECOND" '\#(indented(GateCondition.moving.jq))')" = true ] ||
        { gate_shown "$1" "$2"; echo 'GATE FAILED: the leader hears nothing from a server any more'; return 1; }
      echo 'gate holds'
    }

    # The gate after a server: itself at its own address, then the leader's view, again after a minute.
    gate_server() ( # REGION ADDRESS NAME VERSION VOTER
      REGION=$1 ADDRESS=$2 NAME=$3 VERSION=$4 VOTER=$5
      themselves() { gate_itself "$REGION" "$ADDRESS" "$NAME" "$VERSION"; }
      view() {
        gate_view "$REGION" "$ADDRESS" '\#(indented(GateCondition.leadersView.jq))' \
          --arg region "$REGION" --arg server "$NAME" --arg version "$VERSION" --argjson voter "$VOTER"
      }
      gate_twice "$REGION" "$ADDRESS"
    )

    # The gate of a region: every server itself, which also sees all the others, then the leader's view, again after a minute.
    gate_region() ( # REGION VOTERS, then for each server: ADDRESS NAME VERSION
      REGION=$1 VOTERS=$2 COUNT=$((($# - 2) / 3)) ADDRESS=$3 SERVERS=("${@:3}") BUILDS=()
      for ((i = 2; i < ${#SERVERS[@]}; i += 3)); do BUILDS+=("${SERVERS[i]}"); done
      VERSIONS=$(printf '%s\n' "${BUILDS[@]}" | jq -R . | jq -cs unique)
      themselves() {
        for ((i = 0; i < ${#SERVERS[@]}; i += 3)); do
          gate_judge "$REGION" "${SERVERS[i]}" /v1/agent/members \#(program(GateCondition.itselfAndRegion)) \
            --arg region "$REGION" --arg server "${SERVERS[i + 1]}" --arg version "${SERVERS[i + 2]}" \
            --argjson servers "$COUNT" --argjson versions "$VERSIONS" ||
            { echo "not yet: ${SERVERS[i + 1]} on ${SERVERS[i + 2]} at ${SERVERS[i]}" >&2; return 1; }
        done
      }
      view() {
        gate_view "$REGION" "$ADDRESS" '\#(indented(GateCondition.wholeRegion.jq))' \
          --argjson voters "$VOTERS" --argjson servers "$COUNT" --argjson versions "$VERSIONS"
      }
      gate_twice "$REGION" "$ADDRESS"
    )

    # Who leads, if the region is healthy twice a minute apart and can spare that many voters: a server that has just
    # died looks alive, but nothing is heard from it any more.
    read_leader() ( # REGION ADDRESS NAME VOTERS-TO-SPARE OLD-VERSION ...
      set -o pipefail
      REGION=$1 ADDRESS=$2 SPARE=$4 GATE_TRIES=1 LEADER=''
      OLD=$(printf '%s\n' "${@:5}" | jq -R . | jq -cs .)
      themselves() { :; }
      view() { gate_view "$REGION" "$ADDRESS" '\#(indented(GateCondition.canSpare.jq))' --argjson spare "$SPARE"; }
      gate_twice "$1" "$2" >/dev/null &&
        LEADER=$(gate_ask "$1" "$2" /v1/operator/autopilot/health | jq -r --argjson old "$OLD" \
          '.Servers[] | select(.Leader) | (if .Version | IN($old[]) then "old " else "new " end) + .Name' 2>/dev/null)
      case $LEADER in
        '') gate_shown "$1" "$2"; echo 'STOP NOTHING: no leader, a server that is not heard from, or none to spare'; exit 1 ;;
        ???" $3.$1") echo 'THIS SERVER LEADS: do its block last' ;;
        new*) printf 'AN UPGRADED SERVER LEADS: %q\n' "${LEADER#* }" ;;
        *) printf 'leader: %q\n' "${LEADER#* }" ;;
      esac
    )

    # Asks for a fact and keeps it in the region's file for later shells.
    keep_fact() { # FILE-OF-REGION VARIABLE QUESTION
      local ANSWER
      read -rp "$3: " ANSWER && export "$2=$ANSWER" && printf 'export %s=%q\n' "$2" "$ANSWER" >>"$1"
    }

    # A snapshot of a region, inspected; the region's file keeps its name.
    take_snapshot() ( # REGION ADDRESS NAME FILE-OF-REGION
      umask 077
      SNAPSHOT=$3-$(date -u +%Y%m%dT%H%M%SZ).snap
      nomad operator snapshot save -address="$2" -region="$1" "$SNAPSHOT" </dev/null &&
        nomad operator snapshot inspect "$SNAPSHOT" && sha256sum "$SNAPSHOT" &&
        printf 'export SNAPSHOT=%q\n' "$SNAPSHOT" >>"$4"
    )

    # Names and own addresses of the servers of a region in order of their names, as lines for its file.
    read_servers() ( # REGION ADDRESS SCHEME SUFFIX COUNT
      set -o pipefail
      gate_ask "$1" "$2" /v1/agent/members | jq -er --arg region "$1" --arg scheme "$3" --arg suffix "$4" --argjson count "$5" '
        [.Members[] | select(.Tags.region == $region and .Status == "alive")] | select(length == $count)
        | sort_by(.Name) | to_entries[]
        | "export SERVER_NAME_\($suffix)_\(.key + 1)=" + (.value.Name | rtrimstr("." + $region) | @sh)
          + " SERVER_ADDR_\($suffix)_\(.key + 1)=" + ("\($scheme)://" + .value.Addr + ":4646" | @sh)'
    )

    # Changes the cluster, for rung 4 of the rollback only: an empty region gets the state of a snapshot. With what token:
    # bootstrap = one that it makes, which only an authoritative region can; global = yours, once it has been replicated.
    restore_region() ( # REGION ADDRESS SNAPSHOT bootstrap|global|none
      nomad operator snapshot inspect "$3" || exit 1
      case $4 in
        bootstrap)
          CREATED=$(nomad acl bootstrap -address="$2" -region="$1" -json </dev/null) &&
            NOMAD_TOKEN=$(jq -er .SecretID <<<"$CREATED") && export NOMAD_TOKEN ||
            { echo 'NOT RESTORED: this region is not empty, or another one is authoritative for it'; exit 1; }
          ;;
        global)
          for try in $(seq 30); do
            gate_judge "$1" "$2" /v1/acl/token/self '.Type == "management" and .Global == true' && break
            [ "$try" != 30 ] || { echo 'NOT RESTORED: NOMAD_TOKEN is not known here, or no global management token'; exit 1; }
            sleep 10
          done
          gate_judge "$1" "$2" '/v1/jobs?namespace=*' 'type == "array" and length == 0' ||
            { echo 'NOT RESTORED: this region is not empty'; exit 1; }
          ;;
      esac
      nomad operator snapshot restore -address="$2" -region="$1" "$3" </dev/null && echo restored
    )

    # Another region, which answers for itself, reads nothing from a region that was cut off.
    gate_cut_off() { # REGION OTHER ADDRESS-OF-OTHER
      gate_judge "$2" "$3" /v1/jobs?per_page=1 \#(program(GateCondition.list)) ||
        { echo "GATE FAILED: $2 does not answer"; return 1; }
      ! gate_judge "$1" "$3" /v1/jobs?per_page=1 \#(program(GateCondition.list)) ||
        { echo "GATE FAILED: $2 still reads $1"; return 1; }
      echo "holds: $1 is cut off from $2"
    }

    # The raft id of a server.
    read_peer() ( # REGION ADDRESS NAME
      set -o pipefail
      gate_ask "$1" "$2" /v1/operator/raft/configuration |
        jq -er --arg node "$3.$1" '[.Servers[] | select(.Node == $node) | .ID] | select(length == 1) | .[0]'
    )

    gate_place() { # REGION ADDRESS
      gate_holds "$1" "$2" /v1/agent/members \#(program(GateCondition.place)) --arg region "$1"
    }

    # Every server of every region, as one of them knows them.
    gate_federation() ( # REGION ADDRESS SERVERS VERSION ...
      VERSIONS=$(printf '%s\n' "${@:4}" | jq -R . | jq -cs .)
      gate_holds "$1" "$2" /v1/agent/members \#(program(GateCondition.federation)) \
        --argjson servers "$3" --argjson versions "$VERSIONS"
    )

    gate_no_deployment() { # REGION ADDRESS
      gate_holds "$1" "$2" '/v1/deployments?namespace=*' \#(program(GateCondition.noDeployment))
    }

    gate_keyring() { # REGION ADDRESS
      gate_holds "$1" "$2" /v1/operator/keyring/keys \#(program(GateCondition.activeKey))
    }

    # The same list at the address of every server.
    gate_lists() ( # REGION PATH ADDRESS ...
      FAILED=0
      for ADDRESS in "${@:3}"; do
        gate_holds "$1" "$ADDRESS" "$2" \#(program(GateCondition.list)) || FAILED=1
      done
      exit "$FAILED"
    )

    # The page that the UI asks for when somebody switches regions, for every region.
    gate_pages() ( # REGION ADDRESS REGIONS PATH
      set -o pipefail
      NAMES=$(gate_ask "$1" "$2" /v1/regions | jq -r --argjson count "$3" 'select(length == $count) | .[]')
      [ -n "$NAMES" ] || { echo "GATE FAILED: $1 does not know $3 regions"; exit 1; }
      FAILED=0
      while read -r NAME; do
        gate_holds "$NAME" "$2" "$4" \#(program(GateCondition.list)) || FAILED=1
      done <<<"$NAMES"
      exit "$FAILED"
    )

    # How replicated objects are listed: path of the list, of one object where the list is no whole one, and their key.
    gate_kind() { # KIND
      case $1 in
    \#(kinds)
        *) echo "unknown kind: $1" >&2; return 1 ;;
      esac
    }

    gate_counts() ( # REGION ADDRESS PATH ...
      set -o pipefail
      for LIST in "${@:3}"; do
        gate_ask "$1" "$2" "$LIST" | jq -c --arg list "$LIST" 'if type == "array" then {($list): length} else empty end' || exit 1
      done | jq -cse --argjson lists "$(($# - 2))" 'select(length == $lists) | add'
    )

    # How many objects of each kind, jobs and nodes there are, kept in a file.
    write_baseline() ( # REGION ADDRESS FILE KIND ...
      LISTS=('/v1/jobs?namespace=*' /v1/nodes)
      for KIND in "${@:4}"; do gate_kind "$KIND" && LISTS+=("$LIST") || exit 1; done
      NOW=$(gate_counts "$1" "$2" "${LISTS[@]}") && [ -n "$NOW" ] ||
        { rm -f "$3"; echo 'GATE FAILED: NO BASELINE, an answer was no list'; exit 1; }
      echo "$NOW" >"$3" && jq . "$3" || exit 1
      EMPTY=''
      for KIND in "${@:4}"; do
        gate_kind "$KIND" && [ "$(jq --arg list "$LIST" '.[$list]' "$3")" = 0 ] && EMPTY+=" $KIND"
      done
      echo "empty:${EMPTY:- none}"
    )

    # Nothing that only people delete has become fewer than in that file; what comes and goes by itself is told.
    gate_not_fewer() ( # REGION ADDRESS FILE
      mapfile -t LISTS < <(jq -r 'keys[]' "$3")
      [ "${#LISTS[@]}" -gt 2 ] || { echo "GATE FAILED: $3 is no baseline"; exit 1; }
      NOW=$(gate_counts "$1" "$2" "${LISTS[@]}") && [ -n "$NOW" ] ||
        { sleep 5; NOW=$(gate_counts "$1" "$2" "${LISTS[@]}"); } && [ -n "$NOW" ] ||
        { echo 'GATE FAILED: an answer was no list'; exit 1; }
      FEWER=$(jq -nr --slurpfile base "$3" --argjson now "$NOW" '$base[0] | to_entries[] | . as $entry
        | ($now[$entry.key] // -1) as $is | select($is < $entry.value) | "\($entry.key) \($entry.value) \($is)"') ||
        { echo "GATE FAILED: not compared with $3"; exit 1; }
      FAILED=0
      while read -r LIST WAS IS; do
        case $LIST in
          '') ;;
          /v1/acl/tokens*) echo "FEWER tokens, $WAS then $IS: right if they expired or were revoked" ;;
          /v1/jobs*) echo "FEWER jobs, $WAS then $IS: right if batch jobs were collected or somebody stopped some" ;;
          /v1/nodes) echo "FEWER nodes, $WAS then $IS: right if clients were scaled in" ;;
          *) echo "GATE FAILED: $LIST had $WAS, now $IS"; FAILED=1 ;;
        esac
      done <<<"$FEWER"
      [ "$FAILED" = 0 ] || exit 1
      echo "holds: nothing of $1 is missing"
    )

    # Keys of the objects of a kind, one a line; with whole the checksum of each whole object too, never its content.
    gate_keys() ( # REGION ADDRESS KIND names|whole
      set -o pipefail
      gate_kind "$3" || exit 1
      OBJECTS=$(gate_ask "$1" "$2" "$LIST" | jq -ce 'if type == "array" then . else empty end') && [ -n "$OBJECTS" ] || exit 1
      jq -r ".[].$KEY | @uri" <<<"$OBJECTS" | while read -r ID; do
        [ "$4" = whole ] || { echo "$ID"; continue; }
        if [ -n "$ITEM" ]; then
          OBJECT=$(gate_ask "$1" "$2" "$ITEM$ID" | jq -ceS "select(.$KEY) | del(.CreateIndex, .ModifyIndex, .Hash)") || exit 1
        else
          OBJECT=$(jq -ceS --arg id "$ID" ".[] | select((.$KEY | @uri) == \$id) | del(.CreateIndex, .ModifyIndex, .Hash)" \
            <<<"$OBJECTS") || exit 1
        fi
        printf '%s %s\n' "$ID" "$(sha256sum <<<"$OBJECT")"
      done | sort
    )

    # What a region replicates is what the authoritative one holds; judged after 90 seconds, as a restart of a server that
    # it is read from pauses replication for 30, and again after a minute: tokens come and go meanwhile, what stays different
    # counts. Both are asked at one address. A kind that is really empty on both sides is named in EXPECT_EMPTY by the
    # person who knows.
    gate_objects() ( # REGION ADDRESS AUTHORITATIVE names|whole KIND ...
      FAILED=0
      sleep 90
      for KIND in "${@:5}"; do
        LEFT=''
        for try in 1 2; do
          READ=1
          HERE=$(gate_keys "$1" "$2" "$KIND" "$4") && THERE=$(gate_keys "$3" "$2" "$KIND" "$4") || READ=''
          if [ -n "$READ" ]; then
            NOW=$(diff <(echo "$HERE") <(echo "$THERE") | grep '^[<>]' | LC_ALL=C sort)
            [ "$try" = 1 ] || [ -z "$LEFT" ] || NOW=$(LC_ALL=C comm -12 <(echo "$LEFT") <(echo "$NOW"))
            LEFT=$NOW
            [ -n "$LEFT" ] || break
          fi
          [ "$try" = 2 ] || sleep 60
        done
        if [ -z "$READ" ]; then
          echo "$KIND: NOT READ"
        elif [ -n "$LEFT" ]; then
          echo "$KIND: DIFFERENT (< $1, > $3)"
          echo "$LEFT"
        elif [ -z "$HERE$THERE" ]; then
          case " ${EXPECT_EMPTY:-} " in *" $KIND "*) echo "$KIND: empty, as expected"; continue ;; esac
          echo "$KIND: EMPTY on both sides"
        else
          echo "$KIND: $(grep -c . <<<"$HERE") equal"
          continue
        fi
        FAILED=1
      done
      [ "$FAILED" = 0 ] || { echo 'GATE FAILED'; exit 1; }
      echo "holds: objects of $1"
    )

    # Whether an object of that name arrives in a region within two minutes.
    gate_arrives() { # REGION ADDRESS PATH NAME
      for _ in $(seq 12); do
        gate_judge "$1" "$2" "$3$4" '.Name == $name' --arg name "$4" && { echo "$1: arrived"; return 0; }
        sleep 10
      done
      echo "GATE FAILED: $1: NOT ARRIVED"
      return 1
    }

    """#
}
