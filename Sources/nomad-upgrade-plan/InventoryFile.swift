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
    let root: SourceNode
    do throws(YAMLProblems) {
      root = try YAMLSource.tree(file.bytes)
    } catch {
      throw CommandFailure(file: file.label, problems: error.problems)
    }
    let options = ReadOptions(
      targetOverride: target, knownZones: ZoneLookup.hasData ? ZoneLookup.names(knownOrUsedIn: root) : nil,
      features: features)
    let reading = InventoryReader.read(root, digest: Digest.sha256(file.bytes), options: options)
    guard let inventory = reading.inventory else {
      throw CommandFailure(file: file.label, problems: reading.problems)
    }
    for key in reading.notApplied {
      Terminal.warn("\(file.label): `\(key)` is read and checked, but not yet applied by this version")
    }
    let zones = try inventory.zonesNeeded.map { needed throws(CommandFailure) in try ZoneLookup.offsets(for: needed) }
    return InventoryFile(inventory: inventory, zones: zones ?? [], inputs: try packs(of: inventory, beside: name))
  }

  /// The features that an inventory may mention.
  static let features = Feature.all.map { FeatureName(name: $0.name, isMode: $0.kind == .mode) }

  /// The digests of the rule packs, whose names are relative to the inventory's folder.
  private static func packs(of inventory: Inventory, beside name: String) throws(CommandFailure) -> [PlanDocument.Input]
  {
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    var inputs: [PlanDocument.Input] = []
    for pack in inventory.rulePacks {
      let path = pack.hasPrefix("/") ? pack : folder + pack
      let bytes = try InputFile.read(path, limit: YAMLSource.largestFile).bytes
      inputs.append(PlanDocument.Input(role: "rules", name: pack, digest: Digest.sha256(bytes)))
    }
    return inputs
  }
}
