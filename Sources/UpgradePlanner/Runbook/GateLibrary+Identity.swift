extension GateLibrary {
  /// What regions with workload identities need besides.
  static let identityText = #"""
    # Which keys sign identities today, kept in a file.
    write_identity_keys() ( # REGION ADDRESS FILE
      set -o pipefail
      gate_ask "$1" "$2" /.well-known/jwks.json | jq -ce '[.keys[].kid] | select(length > 0)' >"$3" && cat "$3" ||
        { rm -f "$3"; echo 'GATE FAILED: no key ids'; exit 1; }
    )

    # No key that signed identities before is missing.
    gate_identity_keys() { # REGION ADDRESS FILE
      gate_holds "$1" "$2" /.well-known/jwks.json '[.keys[].kid] as $now
        | ($before | length == 1) and ($before[0] | length > 0) and ($before[0] - $now | length == 0)' --slurpfile before "$3"
    }

    # A batch job that uses its identity: one secret of Vault, one service of Consul, one template.
    canary_job() ( # JOB vault|consul ...
      VAULT='' CONSUL='' DATA='{{ env \"NOMAD_ALLOC_ID\" }}'
      for SERVICE in "${@:2}"; do
        case $SERVICE in
          vault) VAULT='vault {}' DATA='{{ with secret \"${var.secret}\" }}{{ .Data | toJSON }}{{ end }}' ;;
          consul) CONSUL="service {
            name     = \"$1\"
            provider = \"consul\"
          }" ;;
        esac
      done
      cat <<JOB
    variable "driver" {
      type = string
    }
    variable "secret" {
      type    = string
      default = ""
    }
    job "$1" {
      type = "batch"
      group "canary" {
        restart {
          attempts = 0
          mode     = "fail"
        }
        reschedule {
          attempts  = 0
          unlimited = false
        }
        task "canary" {
          driver = var.driver
          config {
            command = "/bin/sh"
            args    = ["-c", "test -s \${NOMAD_SECRETS_DIR}/canary && sleep 60"]
          }
          $VAULT
          $CONSUL
          template {
            data        = "$DATA"
            destination = "secrets/canary"
          }
        }
      }
    }
    JOB
    )

    # Changes the cluster: runs that job until it has shown what it should, then removes it, whatever the outcome.
    identity_canary() ( # REGION ADDRESS JOB vault|consul ...
      set -o pipefail
      case " ${*:4} " in *' vault '*) : "${CANARY_SECRET:?the path of a secret that jobs may read}" ;; esac
      case " ${*:4} " in *' consul '*) : "${CONSUL_HTTP_ADDR:?the address of Consul}" ;; esac
      canary_job "${@:3}" | nomad job run -address="$2" -region="$1" -detach \
        -var=driver="${CANARY_DRIVER:-exec}" -var=secret="${CANARY_SECRET:-}" - || { echo 'GATE FAILED: not accepted'; exit 1; }
      RESULT='GATE FAILED: the canary does not run'
      for _ in $(seq 24); do
        sleep 5
        gate_judge "$1" "$2" "/v1/job/$3/allocations" 'length > 0 and all(.[]; .ClientStatus == "running")' || continue
        case " ${*:4} " in *' consul '*) consul catalog services | grep -x "$3" >/dev/null || continue ;; esac
        RESULT='gate holds'
        break
      done
      nomad job stop -address="$2" -region="$1" -purge -yes "$3" </dev/null >/dev/null ||
        RESULT='GATE FAILED: the canary is still there'
      echo "$RESULT"
      [ "$RESULT" = 'gate holds' ]
    )

    """#
}
