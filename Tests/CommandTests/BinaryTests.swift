import Foundation
import Testing
import UpgradePlanner

/// Runs the built program as a user does.
@Suite("The program") struct BinaryTests {
  struct Run {
    let code: Int32
    let output: String
    let errors: String
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program that was built beside the tests.
  static let program: URL? = {
    // The test bundle, or the helper that loads it, lies in the folder that the build puts products into.
    let candidates =
      CommandLine.arguments.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
      + [root.appendingPathComponent(".build/debug"), root.appendingPathComponent(".build/release")]
    return candidates.map { $0.appendingPathComponent("nomad-upgrade-plan") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  static func run(_ arguments: [String], input: String = "") throws -> Run {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try Data(input.utf8).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = try #require(program)
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8))
  }

  @Test(
    "each outcome has its exit code",
    arguments: [
      (["plan", "plans/vendor-mid-flight/inventory.yaml"], 0),
      (["plan", "-detailed-exitcode", "plans/vendor-mid-flight/inventory.yaml"], 2),
      (["plan", "--strict", "--detailed-exitcode", "plans/vendor-mid-flight/inventory.yaml"], 3),
      (["plan", "plans/impossible-windows/inventory.yaml"], 3), (["plan", "plans/none.yaml"], 1), (["plan"], 64),
      (["frobnicate"], 64), (["rules", "show", "NONE-1"], 1), (["skew", "1.7.7", "x"], 1), (["schema"], 0),
      (["plan", "plans/vendor-mid-flight/inventory.yaml", "--out", "/proc/none/plan.txt"], 1),
      (["show", "plans/vendor-mid-flight/plan.json", "--format", "ics"], 1),
      (["show", "plans/vendor-before/plan.json", "--format", "ics", "-created", "2026-11-01T00:00Z"], 0),
      (["show", "plans/vendor-before/plan.json", "--created", "yesterday"], 64),
      (["show", "plans/vendor-before/plan.json", "--servicenow-limit", "description=3"], 64),
      (["show", "plans/impossible-windows/plan.json", "--format", "servicenow"], 3),
      (["verify", "plans/vendor-before/plan.json", "plans/vendor-before/inventory.yaml"], 0),
      (["verify", "plans/vendor-before/plan.json", "plans/lts-six-regions/inventory.yaml"], 1),
    ] as [([String], Int32)])
  func exitCode(arguments: [String], code: Int32) throws {
    let run = try Self.run(arguments)
    #expect(run.code == code, "\(run.errors)")
    #expect(code == 0 || code == 2 || code == 3 || run.output.isEmpty, "errors belong to standard error")
  }

  @Test func theStarterInventoryPlansAsItIs() throws {
    let starter = try Self.run(["init"])
    #expect(try Self.run(["plan", "-"], input: starter.output).code == 0)
  }

  @Test(
    "the vendor's symptoms are diagnosed",
    arguments: [
      "rpc: can't find method Job.Statuses", "DeregisterVaultAccessor failed: accessor delete failed: not found",
      "panic: failed to apply request: []byte{0x4e, 0x85}",
      "[ERROR] nomad: failed to fetch policies from authoritative region: error=\"rpc error: EOF\"",
    ])
  func diagnose(line: String) throws {
    let run = try Self.run(["diagnose", "-"], input: "unrelated\n\(line)\n")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("2: ") && run.output.contains("cause:"), "\(run.output)")
    #expect(run.errors == "1 of 2 lines recognised\n")
  }

  @Test func noColourAndNoEscapeReachesAFile() throws {
    let output = try Self.run(["show", "plans/vendor-before/plan.json"]).output
    #expect(!output.isEmpty && !output.contains("\u{1b}"))
  }
}
