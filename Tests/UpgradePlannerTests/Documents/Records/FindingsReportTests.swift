import Testing

@testable import UpgradePlanner

@Suite("Findings for CI") struct FindingsReportTests {
  /// Element names in order, and all texts and attribute values decoded; nil where it is not well formed.
  static func xml(_ text: String) -> (elements: [String], texts: [String])? {
    var elements: [String] = []
    var texts: [String] = []
    var open: [String] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      texts.append(decoded(rest[..<start]))
      rest = rest[start...].dropFirst()
      // Attribute values hold no angle bracket in what is well formed here.
      guard let end = rest.firstIndex(of: ">") else { return nil }
      let tag = rest[..<end]
      rest = rest[end...].dropFirst()
      guard !tag.contains("<") else { return nil }
      if tag.first == "?" { continue }
      if tag.first == "/" {
        guard open.popLast() == String(tag.dropFirst()) else { return nil }
        continue
      }
      let name = String(tag.prefix { $0 != " " && $0 != "/" })
      elements.append(name)
      let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count % 2 == 1 else { return nil }
      for (index, part) in parts.enumerated() where index % 2 == 1 { texts.append(decoded(part)) }
      if tag.last != "/" { open.append(name) }
    }
    return open.isEmpty ? (elements, texts) : nil
  }

  private static func decoded(_ text: Substring) -> String {
    var decoded = ""
    var rest = text
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    while let first = rest.first {
      if first == "&", let entity = entities.first(where: { rest.hasPrefix($0.0) }) {
        decoded += entity.1
        rest = rest.dropFirst(entity.0.count)
      } else {
        decoded.append(first)
        rest = rest.dropFirst()
      }
    }
    return decoded
  }

  @Test(arguments: RecordFixture.Ending.allCases)
  func junitShowsEveryTextAndNothingElse(_ ending: RecordFixture.Ending) throws {
    let document = RecordFixture.document(ending)
    let report = FindingsJUnit(document: document, settings: .standard).text
    let read = try #require(Self.xml(report))
    #expect(
      Set(read.elements).isSubset(of: [
        "testsuites", "testsuite", "properties", "property", "testcase", "failure", "error", "skipped", "system-out",
      ]))
    #expect(
      read.elements.count { $0 == "testcase" } == 1 + RecordFixture.findings.count + RecordFixture.questions.count)
    for text in RecordFixture.texts {
      #expect(read.texts.contains("regions.\(UnsafeScalar.shown(text)): \(UnsafeScalar.shown(text))"))
    }
    #expect(!RecordFixture.hasUnsafe(report) && read.texts.contains(PlanJSON.digest(of: document)))
  }

  @Test func warningsAndOpenQuestionsFailAndWhatIsAcceptedIsSkipped() throws {
    let report = FindingsJUnit(document: RecordFixture.vendor, settings: .standard).text
    #expect(
      report.contains("<testsuites name=\"nomad-upgrade-plan\" tests=\"5\" failures=\"2\" errors=\"0\" skipped=\"2\">"))
    #expect(report.contains("<skipped message=\"accepted by lead: known\"/>"))
    #expect(report.contains("timestamp=\"2026-12-01T04:40:00\""))
  }

  @Test func theOutcomeIsATestOfItsOwn() throws {
    func outcome(_ document: PlanDocument) -> [String] {
      let elements = Self.xml(FindingsJUnit(document: document, settings: .standard).text)?.elements ?? []
      return Array(elements.drop { $0 != "testcase" }.prefix(2))
    }
    #expect(outcome(RecordFixture.impossible) == ["testcase", "failure"])
    #expect(outcome(RecordFixture.gaveUp) == ["testcase", "error"])
    #expect(outcome(RecordFixture.vendor) == ["testcase", "testsuite"])
  }

  private func items(_ value: JSONValue?) -> [JSONValue] {
    guard case .array(let items)? = value else { return [] }
    return items
  }

  @Test(arguments: RecordFixture.Ending.allCases)
  func sarifHasAResultForEachFindingAndQuestion(_ ending: RecordFixture.Ending) throws {
    let document = RecordFixture.document(ending)
    let tree = try JSONValue.parse(FindingsSARIF(document: document, settings: .standard).text)
    let run = try #require(items(tree["runs"]).first)
    let results = items(run["results"])
    let conflicts = ending == .impossible ? RecordFixture.texts.count : 0
    #expect(results.count == conflicts + RecordFixture.findings.count + RecordFixture.questions.count)
    let rules = items(run["tool"]?["driver"]?["rules"]).map { $0["id"] }
    for result in results {
      guard case .int(let index)? = result["ruleIndex"] else {
        Issue.record("a result without its rule")
        continue
      }
      #expect(rules[index] == result["ruleId"])
    }
    // Accepted findings and answered questions are suppressed, each with its reason.
    let accepted = RecordFixture.findings.count { $0.isWaived } + RecordFixture.questions.count { $0.answer != nil }
    #expect(results.count { $0["suppressions"] != nil } == accepted)
    #expect(items(run["invocations"]).first?["executionSuccessful"] == .bool(ending != .gaveUp))
    #expect(run["properties"]?["plan_digest"] == .string(PlanJSON.digest(of: document)))
  }

  @Test func aFingerprintStaysWhenThePlanChangesAndDiffersBetweenFindings() throws {
    func prints(_ document: PlanDocument) throws -> [JSONValue?] {
      let tree = try JSONValue.parse(FindingsSARIF(document: document, settings: .standard).text)
      return items(items(tree["runs"]).first?["results"]).map { $0["partialFingerprints"] }
    }
    let planned = try prints(RecordFixture.hostile)
    let later = try prints(RecordFixture.gaveUp)
    #expect(planned == later)
    #expect(Set(planned).count == planned.count)
  }

  @Test func aPathBecomesAReference() {
    #expect(FindingsSARIF.uri("ops/a b?#%.yaml") == "ops/a%20b%3F%23%25.yaml")
  }
}
