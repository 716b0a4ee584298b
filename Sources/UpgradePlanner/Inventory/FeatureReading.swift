/// A feature that an inventory may mention, as the knowledge names it.
public struct FeatureName: Hashable, Sendable {
  public let name: String
  /// Whether its value is none, token or workload-identity instead of true or false.
  public let isMode: Bool
  public init(name: String, isMode: Bool) {
    self.name = name
    self.isMode = isMode
  }
}

/// What reading an inventory needs from outside.
public struct ReadOptions: Sendable {
  /// `--target`; wins over the inventory's.
  public let targetOverride: String?
  /// Names of time zones this machine knows; nil = not checked.
  public let knownZones: Set<String>?
  /// In the order in which they are listed to people.
  public let features: [FeatureName]
  public init(targetOverride: String? = nil, knownZones: Set<String>? = nil, features: [FeatureName]) {
    self.targetOverride = targetOverride
    self.knownZones = knownZones
    self.features = features
  }
}

/// Reads `features`.
enum FeatureReading {
  static func read(_ map: MapReader, options: ReadOptions) -> FeatureUse {
    var entries: [FeatureUse.Entry] = []
    let names = options.features.map(\.name)
    for (name, key, value) in map.all {
      let path = map.place(name)
      guard let feature = options.features.first(where: { $0.name == name }) else {
        map.problems.add(
          key, map.path, "unknown feature \(key.name)",
          hint: Spelling.hint(for: name, among: names) ?? "known: \(names.joined(separator: ", "))")
        continue
      }
      if feature.isMode {
        if let mode = map.choice(name, IntegrationMode.self) {
          entries.append(FeatureUse.Entry(name: name, value: .mode(mode)))
        }
      } else if let used = map.bool(value, path) {
        entries.append(FeatureUse.Entry(name: name, value: used ? .used : .unused))
      }
    }
    return FeatureUse(entries)
  }
}
