/// The forms in which a plan can be had.
public enum Format: String, Hashable, Sendable, CaseIterable {
  case text
  case markdown
  case json
  case html
  case servicenow
  case comment
  case jiraADF = "jira-adf"
  case jiraWiki = "jira-wiki"
  case ics
  case csv
  case junit
  case sarif
  case sh

  /// The fixed name in a folder of documents.
  public var fileName: String {
    switch self {
    case .text: "plan.txt"
    case .markdown: "runbook.md"
    case .json: "plan.json"
    case .html: "report.html"
    case .servicenow: "servicenow.json"
    case .comment: "comment.md"
    case .jiraADF: "jira-adf.json"
    case .jiraWiki: "jira-wiki.txt"
    case .ics: "plan.ics"
    case .csv: "schedule.csv"
    case .junit: "findings.xml"
    case .sarif: "findings.sarif"
    case .sh: "runbook.sh"
    }
  }

  /// The document in this form; files hold no colour.
  ///
  /// - Throws: why this plan has no such document.
  public func render(
    _ document: PlanDocument, color: Bool = false, settings: DocumentSettings = .standard
  ) throws(FormatProblem) -> String {
    switch self {
    case .text: PlanText.render(document, color: color)
    case .markdown: PlanMarkdown.render(document)
    case .json: PlanJSON.encode(document)
    case .html: PlanReport.render(document)
    case .servicenow: ServiceNowRecord(document: document, settings: settings.serviceNow).text
    case .comment: PullRequestComment(document: document).text
    case .jiraADF: JiraDocument(document: document, fieldMap: settings.jiraFields).text
    case .jiraWiki: JiraWiki(document: document).text
    case .ics: try PlanCalendar(document: document, settings: settings).text()
    case .csv: ScheduleCSV(document: document).text
    case .junit: FindingsJUnit(document: document, settings: settings).text
    case .sarif: FindingsSARIF(document: document, settings: settings).text
    case .sh: PlanScript.render(document)
    }
  }
}
