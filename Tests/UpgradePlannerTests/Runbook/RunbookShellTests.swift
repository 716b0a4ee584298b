import Foundation
import Testing

@testable import UpgradePlanner

@Suite struct RunbookShellTests {
  @Test(arguments: PlanFixture.names) func everyCommandOfARunbookParses(_ name: String) throws {
    let document = try #require(PlanFixture.all.first { $0.name == name }).document
    let folder = try Scratch.folder()
    defer { Scratch.remove(folder) }
    let file = folder.appendingPathComponent("runbook.md")
    try PlanMarkdown.render(document).write(to: file, atomically: true, encoding: .utf8)
    let run = try Scratch.run("/bin/bash", [Scratch.root + "/scripts/check-runbooks", file.path])
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("commands in 1 runbook"))
  }

  @Test(arguments: PlanFixture.textsWithoutNUL) func bashReadsAQuotedTextBackAsItIs(_ text: String) throws {
    let run = try Scratch.run("/bin/bash", ["-c", "printf %s \(Shell.quote(text))"])
    #expect(run.output == text)
  }

  @Test func aPlainNameIsNotQuotedAndAnOptionIs() {
    #expect(Shell.quote("us-east.example:4646/x") == "us-east.example:4646/x")
    #expect(Shell.quote("-rf") == "'-rf'")
    #expect(Shell.quote("") == "''")
    #expect(Shell.quote("it's") == "'it'\\''s'")
    #expect(Shell.quote("\u{1b}[1m'") == "$'\\x1b[1m\\''")
  }

  @Test func aCommentCannotEndEarly() {
    #expect(Shell.comment("a\nrm -rf /") == "# a\\nrm -rf /")
  }
}

/// Folders and processes of a test.
enum Scratch {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("runbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  static func remove(_ folder: URL) { try? FileManager.default.removeItem(at: folder) }

  static func run(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws
    -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
