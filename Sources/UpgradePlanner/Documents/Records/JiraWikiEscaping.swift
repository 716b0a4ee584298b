/// Where text from an inventory lands in Jira's wiki markup.
enum JiraWikiEscaping {
  /// One line shown as it is; what has a meaning there is written as a numeric entity.
  ///
  /// A backslash would not do: two of them are a line break.
  static func text(_ text: String) -> String {
    let scalars = Array(UnsafeScalar.shown(text).unicodeScalars)
    var escaped = ""
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      if isMarkup(scalar, before: before, after: after, index: index) {
        escaped += "&#\(scalar.value);"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isMarkup(
    _ scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?, index: Int
  ) -> Bool {
    switch scalar {
    case "\\", "{", "}", "[", "]", "|", "*", "_", "^", "~", "!", "#", "?", "&", "<", ">", "@", "`": true
    // Inside a word or a number these are what they look like; at its edge they strike out, insert or rule a line.
    case "-", "+": !(isWord(before) && isWord(after))
    // Smileys and marks such as (x), :) and ;), and addresses that would become links.
    case "(", ")": true
    case ":", ";": after.map { "/()PDp-".unicodeScalars.contains($0) } ?? false
    // h1. and bq. at the beginning of a line or a cell.
    case ".": index == 2
    default: false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
