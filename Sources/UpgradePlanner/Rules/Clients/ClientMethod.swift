extension Rule {
  static let clientMethod = Rule(
    id: "CLI-002", family: .clients, title: "The inventory says how clients are upgraded",
    rationale: "In place keeps allocations running, drain moves them, replace loses what is on the machine.",
    severity: .warning,
    citations: [Citation(kind: .documentation, text: "upgrade documentation, clients")],
    examples: [
      RuleExample(
        "no method", ExampleFederation.to("1.8.4", .example("us", "1.7.7", clients: [(10, "1.7.7", nil)])), .unknown),
      RuleExample(
        "drain", ExampleFederation.to("1.8.4", .example("us", "1.7.7", clients: [(10, "1.7.7", .drain)])), .holds),
    ]
  ) { _, context in
    var outcomes: [RuleOutcome] = []
    for region in context.inventory.regions {
      for (index, pool) in region.clients.enumerated()
      where pool.method == nil && pool.count > 0 && pool.version.precedes(context.inventory.target) {
        outcomes.append(
          .unknown(
            Question(
              rule: "CLI-002", place: "regions.\(region.id).clients[\(index)].method", missing: "clients.method",
              text: "How are the clients of pool \(pool.name) in \(region.id) upgraded: in-place, drain, or replace?")))
      }
    }
    return outcomes.isEmpty ? [.holds] : outcomes
  }
}
