extension Rule {
  static let workloadIdentityVault = identity(
    id: "PRE-001", feature: "vault", name: "Vault",
    check: "`nomad setup vault -check` (from CLI 1.7.3) reports no job, node or token that still uses the old way")
  static let workloadIdentityConsul = identity(
    id: "PRE-002", feature: "consul", name: "Consul", check: "every job with a consul or service block has an identity")

  /// From 1.10 on servers derive no Vault or Consul tokens for tasks.
  private static func identity(id: String, feature: String, name: String, check: String) -> Rule {
    Rule(
      id: id, family: .prerequisites, title: "\(name) is used through workload identities before 1.10",
      rationale: "1.10.0 removed the token-based way: tasks that still need it do not start once a 1.10 server leads.",
      severity: .warning,
      citations: [
        Citation(kind: .documentation, text: "upgrade guide 1.10.0"),
        Citation(kind: .source, text: "Node.DeriveVaultToken and Node.DeriveSIToken are gone in 1.10.0"),
      ],
      examples: [
        RuleExample(
          "token-based on the way to 1.10",
          ExampleFederation.to("1.10.5", .example("us", "1.8.4"), features: [ExampleFederation.mode(feature, .token)]),
          .violated),
        RuleExample("not said", ExampleFederation.to("1.10.5", .example("us", "1.8.4")), .unknown),
        RuleExample(
          "workload identities",
          ExampleFederation.to(
            "1.10.5", .example("us", "1.8.4"), features: [ExampleFederation.mode(feature, .workloadIdentity)]), .holds),
        RuleExample("1.10 is not reached", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
      ]
    ) { _, context in
      guard context.crosses(NomadVersion(major: 1, minor: 10, patch: 0)) else { return [.holds] }
      return context.inventory.regions.map { region in
        switch region.features[feature] {
        case .mode(.workloadIdentity), .mode(.none), .unused: return .holds
        case nil:
          return .unknown(
            Question(
              rule: id, place: "features.\(feature)", missing: "features.\(feature)",
              text: "How do jobs use \(name): none, token, or workload-identity?"))
        case .used, .mode(.token):
          return .violated(
            Finding(
              rule: id, severity: .warning, place: "regions.\(region.id).features.\(feature)",
              message: "\(region.id) uses \(name) with tokens, which 1.10 no longer derives",
              reason: "tasks that need such a token will fail to start once a 1.10 server leads",
              evidence: .documentation,
              remedy: "finish the move to workload identities before the hop to 1.10: \(check)",
              source: "upgrade guide 1.10.0"))
        }
      }
    }
  }
}
