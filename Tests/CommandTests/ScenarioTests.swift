import Foundation
import Testing
import UpgradePlanner

@testable import nomad_upgrade_plan

/// Every folder of `plans/` holds an inventory and what the program makes of it, byte for byte.
///
/// `RECORD=1` writes the documents anew and fails, so that nobody records by accident.
@Suite("Scenarios") struct ScenarioTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("plans")

  static let names: [String] = {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return entries.filter {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent("\($0)/inventory.yaml").path)
    }
    .sorted()
  }()

  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// Every folder has text, Markdown and JSON; one with an index has the whole set.
  private static func members(of document: PlanDocument, in folder: URL) throws -> [OutputFolder.Member] {
    guard FileManager.default.fileExists(atPath: folder.appendingPathComponent(SetCheck.indexName).path) else {
      return try [Format.json, .markdown, .text].map {
        OutputFolder.Member(name: $0.fileName, text: try $0.render(document))
      }
    }
    let members = DocumentSet.members(of: document)
    return members + [OutputFolder.sums(of: members)]
  }

  @Test("the committed documents are what the inventory gives", arguments: names)
  func documents(name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let file = try InventoryFile.read(folder.appendingPathComponent("inventory.yaml").path)
    let document = try Pipeline.document(of: file, overrides: [])
    for member in try Self.members(of: document, in: folder) {
      let path = folder.appendingPathComponent(member.name)
      if Self.isRecording {
        try Data(member.text.utf8).write(to: path)
        Issue.record("recorded \(name)/\(member.name)")
        continue
      }
      let committed = try String(contentsOf: path, encoding: .utf8)
      guard member.text != committed else { continue }
      Issue.record("\(name)/\(member.name): \(Self.firstDifference(committed, member.text))")
    }
  }

  @Test("a saved plan shows the same documents again", arguments: names)
  func show(name: String) throws {
    guard !Self.isRecording else { return }
    let folder = Self.folder.appendingPathComponent(name)
    let document = try SavedPlan.read(folder.appendingPathComponent("plan.json").path)
    for member in try Self.members(of: document, in: folder) {
      let committed = try String(contentsOf: folder.appendingPathComponent(member.name), encoding: .utf8)
      let isSame = member.text == committed
      #expect(isSame, "\(name)/\(member.name)")
    }
  }

  private static let namesWithQuestions: [String] = names.filter {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("\($0)/what-if.yaml").path)
  }

  /// What is asked of every inventory that has a file of scenarios beside it.
  private static let questions = [
    "--why", "--stops", "--tolerance", "mixed=2d,impairment=10%", "--simulate", "2000",
  ]

  @Test("the committed answers to what-if are what its scenarios give", arguments: namesWithQuestions)
  func whatIf(name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let inventory = folder.appendingPathComponent("inventory.yaml").path
    let command = try WhatIfCommand.parse(
      [inventory, "--scenarios", folder.appendingPathComponent("what-if.yaml").path] + Self.questions)
    let file = try InputFile.read(inventory, limit: YAMLSource.largestFile)
    let comparison = try command.comparison(file, try InventoryFile.tree(of: file))
    for format in WhatIfFormat.allCases {
      let path = folder.appendingPathComponent("what-if.\(format.suffix)")
      let text = format.render(comparison)
      if Self.isRecording {
        try Data(text.utf8).write(to: path)
        Issue.record("recorded \(name)/\(path.lastPathComponent)")
        continue
      }
      let committed = try String(contentsOf: path, encoding: .utf8)
      guard text != committed else { continue }
      Issue.record("\(name)/\(path.lastPathComponent): \(Self.firstDifference(committed, text))")
    }
  }

  @Test func theReadmeShowsWhatThePlanSays() throws {
    let readmePath = Self.folder.deletingLastPathComponent().appendingPathComponent("README.md")
    let readme = try String(contentsOf: readmePath, encoding: .utf8)
    let plan = try String(contentsOf: Self.folder.appendingPathComponent("vendor-mid-flight/plan.txt"), encoding: .utf8)
    let findings = try #require(plan.range(of: "\nFindings"))
    let shown = plan[..<findings.lowerBound].trimmingCharacters(in: .newlines)
    let expected = "```text\n\(shown)\n```"
    if Self.isRecording {
      // The example is the one block that begins with a plan.
      let blocks = readme.components(separatedBy: "```")
      let mended = blocks.map { $0.hasPrefix("text\nUpgrade of") ? "text\n\(shown)\n" : $0 }
      try Data(mended.joined(separator: "```").utf8).write(to: readmePath)
      return
    }
    #expect(
      readme.contains(expected), "the example in README.md is not plans/vendor-mid-flight/plan.txt; RECORD=1 mends it")
  }

  @Test("the exit codes are those of plans/README.md", arguments: names)
  func exitCodes(name: String) throws {
    guard !Self.isRecording else { return }
    let document = try SavedPlan.read(Self.folder.appendingPathComponent("\(name)/plan.json").path)
    let status = ExitStatus.of(document.result, isStrict: false, isDetailed: false)
    let readme = try String(contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
    let row = readme.split(separator: "\n").first { $0.hasPrefix("| [\(name)](") }
    #expect(
      row?.hasSuffix("| \(status.rawValue) |") == true,
      "plans/README.md needs a row for \(name) that ends in \(status.rawValue)")
  }

  private static func firstDifference(_ old: String, _ new: String) -> String {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    func text(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "(the end)" }
    return "line \(line + 1) was\n  \(text(old))\nand is now\n  \(text(new))"
  }
}
