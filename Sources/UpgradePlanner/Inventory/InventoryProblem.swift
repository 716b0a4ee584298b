/// One thing that is wrong with an inventory: where, what was found, what was expected, and what to do.
public struct InventoryProblem: Hashable, Sendable {
  public let position: SourcePosition?
  /// The key's path: `regions.us-east.servers`; empty for the document as a whole.
  public let path: String
  public let message: String
  public let hint: String?

  public init(position: SourcePosition?, path: String, message: String, hint: String? = nil) {
    self.position = position
    self.path = path
    self.message = message
    self.hint = hint
  }

  /// `file:line:column: message`, the path in front of the message and the hint behind it.
  public func text(file: String) -> String {
    let place = position.map { "\(file):\($0)" } ?? file
    let subject = path.isEmpty ? "" : "\(path): "
    return visible("\(place): \(subject)\(message)" + (hint.map { " (\($0))" } ?? ""))
  }

  /// The text on one line, whatever the inventory holds: control and formatting characters as their code points.
  private func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
