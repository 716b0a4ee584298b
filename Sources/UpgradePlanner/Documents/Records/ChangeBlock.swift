/// A piece of a change's text, before any markup.
enum ChangeBlock: Hashable, Sendable {
  case heading(String)
  case paragraph(String)
  case list([String])
  case table(header: [String], rows: [[String]])

  /// The block as plain lines; text of the inventory stays on its line.
  var plainLines: [String] {
    switch self {
    case .heading(let text): [Self.shown(text).uppercased()]
    case .paragraph(let text): [Self.shown(text)]
    case .list(let items): items.map { "- " + Self.shown($0) }
    case .table(let header, let rows):
      rows.map { row in
        "- " + zip(header, row).filter { !$1.isEmpty }.map { "\($0): \(Self.shown($1))" }.joined(separator: "; ")
      }
    }
  }

  /// Blocks as plain text, an empty line between two.
  static func plainText(_ blocks: [ChangeBlock]) -> String {
    blocks.map { $0.plainLines.joined(separator: "\n") }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func shown(_ text: String) -> String { UnsafeScalar.shown(text) }
}

extension ChangeBlock {
  /// The block in pieces of at most eight items or rows, so that what does not fit a field is cut at a small piece.
  var pieces: [ChangeBlock] {
    switch self {
    case .heading, .paragraph: [self]
    case .list(let items): Self.parts(items).map { .list($0) }
    case .table(let header, let rows): Self.parts(rows).map { .table(header: header, rows: $0) }
    }
  }

  private static func parts<Element>(_ elements: [Element]) -> [[Element]] {
    stride(from: 0, to: elements.count, by: 8).map { Array(elements[$0..<min($0 + 8, elements.count)]) }
  }
}
