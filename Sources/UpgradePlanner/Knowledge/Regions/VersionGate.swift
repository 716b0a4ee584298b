/// A feature that servers hold back until all servers, or a node, are new enough.
public struct VersionGate: Hashable, Sendable {
  /// Whose versions count.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// The servers of every region that are known through gossip.
    case allRegions = "all-regions"
    /// The servers of the own region.
    case region
    /// One agent: itself, or the client concerned.
    case node
  }

  /// `acl-auth-methods`; stable.
  public let id: String
  /// The least version that passes; nil where the gate asks for something else, see ``requires``.
  public let minimum: NomadVersion?
  /// What it asks for besides a version of Nomad; empty: nothing.
  public let requires: String
  /// Whose versions count on current releases; see ``scope(in:)`` for its history.
  public let scope: Scope
  /// The first release with the gate.
  public let since: NomadVersion?
  /// The first release without it.
  public let until: NomadVersion?
  /// Whether a dead server that is still known keeps the gate shut.
  public let countsFailedServers: Bool
  public let feature: String
  /// The error text, nil where nothing is said.
  public let error: String?
  /// What happens while it is shut; empty: the error and nothing else.
  public let whileShut: String
  public let citations: [Citation]

  public var evidence: Evidence { citations.surest }

  /// Whether a server of this version passes, as Nomad compares: prereleases of the minimum pass.
  public func isPassed(by version: NomadVersion) -> Bool {
    guard let minimum else { return true }
    return !version.precedes(minimum) || version.core.samePrecedence(as: minimum.core)
  }

  /// Whose versions count on a release: before 1.2.14, 1.3.7 and 1.4.2 every server gate looked at all regions.
  public func scope(in release: NomadVersion) -> Scope {
    scope == .region && Self.looksEverywhere.contains(release) ? .allRegions : scope
  }

  /// Whether servers of a release have the gate.
  public func exists(in release: NomadVersion) -> Bool {
    if let since, release.precedes(since), !release.core.samePrecedence(as: since) { return false }
    if let until, !release.precedes(until) { return false }
    return true
  }

  /// Every gate.
  public static let all: [VersionGate] = KnowledgeTable.entries(VersionGateTable.text).map { entry in
    VersionGate(
      id: entry.id, minimum: entry.version("minimum"), requires: entry["requires"] ?? "",
      scope: entry["scope"].flatMap(Scope.init(rawValue:)) ?? .region, since: entry.version("since"),
      until: entry.version("until"), countsFailedServers: entry["failed"] == "count",
      feature: entry["feature"] ?? "", error: entry["error"], whileShut: entry["unmet"] ?? "",
      citations: entry.citations)
  }

  public static func entry(_ id: String) -> VersionGate? { all.first { $0.id == id } }

  /// Where the history of the scope comes from.
  public static let scopeCitation = Citation(
    kind: .changelog, text: "1.2.14, 1.3.7 and 1.4.2 (GH-14908, GH-14911, GH-14901)")

  private static let looksEverywhere = VersionRange(alternatives: [
    between(NomadVersion(major: 1, minor: 0, patch: 0), NomadVersion(major: 1, minor: 2, patch: 14)),
    between(NomadVersion(major: 1, minor: 3, patch: 0), NomadVersion(major: 1, minor: 3, patch: 7)),
    between(NomadVersion(major: 1, minor: 4, patch: 0), NomadVersion(major: 1, minor: 4, patch: 2)),
  ])

  private static func between(_ first: NomadVersion, _ fixed: NomadVersion) -> [VersionRange.Comparison] {
    [
      VersionRange.Comparison(relation: .atLeast, bound: .version(first)),
      VersionRange.Comparison(relation: .below, bound: .version(fixed)),
    ]
  }
}
