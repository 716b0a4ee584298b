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

  /// What the document is for, as the index of a folder of documents says it.
  public var purpose: String {
    switch self {
    case .text: "the plan at a glance"
    case .markdown: "the runbook as a checklist"
    case .json: "the plan for programs; `nomad-upgrade-plan show plan.json` renders any other form again"
    case .html: "one page for approvers, with the time line, the runbook to tick off and the fallback sheets"
    case .servicenow: "change request and tasks for ServiceNow"
    case .comment: "a comment for the pull or merge request"
    case .jiraADF: "the change as the body of a Jira Cloud issue"
    case .jiraWiki: "the change in the wiki markup of Jira Data Center"
    case .ics: "hops and announcements for calendars"
    case .csv: "the schedule for spreadsheets"
    case .junit: "outcome, findings and questions as JUnit test cases"
    case .sarif: "outcome, findings and questions for code scanning"
    case .sh: "the runbook step by step: waits for you, runs what only looks, keeps evidence"
    }
  }

  /// Whether the bytes depend on ``DocumentSettings`` too, and not on the plan alone.
  public var dependsOnSettings: Bool {
    switch self {
    case .text, .markdown, .json, .html, .comment, .jiraWiki, .csv, .sh: false
    case .servicenow, .jiraADF, .ics, .junit, .sarif: true
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
