import ArgumentParser
import UpgradePlanner

/// `rules`: the rules, their evidence and examples.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules", abstract: "The rules, their evidence and examples.",
      subcommands: [List.self, Show.self, Test.self])
  }

  struct List: Command {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: "One line for each rule and each known regression.")
    }

    func perform() throws(CommandFailure) -> ExitStatus {
      try Terminal.print(RuleText.list(RuleCatalog.all, regressions: Regression.all))
      return .done
    }
  }

  struct Show: Command {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: "A rule, a regression or a note of a release, whole.")
    }

    @Argument(help: "PATH-001, KR-002, NOTE-1.9.0-03 …")
    var id: String

    func perform() throws(CommandFailure) -> ExitStatus {
      let id = id.uppercased()
      if let rule = RuleCatalog.rule(id) {
        try Terminal.print(RuleText.show(rule))
      } else if let entry = Regression.entry(id) {
        try Terminal.print(RuleText.show(entry))
      } else if let note = UpgradeNote.entry(id) ?? UpgradeNote.entry(self.id) {
        try Terminal.print(RuleText.show(note))
      } else {
        throw CommandFailure("no rule has the id `\(self.id)`", hint: "`nomad-upgrade-plan rules list` shows all")
      }
      return .done
    }
  }

  struct Test: Command {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: "Run the examples of a rule pack.",
        discussion: "Exit codes: 0 every example holds; 1 one does not, or the pack is bad.")
    }

    @Argument(help: "A rule pack, format 1; - is standard input.")
    var pack: String

    func perform() throws(CommandFailure) -> ExitStatus {
      let file = try RulePackFile.read(pack)
      let results = RulePackTest.run(file.examples)
      try Terminal.print(RulePackTestText.render(results, of: file.pack, file: file.label))
      if results.isEmpty { Terminal.warn("\(file.label) has no `examples`, so nothing was tested") }
      return results.allSatisfy(\.problems.isEmpty) ? .done : .error
    }
  }
}
