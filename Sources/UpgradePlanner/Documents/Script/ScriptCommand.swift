/// What the script does with one command of a step.
enum ScriptCommand {
  /// Sets variables that later commands of its section need.
  case setup
  /// Asks for a token, which the script does itself.
  case token
  /// Asks for values that later commands need, which the script does itself.
  case values(variables: [String])
  /// Only looks; the script runs it.
  case verify
  /// Printed for the operator, never run.
  case show

  /// - Parameter hasToken: whether the section holds a token of its own by now, in a shell that is not the script's.
  static func of(_ command: String, in step: Step, hasToken: Bool) -> ScriptCommand {
    guard step.kind == .gate || step.kind == .read, !step.changes, !hasToken else { return .show }
    // A comment says whose command it is, or on which machine it is to be run.
    guard !command.hasPrefix("#"), !command.unicodeScalars.contains(where: isHidden) else { return .show }
    if command.hasPrefix("read -rsp "), command.contains(" NOMAD_TOKEN ") { return .token }
    if let variables = asked(by: command) { return .values(variables: variables) }
    if command.contains("read -rs") || command.contains("read -rp") { return .show }
    if isSetup(command) { return .setup }
    if writesGates(command) { return .verify }
    return onlyLooks(command) ? .verify : .show
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar != "\t" && UnsafeScalar.isUnsafe(scalar)
  }

  private static func isSetup(_ command: String) -> Bool {
    command.split(separator: "\n").allSatisfy { line in
      line.hasPrefix("unset ") || line.hasPrefix("export ") || line.hasPrefix(". ./")
        || line.hasPrefix(": \"${REGION_ADDR_")
    }
  }

  /// Whether the command writes the functions that the gates call, and those very functions.
  private static func writesGates(_ command: String) -> Bool {
    command.hasPrefix("cat >\(GateLibrary.file) ")
      && GateLibrary.Part.sets.contains { command == GateLibrary.write($0) }
  }

  /// The variables of a command that does nothing but read the region's file and ask for facts, one a line.
  private static func asked(by command: String) -> [String]? {
    let lines = command.split(separator: "\n")
    guard lines.count > 1, lines[0].hasPrefix(". ./") else { return nil }
    var variables: [String] = []
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 3)
      guard words.count == 4, words[0] == RegionShell.keeping, words[1].hasSuffix(".env"),
        words[2].utf8.allSatisfy({ $0 == UInt8(ascii: "_") || (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) }
        )
      else { return nil }
      variables.append(String(words[2]))
    }
    return variables
  }

  /// Words that no command of a verification holds, whatever stands around them.
  private static let forbidden: Set<Substring> = [
    "-X", "-method", "-d", "-data", "--data", "POST", "PUT", "PATCH", "DELETE", "sudo", "curl", "wget", "ssh",
    "systemctl", "kubectl", "docker", "eval", "source", "-authenticate", "login", "revoke", "renew", "write",
  ]

  /// Whether every call of Nomad and Vault is one of those that are known to change nothing.
  static func onlyLooks(_ command: String) -> Bool {
    let words = command.split { !isWord($0) }
    guard !words.contains(where: forbidden.contains), !words.contains(where: { $0.contains("/creds/") }) else {
      return false
    }
    var calls = 0
    for (index, word) in words.enumerated() where word == "nomad" || word == "vault" {
      // A value for jq, not a call: --arg NAME nomad.
      if index >= 2, words[index - 2] == "--arg" { continue }
      let next = words[(index + 1)...].prefix(3)
      switch (word, next.first, next.dropFirst().first) {
      case ("nomad", "version", _), ("vault", "read", _), ("vault", "token", "lookup"): break
      case ("nomad", "operator", "api"): calls += next.dropFirst(2).first == "-h" ? 0 : 1
      default: return false
      }
    }
    // With anything on its standard input `operator api` sends a POST.
    return command.split(separator: "</dev/null", omittingEmptySubsequences: false).count - 1 >= calls
  }

  private static func isWord(_ character: Character) -> Bool {
    switch character {
    case "-", "_", ".", "/", ":", "=", "?", "%", "+", "@", ",": true
    default: character.isLetter || character.isNumber
    }
  }
}
