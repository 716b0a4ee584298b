/// What all rules say about an inventory and its path.
public struct RuleReport: Hashable, Sendable {
  /// Blocking first, then by rule and place.
  public let findings: [Finding]
  /// By rule, then place; answered ones included.
  public let questions: [Question]
}

/// Runs rules and applies waivers and answers; neither the order of rules nor a rule that stands twice changes anything.
public enum RuleEngine {
  /// What the given rules and those of the inventory's rule packs say.
  ///
  /// - Parameter firstHopMinute: when the plan's first hop starts, in minutes from its origin; nil before there is one.
  public static func evaluate(
    _ inventory: Inventory, path: UpgradePath, rules: [Rule] = RuleCatalog.all, firstHopMinute: Int? = nil
  ) -> RuleReport {
    RuleEvaluation(inventory, path: path, rules: rules, firstHopMinute: firstHopMinute).report
  }

  /// What outcomes come to with the waivers and answers of an inventory.
  static func report(of outcomes: some Sequence<RuleOutcome>, inventory: Inventory) -> RuleReport {
    var findings: Set<Finding> = []
    var questions: Set<Question> = []
    for outcome in outcomes {
      switch outcome {
      case .holds: break
      case .violated(let finding): findings.insert(finding)
      case .unknown(let question): questions.insert(question)
      }
    }
    let answered = answer(questions, inventory: inventory)
    let waived = waive(Array(findings), inventory: inventory)
    return RuleReport(
      findings: sorted(waived + answered.findings),
      questions: answered.questions.sorted { ($0.rule, $0.place, $0.text) < ($1.rule, $1.place, $1.text) })
  }

  /// Blocking first, then by rule, place and message.
  public static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted {
      ($0.severity, $0.rule, $0.place, $0.message) < ($1.severity, $1.rule, $1.place, $1.message)
    }
  }

  /// Rules whose findings no waiver lifts: downgrades, Enterprise to Community, releases that lose data.
  static let unwaivable: Set<String> = Set(
    [Rule.noDowngrade.id, Rule.editionKept.id] + NeverLand.all.filter(\.losesData).map(\.regression))

  private static func waive(_ findings: [Finding], inventory: Inventory) -> [Finding] {
    // The ids of all rules are read from all that is known: only where somebody names one.
    guard !inventory.waivers.isEmpty else { return findings }
    var result = findings
    var extra: [Finding] = []
    let known = Set(RuleCatalog.ids + inventory.packs.flatMap(\.ids))
    for (index, waiver) in inventory.waivers.enumerated() {
      let place = "accept[\(index)]"
      func say(_ rule: String, _ message: String, _ reason: String, _ remedy: String) {
        extra.append(
          Finding(
            rule: rule, severity: .warning, place: place, message: message, reason: reason, evidence: .source,
            remedy: remedy, source: "the inventory"))
      }
      let matches = result.indices.filter {
        result[$0].rule == waiver.rule && (waiver.place == nil || waiver.place == result[$0].place)
      }
      if !known.contains(waiver.rule) {
        say(
          "WAIVE-001", "the waiver of `\(waiver.rule)` names no rule", "a waiver that matches nothing hides nothing",
          "correct the id (`rules list` shows them) or remove the waiver")
      } else if matches.isEmpty {
        say(
          "WAIVE-002", "the waiver of \(waiver.rule) matches nothing\(waiver.place.map { " at \($0)" } ?? "")",
          "what it accepted is gone, or its place is written differently", "remove it, or correct `where`")
      } else if unwaivable.contains(waiver.rule), matches.contains(where: { result[$0].severity == .blocking }) {
        say(
          "WAIVE-003", "\(waiver.rule) cannot be waived",
          "downgrades, Enterprise to Community and releases that lose data have no acceptable outcome",
          "choose another target or waypoint")
      } else if waiver.place == nil, matches.contains(where: { result[$0].severity == .blocking }) {
        say(
          "WAIVE-004", "the waiver of \(waiver.rule) has no `where`",
          "a blocking finding is accepted at one place, not everywhere",
          "add `where: \(result[matches[0]].place)`")
      } else {
        for match in matches { result[match] = result[match].waived(by: waiver) }
      }
    }
    return result + extra
  }

  /// Closes questions by rule, or by the key that is missing.
  private static func answer(
    _ questions: Set<Question>, inventory: Inventory
  ) -> (questions: [Question], findings: [Finding]) {
    var findings: [Finding] = []
    for (index, answer) in inventory.answers.enumerated()
    where !questions.contains(where: { $0.rule == answer.question || $0.missing == answer.question }) {
      findings.append(
        Finding(
          rule: "ANSWER-001", severity: .note, place: "answers[\(index)]",
          message: "the answer to `\(answer.question)` belongs to no question of this plan",
          reason: "the question may be gone, or its id is written differently", evidence: .source,
          remedy: "remove it, or correct the id", source: "the inventory"))
    }
    let closed = questions.map { question -> Question in
      let found = inventory.answers.first { $0.question == question.rule || $0.question == question.missing }
      return Question(
        rule: question.rule, place: question.place, missing: question.missing, text: question.text,
        answer: found?.answer)
    }
    return (closed, findings)
  }
}
