extension Rule {
  static let oldestClient = Rule(
    id: "CLI-001", family: .clients, title: "Clients are at 1.6 or later before their servers reach 1.9",
    rationale:
      "Servers of 1.9 and newer refuse older clients: status updates end in Permission denied and the node never "
      + "gets ready.",
    severity: .warning,
    citations: [
      Citation(kind: .measured, text: "clients of 1.4 and 1.5 on servers of 1.9 … 2.0, Community"),
      Citation(kind: .documentation, text: "upgrade guide 1.9.0"),
    ],
    examples: [
      RuleExample(
        "1.5 clients and a path through 1.7 to 1.9",
        ExampleFederation.to("1.9.7", .example("us", "1.5.17", clients: [(10, "1.5.17", .drain)])), .violated),
      RuleExample(
        "1.7 clients", ExampleFederation.to("1.9.7", .example("us", "1.8.4", clients: [(10, "1.7.7", .drain)])), .holds),
    ]
  ) { rule, context in
    var outcomes: [RuleOutcome] = []
    for demand in ClientDemand.all {
      guard let waypoint = context.firstWaypoint(from: demand.servers), context.crosses(demand.servers) else {
        continue
      }
      for region in context.inventory.regions {
        for pool in region.clients where pool.count > 0 && demand.applies(clients: pool.version, servers: waypoint) {
          outcomes.append(
            rule.finding(
              "regions.\(region.id).clients",
              "clients of pool \(pool.name) run \(pool.version); \(waypoint) servers will refuse them",
              remedy: "the plan rolls them out before the servers go on to \(waypoint)"))
        }
      }
    }
    return outcomes.isEmpty ? [.holds] : outcomes
  }
}
