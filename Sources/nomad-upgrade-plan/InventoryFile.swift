import UpgradePlanner

/// An inventory that was read, with the calendars' offsets it needs.
struct InventoryFile {
  let inventory: Inventory
  let zones: [ZoneOffsets]
  /// Rule packs and whatever else the inventory names beside itself.
  let inputs: [PlanDocument.Input]

  /// Reads an inventory, or reports everything that is wrong with it.
  ///
  /// - Parameter target: overrides the inventory's own.
  static func read(_ name: String, target: String? = nil) throws(CommandFailure) -> InventoryFile {
    let file = try InputFile.read(name, limit: YAMLSource.largestFile)
    return try read(file, root: try tree(of: file), target: target)
  }

  /// The document that a file holds.
  static func tree(of file: InputFile) throws(CommandFailure) -> SourceNode {
    do throws(YAMLProblems) {
      return try YAMLSource.tree(file.bytes)
    } catch {
      throw CommandFailure(file: file.label, problems: error.problems)
    }
  }

  /// Reads a file's tree, as it is or changed.
  ///
  /// - Parameter place: the text of a problem that begins with its place; nil = in the file.
  static func read(
    _ file: InputFile, root: SourceNode, target: String? = nil, scenario: String = "",
    place: ((InventoryProblem) -> String)? = nil
  ) throws(CommandFailure) -> InventoryFile {
    let options = ReadOptions(
      targetOverride: target, knownZones: ZoneLookup.hasData ? ZoneLookup.names(usedIn: root) : nil,
      features: features)
    let reading = InventoryReader.read(root, digest: Digest.sha256(file.bytes), options: options)
    guard let inventory = reading.inventory else {
      guard let place else { throw CommandFailure(file: file.label, problems: reading.problems) }
      let count = reading.problems.count
      throw CommandFailure(
        places: reading.problems.map(place),
        problem: "\(count) problem\(count == 1 ? "" : "s") in the scenario `\(scenario)`")
    }
    let packs = try packs(of: inventory, beside: file.name)
    let applied = inventory.applying(packs.map(\.pack))
    guard applied.problems.isEmpty else {
      throw CommandFailure(
        file: file.label,
        problems: applied.problems.map { InventoryProblem(position: rulesPosition(root), path: "rules", message: $0) })
    }
    let zones = try inventory.zonesNeeded.map { needed throws(CommandFailure) in try ZoneLookup.offsets(for: needed) }
    return InventoryFile(inventory: applied.inventory, zones: zones ?? [], inputs: packs.map(\.input))
  }

  /// The features that an inventory may mention.
  static let features = Feature.all.map { FeatureName(name: $0.name, isMode: $0.kind == .mode) }

  /// Where an inventory names its rule packs.
  private static func rulesPosition(_ root: SourceNode) -> SourcePosition? {
    guard case .mapping(let entries) = root.kind else { return nil }
    return entries.first { $0.key.kind == .scalar("rules", isPlain: true) }?.value.position
  }

  /// The rule packs, whose names are relative to the inventory's folder; what is wrong with any of them is told at once.
  private static func packs(
    of inventory: Inventory, beside name: String
  ) throws(CommandFailure) -> [(pack: RulePack, input: PlanDocument.Input)] {
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    var packs: [(pack: RulePack, input: PlanDocument.Input)] = []
    for pack in inventory.rulePacks {
      let file = try RulePackFile.read(pack.hasPrefix("/") ? pack : folder + pack)
      packs.append((file.pack, PlanDocument.Input(role: "rules", name: pack, digest: file.digest)))
    }
    return packs
  }
}
