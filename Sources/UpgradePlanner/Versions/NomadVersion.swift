/// A version of Nomad: `major.minor.patch`, with an optional prerelease and build metadata.
///
/// Equality is identity and sees the build metadata (`1.8.15` and `1.8.15+ent` differ). `<` is the precedence of
/// semantic versioning with the metadata as tie-break, so that sorting is total; use ``precedes(_:)`` and
/// ``samePrecedence(as:)`` where a rule compares as Nomad does, ignoring the metadata.
public struct NomadVersion: Hashable, Sendable {
  public let major: Int
  public let minor: Int
  public let patch: Int
  /// The dot-separated identifiers after `-`; empty for a release.
  public let prerelease: [String]
  /// The dot-separated identifiers after `+`; empty for Community.
  public let metadata: [String]

  public init(major: Int, minor: Int, patch: Int, prerelease: [String] = [], metadata: [String] = []) {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.prerelease = prerelease
    self.metadata = metadata
  }

  public var series: ReleaseSeries { ReleaseSeries(major: major, minor: minor) }

  /// Enterprise if the build metadata has the identifier `ent` (`+ent`, `+ent.hsm`, `+ent.fips1403`).
  public var edition: Edition { metadata.contains("ent") ? .enterprise : .community }

  public var isPrerelease: Bool { !prerelease.isEmpty }

  /// The same version without prerelease and build metadata.
  public var core: NomadVersion { NomadVersion(major: major, minor: minor, patch: patch) }

  /// The same version without build metadata: what Nomad itself compares.
  public var withoutMetadata: NomadVersion {
    NomadVersion(major: major, minor: minor, patch: patch, prerelease: prerelease)
  }

  /// The same version as a binary of `edition`; metadata other than the edition's mark is kept only for Enterprise.
  public func with(edition: Edition) -> NomadVersion {
    guard edition != self.edition else { return self }
    let marks = edition == .enterprise ? ["ent"] + metadata : []
    return NomadVersion(major: major, minor: minor, patch: patch, prerelease: prerelease, metadata: marks)
  }

  /// Whether `self` comes before `other` by semantic versioning, which ignores build metadata.
  public func precedes(_ other: NomadVersion) -> Bool { precedence(against: other) < 0 }

  /// Whether neither precedes the other: equal but for build metadata.
  public func samePrecedence(as other: NomadVersion) -> Bool { precedence(against: other) == 0 }

  /// -1, 0 or 1: `self` before, level with, or after `other` by semantic versioning.
  func precedence(against other: NomadVersion) -> Int {
    if major != other.major { return major < other.major ? -1 : 1 }
    if minor != other.minor { return minor < other.minor ? -1 : 1 }
    if patch != other.patch { return patch < other.patch ? -1 : 1 }
    // A release comes after its prereleases.
    if prerelease.isEmpty || other.prerelease.isEmpty {
      if prerelease.isEmpty == other.prerelease.isEmpty { return 0 }
      return prerelease.isEmpty ? 1 : -1
    }
    return Self.order(prerelease, other.prerelease)
  }

  /// Identifiers in order: numeric ones by value and before text, a longer list after its own prefix.
  private static func order(_ left: [String], _ right: [String]) -> Int {
    for (a, b) in zip(left, right) where a != b {
      switch (numeric(a), numeric(b)) {
      case (true, true):
        if a.utf8.count != b.utf8.count { return a.utf8.count < b.utf8.count ? -1 : 1 }
        return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
      case (true, false): return -1
      case (false, true): return 1
      case (false, false): return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
      }
    }
    if left.count == right.count { return 0 }
    return left.count < right.count ? -1 : 1
  }

  private static func numeric(_ identifier: String) -> Bool {
    !identifier.isEmpty && identifier.utf8.allSatisfy { (48...57).contains($0) }
  }
}

extension NomadVersion: Comparable {
  public static func < (left: NomadVersion, right: NomadVersion) -> Bool {
    let precedence = left.precedence(against: right)
    if precedence != 0 { return precedence < 0 }
    return order(left.metadata, right.metadata) < 0
  }
}

extension NomadVersion: CustomStringConvertible {
  /// The version as Nomad writes it, such as `1.9.0-beta.1+ent.fips1403`; parsing it gives the version back.
  public var description: String {
    var text = "\(major).\(minor).\(patch)"
    if !prerelease.isEmpty { text += "-" + prerelease.joined(separator: ".") }
    if !metadata.isEmpty { text += "+" + metadata.joined(separator: ".") }
    return text
  }
}
