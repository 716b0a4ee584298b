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
      (
        ["--crews", "2", "--set", "planning.crews=3"],
        "`planning.crews` is set twice, by --set planning.crews and by --crews"
      ),
      (["--target", "1.8.4", "--set", "target=1.8.4"], "`target` is set twice"),
      (["--without", "us-east"], "`us-east` is the authoritative region"),
      (["--set", "regions.us-est.exposure=5"], "did you mean `us-east`"),
      (["--finish-by", "0m"], "leaves no time at all"),
      (["--order", "\"us-west"], "has a quoted name that does not end"),
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
    ["--all-orders", "--why"], ["--all-orders", "--finish-by", "5d"],
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

  private func inFolder(_ use: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("what-if-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try use(folder)
  }

  @Test func everythingThatIsWrongWithAFileOfScenariosIsToldAtOnceWithItsPlace() throws {
    try inFolder { folder in
      let file = folder.appendingPathComponent("s.yaml")
      try """
      extra: 1
      scenarios:
        - {name: a, name: b, crews: 2}
        - {name: c, set: {planning.crews: 2}, crews: 3}
        - {name: c, order: us-east,eu}
      """.write(to: file, atomically: true, encoding: .utf8)
      let keys = try BinaryTests.run(["what-if", Self.inventory, "--scenarios", file.path])
      for text in [
        "s.yaml:1:1: unknown key `extra`", "s.yaml:3:15: scenarios[0]: `name` stands here twice",
        "s.yaml:4:41: scenarios[1].crews: `planning.crews` is set twice",
        "s.yaml:5:5: scenarios[2]: another scenario is named `c` too", "needs quotes, or brackets", "5 problems",
      ] {
        #expect(keys.errors.contains(text), "\(text) in \(keys.errors)")
      }
      try """
      scenarios:
        - name: nowhere
          order: us-east,nowhere
        - name: mars
          without: mars
        - name: many
          crews: x
      """.write(to: file, atomically: true, encoding: .utf8)
      let values = try BinaryTests.run(["what-if", Self.inventory, "--scenarios", file.path])
      #expect(values.code == 1)
      for text in [
        "s.yaml:2:5: scenarios[0]: `nowhere` is no region", "s.yaml:4:5: scenarios[1]: `mars` is no region",
        "s.yaml:7:12: planning.crews: expected a whole number", "1 problem in the scenario `many`",
      ] {
        #expect(values.errors.contains(text), "\(text) in \(values.errors)")
      }
    }
  }

  @Test func everyWrongLineOfAFileOfOrdersIsToldWithItsNumber() throws {
    try inFolder { folder in
      let file = folder.appendingPathComponent("orders.txt")
      try "us-east, ... # first\n\n# all\nmars,...\n...,pluto\n".write(to: file, atomically: true, encoding: .utf8)
      let run = try BinaryTests.run(["what-if", Self.inventory, "--orders", file.path])
      #expect(run.code == 1)
      #expect(run.errors.contains("orders.txt:4: `mars` is no region"), "\(run.errors)")
      #expect(run.errors.contains("orders.txt:5: `pluto` is no region"), "\(run.errors)")
    }
  }

  @Test func partsThatOtherRulesGaveAreNotJoined() throws {
    try inFolder { folder in
      let copy = folder.appendingPathComponent("copy")
      let source = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        .appendingPathComponent("plans/rule-pack")
      try FileManager.default.copyItem(at: source, to: copy)
      let inventory = copy.appendingPathComponent("inventory.yaml").path
      let parts = [1, 2].map { folder.appendingPathComponent("\($0).json").path }
      func shard(_ number: Int) throws -> Int32 {
        try BinaryTests.run([
          "what-if", inventory, "--all-orders", "--shard", "\(number)/2", "--out", parts[number - 1],
        ]).code
      }
      #expect(try shard(1) == 0)
      let pack = copy.appendingPathComponent("rules/acme.yaml")
      let rules = try String(contentsOf: pack, encoding: .utf8)
      try (rules + "# changed\n").write(to: pack, atomically: true, encoding: .utf8)
      #expect(try shard(2) == 0)
      let merged = try BinaryTests.run(
        ["what-if", inventory, "--all-orders"] + parts.flatMap { ["--merge", $0] })
      #expect(merged.code == 1)
      #expect(merged.errors.contains("belongs to another question"), "\(merged.errors)")
    }
  }

  @Test func withoutAPlanTheReasonIsSaidAndEveryQuestionThatIsNotAnswered() throws {
    let inventory = "plans/impossible-windows/inventory.yaml"
    for arguments in [["--why", "--simulate", "10"], ["--all-orders"]] {
      let text = try BinaryTests.run(["what-if", inventory] + arguments)
      #expect(text.code == 3)
      #expect(text.output.contains("the windows (regions.ap-south.windows)"), "\(text.output)")
      #expect(text.output.contains("a way out that was tried: set planning.contingency to 0m"))
    }
    let run = try BinaryTests.run(["what-if", inventory, "--why", "--stops", "--format", "json"])
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(answer["unanswered"] as? [String] == ["--why", "--stops"])
    let plan = try #require(answer["plan"] as? [String: Any])
    #expect((plan["conflict"] as? [Any])?.count == 2)
    #expect((plan["suggestions"] as? [Any])?.isEmpty == false)
  }

  @Test func aRankingSaysWhatWasChangedAndWhatThePlanIsWhereNoOrderIsAsGood() throws {
    let changed = try BinaryTests.run(["what-if", Self.inventory, "--crews", "2", "--all-orders"])
    #expect(changed.output.contains("all 24 orders, with planning.crews=2"), "\(changed.output)")
    let waves = try BinaryTests.run(["what-if", "plans/community-1.4-to-1.10/inventory.yaml", "--all-orders"])
    #expect(waves.output.contains("the best plan: 6 h 30 min of mixed versions, impairment 3900"), "\(waves.output)")
    #expect(waves.output.contains("no single one for all is as good"))
  }

  @Test func aDeadlineThatNothingMeetsIsNoHorizon() throws {
    let run = try BinaryTests.run(["what-if", Self.inventory, "--finish-by", "1m"])
    #expect(run.output.contains("in its way: the end that is asked for (--finish-by)"), "\(run.output)")
    #expect(!run.output.contains("planning.horizon"))
    #expect(run.output.contains("no plan ends before"))
    let forbidden = try BinaryTests.run(
      ["what-if", "plans/vendor-article-target/inventory.yaml", "--finish-by", "30d"])
    #expect(forbidden.code == 3)
    #expect(forbidden.output.contains("there is no plan to ask about: --finish-by"), "\(forbidden.output)")
    #expect(!forbidden.output.contains("last safe start") && !forbidden.output.contains("no plan ends before"))
    let past = try BinaryTests.run(
      ["what-if", "plans/lts-six-regions/inventory.yaml", "--finish-by", "2020-01-01T00:00Z"])
    #expect(past.code == 1)
    #expect(past.errors.contains("--finish-by 2020-01-01T00:00Z is not after"), "\(past.errors)")
  }

  @Test func aQuestionThatOneRegionCannotAnswerIsNamed() throws {
    let one = ["--without", "us-west", "--without", "eu-central", "--without", "ap-southeast"]
    let run = try BinaryTests.run(["what-if", Self.inventory, "--format", "json"] + one)
    #expect(run.code == 0)
    try inFolder { folder in
      let file = folder.appendingPathComponent("one.yaml")
      try """
      format: 1
      federation: one
      edition: community
      authoritative: us
      target: 1.8.4
      regions:
        us: {servers: {count: 3, version: 1.7.7}, upgrade: {method: in-place}}
      """.write(to: file, atomically: true, encoding: .utf8)
      let run = try BinaryTests.run(["what-if", file.path, "--why", "--sensitivity"])
      #expect(run.output.contains("one region alone is upgraded, and has no other order: --why, --sensitivity"))
    }
  }

  @Test func namesThatWouldBeTwiceInTheTableAreRefused() throws {
    let twice = try BinaryTests.run(["what-if", Self.inventory, "--order", "us-east,...", "--order", "us-east, ..."])
    #expect(twice.code == 1 && twice.errors.contains("`order us-east,...` is asked twice"), "\(twice.errors)")
    try inFolder { folder in
      let file = folder.appendingPathComponent("s.yaml")
      try "scenarios: [{name: best plan, crews: 2}]".write(to: file, atomically: true, encoding: .utf8)
      let run = try BinaryTests.run(["what-if", Self.inventory, "--scenarios", file.path])
      #expect(run.errors.contains("s.yaml:1:13: scenarios[0]: `best plan` is what the plan itself is called"))
    }
  }

  @Test func aByteOrderMarkIsNoPartOfAFile() throws {
    try inFolder { folder in
      let orders = folder.appendingPathComponent("orders.txt")
      try "\u{feff}us-east,...\n".write(to: orders, atomically: true, encoding: .utf8)
      let inventory = folder.appendingPathComponent("inventory.yaml")
      let text = try String(contentsOfFile: Self.inventory, encoding: .utf8)
      try ("\u{feff}" + text).write(to: inventory, atomically: true, encoding: .utf8)
      let run = try BinaryTests.run(["what-if", inventory.path, "--orders", orders.path])
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("order us-east,..."))
    }
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let ask = ["what-if", Self.inventory, "--simulate", "500", "--seed", "9"]
    let first = try BinaryTests.run(ask)
    #expect(first.code == 0)
    #expect(first.output.contains("500 runs, seed 9"))
    #expect(try BinaryTests.run(ask).output == first.output)
  }
}
