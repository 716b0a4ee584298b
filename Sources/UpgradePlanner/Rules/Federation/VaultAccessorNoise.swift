extension Rule {
  static let vaultAccessorNoise = Rule(
    id: "FED-006", family: .federation, title: "`DeregisterVaultAccessor failed` is noise",
    rationale:
      "The line comes from a server's own state: it deletes a Vault accessor that is already gone. It names no "
      + "other region and blocks nothing; the code is gone in 1.10.0.",
    severity: .note,
    citations: [
      Citation(kind: .source, text: "state store of 0.8 … 1.9; removed in 1.10.0"),
      Citation(kind: .reported, text: "support article 45196173219475"),
    ],
    examples: [
      RuleExample(
        "1.7 to 1.8 with Vault tokens",
        ExampleFederation.to("1.8.4", .example("us", "1.7.7"), features: [ExampleFederation.mode("vault", .token)]),
        .violated),
      RuleExample("from 1.10 on", ExampleFederation.to("1.11.3", .example("us", "1.10.5")), .holds),
    ]
  ) { rule, context in
    guard context.path.lowest.precedes(NomadVersion(major: 1, minor: 10, patch: 0)), !context.path.waypoints.isEmpty,
      context.inventory.features["vault"]?.isUsed != false
    else { return [.holds] }
    return [
      rule.finding(
        "features.vault", "logs may show `DeregisterVaultAccessor failed: accessor delete failed: not found`",
        remedy: "ignore it during the upgrade; it is no sign of a failed hop")
    ]
  }
}
