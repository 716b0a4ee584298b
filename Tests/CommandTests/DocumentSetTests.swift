import Foundation
import Testing
import UpgradePlanner

@testable import nomad_upgrade_plan

/// What `--out FOLDER/` writes and `show --verify` reads, through the built program.
@Suite("A folder of documents") struct DocumentSetTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("set-\(UUID().uuidString)")

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  @discardableResult private func render(_ scenario: String = "vendor-before", code: Int32 = 0) throws
    -> BinaryTests.Run
  {
    let run = try BinaryTests.run(["show", "plans/\(scenario)/plan.json", "--out", folder.path + "/"])
    #expect(run.code == code && run.output.isEmpty, "\(run.errors)")
    return run
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func verify(_ paths: [String]? = nil) throws -> BinaryTests.Run {
    try BinaryTests.run(
      ["show", "--verify"] + (paths?.map { folder.appendingPathComponent($0).path } ?? [folder.path]))
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func holdsEveryFormatTheIndexAndTheSums() throws {
    defer { remove() }
    let run = try render()
    #expect(run.errors.isEmpty)
    #expect(try names == (["SHA256SUMS", "index.md"] + Format.allCases.map(\.fileName)).sorted())
    let saved = try Data(contentsOf: folder.appendingPathComponent("plan.json"))
    let committed = try Data(contentsOf: BinaryTests.root.appendingPathComponent("plans/vendor-before/plan.json"))
    #expect(saved == committed)
    let sums = try read("SHA256SUMS").split(separator: "\n")
    #expect(sums.count == Format.allCases.count + 1)
    for line in sums {
      let name = String(line.dropFirst(66))
      let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
      #expect(line.prefix(64) == Digest.sha256(bytes).dropFirst(7), "\(name)")
    }
    let index = try read("index.md")
    for format in Format.allCases {
      #expect(index.contains("[\(format.fileName)](\(format.fileName)): \(format.purpose)"))
    }
    let answer = try verify()
    #expect(answer.code == 0 && answer.output.hasPrefix("\(Format.allCases.count + 1) documents of the plan sha256:"))
  }

  @Test("is found to belong to one plan", arguments: ScenarioTests.names)
  func everyScenario(name: String) throws {
    defer { remove() }
    let document = try SavedPlan.read(BinaryTests.root.appendingPathComponent("plans/\(name)/plan.json").path)
    try render(name, code: ExitStatus.of(document.result, isStrict: false, isDetailed: false).rawValue)
    let answer = try verify()
    #expect(answer.code == 0 && answer.output.contains(" of the plan \(document.planDigest)\n"), "\(answer.errors)")
  }

  @Test func isWrittenAnewAndWhatIsStrangeInItStays() throws {
    defer { remove() }
    try render()
    try write("mine", to: "notes.txt")
    try write("ours", to: "stale.ics")
    let run = try render("vendor-mid-flight")
    // The other plan has no dates, so no calendar.
    #expect(
      run.errors.contains("plan.ics is left out") && run.errors.contains("plan.ics of the earlier set is removed"))
    #expect(run.errors.contains("left as it is in \(folder.path)/: notes.txt, stale.ics\n"))
    #expect(try read("notes.txt") == "mine")
    #expect(try !names.contains("plan.ics") && !names.contains { $0.hasPrefix(".") })
    let answer = try verify()
    #expect(answer.code == 0 && answer.errors == "no part of a set: notes.txt, stale.ics\n")
  }

  @Test func aDocumentThatSomebodyChangedIsNotRemoved() throws {
    defer { remove() }
    try render()
    try write("BEGIN:VCALENDAR of mine", to: "plan.ics")
    let run = try render("vendor-mid-flight")
    #expect(try read("plan.ics") == "BEGIN:VCALENDAR of mine" && run.errors.contains(": plan.ics\n"))
    #expect(try verify().errors.contains("error: plan.ics names no plan\n"))
  }

  @Test func nothingIsReplacedWhereOneFileCannotBe() throws {
    defer { remove() }
    try render()
    let before = try read("plan.txt")
    try FileManager.default.removeItem(at: folder.appendingPathComponent("runbook.sh"))
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("runbook.sh"), withIntermediateDirectories: false)
    let run = try BinaryTests.run(["show", "plans/vendor-mid-flight/plan.json", "--out", folder.path])
    #expect(run.code == 1 && run.errors.contains("runbook.sh: it is a folder"))
    #expect(try read("plan.txt") == before)
  }

  @Test("what does not fit is named, and the exit code is 1")
  func differences() throws {
    defer { remove() }
    try render()
    let runbook = try read("runbook.md")
    try write(runbook.replacing("- [ ]", with: "- [x]"), to: "runbook.md")
    var answer = try verify()
    #expect(answer.code == 1 && answer.output.isEmpty)
    #expect(answer.errors.contains("error: runbook.md was changed after SHA256SUMS was written\n"))
    #expect(answer.errors.contains("error: runbook.md is not what the plan gives, from line "))

    // New sums do not hide it.
    let sums = try read("SHA256SUMS")
    let changed = Digest.sha256(try read("runbook.md")).dropFirst(7)
    try write(sums.replacing(Digest.sha256(runbook).dropFirst(7), with: changed), to: "SHA256SUMS")
    answer = try verify()
    #expect(answer.code == 1 && !answer.errors.contains("SHA256SUMS"))

    try render()
    let other = try BinaryTests.run(["show", "plans/lts-six-regions/plan.json", "--format", "csv"]).output
    try write(other, to: "schedule.csv")
    try FileManager.default.removeItem(at: folder.appendingPathComponent("plan.txt"))
    answer = try verify()
    #expect(answer.errors.contains("error: schedule.csv belongs to the plan sha256:"))
    #expect(answer.errors.contains("error: plan.txt is listed in SHA256SUMS and missing\n"))

    try render()
    let plan = try read("plan.json")
    try write(plan.replacing("\"federation\": \"acme\"", with: "\"federation\": \"acne\""), to: "plan.json")
    answer = try verify(["plan.json"])
    #expect(answer.code == 1 && answer.errors.contains("error: plan.json was changed: it names the plan sha256:"))
  }

  @Test func someDocumentsOfOnePlanBelongTogetherWithoutTheirFolder() throws {
    defer { remove() }
    try render()
    let mail = ["report.html", "servicenow.json", "plan.ics", "schedule.csv", "findings.xml"].filter {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
    }
    let answer = try verify(mail)
    #expect(answer.code == 0 && answer.output.hasPrefix("\(mail.count) documents of the plan "), "\(answer.errors)")
    try write("a letter", to: "letter.txt")
    #expect(try verify(mail + ["letter.txt"]).errors.contains("error: letter.txt names no plan\n"))
    #expect(try verify(["letter.txt"]).code == 1)
    // No sum covers these, and no plan is beside them.
    #expect(answer.errors.contains("only the digest of the plan was looked at"), "\(answer.errors)")
    #expect(answer.errors.contains("servicenow.json"))
    try FileManager.default.removeItem(at: folder.appendingPathComponent("letter.txt"))
    let whole = try verify()
    #expect(whole.code == 0 && whole.errors.isEmpty, "\(whole.errors)")
    try FileManager.default.removeItem(at: folder.appendingPathComponent("SHA256SUMS"))
    let bare = try verify()
    #expect(bare.code == 0)
    #expect(bare.errors.contains("there is no SHA256SUMS"), "\(bare.errors)")
    #expect(bare.errors.contains("servicenow.json") && !bare.errors.contains("report.html"), "\(bare.errors)")
  }

  @Test func onlyVerifyTakesSeveralFiles() throws {
    #expect(try BinaryTests.run(["show", "a.json", "b.json"]).code == 64)
    #expect(try BinaryTests.run(["show", "--verify", "-", "-"]).code == 64)
    #expect(try BinaryTests.run(["show", "--verify", "/nowhere/x.json"]).code == 1)
  }
}
