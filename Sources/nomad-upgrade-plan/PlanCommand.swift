import ArgumentParser
import UpgradePlanner

/// `plan`: the best plan of an inventory.
struct PlanCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan", abstract: "Plan the upgrade of a federation.",
      discussion: """
        Prints the plan with the shortest mixed-version window, proved or with its gap, or why there is none. Exit \
        codes: 0 planned; 1 error; 2 with --detailed-exitcode, something to upgrade; 3 impossible, or with --strict \
        open questions or warnings; 4 gave up.
        """)
  }

  @Argument(help: "The inventory, format 1; - is standard input.")
  var inventory: String

  @Option(name: .long, help: "The version to reach, instead of the inventory's target.")
  var target: String?

  @OptionGroup var output: FormatOption

  @OptionGroup(title: "Form of documents") var documents: DocumentOptions

  @Option(
    name: .long,
    help: "Write to this file; an existing folder or a name that ends in / gets all documents under fixed names.")
  var out: String?

  @Flag(name: .customLong("detailed-exitcode"), help: "Exit 2 when there is something to upgrade.")
  var detailedExitcode = false

  @Flag(name: .long, help: "Exit 3 when a warning is not waived or a question is open.")
  var strict = false

  @Option(
    name: .customLong("export-instance"),
    help: "Also write each wave as a scheduling problem (wave-1.json …) to this folder, for other solvers.")
  var exportInstance: String?

  func perform() throws(CommandFailure) -> ExitStatus {
    let settings = try documents.settings()
    let file = try InventoryFile.read(inventory, target: target)
    let document = try Pipeline.document(of: file, overrides: target.map { ["target=\($0)"] } ?? [])
    if let exportInstance {
      let waves = InstanceJSON.encode(file.inventory, zones: file.zones, result: document.result)
      try OutputFolder(exportInstance).add(
        waves.enumerated().map { OutputFolder.Member(name: "wave-\($0 + 1).json", text: $1) })
    }
    try PlanOutput(format: output.format, out: out, settings: settings).write(document)
    return ExitStatus.of(document.result, isStrict: strict, isDetailed: detailedExitcode)
  }
}
