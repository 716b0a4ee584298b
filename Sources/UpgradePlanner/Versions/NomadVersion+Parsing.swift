extension NomadVersion {
  /// Reads a version such as `1.8.15+ent`, `2.0.0-rc.1` or `1.9.0-beta.1+ent.fips1403`.
  public init(parsing text: String) throws(VersionParseError) {
    let (numbers, prerelease, metadata) = try VersionText.split(text)
    if numbers.count < 3 {
      throw VersionText.tooFewNumbers(text, numbers)
    }
    self.init(
      major: numbers[0], minor: numbers[1], patch: numbers[2], prerelease: prerelease, metadata: metadata)
  }
}

/// The grammar that versions and the bounds of ranges share.
enum VersionText {
  /// One to three numbers, and the identifiers after `-` and `+`.
  static func split(
    _ text: String
  ) throws(VersionParseError) -> (numbers: [Int], prerelease: [String], metadata: [String]) {
    guard !text.isEmpty else {
      throw VersionParseError(text: text, part: .whole, problem: "a version is empty", hint: "write it as 1.8.4")
    }
    if let first = text.unicodeScalars.first, first == "v" || first == "V",
      let rest = try? split(String(text.dropFirst())), !rest.numbers.isEmpty
    {
      throw VersionParseError(
        text: text, part: .whole, problem: "'\(text)' begins with a letter",
        hint: "write it without the \(first): \(text.dropFirst())")
    }
    let bytes = Array(text.utf8)
    let plus = bytes.firstIndex(of: UInt8(ascii: "+"))
    let dash = bytes[..<(plus ?? bytes.count)].firstIndex(of: UInt8(ascii: "-"))
    let coreEnd = dash ?? plus ?? bytes.count
    var metadata: [String] = []
    var prerelease: [String] = []
    if let plus { metadata = try identifiers(bytes[(plus + 1)...], of: text, part: .metadata) }
    if let dash { prerelease = try identifiers(bytes[(dash + 1)..<(plus ?? bytes.count)], of: text, part: .prerelease) }
    return (try numbers(bytes[..<coreEnd], of: text), prerelease, metadata)
  }

  static func tooFewNumbers(_ text: String, _ numbers: [Int]) -> VersionParseError {
    let given = numbers.map(String.init).joined(separator: ".")
    let example = numbers.count == 1 ? "\(given).0.0" : "\(given).0"
    return VersionParseError(
      text: text, part: numbers.count == 1 ? .minor : .patch,
      problem: "'\(text)' names no \(numbers.count == 1 ? "minor and no patch number" : "patch number")",
      hint: "a version has three numbers, such as \(example)")
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>, of text: String) throws(VersionParseError) -> [Int] {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let names: [VersionParseError.Part] = [.major, .minor, .patch]
    guard parts.count <= names.count else {
      throw VersionParseError(
        text: text, part: .whole, problem: "'\(text)' has \(parts.count) numbers",
        hint: "a version has three, such as 1.8.4")
    }
    var numbers: [Int] = []
    for (part, name) in zip(parts, names) {
      numbers.append(try number(part, of: text, part: name))
    }
    return numbers
  }

  private static func number(
    _ digits: ArraySlice<UInt8>, of text: String, part: VersionParseError.Part
  ) throws(VersionParseError) -> Int {
    let shown = String(decoding: digits, as: UTF8.self)
    func wrong(_ problem: String, _ hint: String? = nil) -> VersionParseError {
      VersionParseError(text: text, part: part, problem: problem, hint: hint)
    }
    guard !digits.isEmpty else { throw wrong("the \(part.rawValue) number of '\(text)' is empty") }
    guard digits.allSatisfy({ (48...57).contains($0) }) else {
      throw wrong(
        "the \(part.rawValue) number of '\(text)' is '\(shown)', which is no number",
        "a version is written like 1.8.4, 1.8.15+ent or 2.0.0-rc.1")
    }
    guard digits.count == 1 || digits.first != 48 else {
      throw wrong("the \(part.rawValue) number of '\(text)' begins with 0: '\(shown)'")
    }
    guard digits.count <= 9 else { throw wrong("the \(part.rawValue) number of '\(text)' is too large") }
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private static func identifiers(
    _ bytes: ArraySlice<UInt8>, of text: String, part: VersionParseError.Part
  ) throws(VersionParseError) -> [String] {
    var found: [String] = []
    for piece in bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      let shown = String(decoding: piece, as: UTF8.self)
      guard !piece.isEmpty else {
        throw VersionParseError(
          text: text, part: part, problem: "the \(part.rawValue) of '\(text)' has an empty identifier")
      }
      guard piece.allSatisfy(isIdentifierByte) else {
        throw VersionParseError(
          text: text, part: part,
          problem: "the \(part.rawValue) of '\(text)' has '\(shown)'",
          hint: "letters, digits, hyphens and dots are allowed there")
      }
      if part == .prerelease, piece.count > 1, piece.first == 48, piece.allSatisfy({ (48...57).contains($0) }) {
        throw VersionParseError(
          text: text, part: part, problem: "the prerelease number '\(shown)' of '\(text)' begins with 0")
      }
      found.append(shown)
    }
    return found
  }

  private static func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 45: true
    default: false
    }
  }
}
