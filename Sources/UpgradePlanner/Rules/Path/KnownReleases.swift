extension Rule {
  static let knownReleases = Rule(
    id: "PATH-004", family: .path, title: "Every release on the way is known",
    rationale: "What is not known cannot be judged: methods, regressions and notes of an unknown release are missing "
      + "here, and a plan with it holds only for what is known.",
    severity: .warning,
    citations: [
      Citation(
        kind: .source,
        text: "release tags of hashicorp/nomad and its changelogs up to \(ReleaseCalendar.knowledgeDate)")
    ],
    examples: [
      RuleExample("a known release", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
      RuleExample(
        "a release newer than the knowledge", ExampleFederation.to("2.0.99", .example("us", "2.0.5")), .unknown),
    ]
  ) { _, context in
    var outcomes: [RuleOutcome] = []
    func check(_ version: NomadVersion, _ place: String) {
      guard ReleaseCalendar.status(version).release == nil else { return }
      outcomes.append(
        .unknown(
          Question(
            rule: "PATH-004", place: place, missing: version.description,
            text: "\(version) is a release this program does not know (its knowledge ends on "
              + "\(ReleaseCalendar.knowledgeDate)): what do its changelog and upgrade notes say?")))
    }
    check(context.inventory.target, "target")
    for waypoint in context.path.waypoints.dropLast() { check(waypoint, context.place(of: waypoint)) }
    for region in context.inventory.regions {
      for version in Array(Set(region.servers.map(\.version))).sorted() {
        check(version, "regions.\(region.id).servers")
      }
    }
    return outcomes.isEmpty ? [.holds] : outcomes
  }
}
