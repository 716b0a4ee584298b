/// Something that is reported to fail between releases and was not found to: shown with weight 0, next to what was measured.
public struct ReportedImpairment: Hashable, Sendable {
  /// `acl-replication-1.8`; stable.
  public let id: String
  public let surfaces: [Surface.ID]
  public let older: VersionRange
  public let newer: VersionRange
  /// The edition it is reported for.
  public let edition: Edition
  public let report: String
  public let reported: Citation
  public let finding: String
  public let measured: Citation
  /// Causes to look for first.
  public let causes: [String]

  /// Whether it is reported for two releases, in either order.
  public func concerns(_ first: NomadVersion, _ second: NomadVersion) -> Bool {
    guard first.edition == edition, second.edition == edition else { return false }
    return older.contains(first) && newer.contains(second) || older.contains(second) && newer.contains(first)
  }

  public static let all: [ReportedImpairment] = KnowledgeTable.entries(ReportedImpairmentTable.text).compactMap {
    entry in
    guard let older = entry.range("older"), let newer = entry.range("newer"),
      let reported = entry.citations.first(where: { $0.kind == .reported }),
      let measured = entry.citations.first(where: { $0.kind == .measured })
    else { return nil }
    return ReportedImpairment(
      id: entry.id, surfaces: entry.words("surfaces").map { Surface.ID($0) }, older: older, newer: newer,
      edition: entry["edition"].flatMap(Edition.init(rawValue:)) ?? .enterprise, report: entry["report"] ?? "",
      reported: reported, finding: entry["finding"] ?? "", measured: measured, causes: entry.all("cause"))
  }
}

enum ReportedImpairmentTable {
  static let text = #"""
    acl-replication-1.8
    surfaces: replication.acl-policies replication.acl-tokens
    older: <1.8
    newer: >=1.8
    edition: enterprise
    report: Policies and tokens may stop arriving from the authoritative region while versions differ across 1.8.0.
    evidence: reported | support article 45196173219475, for Enterprise 1.7.10 and 1.8.15
    finding: On Community servers both orders replicated within a second, also under two thousand failing UI calls a
      second.
    evidence: measured | Community 1.7.7 and 1.8.4, both orders
    cause: a restart of an authoritative server pauses replication for up to 30 s
    cause: a policy that the older region cannot parse makes the tokens that carry it useless there
    cause: the replication token is wrong or expired
    cause: the raft panic of KR-002, which the article's own versions have
    """#
}
