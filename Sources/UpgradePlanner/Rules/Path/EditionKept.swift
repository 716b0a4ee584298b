extension Rule {
  static let editionKept = Rule(
    id: "PATH-003", family: .path, title: "Enterprise servers never become Community servers",
    rationale:
      "Community binaries panic on raft entries that only Enterprise writes. The other way round is an upgrade "
      + "to the same version.",
    severity: .blocking,
    citations: [Citation(kind: .documentation, text: "documentation page Nomad Enterprise")],
    examples: [
      RuleExample(
        "an Enterprise region and a Community target", ExampleFederation.to("1.8.4", .example("us", "1.7.19+ent")),
        .violated),
      RuleExample(
        "a Community region and an Enterprise target", ExampleFederation.to("1.8.21+ent", .example("us", "1.8.4")),
        .holds),
    ]
  ) { rule, context in
    guard context.inventory.target.edition == .community else { return [.holds] }
    return context.inventory.regions.map { region in
      guard let server = region.servers.first(where: { $0.version.edition == .enterprise }) else { return .holds }
      return rule.finding(
        "regions.\(region.id).servers", "\(server.name) runs \(server.version), and the target is a Community release",
        remedy: "choose \(context.inventory.target.with(edition: .enterprise)) as the target")
    }
  }
}
