extension RunbookNote {
  /// What the releases on a path ask to check and to do, in the order of the path.
  ///
  /// What the inventory's answers close is left out; what hangs on a feature that the inventory does not mention says so.
  public static func all(of inventory: Inventory, path: UpgradePath) -> [RunbookNote] {
    Prerequisites.applicable(inventory, path: path).flatMap { applicable -> [RunbookNote] in
      let note = applicable.note
      var condition = ""
      switch applicable.state {
      case .answered: return []
      case .applies: break
      case .unknown(let features): condition = "Only if in use (\(features.joined(separator: ", "))): "
      }
      let check = note.check.isEmpty ? "" : " How to check: \(note.check)"
      return [(Moment.before, note.before + check), (Moment.after, note.after)].compactMap { moment, action in
        guard !action.isEmpty else { return nil }
        return RunbookNote(
          id: note.id, title: note.title, fact: note.fact, action: condition + action,
          regions: regions(using: note.features, in: inventory), moment: moment, evidence: note.evidence,
          source: note.citations.map(\.text).joined(separator: "; "))
      }
    }
  }

  /// The regions that use one of the features; empty where all do.
  private static func regions(using features: [String], in inventory: Inventory) -> [RegionID] {
    guard !features.isEmpty else { return [] }
    let using = inventory.regions.filter { region in features.contains { region.features[$0]?.isUsed ?? true } }
    return using.count == inventory.regions.count ? [] : using.map(\.id)
  }
}
