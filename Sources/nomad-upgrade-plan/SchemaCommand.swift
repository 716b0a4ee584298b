import ArgumentParser
import UpgradePlanner

/// `schema`: the JSON Schema of inventories.
struct SchemaCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema", abstract: "Print the JSON Schema (draft-07) of inventories or rule packs, for editors.")
  }

  @Flag(name: .long, help: "The schema of rule packs instead.")
  var pack = false

  func perform() throws(CommandFailure) -> ExitStatus {
    let features = InventoryFile.features
    try Terminal.print(pack ? InventorySchema.pack(features: features) : InventorySchema.json(features: features))
    return .done
  }
}
