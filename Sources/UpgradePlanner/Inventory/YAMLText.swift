/// Writes text as a YAML scalar that reads back as the same text.
enum YAMLText {
  /// The text as it is where every reader takes it for text, in double quotes otherwise.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy { plain.contains($0) }
      && (text.unicodeScalars.first.map(letters.contains) ?? false)
      && !reserved.contains(text.lowercased())
    return isPlain ? text : quoted(text)
  }

  /// The text in double quotes, with everything escaped that is not plainly visible.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
          let digits = String(scalar.value, radix: 16)
          let width = scalar.value > 0xffff ? 8 : 4
          result += (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static let letters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)
  private static let plain = letters.union("0123456789-_.".unicodeScalars)
  /// Words that some version of YAML takes for a Boolean or for nothing.
  private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
}
