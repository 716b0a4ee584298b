import Foundation

/// One file of the library, as the tests of its structure see it.
struct SourceFile: CustomStringConvertible, Sendable {
  /// Relative to the library's folder: `Planning/Hop.swift`.
  let path: String
  let text: String
  /// The text without comments and string literals; interpolations inside literals are gone too.
  let code: String

  var description: String { path }
  var folder: String { path.split(separator: "/").first.map(String.init) ?? "" }
  /// `Instant` of `Inventory/Instant+Parsing.swift`.
  var noun: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.dropLast(".swift".count).split(separator: "+").first ?? "")
  }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file of the library, by path.
  static func all() throws -> [SourceFile] { try library.get() }

  private static let library = Result { try all(under: "Sources/UpgradePlanner") }

  /// Every Swift file under a folder of the repository, by path.
  static func all(under folder: String) throws -> [SourceFile] {
    let base = root.appendingPathComponent(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path).filter { $0.hasSuffix(".swift") }
      .sorted()
    return try paths.map { path in
      let text = try String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
      return SourceFile(path: path, text: text, code: stripped(text))
    }
  }

  /// Types declared at the top level, private ones left out.
  var declaredTypes: [String] {
    code.split(separator: "\n").compactMap { line in
      guard line.first != " ", !line.hasPrefix("private"), !line.hasPrefix("fileprivate") else { return nil }
      return Self.declaredType(in: line)
    }
  }

  /// Types extended at the top level, by their first name: `Plan` of `extension Plan.Wave`.
  var extendedTypes: [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }).map(String.init)
      guard line.first != " ", let at = words.firstIndex(of: "extension"), at + 1 < words.count else { return nil }
      return words[at + 1]
    }
  }

  static func declaredType(in line: Substring) -> String? {
    let words = line.split(separator: " ").prefix(8).map(String.init)
    let kinds = ["struct", "enum", "class", "protocol", "actor", "typealias"]
    guard let at = words.firstIndex(where: kinds.contains), at + 1 < words.count,
      words[..<at].allSatisfy({ $0.first?.isLowercase == true || $0.hasPrefix("@") })
    else { return nil }
    return String(words[at + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }

  /// Every word of the code that could name a type.
  var capitalisedWords: Set<String> {
    Set(
      code.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }).map(String.init)
        .filter { $0.first?.isUppercase == true })
  }

  /// Whether a line of code begins with these words, whatever their case.
  func declares(_ words: String) -> Bool {
    code.split(separator: "\n").contains { $0.drop { $0 == " " }.lowercased().hasPrefix(words.lowercased()) }
  }

  /// Bytes are compared, not characters: a hundred times faster in a debug build.
  private static func stripped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var code: [UInt8] = []
    code.reserveCapacity(bytes.count)
    var at = 0
    func has(_ word: StaticString) -> Bool {
      let count = word.utf8CodeUnitCount
      guard at + count <= bytes.count else { return false }
      return (0..<count).allSatisfy { bytes[at + $0] == word.utf8Start[$0] }
    }
    /// Moves behind a literal that has just been opened; quotes inside an interpolation belong to it.
    func skip(to end: StaticString) {
      while at < bytes.count, !has(end) {
        if has("\\(") {
          at += 2
          var depth = 1
          while at < bytes.count, depth > 0 {
            if has("\"") {
              at += 1
              skip(to: "\"")
              continue
            }
            if has("(") { depth += 1 }
            if has(")") { depth -= 1 }
            at += 1
          }
        } else {
          at += has("\\") ? 2 : 1
        }
      }
      at += end.utf8CodeUnitCount
    }
    while at < bytes.count {
      if has("//") {
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
      } else if has("/*") {
        while at < bytes.count, !has("*/") { at += 1 }
        at += 2
      } else if has("\"\"\"") {
        at += 3
        skip(to: "\"\"\"")
        code += Array("\"\"".utf8)
      } else if has("\"") {
        at += 1
        skip(to: "\"")
        code += Array("\"\"".utf8)
      } else {
        code.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: code, as: UTF8.self)
  }
}
