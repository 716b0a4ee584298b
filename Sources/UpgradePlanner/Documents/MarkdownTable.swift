/// Tables and cells of Markdown documents.
enum MarkdownTable {
  /// A table; cells are Markdown already.
  static func text(_ header: [String], _ rows: [[String]]) -> String {
    let head = "| \(header.joined(separator: " | ")) |\n|\(header.map { _ in " --- " }.joined(separator: "|"))|"
    return ([head] + rows.map { "| \($0.joined(separator: " | ")) |" }).joined(separator: "\n")
  }

  /// Text whose words between backticks are code; with a backtick left open it has none.
  static func prose(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard parts.count % 2 == 1 else { return MarkdownEscaping.text(text) }
    return parts.enumerated().map { place, part in
      place.isMultiple(of: 2) ? MarkdownEscaping.inline(part) : MarkdownEscaping.cellCode(part)
    }.joined()
  }
}
