import Foundation
import Testing

@Suite("The do-nothing script") struct PlanScriptTests {
  @Test(
    "from start to end it runs what only looks, and records every step",
    arguments: ["small.yaml", "hostile.yaml"])
  func wholeRunbook(inventory: String) throws {
    let script = try ScriptRun(inventory: inventory)
    defer { script.remove() }
    // The variables that a runbook asks for where an inventory says too little.
    let ending = try script.run(script.patient)
    #expect(ending.code == 0, "\(ending.output.suffix(2000))")
    #expect(!script.exists("forbidden"), "\(script.read("forbidden"))")
    let calls = script.read("calls").split(separator: "\n")
    #expect(calls.count > 10)
    let allowed = ["nomad version", "nomad operator api ", "vault read ", "vault token lookup "]
    #expect(calls.allSatisfy { call in allowed.contains { call.hasPrefix($0) } })
    #expect(calls.allSatisfy { !$0.contains("/creds/") && !$0.contains(" -X") })
    #expect(script.events.last == "ended 0")
    #expect(!script.events.contains { $0.hasPrefix("damaged") })
    let recorded = script.events.filter { $0.hasPrefix("done ") || $0.hasPrefix("passed ") }
    let steps = script.text.split(separator: "\n").filter { $0.hasPrefix("  begin ") }
    let sheets = steps.filter { $0.contains(" rollback.") || $0.contains("fallback-") }
    #expect(Set(recorded).count == recorded.count && recorded.count == steps.count - sheets.count)
    #expect(!ending.output.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{202e}" || $0 == "\r" })
  }

  @Test func aTokenIsAskedForAndRecordedNowhere() throws {
    let script = try ScriptRun(inventory: "small.yaml")
    defer { script.remove() }
    let ending = try script.run(
      ["r", "hvs-secret", "y", "q"], ["--answers-from-stdin", "--section", "hop-1-us-east"])
    #expect(ending.code == 3)
    #expect(script.read("tokens").contains("hvs-secret"))
    #expect(script.events.contains { $0.hasPrefix("passed ") })
    let files = FileManager.default.enumerator(atPath: script.folder.appendingPathComponent("log").path)?.allObjects
    for case let name as String in files ?? [] { #expect(!script.read("log/\(name)").contains("hvs-secret")) }
    #expect(!ending.output.contains("hvs-secret"))
  }

  @Test func aGateThatFailsIsTriedAgainOrAcceptedWithAReason() throws {
    let script = try ScriptRun(inventory: "small.yaml")
    defer { script.remove() }
    try script.write("", to: "fail")
    let first = try script.run(["d", "r", "y", "x", "r", "n", "x tools are older", "q"])
    #expect(first.code == 3)
    #expect(first.output.contains("FAILED.") && first.output.contains("An exception needs a reason"))
    #expect(
      script.events == [
        "started 0", "done 1", "check-failed 2", "check-passed 2", "check-refused 2", "exception 2", "stopped 3",
      ])
    #expect(script.read("log/journal.tsv").contains("tools are older"))
    #expect(script.read("log/evidence/2-1.txt").contains("connection refused"))
    #expect(script.read("log/evidence/2-1.txt").contains("exit status 1"))
    #expect(script.read("log/evidence/2-2.txt").contains("exit status 0"))
  }

  @Test func anInterruptionWhileACheckRunsLosesNothing() throws {
    let script = try ScriptRun(inventory: "small.yaml")
    defer { script.remove() }
    try script.write("", to: "hang")
    let input = Pipe()
    let process = try script.process(["--answers-from-stdin"], input: input)
    try script.start(process)
    input.fileHandleForWriting.write(Data("d approved by CAB-7\nr\n".utf8))
    for _ in 0..<1000 where !script.exists("hanging") { usleep(20_000) }
    #expect(script.exists("hanging"))
    // A terminal's Ctrl-C reaches the whole group.
    kill(-process.processIdentifier, SIGINT)
    try script.wait(for: process)
    #expect(process.terminationStatus == 130)
    #expect(script.events == ["started 0", "done 1", "interrupted 2"])
    let left = try FileManager.default.contentsOfDirectory(atPath: script.folder.appendingPathComponent("log").path)
    #expect(!left.contains { $0.hasPrefix("lock") })

    let again = try script.run(["r", "y", "q"])
    #expect(again.code == 3)
    #expect(again.output.contains("1 of ") && !again.output.contains("[1/"))
    #expect(script.events.dropFirst(3) == ["started 0", "check-passed 2", "passed 2", "stopped 3"])
    #expect(script.read("log/journal.tsv").contains("approved by CAB-7"))
  }

