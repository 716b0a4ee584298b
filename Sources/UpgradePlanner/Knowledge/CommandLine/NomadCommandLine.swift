/// The commands and flags that the CLI of each release has.
///
/// From the help texts of ten releases 1.3.16 … 2.0.5; the exact release between two of them, and commands that the
/// help leaves out, from the source of every release tag.
public enum NomadCommandLine {
  /// One command, or one flag of a command.
  public struct Availability: Hashable, Sendable {
    public let since: NomadVersion
    /// The first release without it.
    public let until: NomadVersion?

    public func includes(_ release: NomadVersion) -> Bool {
      let asked = release.core
      return !asked.precedes(since) && (until.map { asked.precedes($0) } ?? true)
    }
  }

  /// One command with the releases that have it.
  public struct Command: Hashable, Sendable {
    /// `operator raft list-peers`.
    public let name: String
    public let availability: Availability
    /// By name, without dashes.
    public let flags: [String: Availability]
  }

  /// Where this comes from.
  public static let citation = Citation(
    kind: .measured, text: "help of the CLI of Community 1.3.16 … 2.0.5; source for the patches between")

  /// Every command, by name.
  public static let commands: [Command] = byName.values.sorted { $0.name < $1.name }

  public static func command(_ name: String) -> Command? { byName[name] }

  /// Whether the CLI of a release has a command, and with `flag` (with or without dashes) whether that command has it.
  public static func supports(command: String, flag: String? = nil, release: NomadVersion) -> Bool {
    guard let command = byName[command], command.availability.includes(release) else { return false }
    guard let flag else { return true }
    return command.flags[String(flag.drop { $0 == "-" })]?.includes(release) ?? false
  }

  /// What is wrong with a command line for the CLI of a release; empty if command and flags exist.
  ///
  /// `words` are the words after `nomad`, unquoted: `["operator", "raft", "list-peers", "-region=eu"]`.
  public static func problems(in words: [String], release: NomadVersion) -> [String] {
    let leading = words.prefix { !$0.hasPrefix("-") }
    guard
      let length = (0...leading.count).reversed().first(where: { length in
        length > 0 && byName[leading.prefix(length).joined(separator: " ")] != nil
      })
    else { return ["nomad has no command '\(leading.joined(separator: " "))'"] }
    let name = leading.prefix(length).joined(separator: " ")
    guard supports(command: name, release: release) else { return ["nomad \(release) has no command '\(name)'"] }
    var problems: [String] = []
    for word in words.dropFirst(length) where word.hasPrefix("-") && word != "-" && word != "--" {
      let flag = String(word.drop { $0 == "-" }.prefix { $0 != "=" })
      if !supports(command: name, flag: flag, release: release) {
        problems.append("'nomad \(name)' of \(release) has no flag -\(flag)")
      }
    }
    return problems
  }

  private static let common = [
    "address", "ca-cert", "ca-path", "client-cert", "client-key", "force-color", "no-color", "region",
    "tls-server-name", "tls-skip-verify", "token",
  ]

  private static let byName: [String: Command] = {
    var commands: [String: Command] = [:]
    for text in [CommandTableFirst.text, CommandTableSecond.text] {
      var row: [String] = []
      for words in lines(of: text) {
        if words.isContinued {
          row += words.words
        } else {
          add(row, to: &commands)
          row = words.words
        }
      }
      add(row, to: &commands)
    }
    return commands
  }()

  /// The lines of a table; one that begins with spaces continues the line before.
  private static func lines(of text: String) -> [(isContinued: Bool, words: [String])] {
    Array(text.utf8).split(separator: UInt8(ascii: "\n")).map { line in
      (
        line.first == 32,
        line.split(separator: 32).map { String(decoding: $0, as: UTF8.self) }
      )
    }
  }

  /// A row: name with `_` for spaces, releases, flags; `@` the common flags, `[since-until]` other releases from there.
  private static func add(_ row: [String], to commands: inout [String: Command]) {
    guard row.count > 1, let own = availability(row[1]) else { return }
    var flags: [String: Availability] = [:]
    var current = own
    for word in row.dropFirst(2) {
      if word == "@" {
        for flag in common { flags[flag] = own }
      } else if word.hasPrefix("["), let other = availability(String(word.dropFirst().dropLast())) {
        current = other
      } else {
        flags[word] = current
      }
    }
    let name = String(row[0].map { $0 == "_" ? " " : $0 })
    commands[name] = Command(name: name, availability: own, flags: flags)
  }

  private static func availability(_ text: String) -> Availability? {
    let parts = text.split(separator: "-").compactMap { try? NomadVersion(parsing: String($0)) }
    return parts.first.map { Availability(since: $0, until: parts.count > 1 ? parts[1] : nil) }
  }
}
