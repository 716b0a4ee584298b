extension Rule {
  static let droppedFields = Rule(
    id: "FED-009", family: .federation, title: "Fields that an older region drops are healed after the upgrade",
    rationale:
      "An older region stores a replicated object without the fields it does not know, under the same hash. After "
      + "its upgrade nothing fetches the object again, and writing the same content does not help: only changed content "
      + "arrives.",
    severity: .warning,
    citations: [
      Citation(kind: .measured, text: "five fields of three kinds of object, Community"),
      Citation(kind: .source, text: "27 fields of replicated objects by release tag"),
    ],
    examples: [
      RuleExample(
        "1.9 to 1.10: OIDC fields", ExampleFederation.to("1.10.5", .example("us", "1.9.7"), .example("eu", "1.9.7")),
        .violated),
      RuleExample("one region", ExampleFederation.to("1.10.5", .example("us", "1.9.7")), .holds),
    ]
  ) { rule, context in
    guard context.inventory.regions.count > 1, context.inventory.features["acl"]?.isUsed != false else {
      return [.holds]
    }
    let fields: [(NomadVersion, String)] = [
      (NomadVersion(major: 1, minor: 6, patch: 0), "a namespace's node pool configuration"),
      (
        NomadVersion(major: 1, minor: 7, patch: 0),
        "a namespace's Vault and Consul configuration and an auth method's token name format"
      ),
      (NomadVersion(major: 1, minor: 8, patch: 4), "a namespace's network modes"),
      (NomadVersion(major: 1, minor: 9, patch: 6), "an auth method's verbose logging"),
      (NomadVersion(major: 1, minor: 10, patch: 0), "an auth method's PKCE and client assertion"),
      (NomadVersion(major: 1, minor: 11, patch: 0), "a node pool's identity TTL"),
    ]
    return fields.map { version, what in
      guard context.crosses(version) else { return .holds }
      return rule.finding(
        "target", "\(what): older regions drop it and do not get it back by themselves",
        remedy:
          "do not use it while regions differ; at the close-out compare whole objects, and heal one that differs by a "
          + "change that has arrived before it is changed back")
    }
  }
}
