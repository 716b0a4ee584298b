/// A change in the wiki markup of Jira Data Center.
struct JiraWiki {
  private let record: ChangeRecord

  init(document: PlanDocument) { record = ChangeRecord(document: document) }

  var text: String {
    let blocks =
      record.description + record.sections.flatMap { [ChangeBlock.heading($0.title)] + $0.blocks }
    let title = "h1. \(JiraWikiEscaping.text(record.summary))"
    var lines = [title]
    // Whole pieces only, counted in UTF-16 units as the field does.
    let pieces = blocks.flatMap(\.pieces).map(Self.markup)
    var size = title.utf16.count
    for (index, piece) in pieces.enumerated() {
      let note = Self.note(left: pieces.count - index)
      let isLast = index == pieces.count - 1
      guard size + piece.utf16.count + 2 + (isLast ? 1 : note.utf16.count + 3) <= JiraDocument.most else {
        lines.append(note)
        break
      }
      lines.append(piece)
      size += piece.utf16.count + 2
    }
    return lines.joined(separator: "\n\n") + "\n"
  }

  private static func note(left: Int) -> String {
    "\(left) more paragraphs, lists or tables do not fit into a field of Jira: attach runbook.md of this plan, which "
      + "has all of them."
  }

  private static func markup(_ block: ChangeBlock) -> String {
    switch block {
    case .heading(let text): "h2. \(JiraWikiEscaping.text(text))"
    case .paragraph(let text): JiraWikiEscaping.text(text)
    case .list(let items): items.map { "* \(JiraWikiEscaping.text($0))" }.joined(separator: "\n")
    case .table(let header, let rows):
      (["||\(header.map(cell).joined(separator: "||"))||"] + rows.map { "|\($0.map(cell).joined(separator: "|"))|" })
        .joined(separator: "\n")
    }
  }

  /// An empty cell would be read as the border of a heading cell.
  private static func cell(_ text: String) -> String { text.isEmpty ? " " : JiraWikiEscaping.text(text) }
}
