/// A kind of object that regions copy from the authoritative one.
public enum ReplicatedObject: String, Hashable, Sendable, CaseIterable {
  case policy = "acl-policy"
  case token = "acl-token"
  case role = "acl-role"
  case authMethod = "acl-auth-method"
  case bindingRule = "acl-binding-rule"
  case namespace
  case nodePool = "node-pool"

  public var surface: Surface.ID {
    switch self {
    case .policy: Surface.ID("replication.acl-policies")
    case .token: Surface.ID("replication.acl-tokens")
    case .role: Surface.ID("replication.acl-roles")
    case .authMethod: Surface.ID("replication.acl-auth-methods")
    case .bindingRule: Surface.ID("replication.acl-binding-rules")
    case .namespace: Surface.ID("replication.namespaces")
    case .nodePool: Surface.ID("replication.node-pools")
    }
  }

  static func with(surface: Surface.ID) -> ReplicatedObject? { allCases.first { $0.surface == surface } }

  /// The method that lists them: a release that has it has the object.
  var listMethod: String {
    switch self {
    case .policy: "ACL.ListPolicies"
    case .token: "ACL.ListTokens"
    case .role: "ACL.ListRoles"
    case .authMethod: "ACL.ListAuthMethods"
    case .bindingRule: "ACL.ListBindingRules"
    case .namespace: "Namespace.ListNamespaces"
    case .nodePool: "NodePool.List"
    }
  }

  /// The gate over all regions that writing them must pass.
  var writeGate: VersionGate? {
    switch self {
    case .role: VersionGate.entry("acl-roles")
    case .authMethod: VersionGate.entry("acl-auth-methods")
    case .bindingRule: VersionGate.entry("acl-binding-rules")
    case .policy, .token, .namespace, .nodePool: nil
    }
  }

  /// Whether a release has such objects.
  public func exists(in release: NomadVersion) -> Bool {
    RPCMethod.named(listMethod)?.exists(in: release) ?? false
  }
}

/// Replication between two releases.
enum Replication {
  static let citation = Citation(kind: .source, text: "nomad/leader.go")

  /// Whether an object arrives, on servers that never restored a snapshot.
  static func outcome(
    of object: ReplicatedObject, authoritative: NomadVersion, federated: NomadVersion
  ) -> SkewOutcome {
    guard authoritative == federated || Skew.isAnswerable(authoritative) && Skew.isAnswerable(federated) else {
      return .unknown
    }
    guard Skew.isAnswerable(authoritative) else { return .works }
    guard object.exists(in: authoritative) else { return .absent }
    let source = MeasuredReleases.citation(citation, measured: true, authoritative, federated)
    if let gate = object.writeGate, !gate.isPassed(by: federated) {
      return .fails(SkewFailure(call: gate.id, error: gate.error ?? "", status: 500, citation: source))
    }
    guard object.exists(in: federated) else {
      return .fails(SkewFailure(call: object.listMethod, error: "", status: nil, citation: source))
    }
    return .works
  }

  /// The same for ordinary servers, which have restored snapshots.
  static func surfaceOutcome(
    of object: ReplicatedObject, federated: NomadVersion, authoritative: NomadVersion
  ) -> SkewOutcome {
    let plain = outcome(of: object, authoritative: authoritative, federated: federated)
    guard object == .nodePool, case .works = plain,
      let jam = NodePoolHashJam.failure(federated: federated, authoritative: authoritative)
    else { return plain }
    return .fails(jam)
  }
}
