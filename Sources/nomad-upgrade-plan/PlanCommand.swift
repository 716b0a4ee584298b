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

  @Option(
    name: .long,
    help: "Write to this file; an existing folder or a name that ends in / gets all documents under fixed names.")
  var out: String?

  @Option(
    name: .customLong("export-instance"),
    help: "Write each wave to this folder as an instance of the scheduling problem, for other solvers.")
  var exportInstance: String?

  @Flag(name: .customLong("detailed-exitcode"), help: "Exit 2 when there is something to upgrade.")
  var detailedExitcode = false

  @Flag(name: .long, help: "Exit 3 when a warning is not waived or a question is open.")
  var strict = false

  func perform() throws(CommandFailure) -> ExitStatus {
    let file = try InventoryFile.read(inventory, target: target)
    let document = try Pipeline.document(of: file, overrides: target.map { ["target=\($0)"] } ?? [])
    try PlanOutput(format: output.format, out: out).write(document)
    if let exportInstance { try export(document, of: file, toFolder: exportInstance) }
    return ExitStatus.of(document.result, isStrict: strict, isDetailed: detailedExitcode)
  }

  private func export(
    _ document: PlanDocument, of file: InventoryFile, toFolder folder: String
  ) throws(CommandFailure) {
    guard case .planned(let plan) = document.result.outcome else { return }
    let waves = WaveExport.waves(of: file.inventory, plan: plan, zones: file.zones)
    let members = waves.enumerated().map { index, wave in
      OutputTarget.Member(
        name: "wave-\(index + 1).json", text: InstanceJSON.encode(wave, name: "\(file.inventory.federation) \(index + 1)"))
    }
    try OutputTarget.write(members, toFolder: folder)
  }
}
