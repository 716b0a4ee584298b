/// A note of a release on the way that concerns this federation, or may.
public struct ApplicableNote: Hashable, Sendable {
  /// What the inventory says about it.
  public enum State: Hashable, Sendable {
    /// It applies: its feature is in use, or it needs none.
    case applies
    /// The inventory does not say whether one of these features is in use.
    case unknown(features: [String])
    /// The inventory's `answers` close it.
    case answered(String)
  }
  public let note: UpgradeNote
  /// The waypoint that brings it.
  public let waypoint: NomadVersion
  public let state: State
}

/// The notes of every release between today and the target, filtered by edition and features.
public enum Prerequisites {
  /// In order of waypoint, then release and id, notes of any release first; one that two hops would bring stands at
  /// the first.
  public static func applicable(_ inventory: Inventory, path: UpgradePath) -> [ApplicableNote] {
    var result: [ApplicableNote] = []
    var seen: Set<String> = []
    var from = path.lowest
    for waypoint in path.waypoints {
      for note in UpgradeNote.met(from: from, to: waypoint, edition: inventory.edition)
      where seen.insert(note.id).inserted {
        if note.isFederated, inventory.regions.count < 2 { continue }
        if let state = state(of: note, in: inventory) {
          result.append(ApplicableNote(note: note, waypoint: waypoint, state: state))
        }
      }
      from = waypoint
    }
    return result
  }

  /// How many notes of each category concern the federation or may, in the order of categories, and how many that the
  /// releases on the way bring do not.
  public static func census(
    _ inventory: Inventory, path: UpgradePath
  ) -> (counts: [(category: UpgradeNote.Category, count: Int)], others: Int) {
    let concerned = applicable(inventory, path: path)
    var met: Set<String> = []
    var from = path.lowest
    for waypoint in path.waypoints {
      met.formUnion(UpgradeNote.met(from: from, to: waypoint, edition: inventory.edition).map(\.id))
      from = waypoint
    }
    let counts = UpgradeNote.Category.allCases.compactMap { category in
      let count = concerned.filter { $0.note.category == category }.count
      return count == 0 ? nil : (category: category, count: count)
    }
    return (counts, met.count - concerned.count)
  }

  /// Nil where no region uses what the note is about.
  private static func state(of note: UpgradeNote, in inventory: Inventory) -> ApplicableNote.State? {
    if let answer = inventory.answers.first(where: { $0.question == note.id }) { return .answered(answer.answer) }
    guard !note.features.isEmpty else { return .applies }
    var unknown: [String] = []
    for feature in note.features {
      for region in inventory.regions {
        switch region.features[feature]?.isUsed {
        case true?: return .applies
        case nil: if !unknown.contains(feature) { unknown.append(feature) }
        case false?: break
        }
      }
    }
    return unknown.isEmpty ? nil : .unknown(features: unknown)
  }
}
