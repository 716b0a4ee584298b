/// Outcome, findings and questions as test cases, for the reports of CI systems.
///
/// Notes pass, what was accepted or answered is skipped, warnings and open questions fail.
struct FindingsJUnit {
  private let document: PlanDocument
  private let settings: DocumentSettings
  private let record: ChangeRecord

  init(document: PlanDocument, settings: DocumentSettings) {
    self.document = document
    self.settings = settings
    record = ChangeRecord(document: document)
  }

  private struct Case {
    enum Result {
      case passed(note: String?)
      case skipped(String)
      case failed(type: String, message: String, text: String)
      case errored(String)
    }
    let group: String
    let name: String
    let result: Result
  }

  var text: String {
    let suites = [("plan", [outcome]), ("findings", findings), ("questions", questions)]
    let all = suites.flatMap(\.1)
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append("<testsuites name=\"nomad-upgrade-plan\" \(counts(all))>")
    for (name, cases) in suites {
      lines.append("  <testsuite name=\"\(name)\" \(counts(cases))\(timestamp) time=\"0\">")
      lines.append("    <properties>")
      for (key, value) in properties {
        lines.append("      <property name=\"\(key)\" value=\"\(XMLEscaping.text(value))\"/>")
      }
      lines.append("    </properties>")
      lines += cases.flatMap(self.lines)
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private func counts(_ cases: [Case]) -> String {
    var (failures, errors, skipped) = (0, 0, 0)
    for one in cases {
      switch one.result {
      case .passed: break
      case .failed: failures += 1
      case .errored: errors += 1
      case .skipped: skipped += 1
      }
    }
    return "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"\(skipped)\""
  }

  private var timestamp: String {
    (settings.created ?? document.origin).map { " timestamp=\"\("\($0)".dropLast())\"" } ?? ""
  }

  private var properties: [(String, String)] {
    [
      ("plan_digest", record.digest), ("digest", document.digest), ("federation", document.federation),
      ("target", "\(document.target)"), ("outcome", PlanJSON.outcomeName(document.result.outcome)),
      ("tool", document.toolVersion), ("knowledge", document.knowledgeVersion),
    ]
  }

  private func lines(_ one: Case) -> [String] {
    let head =
      "<testcase classname=\"\(XMLEscaping.text(one.group))\" name=\"\(XMLEscaping.text(one.name))\" time=\"0\""
    switch one.result {
    case .passed(nil): return ["    \(head)/>"]
    case .passed(let note?):
      return ["    \(head)>", "      <system-out>\(XMLEscaping.text(note))</system-out>", "    </testcase>"]
    case .skipped(let reason):
      return ["    \(head)>", "      <skipped message=\"\(XMLEscaping.text(reason))\"/>", "    </testcase>"]
    case .failed(let type, let message, let text):
      return [
        "    \(head)>",
        "      <failure type=\"\(type)\" message=\"\(XMLEscaping.text(message))\">\(XMLEscaping.text(text))</failure>",
        "    </testcase>",
      ]
    case .errored(let message):
      return [
        "    \(head)>", "      <error type=\"gave-up\" message=\"\(XMLEscaping.text(message))\"/>", "    </testcase>",
      ]
    }
  }

  private var outcome: Case {
    let result: Case.Result =
      switch document.result.outcome {
      case .planned: .passed(note: record.absence)
      case .impossible(let conflict, let suggestions):
        .failed(
          type: "impossible", message: Prose.impossible(conflict),
          text: (Prose.conflicts(conflict) + suggestions.map(Prose.suggestion)).joined(separator: "; "))
      case .gaveUp(let bound, let states): .errored(Prose.gaveUp(bound: bound, states: states))
      }
    return Case(group: "plan", name: "a plan exists", result: result)
  }

  private var findings: [Case] {
    document.result.findings.map { finding in
      let text = "\(finding.reason) (\(finding.origin)) Do: \(finding.remedy)"
      let result: Case.Result =
        if let waiver = finding.waiver {
          .skipped("accepted\(waiver.by.map { " by \($0)" } ?? ""): \(waiver.reason)")
        } else if finding.severity == .note {
          .passed(note: text)
        } else {
          .failed(type: finding.severity.rawValue, message: finding.message, text: text)
        }
      return Case(group: "findings.\(finding.rule)", name: "\(finding.place): \(finding.message)", result: result)
    }
  }

  private var questions: [Case] {
    document.result.questions.map { question in
      Case(
        group: "questions.\(question.rule)", name: "\(question.place): \(question.text)",
        result: question.answer.map { .skipped("answered: \($0)") }
          ?? .failed(
            type: "question", message: question.text,
            text: "Open: the inventory does not give \(question.missing)."))
    }
  }
}
