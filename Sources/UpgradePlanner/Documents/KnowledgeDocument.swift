/// All that the program knows of Nomad, as one Markdown page: `docs/knowledge.md`.
public enum KnowledgeDocument {
  /// The page; the same on every machine.
  public static func render() -> String {
    let blocks = [
      "# What is known about Nomad",
      MarkdownTable.prose(
        "Rendered from the data in `Sources/UpgradePlanner/Knowledge`; a test keeps it current, and "
          + "`RECORD=1 swift test --disable-xctest --filter KnowledgeDocument` writes it anew. "
          + "Releases, changelog and documentation were read up to \(ReleaseCalendar.knowledgeDate)."),
      MarkdownTable.prose(
        "Every entry names its evidence. `measured` holds for the releases that were run and for no others, `source` was "
          + "read at a release tag, `vendor documentation` and `changelog` say what they say; what is `reported` or "
          + "`inferred` may be so and has weight 0 in a plan."),
      chapters.map { "- [\($0.title)](#\(MarkdownEscaping.anchor($0.title)))" }.joined(separator: "\n"),
    ]
    return (blocks + chapters.flatMap { ["## \($0.title)"] + $0.blocks }).joined(separator: "\n\n") + "\n"
  }

  struct Chapter {
    let title: String
    /// Paragraphs, tables and headings, as Markdown.
    let blocks: [String]

    init(_ title: String, _ blocks: [String]) {
      self.title = title
      self.blocks = blocks
    }
  }

  private static var chapters: [Chapter] {
    [
      releases, path, surfaces, calls, reports, gates, raftEntries, droppedFields, capabilities, regressions, notes,
      symptoms,
    ]
  }

  // MARK: Words of several chapters

  static func evidence(_ citations: [Citation]) -> String {
    citations.map { MarkdownEscaping.text($0.description) }.joined(separator: "; ")
  }

  static func code(_ text: String) -> String { MarkdownEscaping.cellCode(text) }

  static func code(_ texts: [String]) -> String { texts.map(code).joined(separator: ", ") }

  /// A link to a heading that is nothing but this id.
  static func link(_ id: String) -> String { "[\(MarkdownEscaping.text(id))](#\(MarkdownEscaping.anchor(id)))" }

  /// `- **Before:** …` for each that says something.
  static func list(_ rows: [(name: String, text: String)]) -> String {
    rows.filter { !$0.text.isEmpty }.map { "- **\($0.name):** \($0.text)" }.joined(separator: "\n")
  }
}
