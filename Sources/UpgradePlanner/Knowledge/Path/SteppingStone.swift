/// A state that must be reached before an upgrade goes past a release.
public struct SteppingStone: Hashable, Sendable {
  /// What has to pass the stone.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    case clients
    case configuration
  }

  /// `raft-protocol-3` …; stable.
  public let id: String
  public let subject: Subject
  /// Upgrades that start in this range and end in ``to`` need it.
  public let from: VersionRange
  public let to: VersionRange
  /// The least version the subject must have reached before; nil where another state is asked for.
  public let least: NomadVersion?
  /// The feature that must be in use for it to matter; nil: always.
  public let feature: String?
  public let enterpriseOnly: Bool
  public let demand: String
  public let reason: String
  public let citations: [Citation]

  /// Whether an upgrade between two releases needs it.
  public func isNeeded(from: NomadVersion, to: NomadVersion) -> Bool {
    (!enterpriseOnly || to.edition == .enterprise) && self.from.contains(from) && self.to.contains(to)
  }

  /// The first release that asks for it; nil where the range has no such bound.
  public var first: NomadVersion? {
    guard to.alternatives.count == 1, let only = to.alternatives.first?.first, only.relation == .atLeast else {
      return nil
    }
    return switch only.bound {
    case .version(let version): version
    case .series(let series): NomadVersion(major: series.major, minor: series.minor, patch: 0)
    }
  }

  /// Whether a rule with more to say than a question looks after it.
  public var hasOwnRule: Bool {
    ["raft-protocol-3", "license-build-date", "clients-1.6", "workload-identity"].contains(id)
  }

  public static let raftProtocol3: SteppingStone? = entry("raft-protocol-3")

  public static func entry(_ id: String) -> SteppingStone? { all.first { $0.id == id } }

  /// Every stepping stone, oldest first.
  public static let all: [SteppingStone] = KnowledgeTable.entries(SteppingStoneTable.text).compactMap { entry in
    guard let from = entry.range("from"), let to = entry.range("to"),
      let subject = entry["subject"].flatMap(Subject.init(rawValue:))
    else { return nil }
    return SteppingStone(
      id: entry.id, subject: subject, from: from, to: to, least: entry.version("least"), feature: entry["feature"],
      enterpriseOnly: entry["edition"] == "enterprise", demand: entry["demand"] ?? "", reason: entry["reason"] ?? "",
      citations: entry.citations)
  }
}

enum SteppingStoneTable {
  static let text = #"""
    tasks-0.9
    subject: clients
    from: <1.3
    to: >=1.3
    demand: no task is left that was started by a client older than 0.9
    reason: clients of 1.3 cannot restore such tasks
    evidence: vendor documentation | upgrade-specific page, 1.3.0
    raft-protocol-3
    subject: configuration
    from: <1.4
    to: >=1.4
    demand: every server uses raft protocol 3
    reason: servers of 1.4 and later do not start with another protocol; servers of 1.3 change to it one at a time
    evidence: source | command/agent/agent.go, v1.4.0
    evidence: vendor documentation | upgrade-specific page, 1.3.0 and 1.4.0
    license-build-date
    subject: configuration
    from: <1.6
    to: >=1.6
    edition: enterprise
    demand: the license ends after the build date of the new binary (nomad license inspect)
    reason: an Enterprise server does not start otherwise
    evidence: vendor documentation | upgrade-specific page, 1.6.0
    clients-1.5-bridge
    subject: clients
    from: <1.5
    to: >=1.8
    least: 1.5.0
    feature: bridge-networking
    demand: clients are upgraded before jobs with bridge networking are submitted
    reason: jobs are only placed where CNI plugins have been found, and older clients do not look for them
    evidence: vendor documentation | upgrade-specific page, 1.8.0
    clients-1.6
    subject: clients
    from: <1.9
    to: >=1.9
    least: 1.6.0
    demand: every client runs 1.6.0 or later before the first server of 1.9
    reason: servers of 1.9 and later refuse the heartbeats of older clients, whose allocations are lost
    evidence: measured | Community servers 1.9.7 … 2.0.5 with clients 1.4.14 and 1.5.17
    evidence: vendor documentation | upgrade-specific page, 1.9.0
    workload-identity
    subject: configuration
    from: <1.10
    to: >=1.10
    demand: Vault and Consul are used by workload identities, and no job asks for tokens the old way
    reason: servers of 1.10 no longer derive Vault and Consul tokens
    evidence: source | nomad/node_endpoint.go, v1.10.0
    evidence: vendor documentation | upgrade-specific page, 1.10.0
    license-pao
    subject: configuration
    from: <2.0
    to: >=2.0
    edition: enterprise
    demand: the new binary reads the license (nomad license inspect)
    reason: 2.0 reads licenses in another way
    evidence: changelog | 2.0.0
    """#
}
