extension Rule {
  static let migrationIsEnterprise = Rule(
    id: "REG-006", family: .region, title: "Autopilot upgrade migration is used on Enterprise only",
    rationale: "Community servers do not have it: new servers would join as voters at once.", severity: .warning,
    citations: [Citation(kind: .documentation, text: "autopilot documentation, upgrade migrations (Enterprise)")],
    examples: [
      RuleExample(
        "migrate on Community", ExampleFederation.to("1.8.4", .example("us", "1.7.7", method: .migrate)), .violated),
      RuleExample(
        "migrate on Enterprise", ExampleFederation.to("1.8.21+ent", .example("us", "1.7.19+ent", method: .migrate)),
        .holds),
    ]
  ) { rule, context in
    context.inventory.regions.map { region in
      guard region.upgrade.method == .migrate, context.inventory.edition == .community else { return .holds }
      return rule.finding(
        "regions.\(region.id).upgrade.method",
        "\(region.id) is to be migrated by autopilot, which Community does not do",
        remedy: "use in-place or replace")
    }
  }
}
