/// A feature of Nomad that an inventory can say is in use, and that makes knowledge matter or not.
public struct Feature: Hashable, Sendable {
  /// What an inventory gives for it.
  public enum Kind: String, Hashable, Sendable {
    /// `true` or `false`.
    case flag
    /// `none`, `token` or `workload-identity`.
    case mode
  }

  public let name: String
  public let kind: Kind
  /// What `true` means, one sentence.
  public let meaning: String

  /// Every feature that knowledge uses, in the order documents list them.
  public static let all: [Feature] = KnowledgeTable.entries(FeatureTable.text).map { entry in
    Feature(name: entry.id, kind: entry["kind"].flatMap(Kind.init(rawValue:)) ?? .flag, meaning: entry["means"] ?? "")
  }

  /// The feature with a name.
  public static func named(_ name: String) -> Feature? { all.first { $0.name == name } }
}

enum FeatureTable {
  static let text = #"""
    acl
    means: ACLs are enabled, so that policies and tokens are replicated from the authoritative region.
    federated-ui
    means: People look at one region's pages through the UI or the CLI of another.
    multiregion-jobs
    means: Jobs with a multiregion block run (Enterprise).
    sso
    means: People sign in through auth methods (OIDC or JWT).
    vault
    kind: mode
    means: Tasks get secrets from Vault, by the old token workflow or by workload identity.
    consul
    kind: mode
    means: Tasks use Consul, by the old token workflow or by workload identity.
    csi
    means: CSI plugins or volumes are in use.
    connect
    means: Jobs use Consul Connect sidecars or gateways.
    native-services
    means: Jobs register services with Nomad's own provider.
    variables
    means: Nomad variables are in use.
    node-pools
    means: Node pools of one's own exist or will be created.
    host-volumes
    means: Dynamic host volumes are in use.
    quotas
    means: Resource quotas are in use (Enterprise).
    sentinel
    means: Sentinel policies are in use (Enterprise).
    audit-log
    means: Audit logging is configured (Enterprise).
    kms-keyring
    means: The keyring is wrapped by an external key service.
    raft-tuning
    means: The configuration sets raft_boltdb, raft_logstore or other raft parameters.
    docker
    means: Tasks use the docker driver.
    exec-java
    means: Tasks use the exec or the java driver.
    qemu
    means: Tasks use the qemu driver.
    external-plugins
    means: Task drivers or device plugins that do not ship with Nomad are installed.
    bridge-networking
    means: Groups use bridge networking or CNI.
    windows
    means: Clients run on Windows.
    templates
    means: Tasks use template blocks.
    artifacts
    means: Tasks download artifacts.
    hcl1
    means: Job files in HCL version 1 are still submitted.
    system-jobs
    means: System or sysbatch jobs run.
    periodic-jobs
    means: Periodic or parameterized jobs run.
    telemetry
    means: Metrics of Nomad feed dashboards or alerts.
    automation
    means: Scripts call the CLI, the HTTP API or the Go SDK and depend on their form.
    tls
    means: Agents verify each other with TLS.
    """#
}
