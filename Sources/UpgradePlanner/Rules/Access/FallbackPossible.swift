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
      RuleExample(
        "two regions behind one URL",
        ExampleFederation.to(
          "1.8.4", .example("us", "1.7.7", access: Access(url: "https://nomad.example")),
          .example("eu", "1.7.7", access: Access(url: "https://nomad.example")),
          features: [ExampleFederation.unused("acl")]), .violated),
      RuleExample(
        "each region has its own",
        ExampleFederation.to(
          "1.8.4", .example("us", "1.7.7", access: Access(url: "https://us.example")),
          .example("eu", "1.7.7", access: Access(url: "https://eu.example")),
          features: [ExampleFederation.unused("acl")]), .holds),
      RuleExample("a single region needs no fallback", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
    ]
  ) { rule, context in
    guard context.inventory.regions.count > 1, !context.path.waypoints.isEmpty else { return [.holds] }
    let shared = sharedAccess(context.inventory.regions)
    return context.inventory.regions.enumerated().map { index, region in
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
      guard !missing.isEmpty else {
        guard let (what, other) = shared[index] else { return .holds }
        return rule.finding(
          "regions.\(region.id).access",
          "\(region.id) shares its \(what) with \(other), which leads to one of both only",
          remedy: "give each region its own, and rehearse the login before the change")
      }
      return rule.finding(
        "regions.\(region.id).access", "the fallback of \(region.id) lacks \(missing.joined(separator: ", "))",
        remedy:
          "add it to the inventory and rehearse the login before the change; without Vault, a break-glass token of the "
          + "region makes a local token")
    }
  }
}

/// For each region, what of its access an earlier region has as well, and that region.
private func sharedAccess(_ regions: [Region]) -> [(what: String, other: RegionID)?] {
  var urls: [String: RegionID] = [:]
  var roles: [[String?]: RegionID] = [:]
  return regions.map { region in
    var found: (what: String, other: RegionID)?
    if let vault = region.access?.vault, vault.address != nil, vault.mount != nil {
      let key = [vault.address, vault.namespace, vault.mount, vault.role]
      if let other = roles[key] { found = ("Vault mount and role", other) }
      roles[key] = roles[key] ?? region.id
    }
    if let url = region.access?.url {
      if let other = urls[url] { found = ("access.url", other) }
      urls[url] = urls[url] ?? region.id
    }
    return found
  }
}
