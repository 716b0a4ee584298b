/// Where text from an inventory lands in Markdown, as GitHub and GitLab render it.
public enum MarkdownEscaping {
  /// Text of a paragraph, a heading or a list item: shown as it is, on one line, whose beginning begins no block.
  public static func text(_ text: String) -> String { inline(text, begins: true) }

  /// As ``text(_:)``, behind something else on its line.
  static func inline(_ text: String, begins: Bool = false) -> String {
    let scalars = Array(UnsafeScalar.shown(text).unicodeScalars)
    var escaped = ""
    // A list, a heading or code, if it is the first of a line or of an item.
    let digits = !begins ? 0 : scalars.prefix { "0"..."9" ~= $0 }.count
    for (position, scalar) in scalars.enumerated() {
      let next = position + 1 < scalars.count ? scalars[position + 1] : " "
      switch scalar {
      case " " where begins && position == 0: escaped += "&#32;"
      case "-", "+", "=":
        if begins, position == 0, scalars.count > 1, next == " " || next == scalar { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      case ".", ")":
        if digits > 0, position == digits, next == " " { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      case "#" where "0"..."9" ~= next: escaped += "\\#" + Self.nothing
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "!", "{", "}", "^":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "%" where next.properties.isAlphabetic || "0"..."9" ~= next || next == "\"": escaped += "\\%"
      // GitHub takes what stands between two of them on a line for mathematics, and has no other way to prevent it.
      case "$": escaped += "<span>\\$</span>"
      case "@": escaped += "@" + Self.nothing
      case ":" where isShortcode(scalars[position...]): escaped += ":" + Self.nothing
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Shows nothing, and ends what a host would look up or draw after the backslashes are gone: who is notified by `@name`,
  /// what is numbered `#1`, the emoji of `:name:`.
  private static let nothing = "<!-- -->"

  private static func isShortcode(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = scalars.dropFirst().prefix {
      "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 || $0 == "_" || $0 == "+" || $0 == "-"
    }
    // Times of day are none.
    let isNumber = name.allSatisfy { "0"..."9" ~= $0 }
    return !isNumber && name.endIndex < scalars.endIndex && scalars[name.endIndex] == ":"
  }

  /// A code span, longer in backticks than any run inside.
  public static func code(_ text: String) -> String {
    let shown = UnsafeScalar.shown(text)
    guard !shown.isEmpty else { return "` `" }
    let fence = String(repeating: "`", count: longestRun(in: shown) + 1)
    let needsSpace = shown.hasPrefix("`") || shown.hasSuffix("`") || (shown.hasPrefix(" ") && shown.hasSuffix(" "))
    return needsSpace ? "\(fence) \(shown) \(fence)" : "\(fence)\(shown)\(fence)"
  }

  /// A sentence in which `backquotes` mark code, as the knowledge writes it.
  public static func prose(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard !parts.count.isMultiple(of: 2) else { return Self.text(text) }
    return parts.enumerated().map { position, part in
      position.isMultiple(of: 2) ? inline(String(part), begins: position == 0) : code(String(part))
    }.joined()
  }

  /// A code span in a table's cell, where a pipe would end the cell even inside code.
  public static func cellCode(_ text: String) -> String {
    text.contains("|") ? Self.text(text) : code(text)
  }

  /// A fenced block whose fence is longer than any run of backticks inside; lines stay, other controls are shown.
  public static func fence(_ text: String, language: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { UnsafeScalar.shown(keepingTabs: String($0)) }
    let body = lines.joined(separator: "\n")
    let fence = String(repeating: "`", count: max(3, longestRun(in: body) + 1))
    return "\(fence)\(language)\n\(body)\n\(fence)"
  }

  /// The anchor that GitHub gives a heading with this text, as long as no earlier one has it.
  public static func anchor(_ heading: String) -> String {
    var anchor = ""
    for scalar in UnsafeScalar.shown(heading).lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation:
        anchor.unicodeScalars.append(scalar)
      default:
        if scalar == " " || scalar == "-" { anchor += "-" }
      }
    }
    return anchor
  }

  static func longestRun(in text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

extension UnsafeScalar {
  /// As ``shown(_:)``, but a tab stays one.
  static func shown(keepingTabs text: String) -> String {
    text.split(separator: "\t", omittingEmptySubsequences: false).map { shown(String($0)) }.joined(separator: "\t")
  }
}
