import Foundation
import Testing
import UpgradePlanner

@testable import nomad_upgrade_plan

/// Each file of `Fixtures/incidents` is a federation shortly before something that happened to somebody, with what the
/// program has to say then: lines `# expect: KIND ID TEXT`, where the text stands somewhere in what is said.
@Suite("Incidents") struct IncidentTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/incidents")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test("the program says beforehand what happened", arguments: names)
  func predicted(name: String) throws {
    let path = Self.folder.appendingPathComponent("\(name).yaml").path
    let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    let expectations = lines.filter { $0.hasPrefix("# expect: ") }.map { $0.dropFirst("# expect: ".count) }
    #expect(!expectations.isEmpty)
    let file = try InventoryFile.read(path)
    let result = Planner.plan(file.inventory, zones: file.zones)
    for expectation in expectations {
      let parts = expectation.split(separator: " ", maxSplits: 2).map(String.init)
      #expect(
        Self.says(parts[0], parts[1], parts.count > 2 ? parts[2] : "", result),
        "\(name) does not say: \(expectation)")
    }
  }

  private static func says(_ kind: String, _ id: String, _ text: String, _ result: PlanningResult) -> Bool {
    func holds(_ parts: String...) -> Bool { parts.contains { $0.contains(text) } }
    var plan: Plan?
    if case .planned(let planned) = result.outcome { plan = planned }
    switch kind {
    case "finding":
      return result.findings.contains { $0.rule == id && holds($0.message, $0.reason, $0.source) }
    case "blocked":
      guard case .impossible(let conflict, _) = result.outcome, conflict.contains(where: { $0.id == id }) else {
        return false
      }
      return result.findings.contains { $0.rule == id && $0.forbids && holds($0.message, $0.reason) }
    case "question":
      return result.questions.contains { $0.rule == id && holds($0.text) }
    case "impairment":
      return plan?.impairments.contains { $0.surface == id && $0.weight > 0 } == true
    case "client-rollout":
      return plan?.clients.contains { $0.pool == id && $0.left == 0 } == true
    default: return false
    }
  }

  @Test func atLeastTenIncidentsAreThereEachWithWhatHappenedAndWhereThatIsTold() throws {
    #expect(Self.names.count >= 10)
    for name in Self.names {
      let text = try String(contentsOf: Self.folder.appendingPathComponent("\(name).yaml"), encoding: .utf8)
      let comment = text.components(separatedBy: "# expect:")[0]
      let isCited = ["issue", "support article", "upgrade guide"].contains { comment.contains($0) }
      #expect(comment.hasPrefix("# ") && isCited, "\(name)")
    }
  }
}
