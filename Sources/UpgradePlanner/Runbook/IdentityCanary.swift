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

  /// What the canary job has to be told.
  var facts: [(variable: String, prompt: String)] {
    (vault ? [("CANARY_SECRET", "path of a secret that jobs may read")] : [])
      + (consul ? [("CONSUL_HTTP_ADDR", "address of Consul, as https://host:8501")] : [])
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
        commands: (consul ? [Self.consulToken] : []) + [look, Self.reachable(from: services)],
        expect: "holds; gate holds; \"reachable\" from \(services).", wait: 5,
        otherwise: "Stop no other server. \(Self.advice)", privilege: Self.privilege, changes: true, undo: Self.undo)
    ]
  }

  /// The same for all regions that have anything to show, once the change is done.
  static func all(_ canaries: [IdentityCanary], _ maker: StepMaker) -> [Step] {
    let needed = canaries.filter(\.isNeeded)
    guard !needed.isEmpty else { return [] }
    var services: [String] = []
    for canary in needed where !services.contains(canary.services) { services.append(canary.services) }
    return [
      maker.step(
        "identity", .gate,
        title: "Workload identities of \(needed.map(\.region.id.name).joined(separator: ", ")) open "
          + "\(services.joined(separator: ", or ")), at close-out",
        why: "One command for each region, with a token of that region.",
        minutes: 3 * needed.count,
        commands: (needed.contains(where: \.consul) ? [consulToken] : []) + needed.map(\.look)
          + services.map(reachable),
        expect: "holds; gate holds, for every region; \"reachable\" from \(services.joined(separator: ", and from ")).",
        wait: 5, otherwise: "The change stays open. \(advice)", privilege: privilege,
        changes: true, undo: undo, who: "operators of these regions")
    ]
  }

  private static let consulToken =
    "read -rsp 'Consul token that may read services: ' CONSUL_HTTP_TOKEN && export CONSUL_HTTP_TOKEN && echo"
  private static let advice = "Look at the keyring and at the log of the client that ran it."
  private static let privilege = "namespace submit-job and read-job"
  private static let undo = "The command removes the job itself."

  private var look: String {
    gates.command(
      "gate_identity_keys \(shell.name) \(shell.gateAddress) \(keysFile)",
      "identity_canary \(shell.name) \(shell.gateAddress) \(job) \(words)")
  }

  private static func reachable(from services: String) -> String {
    """
    \(Shell.comment("on a machine of \(services)"))
    curl -fsS -m 10 "${JWKS_URL:?the jwks_url of its JWT auth method}" </dev/null | jq -r 'select(.keys | length > 0) | "reachable"'
    """
  }
}
