/// Markup in which every text that is interpolated is escaped; only markup goes in as it is.
struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  let markup: String

  init(stringLiteral value: String) { markup = value }
  init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }
  private init(markup: String) { self.markup = markup }

  static let nothing: HTML = ""

  static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }

  /// Style or script of the page itself; never text of an inventory.
  static func code(_ text: String) -> HTML { HTML(markup: text) }

  /// One after another, a line each.
  static func lines(_ parts: [HTML]) -> HTML { HTML(markup: parts.map(\.markup).joined(separator: "\n")) }

  static func joined(_ parts: [HTML], separator: HTML = "") -> HTML {
    HTML(markup: parts.map(\.markup).joined(separator: separator.markup))
  }

  /// A text of several lines between tags, never in an attribute: breaks and tabs stay, other controls are shown.
  static func block(_ text: String) -> HTML {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.map { escapedInText(UnsafeScalar.shown(keepingTabs: String($0))) }
    return HTML(markup: shown.joined(separator: "\n"))
  }

  /// A sentence between tags in which `backquotes` mark code, as the knowledge writes it.
  static func prose(_ text: String) -> HTML {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    let shown = parts.map { HTML(markup: escapedInText(UnsafeScalar.shown(String($0)))) }
    guard parts.count > 1, !parts.count.isMultiple(of: 2) else { return joined(shown, separator: "`") }
    return joined(
      shown.enumerated().map { position, part -> HTML in
        position.isMultiple(of: 2) ? part : "<code>\(part)</code>"
      })
  }

  /// The value of an attribute, in quotes where it needs them.
  static func value(_ text: String) -> HTML {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "#"):
          true
        default: false
        }
      }
    return isPlain ? "\(text)" : "\"\(text)\""
  }

  /// Safe between tags and inside attributes, which the page puts in double quotes only.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Safe between tags only: `<` is escaped, and an ampersand where a letter, a digit or `#` could make it a reference
  /// (HTML, 13.1.4 Character references). Commands are full of `&&` and `>`.
  private static func escapedInText(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    let source = Array(text.utf8)
    for (index, byte) in source.enumerated() {
      switch byte {
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: "&"):
        let next = index + 1 < source.count ? source[index + 1] : UInt8(ascii: " ")
        let isHarmless = next == UInt8(ascii: " ") || next == UInt8(ascii: "&")
        bytes += isHarmless ? [byte] : Array("&amp;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var markup = ""
    init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity * 2) }
    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ text: String) { markup += HTML.escaped(UnsafeScalar.shown(text)) }
    mutating func appendInterpolation(_ number: Int) { markup += "\(number)" }
    mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
  }
}

extension HTML {
  /// A list, or nothing where it would be empty.
  static func list(_ items: [HTML], kind: HTML = "") -> HTML {
    items.isEmpty ? nothing : "<ul\(kind)>\n\(lines(items.map { "<li>\($0)" }))\n</ul>"
  }

  /// A table whose first column names its rows; nothing where it has none.
  ///
  /// A header without data beside it in its row is one of a column, any other one of a row: no scope is needed to tell
  /// (HTML, 4.9.12 Forming relationships between data cells and header cells).
  static func table(_ caption: String, _ head: [String], _ rows: [[HTML]], kind: HTML = "") -> HTML {
    guard !rows.isEmpty else { return nothing }
    let cells = rows.map { row -> HTML in
      let rest = joined(row.dropFirst().map { "<td>\($0)" })
      return "<tr><th>\(row.first ?? nothing)\(rest)"
    }
    return """
      <div class=scroll><table\(kind)><caption>\(caption)</caption>
      <thead><tr>\(joined(head.map { "<th>\($0)" }))
      <tbody>
      \(lines(cells))
      </table></div>
      """
  }
}
