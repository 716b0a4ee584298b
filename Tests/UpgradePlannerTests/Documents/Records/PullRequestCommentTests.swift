import Testing

@testable import UpgradePlanner

@Suite("Pull-request comment") struct PullRequestCommentTests {
  @Test func theMarkerIsTheFederationsAndNotThePlans() {
    let planned = PullRequestComment(document: RecordFixture.hostile)
    let impossible = PullRequestComment(document: RecordFixture.impossible)
    #expect(planned.marker == impossible.marker && planned.text.hasPrefix(planned.marker + "\n"))
    #expect(planned.marker != PullRequestComment(document: RecordFixture.vendor).marker)
  }

  @Test(arguments: RecordFixture.Ending.allCases) func everyEndingHasItsComment(_ ending: RecordFixture.Ending) {
    let document = RecordFixture.document(ending)
    let text = PullRequestComment(document: document).text
    #expect(text.utf8.count <= 60_000 && text.contains(PlanJSON.digest(of: document)))
    #expect(!RecordFixture.hasUnsafe(text))
    // The only raw HTML is the marker, the fold, and what ends a mention or keeps a dollar sign one.
    var rest = text
    for own in [
      PullRequestComment(document: document).marker, "<details><summary>", "</summary>", "</details>", "<!-- -->",
      "<span>",
      "</span>",
    ] { rest = rest.split(separator: own, omittingEmptySubsequences: false).joined(separator: " ") }
    for line in rest.split(separator: "\n") {
      var code = 0
      var before: Character = " "
      for character in line {
        if character == "`", before != "\\" { code += 1 }
        if character == "<", code == 0 { #expect(before == "\\", "\(line)") }
        before = character
      }
    }
  }

  @Test func whatDoesNotFitIsCounted() {
    let long = String(repeating: "word ", count: 60)
    let findings = (0..<900).map { number in
      Finding(
        rule: "KR-\(number)", severity: .warning, place: "target", message: "\(number) \(long)", reason: long,
        evidence: .reported, remedy: long)
    }
    let base = RecordFixture.vendor
    let result = PlanningResult(
      path: base.result.path, findings: findings, questions: base.result.questions, outcome: base.result.outcome)
    let text = PullRequestComment(document: RecordFixture.changed(base, result: result, runbook: nil)).text
    #expect(text.utf8.count <= 60_000 && text.utf8.count > 50_000)
    let shown = findings.count { text.contains("`\($0.rule)`") }
    #expect(shown > 0 && shown < 900)
    #expect(text.contains("\(900 - shown) of 900 findings are not shown here: see plan.txt."))
    // What comes after the long part is there all the same.
    #expect(text.contains("Is CSI used?") && text.contains(base.digest))
  }
}
