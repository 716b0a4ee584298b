import UpgradePlanner

/// All documents of one plan, under the fixed names of a folder.
enum DocumentSet {
  /// The documents this plan has; one that it cannot have, such as a calendar without dates, is told and left out.
  static func members(of document: PlanDocument, settings: DocumentSettings = .standard) -> [OutputTarget.Member] {
    let formats = [.json, .markdown] + Format.allCases.filter { $0 != .json && $0 != .markdown }
    var documents: [OutputTarget.Member] = []
    for format in formats {
      do throws(FormatProblem) {
        let text = try format.render(document, settings: settings)
        documents.append(OutputTarget.Member(name: format.fileName, text: text))
      } catch {
        Terminal.note("\(format.fileName) is left out: \(error.message)")
      }
    }
    let index = OutputTarget.Member(name: "index.md", text: index(of: document, documents: documents))
    return documents + [index]
  }

  private static func index(of document: PlanDocument, documents: [OutputTarget.Member]) -> String {
    let purposes = [
      "plan.json": "the plan for programs; `nomad-upgrade-plan show plan.json` renders any other form again",
      "runbook.md": "the runbook as a checklist",
      "plan.txt": "the plan at a glance",
      "report.html": "one page for approvers, with the time line, the runbook to tick off and the fallback sheets",
      "servicenow.json": "change request and tasks for ServiceNow",
      "comment.md": "a comment for the pull or merge request",
      "jira-adf.json": "the change as the body of a Jira Cloud issue",
      "jira-wiki.txt": "the change in the wiki markup of Jira Data Center",
      "plan.ics": "hops and announcements for calendars",
      "schedule.csv": "the schedule for spreadsheets",
      "findings.xml": "outcome, findings and questions as JUnit test cases",
      "findings.sarif": "outcome, findings and questions for code scanning",
      "runbook.sh": "the runbook step by step: waits for you, runs what only looks, keeps evidence",
    ]
    let lines = documents.map { "- [\($0.name)](\($0.name)): \(purposes[$0.name] ?? "")" }
    return """
      # Upgrade of \(MarkdownEscaping.text(document.federation)) to \(document.target)

      \(lines.joined(separator: "\n"))
      - SHA256SUMS: `sha256sum -c SHA256SUMS` tells whether a file was changed

      Inventory `\(document.digest)`, plan `\(document.planDigest)`.

      """
  }
}