  @Test func theLeadersBlockWaitsForTheOthersAlsoAfterAResume() throws {
    let script = try ScriptRun(inventory: "small.yaml")
    defer { script.remove() }
    let section = ["--answers-from-stdin", "--section", "hop-1-us-east"]
    let numbers = script.text.split(separator: "\n").filter { $0.hasPrefix("  begin ") }.reduce(into: [String: Int]()) {
      let words = $1.split(separator: " ")
      $0[String(words[2])] = Int(words[1])
    }
    let reader = try #require(numbers["hop-1-us-east.1.leader"])
    let opening = try #require(numbers["hop-1-us-east.open"])
    // Everything before the first block, then: this server leads.
    let before = Array(repeating: ["d", "r", "y"], count: reader - opening).flatMap { $0 }
    _ = try script.run(before + ["d", "l", "q"], section)
    let at = script.events.firstIndex(of: "later \(reader)")
    #expect(at != nil, "\(script.events)")
    #expect(try script.run(script.patient, section).code == 0)
    let order = script.events.filter { $0.hasPrefix("done ") || $0.hasPrefix("passed ") }
      .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    let third = try #require(numbers["hop-1-us-east.3.gate"])
    let own = try #require(order.firstIndex(of: reader))
    let last = try #require(order.firstIndex(of: third))
    #expect(last < own)
    let closing = try #require(numbers["hop-1-us-east.close"])
    #expect(own < (order.firstIndex(of: closing) ?? 0))
    // Users are on the upgraded servers before the leader leaves the balancer; it comes back after its gate.
    func place(_ id: String) throws -> Int {
      let number = try #require(numbers["hop-1-us-east.\(id)"])
      return try #require(order.firstIndex(of: number), "\(id)")
    }
    let turn = [
      try place("3.gate"), try place("2.in"), try place("3.in"), own, try place("1.out"), try place("1.gate"),
    ]
    #expect(turn == turn.sorted())
    #expect(try place("1.gate") < place("1.in"))
  }

