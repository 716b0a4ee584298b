import Dispatch
import UpgradePlanner

/// What every command that reads an inventory needs, made ready on another core while this one reads arguments and the inventory.
enum Preparation {
  /// Commands that read an inventory with its time zones.
  private static let commands = ["plan", "check", "what-if"]

  /// Returns at once. Changes no answer: what is asked before it is ready is made where it is asked, or waited for.
  static func begin(for words: [String]) {
    guard let command = words.first, commands.contains(command), words.count > 1, !words.contains("--help") else {
      return
    }
    DispatchQueue.global(qos: .userInitiated).async {
      // Opens the time-zone data.
      _ = ZoneLookup.hasData
      KnowledgeTables.parse()
      _ = RuleCatalog.all
    }
  }
}
