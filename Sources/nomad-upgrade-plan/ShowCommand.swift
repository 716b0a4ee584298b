import ArgumentParser
import UpgradePlanner

/// `show`: any document again from a saved plan.
struct ShowCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: "Render a saved plan again, without planning.",
      discussion: "--format json gives the bytes that were saved. A plan that was changed by hand is reported.")
  }

  @Argument(help: "A plan in JSON; - is standard input.")
  var plan: String

  @OptionGroup var output: FormatOption

  @OptionGroup(title: "Form of documents") var documents: DocumentOptions

  @Option(name: .long, help: "As for `plan`.")
  var out: String?

  @Flag(name: .customLong("detailed-exitcode"), help: "Exit 2 when there is something to upgrade.")
  var detailedExitcode = false

  @Flag(name: .long, help: "Exit 3 when a warning is not waived or a question is open.")
  var strict = false

  func perform() throws(CommandFailure) -> ExitStatus {
    let settings = try documents.settings()
    let document = try SavedPlan.read(plan)
    try PlanOutput(format: output.format, out: out, settings: settings).write(document)
    return ExitStatus.of(document.result, isStrict: strict, isDetailed: detailedExitcode)
  }
}
