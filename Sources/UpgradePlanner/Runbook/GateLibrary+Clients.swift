extension GateLibrary {
  /// What the roll-outs of clients need besides.
  static let clientText = #"""
    # A batch of clients: one node id a line in FILE; what runs on them and their healthy drivers in FILE.before.

    # Chooses clients of a pool that are ready and not yet on the version, and notes what runs on them.
    batch_choose() ( # REGION ADDRESS POOL VERSION COUNT FILE
      set -o pipefail
      gate_ask "$1" "$2" /v1/nodes | jq -r --arg pool "$3" --arg version "$4" --argjson count "$5" '
        [.[] | select(((.NodePool // "default") == $pool) and .Version != $version
          and .Status == "ready" and .SchedulingEligibility == "eligible" and .Drain == false) | .ID][:$count][]' >"$6" ||
        { rm -f "$6"; echo 'NO BATCH: the list of nodes was not read'; exit 1; }
      [ -s "$6" ] || { echo 'no client of this pool is left'; exit 1; }
      : >"$6.before"
      while read -r NODE; do
        gate_ask "$1" "$2" "/v1/node/$NODE" |
          jq -ce '{node: .ID, drivers: [.Drivers | to_entries[] | select(.value.Healthy) | .key]}' >>"$6.before" &&
          gate_ask "$1" "$2" "/v1/node/$NODE/allocations" |
          jq -c --arg node "$NODE" '.[] | select(.ClientStatus == "running") | {node: $node, alloc: .ID}' >>"$6.before" ||
          { echo "NO BATCH: $NODE was not read"; exit 1; }
      done <"$6"
      echo "$(wc -l <"$6") clients, $(grep -c '"alloc"' "$6.before") allocations run on them"
    )

    # Every client of the batch meets a condition, within so many tries of ten seconds.
    batch_all() ( # REGION ADDRESS FILE TRIES PROGRAM [ARGUMENT OF JQ ...]
      [ -s "$3" ] || { echo "GATE FAILED: $3 names no client"; exit 1; }
      for try in $(seq "$4"); do
        LEFT=0
        while read -r NODE; do
          gate_judge "$1" "$2" "/v1/node/$NODE" "${@:5}" || { LEFT=$((LEFT + 1)); echo "not yet: $NODE" >&2; }
        done <"$3"
        [ "$LEFT" = 0 ] && { echo 'gate holds'; exit 0; }
        [ "$try" = "$4" ] || sleep 10
      done
      echo "GATE FAILED: $LEFT client(s)"
      exit 1
    )

    # Changes the cluster, as the two after it: drains every client of the batch.
    batch_drain() ( # REGION ADDRESS FILE
      [ -s "$3" ] || { echo "$3 names no client"; exit 1; }
      while read -r NODE; do
        nomad node drain -address="$2" -region="$1" -enable -yes -detach -no-deadline "$NODE" </dev/null ||
          { echo "stopped at $NODE"; exit 1; }
      done <"$3"
    )

    batch_undrain() ( # REGION ADDRESS FILE
      while read -r NODE; do
        nomad node drain -address="$2" -region="$1" -disable -yes "$NODE" </dev/null || echo "stays: $NODE"
      done <"$3"
    )

    batch_eligible() ( # REGION ADDRESS FILE
      while read -r NODE; do
        nomad node eligibility -address="$2" -region="$1" -enable "$NODE" </dev/null ||
          { echo "stopped at $NODE"; exit 1; }
      done <"$3"
    )

    batch_drained() { # REGION ADDRESS FILE
      batch_all "$1" "$2" "$3" 360 \#(program(GateCondition.clientDrained))
    }

    batch_gone() { # REGION ADDRESS FILE
      batch_all "$1" "$2" "$3" 30 \#(program(GateCondition.clientGone))
    }

    # Back: ready, on the version, every driver that was healthy before is healthy.
    batch_back() ( # REGION ADDRESS FILE VERSION
      DRIVERS=$(jq -cs '[.[] | select(.drivers) | {key: .node, value: .drivers}] | from_entries' "$3.before") &&
        batch_all "$1" "$2" "$3" 30 '\#(indented(GateCondition.clientBack.jq))
            and ($drivers[.ID] | type == "array")
            and ($drivers[.ID] - [.Drivers | to_entries[] | select(.value.Healthy) | .key] | length == 0)' \
          --arg version "$4" --argjson drivers "$DRIVERS"
    )

    # What ran on the batch still runs where it ran; clients were only restarted.
    batch_untouched() ( # REGION ADDRESS FILE
      [ -s "$3.before" ] || { echo "GATE FAILED: nobody noted in $3.before what ran"; exit 1; }
      FAILED=0
      while read -r NODE ALLOC; do
        gate_judge "$1" "$2" "/v1/allocation/$ALLOC" \#(program(GateCondition.allocationUntouched)) --arg node "$NODE" ||
          { echo "$ALLOC: no longer runs on $NODE"; FAILED=1; }
      done < <(jq -r 'select(.alloc) | "\(.node) \(.alloc)"' "$3.before")
      [ "$FAILED" = 0 ] || { echo 'GATE FAILED'; exit 1; }
      echo 'gate holds'
    )

    # At least so many clients of a pool are ready on the version.
    count_ready() ( # REGION ADDRESS POOL VERSION COUNT
      set -o pipefail
      READY=$(gate_ask "$1" "$2" /v1/nodes | jq -e --arg pool "$3" --arg version "$4" '[.[] | select(((.NodePool // "default") == $pool)
        and .Version == $version and .Status == "ready" and .SchedulingEligibility == "eligible")] | length')
      [ "${READY:-0}" -ge "$5" ] || { echo "GATE FAILED: ${READY:-unknown how many} of $5 are ready"; exit 1; }
      echo "holds: $READY are ready"
    )

    # How many clients run which release.
    read_client_versions() ( # REGION ADDRESS
      set -o pipefail
      gate_ask "$1" "$2" /v1/nodes | jq -er 'group_by(.Version)[] | "\(.[0].Version) \(length)"'
    )

    """#
}
