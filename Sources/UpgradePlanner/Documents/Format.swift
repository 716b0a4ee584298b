/// The forms in which a plan can be had.
public enum Format: String, Hashable, Sendable, CaseIterable {
  case text
  case markdown
  case json

  /// The fixed name in a folder of documents.
  public var fileName: String {
    switch self {
    case .text: "plan.txt"
    case .markdown: "runbook.md"
    case .json: "plan.json"
    }
  }

  /// The document in this form; files hold no colour.
  public func render(_ document: PlanDocument, color: Bool = false) -> String {
    switch self {
    case .text: PlanText.render(document, color: color)
    case .markdown: PlanMarkdown.render(document)
    case .json: PlanJSON.encode(document)
    }
  }
}
