/// Shows that workload identities of a region still open Vault and Consul.
struct IdentityCanary {
  let context: RunbookContext
  let region: Region
  /// The region's shell at that moment.
  let shell: RegionShell

  private var vault: Bool { context.usesWorkloadIdentity("vault", in: region) }
  private var consul: Bool { context.usesWorkloadIdentity("consul", in: region) }
  private var job: String { "upgrade-canary-\(shell.file)" }
  private var keysFile: String { "identity-keys-\(shell.file).json" }

  /// Whether the region has anything to show.
  var isNeeded: Bool { vault || consul }

  private var gates: GateShell { GateShell(shell: shell) }
  private var words: String {
    [vault ? "vault" : nil, consul ? "consul" : nil].compactMap { $0 }.joined(separator: " ")
  }

  private var services: String {
    [vault ? "Vault" : nil, consul ? "Consul" : nil].compactMap { $0 }.joined(separator: " and ")
  }

  /// Notes which keys sign identities today, and what the canary job will read.
  var baseline: [String] {
    guard isNeeded else { return [] }
    return [gates.command(keys)]
      + (vault ? [shell.note("CANARY_SECRET", "path of a secret that jobs may read")] : [])
      + (consul ? [shell.note("CONSUL_HTTP_ADDR", "address of Consul, as https://host:8501")] : [])
  }

  /// The keys of now, for what comes next: weeks after the first note they have been rotated.
  var keys: [String] {
    isNeeded ? ["write_identity_keys \(shell.name) \(shell.gateAddress) \(keysFile)"] : []
  }

  /// The keys are a superset of those before, reachable, and a job can use its identity.
  func gate(_ maker: StepMaker, slug: String, moment: String) -> [Step] {
    guard isNeeded else { return [] }
    return [
      maker.step(
        slug, .gate, title: "Workload identities of \(region.id) open \(services), \(moment)",
        why: "",
        minutes: 3,
        commands: (consul
          ? ["read -rsp 'Consul token that may read services: ' CONSUL_HTTP_TOKEN && export CONSUL_HTTP_TOKEN && echo"]
          : []) + [
            gates.command(
              "gate_identity_keys \(shell.name) \(shell.gateAddress) \(keysFile)",
              "identity_canary \(shell.name) \(shell.gateAddress) \(job) \(words)"), reachable,
          ],
        expect: "holds; gate holds; \"reachable\" from \(services).", wait: 5,
        otherwise: "Stop no other server. Look at the keyring and at the log of the client that ran it.",
        privilege: "namespace submit-job and read-job", changes: true, undo: "The command removes the job itself.")
    ]
  }

  private var reachable: String {
    """
    \(Shell.comment("on a machine of \(services)"))
    curl -fsS -m 10 "${JWKS_URL:?the jwks_url of its JWT auth method}" </dev/null | jq -r 'select(.keys | length > 0) | "reachable"'
    """
  }
}
