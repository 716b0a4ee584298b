/// The table of contents of a runbook, and the ways from one of its sections to the next.
struct MarkdownContents {
  /// Where a section of a region stands among others of its kind.
  struct Place: Hashable {
    /// The wave, or the fallbacks.
    let group: String
    let region: String
  }

  struct Chapter: Hashable {
    let title: String
    /// Markdown.
    let blocks: [String]
    /// The titles of the headings in its blocks.
    var below: [String] = []
    var place: Place?
  }

  static let title = "Contents"

  let chapters: [Chapter]
  private let headings: MarkdownHeadings
  /// Where the heading of each chapter stands among all headings.
  private let positions: [Int]

  /// - Parameter document: the title of the document.
  init(document: String, chapters: [Chapter]) {
    self.chapters = chapters
    var titles = [document, Self.title]
    var positions: [Int] = []
    for chapter in chapters {
      positions.append(titles.count)
      titles.append(chapter.title)
      titles += chapter.below
    }
    headings = MarkdownHeadings(titles)
    self.positions = positions
  }

  /// Every chapter; those of regions below their wave, or below what they are.
  var list: String {
    var lines: [String] = []
    var group: String?
    for (position, chapter) in chapters.enumerated() {
      if let place = chapter.place, place.group != group { lines.append("- \(MarkdownEscaping.text(place.group))") }
      group = chapter.place?.group
      let indent = group == nil ? "" : "  "
      lines.append("\(indent)- \(link(chapter.place?.region ?? chapter.title, to: position))")
    }
    return lines.joined(separator: "\n")
  }

  /// From a section of a region: to the contents, and to the sections of its kind before and behind it.
  func ways(from position: Int) -> String? {
    guard let place = chapters[position].place else { return nil }
    var ways = [headings.link(Self.title, to: 1)]
    if position > 0, let other = chapters[position - 1].place, other.group == place.group {
      ways.append("before: \(link(other.region, to: position - 1))")
    }
    if position + 1 < chapters.count, let other = chapters[position + 1].place, other.group == place.group {
      ways.append("next: \(link(other.region, to: position + 1))")
    }
    return ways.joined(separator: " · ")
  }

  private func link(_ text: String, to position: Int) -> String {
    headings.link(MarkdownEscaping.text(text), to: positions[position])
  }
}
