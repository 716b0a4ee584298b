extension Rule {
  static let quorum = Rule(
    id: "REG-001", family: .region, title: "A region keeps its quorum while one server is down",
    rationale:
      "Each server is stopped in its turn. With fewer than three voters the region has no leader meanwhile: no "
      + "scheduling, no writes, no new tokens. Running allocations go on.",
    severity: .warning,
    citations: [Citation(kind: .documentation, text: "consensus documentation, table of failure tolerance")],
    examples: [
      RuleExample("one server", ExampleFederation.to("1.8.4", .example("us", "1.7.7", servers: 1)), .violated),
      RuleExample("three servers", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
    ]
  ) { rule, context in
    context.inventory.regions.map { region in
      let voters = region.servers.filter(\.isVoter).count
      guard voters < 3, region.servers.contains(where: { $0.version.precedes(context.inventory.target) }) else {
        return .holds
      }
      return rule.finding(
        "regions.\(region.id).servers",
        "\(region.id) has \(voters) voter\(voters == 1 ? "" : "s"): it has no leader while a server is replaced",
        remedy: "announce the outage of the region's control plane and have it accepted, or grow to three voters first")
    }
  }
}