  @Test func aServerThatHasBeenStoppedIsFinishedBeforeAnother() throws {
    let script = try ScriptRun(inventory: "small.yaml")
    defer { script.remove() }
    let steps = script.text.split(separator: "\n").filter { $0.hasPrefix("  begin ") }.map { $0.split(separator: " ") }
    let opening = try #require(steps.firstIndex { $0[2] == "hop-1-us-east.open" })
    let stop = try #require(steps.firstIndex { $0[2] == "hop-1-us-east.1.stop" })
    let before = Array(repeating: ["d", "r", "y"], count: stop - opening + 1).flatMap { $0 }
    let section = ["--answers-from-stdin", "--section", "hop-1-us-east"]
    // Answers that no step takes are asked again: what is left of them after the stop falls to the install.
    let first = try script.run(before + ["q"], section)
    #expect(first.code == 3 && script.events.contains("done \(stop + 1)"))
    let at = try #require(
      Int(script.events.last { $0.hasPrefix("done ") || $0.hasPrefix("passed ") }?.split(separator: " ")[1] ?? ""))
    #expect(at < steps.count && steps[at][2].hasPrefix("hop-1-us-east.1."), "\(steps[at])")
    let second = try script.run(["l", "q"], section)
    #expect(second.code == 3 && second.output.contains("Only a server that has not been stopped can wait"))
    #expect(!second.output.contains("[l]ater") && !script.events.contains { $0.hasPrefix("later") })
  }

  @Test func aTokenThatHasExpiredIsAskedForAgain() throws {
    let script = try ScriptRun(inventory: "small.yaml")
    defer { script.remove() }
    let ending = try script.run(
      ["r", "hvs-expired", "t", "hvs-new", "y", "q"], ["--answers-from-stdin", "--section", "hop-1-us-east"])
    #expect(ending.code == 3 && ending.output.contains("another [t]oken"))
    #expect(script.read("tokens").contains("hvs-new"))
    #expect(script.events.contains { $0.hasPrefix("check-failed ") })
    #expect(script.events.contains { $0.hasPrefix("passed ") })
  }

  @Test func asOneWorksOnASectionAnotherMayWorkOnTheNextButNotOnTheSame() throws {
    let script = try ScriptRun(inventory: "small.yaml")
    defer { script.remove() }
    try script.write("", to: "hang")
    let input = Pipe()
    let process = try script.process(["--answers-from-stdin", "--section", "before"], input: input)
    try script.start(process)
    input.fileHandleForWriting.write(Data("r\n".utf8))
    for _ in 0..<1000 where !script.exists("hanging") { usleep(20_000) }
    #expect(script.exists("hanging"))
    let sheet = ["--answers-from-stdin", "--section", "fallback-us-east"]
    #expect(try script.run(script.patient, sheet).code == 0)
    let same = try script.run(["q"], ["--answers-from-stdin", "--section", "before"])
    #expect(same.code == 1 && same.output.contains("works on the section before"), "\(same.output)")
    // The whole way comes to that section too, and stops there; what was done meanwhile counts.
    let whole = try script.run(script.patient)
    #expect(whole.code == 1 && whole.output.contains("works on the section before"), "\(whole.output.suffix(300))")
    kill(-process.processIdentifier, SIGINT)
    try script.wait(for: process)
    let hop = try script.run(["q"], ["--answers-from-stdin", "--section", "hop-1-us-east"])
    #expect(hop.output.contains("Not recorded as done in this log, though it comes before: before "))
  }

  @Test func aLogThatAFullDiskHasLeftEmptyIsBegunAnew() throws {
    let script = try ScriptRun(inventory: "small.yaml")
    defer { script.remove() }
    try FileManager.default.createDirectory(
      at: script.folder.appendingPathComponent("log"), withIntermediateDirectories: true)
    try script.write("", to: "log/plan")
    #expect(try script.run(["q"]).code == 3)
    #expect(script.read("log/plan").hasPrefix("sha256:"))
  }

  @Test func theLogOfAnotherPlanIsRefused() throws {
    let script = try ScriptRun(inventory: "small.yaml")
    defer { script.remove() }
    #expect(try script.run(["q"]).code == 3)
    try script.write("sha256:0\n", to: "log/plan")
    let ending = try script.run(["q"])
    #expect(ending.code == 1 && ending.output.contains("the log of another plan"))
    try FileManager.default.removeItem(at: script.folder.appendingPathComponent("log/plan"))
    #expect(try script.run(["q"]).output.contains("is no log of a runbook"))
  }

  @Test func withoutATerminalNobodyCouldConfirm() throws {
    let script = try ScriptRun(inventory: "small.yaml")
    defer { script.remove() }
    let ending = try script.run(script.patient, [])
    #expect(ending.code == 64 && !script.exists("log"))
  }

  @Test func aFallbackSheetAsksVaultAndNeverGetsACredential() throws {
    let script = try ScriptRun(inventory: "small.yaml")
    defer { script.remove() }
    #expect(try script.run(script.patient, ["--answers-from-stdin", "--section", "fallback-us-east"]).code == 0)
    let calls = script.read("calls").split(separator: "\n").filter { $0.hasPrefix("vault ") }
    #expect(calls.contains("vault read -format=json nomad/role/upgrade-operator"))
    let looks = [
      "vault token lookup ", "vault read -format=json nomad/role/", "vault read -field=address nomad/config/",
    ]
    #expect(calls.allSatisfy { call in looks.contains { call.hasPrefix($0) } }, "\(calls)")
  }
}
