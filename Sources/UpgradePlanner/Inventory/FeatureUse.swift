/// How an integration authenticates.
public enum IntegrationMode: String, Hashable, Sendable, CaseIterable {
  case none
  case token
  case workloadIdentity = "workload-identity"
}

/// What an inventory says of one feature.
public enum FeatureValue: Hashable, Sendable {
  case unused
  case used
  case mode(IntegrationMode)

  /// Whether the feature is in use at all.
  public var isUsed: Bool {
    switch self {
    case .unused, .mode(.none): false
    case .used, .mode: true
    }
  }
}

/// Which features are in use; what is absent is unknown.
public struct FeatureUse: Hashable, Sendable {
  /// One entry of an inventory's `features`.
  public struct Entry: Hashable, Sendable {
    public let name: String
    public let value: FeatureValue
    public init(name: String, value: FeatureValue) {
      self.name = name
      self.value = value
    }
  }
  /// In inventory order.
  public let entries: [Entry]
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The value given for a feature, nil where the inventory says nothing.
  public subscript(name: String) -> FeatureValue? { entries.first { $0.name == name }?.value }

  /// These values, with another set's values winning where it has any.
  public func overridden(by other: FeatureUse) -> FeatureUse {
    FeatureUse(entries.filter { other[$0.name] == nil } + other.entries)
  }
}
