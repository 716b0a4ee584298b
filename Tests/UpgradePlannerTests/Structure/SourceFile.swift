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

  private static func stripped(_ text: String) -> String {
    var code = ""
    var rest = Substring(text)
    while let first = rest.first {
      if rest.hasPrefix("//") {
        rest = rest[(rest.firstIndex(of: "\n") ?? rest.endIndex)...]
      } else if rest.hasPrefix("/*") {
        rest = rest.dropFirst(2)
        while !rest.isEmpty, !rest.hasPrefix("*/") { rest = rest.dropFirst() }
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("\"\"\"") {
        rest = skip(rest.dropFirst(3), to: "\"\"\"")
        code += "\"\""
      } else if first == "\"" {
        rest = skip(rest.dropFirst(), to: "\"")
        code += "\"\""
      } else {
        code.append(first)
        rest = rest.dropFirst()
      }
    }
    return code
  }

  /// What follows a string literal; quotes inside an interpolation belong to it.
  private static func skip(_ text: Substring, to end: String) -> Substring {
    var rest = text
    while !rest.isEmpty, !rest.hasPrefix(end) {
      if rest.hasPrefix("\\(") {
        rest = skipInterpolation(rest.dropFirst(2))
      } else {
        rest = rest.dropFirst(rest.first == "\\" ? 2 : 1)
      }
    }
    return rest.dropFirst(end.count)
  }

  private static func skipInterpolation(_ text: Substring) -> Substring {
    var rest = text
    var depth = 1
    while let first = rest.first, depth > 0 {
      if first == "\"" {
        rest = skip(rest.dropFirst(), to: "\"")
        continue
      }
      if first == "(" { depth += 1 }
      if first == ")" { depth -= 1 }
      rest = rest.dropFirst()
    }
    return rest
  }
}
