extension Rule {
  static let droppedFields = Rule(
    id: "FED-009", family: .federation, title: "Fields that an older region drops are healed after the upgrade",
    rationale:
      "An older region stores a replicated object without the fields it does not know, under the same hash. After "
      + "its upgrade nothing fetches the object again, and writing the same content does not help: only changed content "
      + "arrives.",
    severity: .warning,
    citations: [
      Citation(kind: .measured, text: "five fields of three kinds of object, Community"),
      Citation(kind: .source, text: "27 fields of replicated objects by release tag"),
    ],
    examples: [
      RuleExample(
        "1.9 to 1.10: OIDC fields", ExampleFederation.to("1.10.5", .example("us", "1.9.7"), .example("eu", "1.9.7")),
        .violated),
      RuleExample("one region", ExampleFederation.to("1.10.5", .example("us", "1.9.7")), .holds),
      RuleExample(
        "a patch that knows no new field",
        ExampleFederation.to("1.10.5", .example("us", "1.10.3"), .example("eu", "1.10.3")), .holds),
    ]
  ) { rule, context in
    guard context.inventory.regions.count > 1, context.inventory.features["acl"]?.isUsed != false else {
      return [.holds]
    }
    let dropped = context.meetings.flatMap { DroppedField.dropped(by: $0.older, writtenBy: $0.newer) }
    let outcomes = ReplicatedObject.allCases.compactMap { object -> RuleOutcome? in
      let fields = DroppedField.all.filter { $0.object == object && dropped.contains($0) }
      guard !fields.isEmpty else { return nil }
      let list = fields.map { "\($0.field) (\($0.since))" }.joined(separator: ", ")
      return rule.finding(
        "target", "\(object.rawValue): older regions drop \(list) and do not get it back by themselves",
        remedy:
          "do not use it while regions differ; at the close-out compare whole objects, and heal one that differs by a "
          + "change that has arrived before it is changed back")
    }
    return outcomes.isEmpty ? [.holds] : outcomes
  }
}
