extension GateLibrary {
  /// What regions whose servers are replaced by machines of their own need besides.
  static let newMachineText = #"""
    # The gate of a new server that autopilot will promote together with others.
    gate_joined() ( # REGION ADDRESS NAME VERSION
      REGION=$1 ADDRESS=$2 NAME=$3 VERSION=$4
      themselves() { gate_itself "$REGION" "$ADDRESS" "$NAME" "$VERSION"; }
      view() {
        gate_view "$REGION" "$ADDRESS" '\#(indented(GateCondition.joined.jq))' \
          --arg region "$REGION" --arg server "$NAME" --arg version "$VERSION"
      }
      gate_twice "$REGION" "$ADDRESS"
    )

    # Autopilot has promoted the new servers and demoted the old ones, and a new one leads.
    gate_migrated() ( # REGION ADDRESS VOTERS VERSION ...
      REGION=$1 ADDRESS=$2 VOTERS=$3
      VERSIONS=$(printf '%s\n' "${@:4}" | jq -R . | jq -cs .)
      themselves() { :; }
      view() {
        gate_view "$REGION" "$ADDRESS" '\#(indented(GateCondition.migrated.jq))' \
          --argjson voters "$VOTERS" --argjson versions "$VERSIONS"
      }
      gate_twice "$REGION" "$ADDRESS"
    )

    gate_demoted() { # REGION ADDRESS NAME
      gate_holds "$1" "$2" /v1/operator/autopilot/health \#(program(GateCondition.demoted)) \
        --arg region "$1" --arg server "$3" --argjson voter false
    }

    # Autopilot removes the peer of a server that has left within some seconds.
    gate_peer_gone() { # REGION ADDRESS NAME RAFT-ID
      for _ in $(seq 12); do
        gate_judge "$1" "$2" /v1/operator/raft/configuration \#(program(GateCondition.peerGone)) \
          --arg region "$1" --arg server "$3" --arg peer "${4:?the raft id of the old server}" &&
          { echo "holds: $3 is no peer of $1"; return 0; }
        sleep 10
      done
      echo "GATE FAILED: $3 is still a peer of $1, or the peers were not read"
      return 1
    }

    """#
}
