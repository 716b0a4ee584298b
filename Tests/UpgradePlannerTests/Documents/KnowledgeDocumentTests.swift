import Foundation
import Testing
import UpgradePlanner

/// `docs/knowledge.md` is what the knowledge says; `RECORD=1` writes it anew and fails.
@Suite("The page about the knowledge") struct KnowledgeDocumentTests {
  private static let text = KnowledgeDocument.render()
  private static let lines = text.components(separatedBy: "\n")

  @Test func theCommittedPageIsCurrent() throws {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let path = folder.appendingPathComponent("docs/knowledge.md")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(Self.text.utf8).write(to: path)
      Issue.record("recorded docs/knowledge.md")
      return
    }
    let isCurrent = try String(contentsOf: path, encoding: .utf8) == Self.text
    #expect(isCurrent, "RECORD=1 swift test --disable-xctest --filter KnowledgeDocument records docs/knowledge.md")
  }

  @Test func nothingThatIsKnownIsLeftOut() {
    let text = Self.text
    for entry in Regression.all { #expect(text.contains("\n### \(entry.id)\n"), "\(entry.id)") }
    for note in UpgradeNote.all { #expect(text.contains("\n#### \(note.id)\n"), "\(note.id)") }
    for id in Surface.all.map(\.id.rawValue) + VersionGate.all.map(\.id) + SteppingStone.all.map(\.id)
      + UngatedRaftEntry.all.map(\.id) + Symptom.all.map(\.id)
    {
      #expect(text.contains("\n| `\(id)`"), "\(id)")
    }
    for field in DroppedField.all { #expect(text.contains("| `\(field.field)` |"), "\(field.field)") }
    for entry in PolicyCapability.all {
      if let capability = entry.capability { #expect(text.contains("`\(capability)`"), "\(capability)") }
    }
    for support in ReleaseCalendar.support { #expect(text.contains("\n| \(support.series)"), "\(support.series)") }
    #expect(text.contains("| `Job.Statuses` | 1.8.0 |"))
    #expect(!text.contains("`Job.Register` |"), "every release has it")
  }

  @Test func everyLinkLeadsToAHeading() {
    let anchors = Set(
      Self.lines.filter { $0.hasPrefix("#") }.map { line in
        MarkdownEscaping.anchor(String(line.drop { $0 == "#" }.dropFirst()))
      })
    let links = Self.text.components(separatedBy: "](#").dropFirst().map { String($0.prefix { $0 != ")" }) }
    #expect(links.count > 12)
    for link in links { #expect(anchors.contains(link), "\(link)") }
  }

  @Test func everyRowHasTheCellsOfItsHeader() {
    var expected = 0
    for line in Self.lines {
      guard line.hasPrefix("| ") || line.hasPrefix("| ---") else {
        if !line.hasPrefix("|") { expected = 0 }
        continue
      }
      let pipes = line.replacingOccurrences(of: "\\|", with: "").filter { $0 == "|" }.count
      if expected == 0 { expected = pipes }
      #expect(pipes == expected, "\(line)")
    }
  }

  @Test func everyRegressionAndNoteShowsItsEvidence() {
    let shown = Self.lines.filter { $0.hasPrefix("- **Evidence:** ") }
    #expect(shown.count == Regression.all.count + UpgradeNote.all.count)
    for line in shown {
      let kind = line.dropFirst("- **Evidence:** ".count)
      #expect(Evidence.allCases.contains { kind.hasPrefix($0.rawValue) }, "\(line)")
    }
  }
}
