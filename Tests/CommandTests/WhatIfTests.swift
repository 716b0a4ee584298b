import Foundation
import Testing

/// `what-if` as a user runs it.
@Suite("What-if on the command line") struct WhatIfTests {
  static let inventory = "plans/vendor-mid-flight/inventory.yaml"

  private func json(_ arguments: [String], code: Int32 = 0) throws -> [String: Any] {
    let run = try BinaryTests.run(["what-if", Self.inventory, "--format", "json"] + arguments)
    #expect(run.code == code, "\(run.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func theChosenOrderIsWorthWhatThePlanIs() throws {
    let best = try #require(try json(["--why"])["plan"] as? [String: Any])
    let order = try #require(best["order"] as? [String])
    let answer = try json(["--order", order.joined(separator: ",")])
    let scenario = try #require((answer["scenarios"] as? [[String: Any]])?.first)
    #expect(scenario["order"] as? [String] == order)
    #expect(scenario["measures"] as? [String: Int] == best["measures"] as? [String: Int])
    #expect((scenario["violates"] as? [Any])?.isEmpty == true)
    #expect((scenario["findings"] as? [Any])?.isEmpty == false)
    for key in ["mixedMinutes", "impairment", "finishMinute"] {
      #expect((scenario["difference"] as? [String: Any])?[key] as? Int == 0)
    }
  }

  @Test func whereNoSingleOrderIsThePlansThatOfEachWaveIsShown() throws {
    let inventory = "plans/community-1.4-to-1.10/inventory.yaml"
    let run = try BinaryTests.run(["what-if", inventory, "--format", "json", "--order", "factory,home,lab"])
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let plan = try #require(answer["plan"] as? [String: Any])
    #expect(plan["order"] as? [String] == [])
    let orders = try #require(plan["orders"] as? [[String]])
    #expect(orders == [["factory", "home", "lab"], ["home", "factory", "lab"], ["home", "factory", "lab"]])
    let text = try BinaryTests.run(["what-if", inventory, "--order", "factory,home,lab"]).output
    #expect(text.contains("wave 1: factory,home,lab; waves 2 to 3: home,factory,lab"))
    #expect(text.contains("factory before home in wave 2"))
  }

  @Test func aRegionLeftOutHopsInNoOrder() throws {
    let answer = try json(["--without", "eu-central"])
    let scenario = try #require((answer["scenarios"] as? [[String: Any]])?.first)
    let order = try #require(scenario["order"] as? [String])
    #expect(Set(order) == ["us-east", "us-west", "ap-southeast"])
  }

  @Test func anOrderAgainstADemandSaysWhichOneAndWhatWouldHelp() throws {
    let answer = try json(
      ["--set", "regions.us-east.after=[us-west]", "--order", "us-east,...", "--crews", "1"], code: 3)
    let scenario = try #require((answer["scenarios"] as? [[String: Any]])?.first)
    #expect(scenario["outcome"] as? String == "impossible")
    let violates = try #require(scenario["violates"] as? [[String: String]])
    #expect(violates.first?["where"] == "regions.us-east.after")
    #expect((scenario["suggestions"] as? [Any])?.isEmpty == false)
  }

  @Test(
    "what is set is checked like the inventory and told at its own place",
    arguments: [
      (["--set", "planning.crewz=1"], "--set planning.crewz:1:1: planning: unknown key `crewz`"),
      (["--crews", "x"], "--crews:1:1: planning.crews: expected a whole number"),
      (["--without", "mars"], "`mars` is no region of this inventory"),
      (["--freeze", "soon"], "`soon` is no interval FROM/TO"),
      (["--order", "us-west"], "leaves out us-east, eu-central, ap-southeast"),
      (["--order", "us-west,us-west,..."], "stands twice"),
      (["--target", "1.x"], "target"), ([], "nothing is asked"),
      (["--set", "regions.eu-central.servers.groups[3].count=1"], "there is"),
    ])
  func problems(arguments: [String], text: String) throws {
    let run = try BinaryTests.run(["what-if", Self.inventory] + arguments)
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(text), "\(run.errors)")
  }

  @Test(arguments: [
    ["--simulate", "0"], ["--tolerance", "mixed=x"], ["--shard", "1/2"], ["--all-orders", "--top", "0"],
  ])
  func whatCannotBeMeantIsUsage(arguments: [String]) throws {
    #expect(try BinaryTests.run(["what-if", Self.inventory] + arguments).code == 64)
  }

  @Test func partsJoinToTheBytesOfOneRun() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let ask = ["what-if", Self.inventory, "--all-orders", "--format", "json"]
    let parts = (1...3).map { folder.appendingPathComponent("\($0).json").path }
    for (index, part) in parts.enumerated() {
      #expect(try BinaryTests.run(ask + ["--shard", "\(index + 1)/3", "--out", part]).code == 0)
    }
    let whole = try BinaryTests.run(ask)
    let merged = try BinaryTests.run(ask + parts.reversed().flatMap { ["--merge", $0] })
    #expect(whole.code == 0)
    #expect(merged.output == whole.output)
    let missing = try BinaryTests.run(ask + ["--merge", parts[0], "--merge", parts[2]])
    #expect(missing.code == 1)
    #expect(missing.errors.contains("are in none of the parts"))
    let twice = try BinaryTests.run(ask + (parts + [parts[1]]).flatMap { ["--merge", $0] })
    #expect(twice.errors.contains("is in two of the parts"))
    let other = try BinaryTests.run(ask + ["--crews", "1"] + parts.flatMap { ["--merge", $0] })
    #expect(other.errors.contains("belongs to another question"))
  }

  @Test func whatAnotherPartLeftIsRefused() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("kept-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let ask = ["what-if", Self.inventory, "--all-orders"]
    let part = try BinaryTests.run(ask + ["--shard", "1/2"])
    try part.output.write(to: file, atomically: true, encoding: .utf8)
    let run = try BinaryTests.run(ask + ["--shard", "1/2", "--resume", file.path])
    #expect(run.code == 1)
    #expect(run.errors.contains("not what an interrupted run left"), "\(run.errors)")
    #expect(try String(contentsOf: file, encoding: .utf8) == part.output)
  }

  @Test func scenariosOfAFileAreReadWithTheirPlaces() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("scenarios-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("scenarios.yaml")
    try """
    scenarios:
      - name: one crew
        crews: 1
      - name: us-east first, four crews
        order: us-east,...
        set: {planning.crews: 4}
    """.write(to: file, atomically: true, encoding: .utf8)
    let answer = try json(["--scenarios", file.path])
    let scenarios = try #require(answer["scenarios"] as? [[String: Any]])
    #expect(scenarios.map { $0["name"] as? String } == ["one crew", "us-east first, four crews"])
    #expect((scenarios.last?["order"] as? [String])?.first == "us-east")
    try "scenarios:\n  - name: x\n    crew: 1\n".write(to: file, atomically: true, encoding: .utf8)
    let wrong = try BinaryTests.run(["what-if", Self.inventory, "--scenarios", file.path])
    #expect(wrong.code == 1)
    #expect(wrong.errors.contains(":3:5: scenarios[0]: unknown key `crew`"), "\(wrong.errors)")
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let ask = ["what-if", Self.inventory, "--simulate", "500", "--seed", "9"]
    let first = try BinaryTests.run(ask)
    #expect(first.code == 0)
    #expect(first.output.contains("500 runs, seed 9"))
    #expect(try BinaryTests.run(ask).output == first.output)
  }
}
