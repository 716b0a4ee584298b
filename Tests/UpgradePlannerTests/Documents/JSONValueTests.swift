import Testing

@testable import UpgradePlanner

@Suite struct JSONValueTests {
  private func problem(_ text: String) -> String? {
    do throws(JSONProblem) {
      _ = try JSONValue.parse(text)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func aDocumentIsReadAndWrittenBack() throws {
    let text = """
      {
        "a": [1, -2, 3],
        "b": {
          "c": null,
          "d": [
            "x",
            true
          ]
        },
        "e": {},
        "f": []
      }

      """
    #expect(try JSONValue.parse(text).pretty == text)
  }

  @Test func escapesAndSurrogatePairsAreRead() throws {
    let text = "\"\\u0041\\ud83d\\ude80\\n\\/\\\"\\\\\\b\\f\\r\\t\""
    #expect(try JSONValue.parse(text) == .string("A🚀\n/\"\\\u{8}\u{c}\r\t"))
  }

  @Test func whatActsOnATerminalIsEscaped() {
    #expect(JSONValue.string("\u{1b}[31m\u{202e}\u{7f}").pretty == "\"\\u001b[31m\\u202e\\u007f\"\n")
    #expect(JSONValue.string("🚀 é").pretty == "\"🚀 é\"\n")
  }

  @Test(arguments: [
    ("{\"a\": 1, \"a\": 2}", "1:10: the key 'a' stands twice"),
    ("[1,]", "1:4: not a JSON value"),
    ("{\"a\": 1,}", "1:9: an object's key must be a string"),
    ("[1.5]", "1:2: a number that is not whole"),
    ("[01]", "1:2: a number with a leading zero"),
    ("[\n 99999999999999999999]", "2:2: a number that is too large"),
    ("\"a", "1:1: a string without an end"),
    ("\"\\ud800x\"", "1:2: half a surrogate pair"),
    ("\"\\x\"", "1:2: an unknown escape in a string"),
    ("\"a\nb\"", "1:3: a control character inside a string"),
    ("", "1:1: the document ends where a value should stand"),
    ("{} {}", "1:4: text after the end of the document"),
    ("tru", "1:1: not a JSON value"),
  ]) func aProblemHasItsPlace(_ text: String, _ message: String) {
    #expect(problem(text) == message)
  }

  @Test func deepNestingIsAProblemAndNoCrash() {
    #expect(problem(String(repeating: "[", count: 100_000))?.contains("128 levels") == true)
  }

  @Test func bytesThatAreNoUTF8AreAProblem() {
    #expect(throws: JSONProblem.self) { try JSONValue.parse([0x22, 0xff, 0x22]) }
    #expect(throws: JSONProblem.self) { try JSONValue.parse([0xef, 0xbb, 0xbf, 0x31]) }
  }

  @Test func theDigestInPiecesIsThatOfTheWhole() {
    for count in [0, 1, 7, 4000] {
      let members = (0..<count).map {
        JSONValue.Member(
          "key \($0)", .array([.string(String(repeating: "é\n", count: $0 % 50)), .object([]), .int($0)]))
      }
      let value = JSONValue.object([JSONValue.Member("empty", .object([])), JSONValue.Member("all", .object(members))])
      #expect(value.prettyDigest == Digest.sha256(value.prettyBytes))
    }
    #expect(JSONValue.array([.null]).prettyDigest == Digest.sha256("[\n  null\n]\n"))
  }
}
