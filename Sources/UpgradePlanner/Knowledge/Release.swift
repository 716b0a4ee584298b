/// One release of Nomad.
public struct Release: Hashable, Sendable {
  /// Without the edition's suffix.
  public let version: NomadVersion
  /// The day it was published, `2025-07-08`.
  public let date: CivilDate
  /// Whether only Enterprise binaries exist.
  public let isEnterpriseOnly: Bool

  /// The version as a binary of an edition, nil where that edition has none.
  public func version(for edition: Edition) -> NomadVersion? {
    if isEnterpriseOnly && edition == .community { return nil }
    return version.with(edition: edition)
  }
}
