/// The jam of node-pool replication between servers before 1.11 and those from 1.11 on.
///
/// From 1.11 on a server that restores a snapshot gives the built-in pools a hash. A federated leader that starts its
/// loop while only one side has hashes wants to rewrite `all`, is refused, and copies no node pool at all.
public enum NodePoolHashJam {
  public static let surface = Surface.ID("replication.node-pools")
  /// The id of the regression.
  public static let regression = "KR-031"
  public static let error = "modifying node pool \"all\" is not allowed"
  /// The first series whose servers hash the built-in pools when they restore a snapshot.
  public static let firstHashing = ReleaseSeries(major: 1, minor: 11)

  static let citation = Citation(
    kind: .source, text: "issue 28526; measured with compacted logs on Community 1.10.5 and 1.11.3")
  private static let measured = Citation(
    kind: .measured, text: "Community 1.10.5 and 1.11.3 with compacted logs; issue 28526")

  /// Fails where the federated region is upgraded first: its restart makes its leader compare at once.
  static func failure(federated: NomadVersion, authoritative: NomadVersion) -> SkewFailure? {
    guard hashes(federated), !hashes(authoritative), hasPools(authoritative) else { return nil }
    let isMeasured = MeasuredReleases.include(federated, authoritative) && federated.series == firstHashing
    return SkewFailure(
      call: "NodePool.List", error: error, status: nil,
      condition: "once a server of the federated region has restored a snapshot, as any restart does after its log was "
        + "compacted; it heals when the authoritative region is upgraded too",
      citation: isMeasured && authoritative.series == firstHashing.previous ? measured : citation)
  }

  /// What to mind where the authoritative region is upgraded first.
  static func caution(federated: NomadVersion, authoritative: NomadVersion) -> String? {
    guard hashes(authoritative), !hashes(federated), hasPools(federated) else { return nil }
    return "node pools keep arriving unless the federated region's leader restarts or changes before the region is "
      + "upgraded; then none arrives until it is"
  }

  private static func hashes(_ version: NomadVersion) -> Bool { version.series >= firstHashing }
  private static func hasPools(_ version: NomadVersion) -> Bool { ReplicatedObject.nodePool.exists(in: version) }
}
