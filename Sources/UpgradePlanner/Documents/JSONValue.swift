/// A JSON document as data: objects keep the order of their keys, numbers are integers, for a plan holds no others.
public indirect enum JSONValue: Hashable, Sendable {
  /// One key of an object with its value.
  public struct Member: Hashable, Sendable {
    public let key: String
    public let value: JSONValue
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// The value of an object's key; nil where there is none, or no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// This object with one key's value replaced; other values unchanged.
  public func replacing(_ key: String, with value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.map { $0.key == key ? Member(key, value) : $0 })
  }

  /// An object without the members whose value is nil.
  static func object(present members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { key, value in value.map { Member(key, $0) } })
  }
}

extension JSONValue {
  /// The document with two spaces of indentation and a newline at its end; the same value gives the same bytes.
  public var pretty: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += "\(value)"
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      if values.allSatisfy(\.isInt) {
        text += "["
        for (index, value) in values.enumerated() {
          if index > 0 { text += ", " }
          value.write(to: &text, indent: indent)
        }
        text += "]"
        return
      }
      text += "["
      for (index, value) in values.enumerated() {
        text += index > 0 ? ",\n" : "\n"
        text += String(repeating: " ", count: indent + 2)
        value.write(to: &text, indent: indent + 2)
      }
      text += "\n" + String(repeating: " ", count: indent) + "]"
    case .object(let members):
      guard !members.isEmpty else {
        text += "{}"
        return
      }
      text += "{"
      for (index, member) in members.enumerated() {
        text += index > 0 ? ",\n" : "\n"
        text += String(repeating: " ", count: indent + 2)
        Self.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + 2)
      }
      text += "\n" + String(repeating: " ", count: indent) + "}"
    }
  }

  private var isInt: Bool {
    if case .int = self { return true }
    return false
  }

  /// Escapes what JSON must, and what would change how a terminal shows the line.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where UnsafeScalar.isUnsafe(scalar): text += escaped(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }.joined()
  }
}
