extension Rule {
  static let clientsLag = Rule(
    id: "CLI-003", family: .clients, title: "Clients are never newer than their servers",
    rationale: "Servers are upgraded before clients; a newer client may call what its servers lack.",
    severity: .warning,
    citations: [
      Citation(kind: .documentation, text: "upgrade documentation, order of servers and clients"),
      Citation(
        kind: .measured,
        text: "clients of 1.5 and newer on 1.4 servers cannot serve logs, statistics or restarts (Community)"),
    ],
    examples: [
      RuleExample(
        "clients ahead", ExampleFederation.to("1.8.4", .example("us", "1.7.7", clients: [(10, "1.8.4", .drain)])),
        .violated),
      RuleExample(
        "clients behind", ExampleFederation.to("1.8.4", .example("us", "1.7.7", clients: [(10, "1.6.10", .drain)])),
        .holds),
    ]
  ) { rule, context in
    var outcomes: [RuleOutcome] = []
    for region in context.inventory.regions {
      guard let servers = region.servers.map(\.version).min(by: { $0.precedes($1) }) else { continue }
      for pool in region.clients where pool.count > 0 && servers.precedes(pool.version) {
        outcomes.append(
          rule.finding(
            "regions.\(region.id).clients",
            "clients of pool \(pool.name) run \(pool.version), newer than servers on \(servers)",
            remedy: "upgrade the servers of \(region.id) soon, and roll no further client out before"))
      }
    }
    return outcomes.isEmpty ? [.holds] : outcomes
  }
}
