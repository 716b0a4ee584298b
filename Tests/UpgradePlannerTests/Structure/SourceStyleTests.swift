import Testing

@Suite("Files of the library") struct SourceStyleTests {
  @Test func nothingIsImported() throws {
    for file in try SourceFile.all() {
      let imports = file.code.split(separator: "\n").filter { $0.hasPrefix("import ") || $0.contains(" import ") }
      #expect(imports.isEmpty, "\(file): the library is pure and imports nothing")
    }
  }

  @Test func aFileIsNamedAfterWhatItDeclaresOrExtends() throws {
    for file in try SourceFile.all() {
      // One rule, one file: `SupportedJump.swift` holds `static let supportedJump` of `Rule`.
      if file.extendedTypes == ["Rule"], file.declares("static let \(file.noun)") { continue }
      let types = file.declaredTypes + file.extendedTypes
      #expect(
        types.contains { file.noun == $0 || (file.extendedTypes.contains($0) && file.noun.hasPrefix($0)) },
        "\(file) declares \(types): name it after the type, or Type+Theme for an extension")
    }
  }

  @Test func noNameHidesWhatAFileIs() throws {
    let vague = [
      "Manager", "Helper", "Helpers", "Utils", "Utilities", "Handler", "Service", "Impl", "Processor", "Stubs",
    ]
    for file in try SourceFile.all() {
      #expect(!vague.contains { file.noun.hasSuffix($0) }, "\(file)")
    }
  }

  @Test func everyPublicTypeIsDocumented() throws {
    for file in try SourceFile.all() {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        let code = line.drop { $0 == " " }
        guard code.hasPrefix("public "), let type = SourceFile.declaredType(in: code) else { continue }
        var above = number - 1
        while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
        let isDocumented = above >= 0 && lines[above].drop { $0 == " " }.hasPrefix("///")
        #expect(isDocumented, "\(file):\(number + 1): \(type) needs a sentence")
      }
    }
  }

  /// Each of these brings a clock, chance, the environment or a crash on input into a pure library.
  @Test(arguments: [
    "fatalError(", "preconditionFailure(", "precondition(", "assert(", "try!", "as!", "Date()", "UUID", ".random(",
    "SystemRandomNumberGenerator", "shuffled()", "hashValue", "ContinuousClock", "readLine(", "@unchecked", "print(",
  ])
  func theLibraryDoesWithout(word: String) throws {
    for file in try SourceFile.all() {
      let isUsed = file.code.split(separator: "\n").contains { line in
        guard let range = Self.firstRange(of: word, in: line) else { return false }
        // `try!` is a word; `.print(` of another type and `assertion(` are not meant.
        let before = line[..<range].last
        return before.map { !$0.isLetter && $0 != "." && $0 != "_" } ?? true || word.hasPrefix(".")
      }
      #expect(!isUsed, "\(file) uses \(word)")
    }
  }

  private static func firstRange(of word: String, in line: Substring) -> Substring.Index? {
    var rest = line
    while !rest.isEmpty {
      if rest.hasPrefix(word) { return rest.startIndex }
      rest = rest.dropFirst()
    }
    return nil
  }

  @Test func filesAreShort() throws {
    for file in try SourceFile.all() where !file.noun.hasSuffix("Table") {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 450, "\(file) has \(lines) lines; split it by theme")
    }
  }

  @Test(arguments: ["Sources/UpgradePlanner", "Sources/nomad-upgrade-plan", "Tests"])
  func nothingNamesAPlaceOutsideTheRepository(folder: String) throws {
    let places = ["/wo" + "rk/", "../sha" + "red"]
    for file in try SourceFile.all(under: folder) {
      let isNamed = places.contains { file.text.contains($0) }
      #expect(!isNamed, "\(file) names one of \(places)")
    }
  }
}
