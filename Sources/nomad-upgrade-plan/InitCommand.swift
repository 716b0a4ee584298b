import ArgumentParser
import UpgradePlanner

/// `init`: an inventory to start from.
struct InitCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init", abstract: "Print a commented inventory to start from.",
      discussion: """
        With --from, the regions, servers and versions are your own; a TODO comment stands at each thing that the \
        list of members does not say.
        """)
  }

  @Option(name: .long, help: "Output of `nomad server members -json` or of /v1/agent/members; - is standard input.")
  var from: String?

  func perform() throws(CommandFailure) -> ExitStatus {
    guard let from else {
      try Terminal.print(StarterInventory.text())
      return .done
    }
    let file = try InputFile.read(from, limit: YAMLSource.largestFile)
    let root: SourceNode
    do throws(YAMLProblems) {
      root = try YAMLSource.tree(file.bytes)
    } catch {
      throw CommandFailure(file: file.label, problems: error.problems)
    }
    let text: String
    do throws(InventoryProblems) {
      text = try StarterInventory.text(members: root)
    } catch {
      throw CommandFailure(file: file.label, problems: error.problems)
    }
    try Terminal.print(text)
    return .done
  }
}
