extension Rule {
  static let fallbackPossible = Rule(
    id: "ACC-001", family: .access, title: "People can log in directly at every region that may need it",
    rationale:
      "While regions differ, pages that look at another region fail. The way around is the region's own URL with a "
      + "local token from its own Vault namespace, and that has to exist before the change.",
    severity: .warning,
    citations: [
      Citation(
        kind: .measured,
        text: "direct login with local tokens, federation up, authoritative region down, region restarted (Community)"),
      Citation(kind: .documentation, text: "support article 45196173219475, workaround"),
    ],
    examples: [
      RuleExample(
        "no access given", ExampleFederation.to("1.8.4", .example("us", "1.7.7"), .example("eu", "1.7.7")), .violated),
      RuleExample("a single region needs no fallback", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
    ]
  ) { rule, context in
    guard context.inventory.regions.count > 1, !context.path.waypoints.isEmpty else { return [.holds] }
    return context.inventory.regions.map { region in
      var missing: [String] = []
      if region.access?.url == nil { missing.append("access.url") }
      let needsToken = region.features["acl"]?.isUsed != false
      if needsToken {
        let vault = region.access?.vault
        if vault?.address == nil { missing.append("access.vault.address") }
        if vault?.namespace == nil { missing.append("access.vault.namespace") }
        if vault?.mount == nil { missing.append("access.vault.mount") }
        if vault?.role == nil { missing.append("access.vault.role") }
      }
      guard !missing.isEmpty else { return .holds }
      return rule.finding(
        "regions.\(region.id).access", "the fallback of \(region.id) lacks \(missing.joined(separator: ", "))",
        remedy:
          "add it to the inventory and rehearse the login before the change; without Vault, a break-glass token of the "
          + "region makes a local token")
    }
  }
}
