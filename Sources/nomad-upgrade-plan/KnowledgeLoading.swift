import Dispatch
import UpgradePlanner

/// Parses what is known of Nomad on another core, while this one reads an inventory.
enum KnowledgeLoading {
  /// Returns at once; what is asked before it is parsed is parsed where it is asked, or waited for.
  static func begin() {
    DispatchQueue.global(qos: .userInitiated).async {
      KnowledgeTables.parse()
      _ = RuleCatalog.all
    }
  }
}
