import Testing
import UpgradePlanner

@testable import nomad_upgrade_plan

@Suite("YAML source") struct YAMLSourceTests {
  private func tree(_ text: String) throws -> SourceNode { try YAMLSource.tree(Array(text.utf8)) }

  private func problem(_ bytes: [UInt8]) throws -> InventoryProblem {
    do {
      _ = try YAMLSource.tree(bytes)
    } catch {
      return try #require(error.problems.first)
    }
    throw Unexpected()
  }
  private func problem(_ text: String) throws -> InventoryProblem { try problem(Array(text.utf8)) }
  private struct Unexpected: Error {}

  private func scalar(_ text: String, plain: Bool = true, _ line: Int, _ column: Int) -> SourceNode {
    SourceNode(.scalar(text, isPlain: plain), at: SourcePosition(line: line, column: column))
  }

  @Test func scalarsAreTheRawTextWithItsPosition() throws {
    let expected = SourceNode(
      .mapping([
        .init(key: scalar("version", 1, 1), value: scalar("1.10", 1, 10)),
        .init(key: scalar("no", 2, 1), value: scalar("on", plain: false, 2, 5)),
      ]), at: SourcePosition(line: 1, column: 1))
    #expect(try tree("version: 1.10\nno: 'on'\n") == expected)
  }

  @Test func jsonIsReadAsYAML() throws {
    let yaml = try tree("{\"a\": [1, \"b\"]}")
    guard case .mapping(let entries) = yaml.kind, case .sequence(let items) = entries.first?.value.kind else {
      Issue.record("no mapping with a list")
      return
    }
    #expect(items == [scalar("1", 1, 8), scalar("b", plain: false, 1, 11)])
  }

  @Test func repeatedKeysReachTheReader() throws {
    guard case .mapping(let entries) = try tree("a: 1\na: 2\na: 3\n").kind else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.value) == [scalar("1", 1, 4), scalar("2", 2, 4), scalar("3", 3, 4)])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n"])
  func anEmptyTextIsAnEmptyScalar(text: String) throws {
    guard case .scalar("", isPlain: true) = try tree(text).kind else {
      Issue.record("\(try tree(text))")
      return
    }
  }

  @Test func anAliasRepeatsWhatItsAnchorHolds() throws {
    guard case .mapping(let entries) = try tree("a: &x [1]\nb: *x\n").kind else {
      Issue.record("no mapping")
      return
    }
    #expect(entries[1].value == entries[0].value)
  }

  @Test func aTabInTheIndentationIsNamed() throws {
    let problem = try problem("regions:\n\tus: 1\n")
    #expect(problem.position == SourcePosition(line: 2, column: 1))
    #expect(problem.hint == "a tab stands here; indent with spaces")
  }

  @Test func aSyntaxErrorHasItsPlace() throws {
    let problem = try problem("a: b: c\n")
    #expect(problem.position == SourcePosition(line: 1, column: 5))
    #expect(problem.message.hasPrefix("not YAML: mapping values are not allowed"))
  }

  @Test(
    arguments: [
      ([0x61, 0x3a, 0x20, 0xff], 1, 4), ([0x0a, 0xc3, 0xa9, 0xc3, 0x28], 2, 2), ([0xed, 0xa0, 0x80], 1, 1),
      ([0xc0, 0xaf], 1, 1), ([0xf4, 0x90, 0x80, 0x80], 1, 1), ([0x61, 0xe2, 0x82], 1, 2),
    ] as [([UInt8], Int, Int)])
  func bytesThatAreNoUTF8AreNamedWithTheirPlace(bytes: [UInt8], line: Int, column: Int) throws {
    let problem = try problem(bytes)
    #expect(problem.position == SourcePosition(line: line, column: column))
    #expect(problem.message.contains("not valid UTF-8"))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func aHundredThousandLevelsEndInAProblem(opening: String) throws {
    let problem = try problem(String(repeating: opening, count: 100_000))
    #expect(problem.message == "more than 64 levels of nesting")
  }

  @Test func aliasesThatExplodeEndInAProblem() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(try problem(text).message == "more than 2000000 values, aliases written out")
  }

  @Test func aliasesThatNestDeeplyEndInAProblem() throws {
    let text = "a0: &a0 [x]\n" + (1...70).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
    #expect(try problem(text).message == "more than 64 levels of nesting, aliases written out")
  }

  @Test func anAliasInsideItsOwnAnchorIsNamed() throws {
    let problem = try problem("a: &x [1, *x]\n")
    #expect(problem.message == "the alias `*x` stands inside what it repeats")
    #expect(problem.position == SourcePosition(line: 1, column: 11))
  }

  @Test func anAliasOfNothingIsNamed() throws {
    #expect(try problem("a: *x\n").message == "the alias `*x` repeats nothing")
  }

  @Test func aSecondDocumentIsNamed() throws {
    let problem = try problem("a: 1\n---\nb: 2\n")
    #expect(problem.message == "a second document begins here")
    #expect(problem.position == SourcePosition(line: 2, column: 1))
  }

  @Test func elevenMegabytesAreRefused() throws {
    let problem = try problem([UInt8](repeating: UInt8(ascii: "#"), count: 11 * 1024 * 1024))
    #expect(problem.message == "the file is larger than 10 MB, the most that is read")
  }

  @Test func aControlCharacterIsNamedWithItsPlace() throws {
    let problem = try problem("a: 1\nb: \u{7}\n")
    #expect(problem.position == SourcePosition(line: 2, column: 4))
  }
}
