/// A raft entry that a newer leader writes although older followers cannot apply it, and die.
public struct UngatedRaftEntry: Hashable, Sendable {
  /// `job-version-tag` …; stable.
  public let id: String
  /// The first byte of the entry, as the panic prints it: `0x3d`.
  public let byte: String
  /// What makes the leader write it.
  public let operation: String
  /// Whether the leader writes it by itself, without anybody's doing.
  public let isAutomatic: Bool
  public let leaders: VersionRange
  public let followers: VersionRange
  /// The edition concerned; nil means both.
  public let edition: Edition?
  /// What to freeze in the region: `job-version-tags`, `keyring-rotation`; nil where no freeze helps.
  public let freeze: String?
  /// The id of the regression, if it is listed as one.
  public let regression: String?
  public let citations: [Citation]

  public var evidence: Evidence { citations.surest }

  /// Whether a leader of one release can kill followers of another with it.
  public func isDangerous(leader: NomadVersion, follower: NomadVersion) -> Bool {
    (edition == nil || edition == leader.edition) && follower.precedes(leader)
      && leaders.contains(leader) && followers.contains(follower)
  }

  /// Every such entry.
  public static let all: [UngatedRaftEntry] = KnowledgeTable.entries(UngatedRaftEntryTable.text).compactMap { entry in
    guard let leaders = entry.range("leaders"), let followers = entry.range("followers") else { return nil }
    return UngatedRaftEntry(
      id: entry.id, byte: entry["byte"] ?? "", operation: entry["operation"] ?? "",
      isAutomatic: entry["automatic"] == "yes", leaders: leaders, followers: followers,
      edition: entry["edition"].flatMap(Edition.init(rawValue:)), freeze: entry["freeze"],
      regression: entry["regression"], citations: entry.citations)
  }

  /// Those that a leader of one release can kill followers of another with.
  public static func dangerous(leader: NomadVersion, follower: NomadVersion) -> [UngatedRaftEntry] {
    all.filter { $0.isDangerous(leader: leader, follower: follower) }
  }
}

enum UngatedRaftEntryTable {
  static let text = #"""
    one-time-token-expiry
    byte: 0x2e
    operation: the leader collects expired one-time tokens
    automatic: yes
    leaders: >=1.1.0 <1.1.3
    followers: <1.1.0
    regression: KR-043
    evidence: source | gate added in 1.1.3; issue 10943
    root-key-init
    byte: 0x33
    operation: a new leader creates the first root key
    automatic: yes
    leaders: =1.4.0
    followers: <1.4.0
    regression: KR-003
    evidence: vendor documentation | upgrade-specific page, 1.4.0; issue 14819
    keyring-rotation
    byte: 0x33
    operation: the keyring is rotated
    leaders: >=1.4.0
    followers: <1.4.0
    freeze: keyring-rotation
    evidence: measured | Community 1.4.14 leading 1.3.16
    replicated-objects
    byte: 0x36
    operation: the leader of a federated region copies roles, auth methods or binding rules that exist already
    automatic: yes
    leaders: >=1.4.0 <1.4.11 || >=1.5.0 <1.5.7
    followers: <1.5.0
    regression: KR-006
    evidence: changelog | 1.4.11, 1.5.7, GH-17476
    job-version-tag
    byte: 0x3d
    operation: a job version is tagged or untagged
    leaders: >=1.9.0
    followers: <1.9.0
    freeze: job-version-tags
    evidence: measured | Community 1.9.7 and 1.10.5 leading 1.8.4, 1.9.7 leading 1.7.7
    evidence: source | no version check in Job.TagVersion up to 2.0.5
    volume-claim-delete
    byte: 0x4d
    operation: a claim on a dynamic host volume is deleted
    leaders: >=1.10.0
    followers: <1.10.0
    freeze: volume-claims
    evidence: inferred | no version check in the source
    offline-reporting-1.8
    byte: 0x4e
    operation: the leader stores a report of its license use
    automatic: yes
    leaders: >=1.8.14 <1.8.16
    followers: <1.8.14
    edition: enterprise
    regression: KR-002
    evidence: changelog | 1.8.16; issue 26425
    offline-reporting-1.9
    byte: 0x4e
    operation: the leader stores a report of its license use
    automatic: yes
    leaders: >=1.9.10 <1.9.12
    followers: <1.8.14 || >=1.9.0 <1.9.10
    edition: enterprise
    regression: KR-002
    evidence: changelog | 1.9.12; issue 26425
    offline-reporting-1.10
    byte: 0x4e
    operation: the leader stores a report of its license use
    automatic: yes
    leaders: >=1.10.2 <1.10.4
    followers: <1.8.14 || >=1.9.0 <1.9.10 || >=1.10.0 <1.10.2
    edition: enterprise
    regression: KR-002
    evidence: reported | issue 26425
    """#
}
