import Testing

@testable import UpgradePlanner

@Suite("Jira") struct JiraTests {
  /// Which nodes may stand in which; nothing else works in every field of Jira.
  private static let children = [
    "doc": ["heading", "paragraph", "bulletList", "table"], "heading": ["text"], "paragraph": ["text"],
    "bulletList": ["listItem"], "listItem": ["paragraph"], "table": ["tableRow"],
    "tableRow": ["tableHeader", "tableCell"], "tableHeader": ["paragraph"], "tableCell": ["paragraph"],
  ]

  private func problems(_ node: JSONValue) -> [String] {
    guard case .string(let type)? = node["type"] else { return ["a node without type"] }
    if type == "text" {
      guard case .string(let text)? = node["text"], !text.isEmpty, !RecordFixture.hasUnsafe(text) else {
        return ["a bad text"]
      }
      return []
    }
    guard case .array(let content)? = node["content"] else { return ["\(type) without content"] }
    return content.flatMap { child -> [String] in
      guard case .string(let name)? = child["type"], Self.children[type]?.contains(name) == true else {
        return ["\(child) in \(type)"]
      }
      return problems(child)
    }
  }

  @Test(arguments: RecordFixture.Ending.allCases) func everyFieldIsADocument(_ ending: RecordFixture.Ending) throws {
    let map = JiraField.Part.allCases.enumerated().map { JiraField(part: $1, id: "customfield_\($0)") }
    for map in [[], map] {
      let issue = try JSONValue.parse(JiraDocument(document: RecordFixture.document(ending), fieldMap: map).text)
      guard case .object(let fields)? = issue["fields"] else {
        Issue.record("no fields")
        return
      }
      for field in fields {
        if case .string(let text) = field.value {
          #expect(text.utf16.count <= 255)
          continue
        }
        #expect(problems(field.value).isEmpty, "\(field.key)")
        #expect(field.value.compactLength <= 32_767)
      }
    }
  }

  @Test func aMappedPartLeavesTheDescription() throws {
    let map = [
      JiraField(part: .backoutPlan, id: "customfield_7"), JiraField(part: .plannedStart, id: "customfield_8"),
    ]
    let plain = try JSONValue.parse(JiraDocument(document: RecordFixture.vendor, fieldMap: []).text)
    let mapped = try JSONValue.parse(JiraDocument(document: RecordFixture.vendor, fieldMap: map).text)
    #expect(plain["fields"]?["description"]?.pretty.contains("\"Back-out plan\"") == true)
    #expect(mapped["fields"]?["description"]?.pretty.contains("\"Back-out plan\"") == false)
    #expect(mapped["fields"]?["customfield_7"]?.pretty.contains("Rung 1") == true)
    #expect(mapped["fields"]?["customfield_8"] == .string("2026-12-01T05:40:00.000+0000"))
  }

  @Test func whatDoesNotFitIsCounted() {
    let blocks = (0..<2000).map { ChangeBlock.paragraph("paragraph \($0) of many") }
    let made = JiraDocument.fitted(blocks)
    #expect(made.compactLength <= 32_767 && made.compactLength > 30_000)
    guard case .array(let content)? = made["content"] else { return }
    #expect(made.pretty.contains("\(2000 - content.count + 1) more paragraphs, lists or tables do not fit"))
  }

  @Test(arguments: ["x", "backout_plan=field", "backout_plan=customfield_", "summary=customfield_1"])
  func aFieldThatIsNoneIsRefused(_ text: String) { #expect(JiraField(text) == nil) }

  @Test(arguments: RecordFixture.texts) func wikiTextIsShownAsItIs(_ text: String) {
    let escaped = JiraWikiEscaping.text(text)
    #expect(!escaped.unicodeScalars.contains { "\\{}[]|*_^~!?<>@`()\n".unicodeScalars.contains($0) })
    // Decoded, it is the text again.
    var decoded = ""
    for (index, part) in escaped.split(separator: "&#", omittingEmptySubsequences: false).enumerated() {
      let end = index == 0 ? nil : part.firstIndex(of: ";")
      if let end, let value = UInt32(part[..<end]), let scalar = Unicode.Scalar(value) {
        decoded.unicodeScalars.append(scalar)
        decoded += part[end...].dropFirst()
      } else {
        decoded += part
      }
    }
    #expect(decoded == UnsafeScalar.shown(text))
  }

  @Test func wikiWordsWithDashesAndNumbersStayReadable() {
    #expect(JiraWikiEscaping.text("us-east 1.7.10+ent at 10:00, x") == "us-east 1.7.10+ent at 10:00, x")
    #expect(JiraWikiEscaping.text("h1. x -gone- http://x") == "h1&#46; x &#45;gone&#45; http&#58;//x")
  }

  @Test(arguments: RecordFixture.Ending.allCases) func aWikiTextFitsItsField(_ ending: RecordFixture.Ending) {
    let document = RecordFixture.document(ending)
    let text = JiraWiki(document: document).text
    #expect(text.utf16.count <= 32_767 && text.contains(PlanJSON.digest(of: document)))
  }
}
