import Foundation
import Testing
import UpgradePlanner

@Suite("Commands of the Nomad CLI") struct NomadCommandLineTests {
  private struct MeasuredFlags: Decodable {
    struct Command: Decodable {
      let `in`: String
      let flags: [String: String]
    }
    let releases: [String]
    let commands: [String: Command]

    /// Whether a span (`all`, `1.5.17+`, `until 1.9.7`, `1.4.14..1.9.7`) holds a release.
    func holds(_ span: String, _ release: String) -> Bool {
      guard let place = releases.firstIndex(of: release) else { return false }
      func index(_ text: some StringProtocol) -> Int { releases.firstIndex(of: String(text)) ?? -1 }
      if span == "all" { return true }
      if span.hasSuffix("+") { return place >= index(span.dropLast()) }
      if span.hasPrefix("until ") { return place <= index(span.dropFirst(6)) }
      let ends = span.components(separatedBy: "..")
      return ends.count == 2 && place >= index(ends[0]) && place <= index(ends[1])
    }
  }

  @Test func everyReleaseThatWasAskedHasExactlyTheMeasuredCommandsAndFlags() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Fixtures/measured/cli-flags.json"))
    let measured = try JSONDecoder().decode(MeasuredFlags.self, from: data)
    #expect(measured.commands.count == 223)
    for (name, command) in measured.commands.sorted(by: { $0.key < $1.key }) {
      for text in measured.releases {
        let release = try NomadVersion(parsing: text)
        let exists = measured.holds(command.in, text)
        #expect(NomadCommandLine.supports(command: name, release: release) == exists, "\(name) of \(text)")
        guard exists else { continue }
        for (flag, span) in command.flags {
          #expect(
            NomadCommandLine.supports(command: name, flag: flag, release: release) == measured.holds(span, text),
            "\(name) -\(flag) of \(text)")
        }
        let more = NomadCommandLine.command(name)?.flags.keys.filter { command.flags[$0] == nil } ?? []
        #expect(more.isEmpty, "\(name): \(more)")
      }
    }
  }

  @Test func releasesBetweenTheMeasuredOnesFollowTheSource() throws {
    func has(_ command: String, _ flag: String?, _ release: String) throws -> Bool {
      NomadCommandLine.supports(command: command, flag: flag, release: try NomadVersion(parsing: release))
    }
    #expect(try has("operator autopilot health", nil, "1.8.0+ent"))
    #expect(try !has("operator autopilot health", nil, "1.7.19+ent"))
    #expect(try has("server members", "-json", "1.5.2"))
    #expect(try !has("server members", "-json", "1.5.1"))
    #expect(try has("operator snapshot save", "redact", "1.9.0"))
    #expect(try !has("operator snapshot save", "redact", "1.8.21+ent"))
    #expect(try !has("license put", nil, "1.1.0"))
    #expect(try has("version", nil, "1.8.4"))
  }

  @Test func aCommandLineIsCheckedWordByWord() throws {
    let release = try NomadVersion(parsing: "1.8.21+ent")
    #expect(
      NomadCommandLine.problems(in: ["operator", "raft", "list-peers", "-region=eu", "-stale=true"], release: release)
        == [])
    #expect(NomadCommandLine.problems(in: ["job", "tag", "apply", "web"], release: release).count == 1)
    #expect(NomadCommandLine.problems(in: ["node", "status", "-jsn", "-region", "eu"], release: release).count == 1)
    #expect(NomadCommandLine.problems(in: ["fly"], release: release).count == 1)
  }
}
