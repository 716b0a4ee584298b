extension Rule {
  static let rootKeyRSA = Rule(
    id: "PRE-004", family: .prerequisites, title: "One healthy root key, and the keystore saved, before 1.9",
    rationale:
      "1.9 moves the keyring into raft. Keys made before 1.7 and never rotated have no RSA part, and a server that "
      + "cannot decrypt its keys does not come up.",
    severity: .warning,
    citations: [
      Citation(kind: .changelog, text: "GH-24383, GH-24442"),
      Citation(kind: .documentation, text: "upgrade guide 1.9.0"),
    ],
    examples: [
      RuleExample("1.8 to 1.9", ExampleFederation.to("1.9.7", .example("us", "1.8.4")), .violated),
      RuleExample("1.9 to 1.10", ExampleFederation.to("1.10.5", .example("us", "1.9.7")), .holds),
    ]
  ) { rule, context in
    guard context.crosses(NomadVersion(major: 1, minor: 9, patch: 0)) else { return [.holds] }
    return [
      rule.finding(
        "target", "the plan crosses 1.9.0, which moves the keyring into raft",
        remedy: "in every region: `nomad operator root keyring list` shows exactly one active key, "
          + "/.well-known/jwks.json (from 1.7) shows keys with kty RSA, and the keystore files of every server are saved"
      )
    ]
  }
}
