/// The headings of a Markdown document, and links to them that work on GitHub and on GitLab.
struct MarkdownHeadings {
  /// In the order of the headings; nil where the hosts differ, or where two headings have one anchor.
  private let anchors: [String?]

  /// - Parameter headings: every heading of the document, in its order, unescaped.
  init(_ headings: [String]) {
    // No host shows the spaces around a heading.
    let titles = headings.map { title in
      let end = title.lastIndex { $0 != " " }
      return String(title[..<(end.map { title.index(after: $0) } ?? title.startIndex)].drop { $0 == " " })
    }
    let github = Self.numbered(titles.map(MarkdownEscaping.anchor))
    let gitlab = Self.numbered(titles.map(Self.gitlab))
    var uses: [String: Int] = [:]
    for anchor in github { uses[anchor, default: 0] += 1 }
    for (one, other) in zip(github, gitlab) where one != other { uses[other, default: 0] += 1 }
    anchors = zip(github, gitlab).map { $0 == $1 && uses[$0] == 1 ? $0 : nil }
  }

  /// A link to a heading, or its text alone where no link leads there on both hosts.
  ///
  /// - Parameter text: Markdown already.
  func link(_ text: String, to position: Int) -> String {
    anchors[position].map { "[\(text)](#\($0))" } ?? text
  }

  /// GitLab makes one hyphen of several, and writes a word before what is a number alone.
  private static func gitlab(_ title: String) -> String {
    var anchor = ""
    for character in MarkdownEscaping.anchor(title) where character != "-" || !anchor.hasSuffix("-") {
      anchor.append(character)
    }
    return anchor.allSatisfy(\.isNumber) ? "anchor-\(anchor)" : anchor
  }

  /// Both hosts number what repeats, the second is `-1`.
  private static func numbered(_ anchors: [String]) -> [String] {
    var seen: [String: Int] = [:]
    return anchors.map { anchor in
      let count = seen[anchor, default: 0]
      seen[anchor] = count + 1
      return count == 0 ? anchor : "\(anchor)-\(count)"
    }
  }
}
