import Foundation
import Testing
import UpgradePlanner

@testable import nomad_upgrade_plan

/// A folder in which a runbook's script is run against programs that only pretend.
struct ScriptRun {
  struct Ending {
    let code: Int32
    let output: String
  }

  let folder: URL
  let text: String
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/script")

  init(inventory: String) throws {
    let file = try InventoryFile.read(Self.fixtures.appendingPathComponent(inventory).path)
    text = try Format.sh.render(Pipeline.document(of: file, overrides: []))
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("script-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: folder.appendingPathComponent("runbook.sh"), atomically: true, encoding: .utf8)
    // A section that is run alone reads what an earlier one has written: functions, addresses that were looked up.
    let variables = Set(text.matches(of: #/\$\{(SERVER_[A-Z0-9_]+):\?/#).map { String($0.1) }).sorted()
    let files = Set(text.matches(of: #/\. \./([A-Za-z0-9_.-]+)/#).map { String($0.1) })
    for file in files {
      try write(
        Self.written(file, in: text) + variables.map { "export \($0)=http://10.9.9.9:4646\n" }.joined(), to: file)
    }
  }

  /// What the script's own command puts into a file.
  private static func written(_ file: String, in script: String) -> String {
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    if let line = lines.first(where: { $0.hasPrefix("echo '") && $0.hasSuffix("' >\(file)") }) {
      return line.dropFirst("echo '".count).prefix { $0 != "'" } + "\n"
    }
    guard let begin = lines.firstIndex(where: { $0.hasPrefix("cat >\(file) <<'") }) else { return "" }
    let mark = lines[begin].split(separator: "'").last ?? ""
    return lines[(begin + 1)...].prefix { $0 != mark }.map { $0 + "\n" }.joined()
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws {
    try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }

  func read(_ name: String) -> String {
    (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  /// The events of the log with the number of their step, in order.
  var events: [String] {
    read("log/journal.tsv").split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return fields.count == 6 ? "\(fields[2]) \(fields[3])" : "damaged: \(line)"
    }
  }

  func process(_ arguments: [String], input: Any) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["runbook.sh", "--log", "log"] + arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": Self.fixtures.appendingPathComponent("bin").path + ":/usr/bin:/bin", "FAKE": folder.path,
      "LANG": "C.UTF-8", "HOME": folder.path,
    ]
    process.standardInput = input
    let output = folder.appendingPathComponent("output")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = process.standardOutput
    return process
  }

  /// Starts it able to receive signals; a test's own thread may block them, and a process has its parent's mask.
  func start(_ process: Process) throws {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
  }

  /// Waits until it ends; one that never does is killed and fails the test.
  func wait(for process: Process) throws {
    for _ in 0..<60_000 where process.isRunning { usleep(10_000) }
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    Issue.record("the script did not end: \(read("output").suffix(500))")
  }

  func run(_ answers: [String], _ arguments: [String] = ["--answers-from-stdin"]) throws -> Ending {
    try write(answers.map { $0 + "\n" }.joined(), to: "answers")
    let input = try FileHandle(forReadingFrom: folder.appendingPathComponent("answers"))
    let process = try process(arguments, input: input)
    try start(process)
    try wait(for: process)
    return Ending(code: process.terminationStatus, output: read("output"))
  }

  /// Answers that suit every step sooner or later, since what does not suit is asked again; a check that fails for ever
  /// uses them up.
  var patient: [String] {
    let steps = text.split(separator: "\n").count { $0.hasPrefix("  begin ") }
    return Array(repeating: ["d", "r", "y"], count: steps + 20).flatMap { $0 }
  }
}
