extension Rule {
  static let upgradeMethod = Rule(
    id: "REG-005", family: .region, title: "The inventory says how servers are upgraded",
    rationale: "In place, by a new machine, and by autopilot migration are different runbooks.", severity: .warning,
    citations: [Citation(kind: .documentation, text: "upgrade documentation, methods")],
    examples: [
      RuleExample("no method", ExampleFederation.to("1.8.4", .example("us", "1.7.7", method: nil)), .unknown),
      RuleExample("in place", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
    ]
  ) { _, context in
    context.inventory.regions.map { region in
      guard region.upgrade.method == nil,
        region.servers.contains(where: { $0.version.precedes(context.inventory.target) })
      else { return .holds }
      return .unknown(
        Question(
          rule: "REG-005", place: "regions.\(region.id).upgrade.method", missing: "upgrade.method",
          text: "How are the servers of \(region.id) upgraded: in-place, replace, or migrate?"))
    }
  }
}
