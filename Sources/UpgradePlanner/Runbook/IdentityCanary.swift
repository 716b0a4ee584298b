/// Shows that workload identities of a region still open Vault and Consul.
struct IdentityCanary {
  let context: RunbookContext
  let region: Region
  /// The region's shell at that moment.
  let shell: RegionShell

  private var vault: Bool { context.usesWorkloadIdentity("vault", in: region) }
  private var consul: Bool { context.usesWorkloadIdentity("consul", in: region) }
  private var target: String { "-address=\(shell.gateAddress) -region=\(shell.name)" }
  private var job: String { "upgrade-canary-\(shell.file)" }
  private var keysFile: String { "identity-keys-\(shell.file).json" }

  /// Whether the region has anything to show.
  var isNeeded: Bool { vault || consul }

  private var services: String {
    [vault ? "Vault" : nil, consul ? "Consul" : nil].compactMap { $0 }.joined(separator: " and ")
  }

  /// Notes which keys sign identities today.
  func baseline(_ maker: StepMaker, slug: String) -> [Step] {
    guard isNeeded else { return [] }
    return [
      maker.step(
        slug, .read, title: "Ids of the keys that sign workload identities in \(region.id)",
        why: "\(services) accept only identities whose key they can fetch; none of today's may be missing later.",
        minutes: 1,
        commands: [GateShell(shell: shell).command("\(keys) >\(keysFile)", "cat \(keysFile)")],
        expect: "A list of at least one key id.",
        otherwise: "No list: the release or the address is not what the plan says.")
    ]
  }

  /// The keys are a superset of those before, reachable, and a job can use its identity.
  func gate(_ maker: StepMaker, slug: String, moment: String) -> [Step] {
    guard isNeeded else { return [] }
    return [
      maker.step(
        slug, .gate, title: "Workload identities of \(region.id) open \(services), \(moment)",
        why: "Running allocations hide a lost key until their tokens have to be renewed. The canary "
          + [vault ? "reads one secret" : nil, consul ? "registers one service" : nil, "renders one template"]
          .compactMap { $0 }.joined(separator: ", ")
          + " and is removed. Written from the vendor's documentation, not run against real servers: rehearse it before "
          + "the change.",
        minutes: 3, commands: [superset, reachable, canary],
        expect: "holds; \"reachable\" where \(services) run; gate holds.", wait: 5,
        otherwise: "A key id is missing or the canary fails: do not stop another server. Look at the keyring and at "
          + "the log of the client that ran it.",
        privilege: "namespace submit-job and read-job", changes: true, undo: "The command removes the job itself.")
    ]
  }

  private var keys: String {
    "gate_ask \(shell.name) \(shell.gateAddress) /.well-known/jwks.json | jq -ce '[.keys[].kid] | select(length > 0)'"
  }

  private var superset: String {
    GateShell(shell: shell).command(
      "gate_holds \(shell.name) \(shell.gateAddress) /.well-known/jwks.json "
        + "'[.keys[].kid] as $now | ($before | length == 1) and ($before[0] | length > 0) and ($before[0] - $now | length == 0)' "
        + "--slurpfile before \(keysFile)")
  }

  private var reachable: String {
    """
    \(Shell.comment("on a machine of \(services), with the address that its JWT auth method names"))
    (
      set -o pipefail
      curl -fsS "${JWKS_URL:?the jwks_url of the auth method}" | jq -e '.keys | length > 0' >/dev/null && echo reachable
    )
    """
  }

  private var lines: [String] {
    var lines = [
      "job \"\(job)\" {", "  type = \"batch\"", "  group \"canary\" {", "    restart {", "      attempts = 0",
      "      mode     = \"fail\"", "    }", "    reschedule {", "      attempts  = 0", "      unlimited = false",
      "    }",
      "    task \"canary\" {", "      driver = var.driver", "      config {", "        command = \"/bin/sh\"",
      "        args    = [\"-c\", \"test -s ${NOMAD_SECRETS_DIR}/canary && sleep 60\"]", "      }",
    ]
    if vault { lines.append("      vault {}") }
    if consul {
      lines += ["      service {", "        name     = \"\(job)\"", "        provider = \"consul\"", "      }"]
    }
    let data =
      vault
      ? "{{ with secret \\\"${var.secret}\\\" }}{{ .Data | toJSON }}{{ end }}" : "{{ env \\\"NOMAD_ALLOC_ID\\\" }}"
    lines += [
      "      template {", "        data        = \"\(data)\"", "        destination = \"secrets/canary\"", "      }",
      "    }",
      "  }", "}",
    ]
    return (["driver"] + (vault ? ["secret"] : [])).flatMap { ["variable \"\($0)\" {", "  type = string", "}"] } + lines
  }

  private var canary: String {
    let text = lines.map { "    \(Shell.quote($0))" }.joined(separator: " \\\n")
    let secret = vault ? " -var=secret=\"${CANARY_SECRET:?a secret that jobs may read}\"" : ""
    let registered =
      consul ? " && consul catalog services | grep -qx \(job)" : ""
    return """
      \(shell.prelude) && (
        set -o pipefail
        printf '%s\\n' \\
      \(text) |
          nomad job run \(target) -detach -var=driver="${CANARY_DRIVER:-exec}"\(secret) - || exit 1
        RESULT='GATE FAILED'
        for _ in $(seq 24); do
          sleep 5
          gate_judge \(shell.name) \(shell.gateAddress) /v1/job/\(job)/allocations \
            'length > 0 and all(.[]; .ClientStatus == "running")'\(registered) &&
            { RESULT='gate holds'; break; }
        done
        nomad job stop \(target) -purge -yes \(job) </dev/null >/dev/null || RESULT='GATE FAILED: the canary is still there'
        echo "$RESULT"
        [ "$RESULT" = 'gate holds' ]
      )
      """
  }
}
