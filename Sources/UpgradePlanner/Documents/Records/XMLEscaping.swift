/// Where text from an inventory lands in XML.
enum XMLEscaping {
  /// Text of an element or of an attribute in double quotes: shown as it is, on one line.
  static func text(_ text: String) -> String {
    var escaped = ""
    for scalar in UnsafeScalar.shown(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      // No XML document may hold these two, not even as entities.
      case "\u{fffe}", "\u{ffff}": escaped += "\\u{\(String(scalar.value, radix: 16))}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
