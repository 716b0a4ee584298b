extension Rule {
  static let noDowngrade = Rule(
    id: "PATH-002", family: .path, title: "No server goes back to an older release",
    rationale: "Nomad servers cannot be downgraded: their raft log and state hold entries the older release does not "
      + "know. A server that is ahead of the target means that the target is too low.",
    severity: .blocking,
    citations: [Citation(kind: .documentation, text: "upgrade documentation, downgrades")],
    examples: [
      RuleExample("a region beyond the target", ExampleFederation.to("1.8.4", .example("us", "1.9.7")), .violated),
      RuleExample("everything at the target", ExampleFederation.to("1.8.4", .example("us", "1.8.4")), .holds),
    ]
  ) { rule, context in
    let target = context.inventory.target
    return context.inventory.regions.map { region in
      guard let beyond = region.servers.map(\.version).filter({ target.precedes($0) }).max() else { return .holds }
      return rule.finding(
        "regions.\(region.id).servers", "\(region.id) runs \(beyond), which is newer than the target \(target)",
        remedy: "choose a target of at least \(beyond)")
    }
  }
}
