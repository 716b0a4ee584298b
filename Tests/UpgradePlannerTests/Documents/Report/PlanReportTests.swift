import Testing

@testable import UpgradePlanner

@Suite("The report page") struct PlanReportTests {
  private func document(_ name: String) throws -> PlanDocument {
    try #require(PlanFixture.all.first { $0.name == name }).document
  }

  /// Everything between `<` and `>` outside script and style.
  private static func tags(of page: String) -> [Substring] {
    var tags: [Substring] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...].dropFirst()
      guard let end = rest.firstIndex(of: ">") else { break }
      let tag = rest[..<end]
      tags.append(tag)
      rest = rest[end...].dropFirst()
      for raw in ["script", "style"] where tag.hasPrefix(raw) {
        while !rest.isEmpty, !rest.hasPrefix("</\(raw)>") { rest = rest.dropFirst() }
      }
    }
    return tags
  }

  /// Text of the page outside tags, script and style, unescaped.
  private static func unescaped(_ markup: String) -> String {
    markup.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  private static let elements: Set<String> = [
    "!DOCTYPE", "html", "head", "meta", "link", "title", "style", "body", "a", "nav", "p", "br", "code", "ul", "li",
    "div", "main",
    "section", "footer", "script", "header", "h1", "h2", "h3", "dl", "dt", "dd", "small", "b", "i", "table",
    "caption",
    "thead", "tbody", "tr", "th", "td", "svg", "desc", "defs", "pattern", "path", "circle", "rect", "text", "g",
    "details",
    "summary", "span", "ol", "label", "input", "pre",
  ]

  @Test(arguments: PlanFixture.names) func noNameBecomesMarkup(_ name: String) throws {
    let page = PlanReport.render(try document(name))
    let tags = Self.tags(of: page)
    for tag in tags {
      let element = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "!" }
      #expect(Self.elements.contains(String(element)), "<\(tag)>")
      // Values are skipped: what is left of a tag is its names of attributes.
      let names = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined()
      #expect(!names.contains(" on"), "no inline handler: <\(tag)>")
      #expect(!names.contains(" style="), "no inline style: <\(tag)>")
    }
    #expect(tags.count { $0.hasPrefix("script") } == 1)
    #expect(!page.unicodeScalars.contains { UnsafeScalar.isUnsafe($0) && $0 != "\n" && $0 != "\t" })
  }

  @Test func everyHostileNameIsShownAsItIs() throws {
    let text = Self.unescaped(PlanReport.render(try document("hostile")))
    for name in PlanFixture.hostileNames { #expect(text.contains(UnsafeScalar.shown(name)), "\(name)") }
  }

  @Test func everyStepStandsOnThePageWithItsCommands() throws {
    for name in PlanFixture.names {
      let document = try document(name)
      let page = PlanReport.render(document)
      // Page one and the appendix show the two sections that are left out.
      let sections = try #require(document.runbook).sections.filter { !["summary", "appendix"].contains($0.id) }
      let steps = sections.flatMap(\.steps)
      let entries = page.split(separator: "<ol class=steps>\n").dropFirst()
        .flatMap { ($0.split(separator: "\n</ol>").first ?? "").split(separator: "\n<li id=") }
      #expect(entries.count == steps.count)
      for command in steps.flatMap(\.commands) {
        #expect(page.contains("<pre>\(HTML.block(command).markup)</pre>"), "\(name): \(command)")
      }
    }
  }

  @Test func whoDoesAStepStandsAtItOrAtTheHeadOfItsSection() throws {
    let document = try document("vendor")
    let page = PlanReport.render(document)
    let section = try #require(document.runbook?.sections.first { $0.id == "hop-1-us-east" })
    let usual = try #require(
      section.steps.first { step in
        section.steps.count { $0.who == step.who } * 2 > section.steps.count
      }
    ).who
    #expect(page.contains("<b>Who, unless a step names another:</b> \(usual)"))
    for section in try #require(document.runbook).sections where !["summary", "appendix"].contains(section.id) {
      let start = try #require(page.range(of: "<summary><h3>\(("\(section.title)" as HTML).markup)</h3>"))
      let end = try #require(page[start.upperBound...].range(of: "</details>"))
      for who in Set(section.steps.map(\.who)) { #expect(page[start.upperBound..<end.lowerBound].contains(who)) }
    }
  }

  @Test func theSamePlanGivesTheSameBytes() throws {
    let document = try document("vendor")
    #expect(PlanReport.render(document) == PlanReport.render(document))
  }

  @Test func thePolicyNamesExactlyTheStyleAndTheScriptOfThePage() throws {
    let page = PlanReport.render(try document("vendor"))
    for element in ["style", "script"] {
      let start = try #require(page.range(of: "<\(element)>")).upperBound
      let end = try #require(page.range(of: "</\(element)>")).lowerBound
      #expect(page.contains("\(element)-src '\(ContentHash.sha256(String(page[start..<end])))'"))
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func hashesAreThoseThatBrowsersCompute() {
    #expect(ContentHash.sha256("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(ContentHash.base64(Array("any carnal pleas".utf8)) == "YW55IGNhcm5hbCBwbGVhcw==")
    #expect(ContentHash.base64(Array("any carnal pleasu".utf8)) == "YW55IGNhcm5hbCBwbGVhc3U=")
  }

  @Test func thePageAddsLittleToWhatTheRunbookSays() throws {
    for name in ["vendor", "community"] {
      let document = try document(name)
      let steps = try #require(document.runbook).sections.flatMap(\.steps)
      let said = steps.reduce(0) { sum, step in
        sum
          + ([step.title, step.why, step.who, step.expect, step.otherwise, step.undo, step.privilege].compactMap(\.self)
          + step.commands)
          .reduce(0) { $0 + $1.utf8.count }
      }
      let page = PlanReport.render(document).utf8.count
      #expect(page <= said + steps.count * 170 + 60_000, "\(name): \(page) bytes for \(said) of runbook")
    }
  }

  @Test func anImpossiblePlanSaysWhatStandsAgainstItAndWhatWouldHelp() throws {
    let text = PlanReport.render(
      try withOutcome(
        .impossible(
          conflict: [ConflictElement(kind: .crews, id: "planning.crews", place: "planning.crews")],
          suggestions: [
            Suggestion(
              set: "planning.crews", value: "2",
              measures: Measures(mixedMinutes: 90, impairment: 7, startMinute: 0, finishMinute: 90))
          ])))
    #expect(text.contains("No plan exists.") && text.contains("The number of crews (planning.crews)"))
    #expect(text.contains("<code>planning.crews</code><td><code>2</code><td>1 h 30 min"))
    #expect(!text.contains("id=timeline"))
  }

  @Test func aSearchThatGaveUpSaysSo() throws {
    let text = PlanReport.render(try withOutcome(.gaveUp(mixedLowerBound: 120, states: 5000)))
    #expect(text.contains("No answer.") && text.contains("in 5000 states") && text.contains("fewer than 120"))
  }

  private func withOutcome(_ outcome: PlanningOutcome) throws -> PlanDocument {
    let document = try document("vendor")
    let old = document.result
    return PlanDocument(
      toolVersion: document.toolVersion, knowledgeVersion: document.knowledgeVersion, digest: document.digest,
      federation: document.federation, edition: document.edition, authoritative: document.authoritative,
      target: document.target, origin: document.origin, overrides: document.overrides, inputs: document.inputs,
      zones: document.zones, regions: document.regions,
      result: PlanningResult(path: old.path, findings: old.findings, questions: old.questions, outcome: outcome),
      runbook: nil)
  }
}
