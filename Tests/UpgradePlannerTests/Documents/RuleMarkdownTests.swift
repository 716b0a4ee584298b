import Foundation
import Testing

@testable import UpgradePlanner

@Suite("RuleMarkdown") struct RuleMarkdownTests {
  @Test("docs/rules.md is what the rules say; RECORD=1 mends it")
  func page() throws {
    let path = SourceFile.root.appendingPathComponent("docs/rules.md")
    let made = RuleMarkdown.page(RuleCatalog.all, regressions: Regression.all)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(made.utf8).write(to: path)
      Issue.record("recorded docs/rules.md")
      return
    }
    let isCurrent = try String(contentsOf: path, encoding: .utf8) == made
    #expect(isCurrent, "docs/rules.md is not what the rules say; RECORD=1 mends it")
  }

  @Test func everyRuleHasASectionAndEveryRegressionARow() {
    let lines = RuleMarkdown.page(RuleCatalog.all, regressions: Regression.all).split(separator: "\n")
    for rule in RuleCatalog.all { #expect(lines.contains("## \(rule.id)"), "\(rule.id)") }
    for entry in Regression.all { #expect(lines.contains { $0.hasPrefix("| \(entry.id) |") }, "\(entry.id)") }
  }

  @Test func aTableKeepsItsColumns() {
    let lines = RuleMarkdown.page(RuleCatalog.all, regressions: Regression.all).split(separator: "\n")
    for line in lines where line.hasPrefix("| ") {
      let bars = line.indices.filter {
        line[$0] == "|" && ($0 == line.startIndex || line[line.index(before: $0)] != "\\")
      }
      #expect([5, 6].contains(bars.count), "\(line)")
    }
  }
}
