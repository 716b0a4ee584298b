/// One key of a mapping in inventory format 1: the reader takes its name from here, the JSON Schema all of it.
struct InventoryKey: Sendable {
  let name: String
  let shape: InventoryShape
  let isRequired: Bool
  /// What an absent key means where that is a value, as it would be written.
  let fallback: String?
  let documentation: String

  init(
    _ name: String, _ shape: InventoryShape, _ documentation: String, isRequired: Bool = false, fallback: String? = nil
  ) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.fallback = fallback
    self.documentation = documentation
  }
}

/// What a value of format 1 looks like.
indirect enum InventoryShape: Sendable {
  case format
  case text
  case url
  case version
  case versionRange
  case instant
  case timeOfDay
  /// A duration of at least so many minutes.
  case duration(least: Int)
  /// A duration of at least a minute, or three of them as a range.
  case durationRange
  case integer(ClosedRange<Int>)
  case flag
  /// From 0% to 100%, in steps of a tenth.
  case percentage
  case choice([String])
  /// A list of at least so many elements.
  case list(InventoryShape, least: Int = 0)
  case mapping(InventoryMapping)
  /// Names of the user's own, each with a value.
  case named(InventoryShape, least: Int = 0, most: Int = Int.max)
  /// The features that the knowledge uses.
  case features
  /// The keys of a region; used by `defaults` and by each region.
  case region
  case either([InventoryShape])
}

/// A mapping of format 1 with all the keys it may have.
struct InventoryMapping: Sendable {
  let keys: [InventoryKey]
  /// The keys' names in the order in which they are documented.
  let names: [String]

  init(_ keys: [InventoryKey]) {
    self.keys = keys
    names = keys.map(\.name)
  }
}
