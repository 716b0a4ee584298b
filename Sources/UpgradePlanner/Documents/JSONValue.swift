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
  public var pretty: String { String(decoding: prettyBytes, as: UTF8.self) }

  /// ``pretty`` in UTF-8.
  ///
  /// Bytes and not a `String`, because a plan of a thousand regions has hundreds of megabytes.
  public var prettyBytes: [UInt8] {
    var bytes: [UInt8] = []
    writeLine(to: &bytes) { _ in }
    return bytes
  }

  /// SHA-256 of ``prettyBytes``, of which no more than a piece is there at a time.
  var prettyDigest: String {
    var hash = SHA256()
    var piece: [UInt8] = []
    piece.reserveCapacity(2 * Self.pieceLength)
    writeLine(to: &piece) { piece in
      guard piece.count >= Self.pieceLength else { return }
      hash.update(piece)
      piece.removeAll(keepingCapacity: true)
    }
    hash.update(piece)
    return Digest.text(of: hash.finalized())
  }

  private static let pieceLength = 16_384

  private func writeLine(to bytes: inout [UInt8], written: (inout [UInt8]) -> Void) {
    write(to: &bytes, indent: 0, written: written)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// `written` is called after each member of an object, and may take away what is there.
  private func write(to bytes: inout [UInt8], indent: Int, written: (inout [UInt8]) -> Void) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): bytes.append(contentsOf: "\(value)".utf8)
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      if values.allSatisfy({ $0.isInt }) {
        for (index, value) in values.enumerated() {
          if index > 0 { bytes.append(contentsOf: ", ".utf8) }
          value.write(to: &bytes, indent: indent, written: written)
        }
      } else {
        for (index, value) in values.enumerated() {
          Self.newLine(in: &bytes, indent: indent + 2, isFirst: index == 0)
          value.write(to: &bytes, indent: indent + 2, written: written)
        }
        Self.newLine(in: &bytes, indent: indent, isFirst: true)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        Self.newLine(in: &bytes, indent: indent + 2, isFirst: index == 0)
        Self.write(member.key, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        member.value.write(to: &bytes, indent: indent + 2, written: written)
        written(&bytes)
      }
      if !members.isEmpty { Self.newLine(in: &bytes, indent: indent, isFirst: true) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func newLine(in bytes: inout [UInt8], indent: Int, isFirst: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { bytes.append(UInt8(ascii: " ")) }
  }

  private var isInt: Bool {
    if case .int = self { return true }
    return false
  }

  /// Escapes what JSON must, and what would change how a terminal shows the line.
  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Nearly every string of a plan is printable ASCII without a quote, and stands in one piece of memory.
    let isWritten = string.utf8.withContiguousStorageIfAvailable { text in
      guard text.allSatisfy({ $0 >= 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) else {
        return false
      }
      bytes.append(contentsOf: text)
      return true
    }
    if isWritten == true { return }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case _ where UnsafeScalar.isUnsafe(scalar): bytes.append(contentsOf: escaped(scalar).utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }.joined()
  }
}
