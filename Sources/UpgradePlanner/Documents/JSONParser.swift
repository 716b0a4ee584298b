/// What is wrong with a text that should be JSON, and where.
public struct JSONProblem: Hashable, Sendable, Error, CustomStringConvertible {
  /// From 1.
  public let line: Int
  /// From 1, in bytes.
  public let column: Int
  public let message: String
  public init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
  public var description: String { "\(line):\(column): \(message)" }
}

extension JSONValue {
  /// Reads RFC 8259 JSON strictly: duplicate keys, trailing commas, fractions and more than 128 levels are problems.
  public static func parse(_ text: String) throws(JSONProblem) -> JSONValue {
    var parser = JSONParser(bytes: Array(text.utf8))
    return try parser.document()
  }

  /// As ``parse(_:)-(String)``, for bytes, which must be UTF-8 without a byte-order mark.
  public static func parse(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    return try parser.document()
  }
}

struct JSONParser {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  private static let deepest = 128

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONProblem) -> JSONValue {
    skipSpace()
    let value = try value()
    skipSpace()
    guard at == bytes.count else { throw problem("text after the end of the document") }
    return value
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func problem(_ message: String, at place: Int? = nil) -> JSONProblem {
    var (line, column) = (1, 1)
    for byte in bytes.prefix(place ?? at) {
      column += 1
      if byte == 0x0a { (line, column) = (line + 1, 1) }
    }
    return JSONProblem(line: line, column: column, message: message)
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  private mutating func value() throws(JSONProblem) -> JSONValue {
    switch next {
    case nil: throw problem("the document ends where a value should stand")
    case UInt8(ascii: "{"): return try nested { parser throws(JSONProblem) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(JSONProblem) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSONProblem) -> JSONValue
  ) throws(JSONProblem) -> JSONValue {
    guard depth < Self.deepest else { throw problem("more than \(Self.deepest) levels of nesting") }
    depth += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONProblem) -> JSONValue {
    guard bytes[at...].starts(with: word.utf8) else { throw problem("not a JSON value") }
    at += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONProblem) -> JSONValue {
    let start = at
    _ = take(UInt8(ascii: "-"))
    let first = at
    while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
    guard at > first else { throw problem("not a JSON value", at: start) }
    guard bytes[first] != 0x30 || at == first + 1 else { throw problem("a number with a leading zero", at: start) }
    if let byte = next, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      throw problem("a number that is not whole", at: start)
    }
    guard let value = Int(String(decoding: bytes[start..<at], as: UTF8.self)) else {
      throw problem("a number that is too large", at: start)
    }
    return .int(value)
  }

  private mutating func array() throws(JSONProblem) -> JSONValue {
    at += 1
    var values: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      skipSpace()
      values.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(values) }
      guard take(UInt8(ascii: ",")) else { throw problem("neither ',' nor ']' after an array's element") }
    }
  }

  private mutating func object() throws(JSONProblem) -> JSONValue {
    at += 1
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      let place = at
      guard next == UInt8(ascii: "\"") else { throw problem("an object's key must be a string") }
      let key = try string()
      guard keys.insert(key).inserted else { throw problem("the key '\(key)' stands twice", at: place) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw problem("no ':' after the key '\(key)'") }
      skipSpace()
      members.append(JSONValue.Member(key, try value()))
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw problem("neither ',' nor '}' after an object's value") }
    }
  }

  private mutating func string() throws(JSONProblem) -> String {
    let start = at
    at += 1
    var unescaped: [UInt8] = []
    while true {
      guard let byte = next else { throw problem("a string without an end", at: start) }
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        guard let text = String(validating: unescaped, as: UTF8.self) else {
          throw problem("a string that is not UTF-8", at: start)
        }
        return text
      case UInt8(ascii: "\\"):
        at += 1
        try escape(into: &unescaped)
      case 0..<0x20: throw problem("a control character inside a string")
      default:
        unescaped.append(byte)
        at += 1
      }
    }
  }

  private mutating func escape(into bytes: inout [UInt8]) throws(JSONProblem) {
    let place = at - 1
    guard let byte = next else { throw problem("a string without an end", at: place) }
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0c)
    case UInt8(ascii: "n"): bytes.append(0x0a)
    case UInt8(ascii: "r"): bytes.append(0x0d)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"):
      var code = try fourDigits()
      if (0xd800...0xdbff).contains(code) {
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
          throw problem("half a surrogate pair", at: place)
        }
        let low = try fourDigits()
        guard (0xdc00...0xdfff).contains(low) else { throw problem("half a surrogate pair", at: place) }
        code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw problem("half a surrogate pair", at: place) }
      bytes += Array(String(scalar).utf8)
    default: throw problem("an unknown escape in a string", at: place)
    }
  }

  private mutating func fourDigits() throws(JSONProblem) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next else { throw problem("a string without an end") }
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: throw problem("an escape needs four hexadecimal digits")
      }
      code = code << 4 | UInt32(digit)
      at += 1
    }
    return code
  }
}
