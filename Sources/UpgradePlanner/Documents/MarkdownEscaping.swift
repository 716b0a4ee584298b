/// Where text from an inventory lands in Markdown, as GitHub and GitLab render it.
public enum MarkdownEscaping {
  /// Text of a paragraph, a heading or a list item: shown as it is, on one line.
  public static func text(_ text: String) -> String {
    var escaped = ""
    for scalar in UnsafeScalar.shown(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "$", "&", "!", "{", "}":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "@":
        // A name behind it would be notified; an entity between ends the mention and shows nothing.
        escaped += "@<!-- -->"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
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
      position.isMultiple(of: 2) ? Self.text(String(part)) : code(String(part))
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

  /// The anchor that GitHub gives a heading with this text.
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
