/// What the plan rests on.
struct AppendixSection {
  let context: RunbookContext

  var section: Runbook.Section {
    Runbook.Section(id: "appendix", title: "Appendix: rules, evidence, alternatives", text: text, steps: [])
  }

  private var text: [String] {
    var text: [String] = []
    if let path = context.result.path {
      text += path.reasons
      text += path.avoided.map { "Not \($0.version): \($0.reason) (\($0.rule))." }
    }
    text += context.result.questions.compactMap { question in
      question.answer.map { "\(question.rule) at \(question.place): \(question.text) Answer: \($0)" }
    }
    guard !context.plan.waves.isEmpty else { return text }
    text += Self.facts.map { "\($0.statement) since \($0.since) (\($0.citation))." }
    for region in context.inventory.regions where context.isUpgraded(region) {
      for (probe, _) in RestartNeeds.probes(RestartNeeds.key(region)) {
        let fact = "\(probe.expect): \(probe.citation)."
        if !text.contains(fact) { text.append(fact) }
      }
    }
    return text
  }

  /// What the gates and steps of every runbook rest on.
  private static let facts: [OperatorFact] = [
    .operatorAPI, .keyring, .jobStatuses, .jobVersionTags, .keyringInSnapshot, .builtInPoolHash, .leasedSnapshot,
    .unknownTokenForbidden,
  ]
}
