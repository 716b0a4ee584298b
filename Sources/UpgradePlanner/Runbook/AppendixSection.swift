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
    text += Self.facts.map { "\($0.statement) since \($0.since) (\($0.citation))." }
    if !context.plan.waves.isEmpty { text += NeighbourProbe.all.map { "\($0.expect): \($0.citation)." } }
    return text
  }

  /// What the gates and steps of every runbook rest on.
  private static let facts: [OperatorFact] = [
    .operatorAPI, .keyring, .jobStatuses, .jobVersionTags, .keyringInSnapshot, .builtInPoolHash, .leasedSnapshot,
    .unknownTokenForbidden,
  ]
}
