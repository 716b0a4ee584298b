/// A release that no path may land on.
public struct NeverLand: Hashable, Sendable {
  public let releases: VersionRange
  /// The edition concerned; nil means both.
  public let edition: Edition?
  /// The id of the regression behind it: `KR-002`.
  public let regression: String
  public let reason: String
  /// Whether it loses data: then it cannot be waived.
  public let losesData: Bool
  public let citation: Citation

  public func contains(_ version: NomadVersion) -> Bool {
    (edition == nil || edition == version.edition) && releases.contains(version)
  }

  /// All entries, oldest releases first.
  public static let all: [NeverLand] = KnowledgeTable.entries(NeverLandTable.text).compactMap { entry in
    guard let releases = entry.range("releases"), let citation = entry.citations.first else { return nil }
    return NeverLand(
      releases: releases, edition: entry["edition"].flatMap(Edition.init(rawValue:)), regression: entry.id,
      reason: entry["reason"] ?? "", losesData: entry["loses"] == "data", citation: citation)
  }

  /// The entry that holds a version, if one does.
  public static func entry(for version: NomadVersion) -> NeverLand? { all.first { $0.contains(version) } }
}

/// An entry begins with the id of its regression; several entries may share one.
enum NeverLandTable {
  static let text = #"""
    KR-003
    releases: =1.4.0
    reason: a 1.4.0 leader writes a raft entry that makes older servers panic
    evidence: vendor documentation | upgrade-specific page, 1.4.0
    KR-004
    releases: =1.4.1
    reason: the keyring waits for the servers of every region, and no job can be scheduled meanwhile
    evidence: changelog | 1.4.2, GH-14901
    KR-036
    releases: =1.5.4
    reason: logs of tasks that started before the upgrade are no longer collected
    evidence: changelog | 1.5.5, GH-17087
    KR-010
    releases: =1.7.0
    reason: signing keys do not reach followers, so that no workload identity can be verified after an election
    evidence: vendor documentation | upgrade-specific page, 1.7.0
    KR-011
    releases: =1.7.1
    reason: clients misread their CPUs, and servers without verified host names refuse their own workers
    evidence: changelog | 1.7.2, GH-19383, GH-19425
    KR-002
    releases: >=1.8.14 <1.8.16
    edition: enterprise
    reason: once an upgraded server leads, servers still on the release before panic on its offline-reporting entry
    evidence: changelog | 1.8.16; issue 26425
    KR-001
    releases: =1.9.2
    loses: data
    reason: withdrawn; restoring a snapshot at a server start can wipe the state
    evidence: vendor documentation | upgrade-specific page, 1.9.3
    KR-002
    releases: >=1.9.10 <1.9.12
    edition: enterprise
    reason: once an upgraded server leads, servers still on the release before panic on its offline-reporting entry
    evidence: changelog | 1.9.12; issue 26425
    KR-002
    releases: >=1.10.2 <1.10.4
    edition: enterprise
    reason: once an upgraded server leads, servers still on the release before panic on its offline-reporting entry
    evidence: reported | issue 26425
    KR-025
    releases: >=1.11.0 <1.11.2
    reason: deploying a system job or draining a node sends the leader into a loop of panics
    evidence: changelog | 1.11.2, GH-27262
    KR-030
    releases: =2.0.1
    reason: the UI's client and topology pages do not open, and node_pool "all" is refused
    evidence: changelog | 2.0.2, GH-27958, GH-27973
    """#
}
