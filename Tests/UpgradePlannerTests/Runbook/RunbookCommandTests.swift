import Foundation
import Testing

@testable import UpgradePlanner

/// Every printed call of `nomad` against what the CLI of that moment has.
@Suite struct RunbookCommandTests {
  /// What the help of Community releases cannot show; reviewed by hand.
  private static let enterprise: [(words: [String], source: String)] = [
    (["license", "inspect"], "vendor documentation: commands, license inspect")
  ]

  /// The oldest CLI that may be in use in each section; that of the oldest server there, at least one with operator api.
  private static func release(_ section: Runbook.Section, oldest: NomadVersion, waves: [Wave]) -> NomadVersion {
    let from = waves.flatMap(\.hops).filter { hop in
      hop.region == section.region && section.wave.map { waves[$0 - 1].hops.contains(hop) } ?? false
    }.flatMap(\.fromVersions).min()
    return max(from ?? oldest, PlanFixture.version("1.4.0"))
  }

  private static func problems(_ runbook: Runbook, oldest: NomadVersion, waves: [Wave]) -> (calls: Int, texts: [String])
  {
    var calls = 0
    var texts: [String] = []
    for section in runbook.sections {
      let release = release(section, oldest: oldest, waves: waves)
      for step in section.steps {
        for words in step.commands.flatMap(PrintedCommand.nomadCalls) {
          calls += 1
          if enterprise.contains(where: { words.starts(with: $0.words) }) { continue }
          // Every command prints its help.
          texts += NomadCommandLine.problems(in: words.filter { $0 != "-h" }, release: release).map {
            "\(step.id): \($0)"
          }
        }
      }
    }
    return (calls, texts)
  }

  /// Every folder of `plans/` that holds a plan.
  static let shipped: [String] = {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: "\(Scratch.root)/plans")) ?? []
    return folders.sorted().filter { name in
      let text = try? String(contentsOfFile: "\(Scratch.root)/plans/\(name)/plan.json", encoding: .utf8)
      return text?.contains("\"outcome\": \"planned\"") ?? false
    }
  }()

  @Test func mostShippedScenariosHaveAPlan() { #expect(Self.shipped.count >= 4) }

  @Test(arguments: shipped)
  func everyCallOfAShippedPlanExistsWithItsFlags(_ name: String) throws {
    let file = try Data(contentsOf: URL(fileURLWithPath: "\(Scratch.root)/plans/\(name)/plan.json"))
    guard case .success(let reading) = PlanJSON.decode(Array(file)), let runbook = reading.document.runbook,
      case .planned(let plan) = reading.document.result.outcome,
      let oldest = reading.document.regions.flatMap(\.versions).min()
    else {
      Issue.record("\(name): no plan")
      return
    }
    let (calls, texts) = Self.problems(runbook, oldest: oldest, waves: plan.waves)
    #expect(calls > 30)
    #expect(texts.isEmpty, "\(texts.prefix(10))")
  }

  @Test(arguments: RunbookPropertyTests.seeds) func everyCallOfARandomRunbookExistsWithItsFlags(_ seed: UInt64) throws {
    let made = RunbookPropertyTests.make(seed)
    let oldest = try #require(made.inventory.regions.flatMap(\.servers).map(\.version).min())
    let (calls, texts) = Self.problems(made.runbook, oldest: oldest, waves: made.plan.waves)
    #expect(calls > 0 || made.plan.waves.allSatisfy(\.hops.isEmpty), "seed \(seed)")
    #expect(texts.isEmpty, "seed \(seed): \(texts.prefix(10))")
  }

  @Test func aCommandOrAFlagThatDoesNotExistIsFound() {
    let calls = PrintedCommand.nomadCalls(
      in:
        "(\n  A=$(nomad operator api -address=x -regoin='a b' /v1/x </dev/null | jq '.nomad x') && nomad frobnicate\n)")
    #expect(calls == [["operator", "api", "-address=x", "-regoin=a b", "/v1/x"], ["frobnicate"]])
    let release = PlanFixture.version("1.8.4")
    #expect(calls.allSatisfy { !NomadCommandLine.problems(in: $0, release: release).isEmpty })
    #expect(PrintedCommand.nomadCalls(in: "sudo systemctl stop nomad && ! pgrep -x nomad # nomad x").isEmpty)
  }
}
