import ArgumentParser
import UpgradePlanner

/// `schema`: the JSON Schema of inventories.
struct SchemaCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema", abstract: "Print the JSON Schema (draft-07) of inventories, for editors.")
  }

  func perform() throws(CommandFailure) -> ExitStatus {
    try Terminal.print(InventorySchema.json(features: InventoryFile.features))
    return .done
  }
}
