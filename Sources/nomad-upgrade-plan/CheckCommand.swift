import ArgumentParser
import UpgradePlanner

/// `check`: what is wrong or impaired right now.
struct CheckCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: "Show what is wrong or impaired right now, before any plan.",
      discussion: "Exit codes: 0 done; 1 error; 3 with --strict, open questions or warnings.")
  }

  @Argument(help: "The inventory, format 1; - is standard input.")
  var inventory: String

  @Flag(name: .long, help: "Exit 3 when a warning is not waived or a question is open.")
  var strict = false

  func perform() throws(CommandFailure) -> ExitStatus {
    let inventory = try InventoryFile.read(inventory).inventory
    let report = SituationCheck.run(inventory)
    try Terminal.print(CheckText.render(report, of: inventory))
    return ExitStatus.of(report, isStrict: strict)
  }
}
