/// A field of a replicated object that an older region drops, and that does not come back by itself afterwards.
public struct DroppedField: Hashable, Sendable {
  public let object: ReplicatedObject
  /// `TokenNameFormat`, `Config.VerboseLogging`.
  public let field: String
  /// The first release that knows it.
  public let since: NomadVersion
  /// Later releases of other series that do not, although `since` comes before them.
  public let absentFrom: [NomadVersion]
  public let citation: Citation

  /// Whether a release keeps the field.
  public func isKnown(to release: NomadVersion) -> Bool {
    !release.core.precedes(since) && !absentFrom.contains(release.core)
  }

  /// Every such field, oldest first within an object.
  public static let all: [DroppedField] = KnowledgeTable.rows(DroppedFieldTable.text).compactMap { row in
    guard row.count > 2, let object = ReplicatedObject(rawValue: row[0]), let since = try? NomadVersion(parsing: row[2])
    else { return nil }
    func list(_ key: String) -> [String] {
      row.first { $0.hasPrefix(key + "=") }?.dropFirst(key.count + 1).split(separator: ",").map(String.init) ?? []
    }
    let measured = list("measured")
    let citation =
      measured.count == 2
      ? Citation(kind: .measured, text: "Community \(measured[0]) authoritative, \(measured[1]) federated")
      : Citation(kind: .source, text: "nomad/structs; that such fields are dropped was measured for five others")
    return DroppedField(
      object: object, field: row[1], since: since,
      absentFrom: list("absent").compactMap { try? NomadVersion(parsing: $0) }, citation: citation)
  }

  /// The fields that the newer of two releases can write and the older drops.
  public static func dropped(by older: NomadVersion, writtenBy newer: NomadVersion) -> [DroppedField] {
    all.filter { $0.isKnown(to: newer) && !$0.isKnown(to: older) && $0.object.exists(in: older) }
  }
}
