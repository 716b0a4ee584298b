extension Rule {
  static let evenVoters = Rule(
    id: "REG-002", family: .region, title: "A region has an odd number of voters",
    rationale: "An even number tolerates no more failures than one voter fewer, and splits in halves.", severity: .note,
    citations: [Citation(kind: .documentation, text: "consensus documentation, table of failure tolerance")],
    examples: [
      RuleExample("four servers", ExampleFederation.to("1.8.4", .example("us", "1.7.7", servers: 4)), .violated),
      RuleExample("five servers", ExampleFederation.to("1.8.4", .example("us", "1.7.7", servers: 5)), .holds),
    ]
  ) { rule, context in
    context.inventory.regions.map { region in
      let voters = region.servers.filter(\.isVoter).count
      guard voters > 2, voters.isMultiple(of: 2) else { return .holds }
      return rule.finding(
        "regions.\(region.id).servers",
        "\(region.id) has \(voters) voters, which tolerate no more than \(voters - 1) would",
        remedy: "nothing for this upgrade; count on the failure tolerance that autopilot shows")
    }
  }
}
