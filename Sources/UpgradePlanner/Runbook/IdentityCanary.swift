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
        why: "Running allocations hide a lost key until their tokens have to be renewed. The canary job "
          + [vault ? "reads one secret" : nil, consul ? "registers one service" : nil, "renders one template"]
          .compactMap { $0 }.joined(separator: ", ")
          + " and is removed. Written from the vendor's documentation, not run against real servers: rehearse it before "
          + "the change.",
        minutes: 3,
        commands: [
          gates.command("gate_identity_keys \(shell.name) \(shell.gateAddress) \(keysFile)"), reachable,
          gates.command("identity_canary \(shell.name) \(shell.gateAddress) \(job) \(words)"),
        ],
        expect: "holds; \"reachable\" where \(services) run; gate holds.", wait: 5,
        otherwise: "A key id is missing or the canary fails: do not stop another server. Look at the keyring and at "
          + "the log of the client that ran it.",
        privilege: "namespace submit-job and read-job", changes: true, undo: "The command removes the job itself.")
    ]
  }

  private var keys: String {
    "gate_ask \(shell.name) \(shell.gateAddress) /.well-known/jwks.json | jq -ce '[.keys[].kid] | select(length > 0)'"
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
}
