extension Rule {
  /// Speaks for every note under its own id where the inventory does not say whether it concerns this federation.
  static let releaseNotes = Rule(
    id: "PRE-005", family: .prerequisites, title: "Every note of every release on the way is looked at",
    rationale:
      "Releases change defaults, remove settings and ask for checks; what concerns features in use becomes a step "
      + "of the runbook, what nobody has said becomes a question.",
    severity: .note,
    citations: [Citation(kind: .documentation, text: "upgrade guides by release, changelogs")],
    examples: [
      RuleExample("nothing to upgrade", ExampleFederation.to("1.8.4", .example("us", "1.8.4")), .holds),
      RuleExample(
        "1.9 removes HCL1, and nobody said whether it is used",
        ExampleFederation.to("1.9.7", .example("us", "1.8.4")), .violated),
    ]
  ) { rule, context in
    guard !context.path.waypoints.isEmpty else { return [.holds] }
    let outcomes = Prerequisites.applicable(context.inventory, path: context.path).compactMap { item -> RuleOutcome? in
      guard case .unknown(let features) = item.state else {
        if case .answered = item.state {
          return .unknown(
            Question(rule: item.note.id, place: "answers", missing: item.note.id, text: item.note.title))
        }
        return nil
      }
      let list = features.joined(separator: " or ")
      return .unknown(
        Question(
          rule: item.note.id, place: "features.\(features[0])", missing: "features.\(features[0])",
          text: "\(item.note.title): is \(list) in use? (\(item.note.version?.description ?? "any release"))"))
    }
    return outcomes + [.violated(census(rule, context))]
  }

  /// Counts the notes by category, so that none is lost unseen.
  private static func census(_ rule: Rule, _ context: RuleContext) -> Finding {
    let (counts, others) = Prerequisites.census(context.inventory, path: context.path)
    let total = counts.reduce(0) { $0 + $1.count }
    let list = counts.map { "\($0.category.rawValue) \($0.count)" }.joined(separator: ", ")
    return Finding(
      rule: rule.id, severity: .note, place: "target",
      message: "\(total) note(s) of releases on the way concern this federation, or may: \(list)",
      reason: "\(others) more are left out, since no region uses what they are about or there is only one region",
      evidence: rule.evidence,
      remedy: "do every step named NOTE-… before the change and in the close-out, and answer the questions named so")
  }
}
