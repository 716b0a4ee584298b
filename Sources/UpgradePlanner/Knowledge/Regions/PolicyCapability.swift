/// A capability, or a block, of ACL policies that older releases cannot parse.
///
/// A policy that uses it makes every token that carries the policy useless in a region that cannot parse it.
public struct PolicyCapability: Hashable, Sendable {
  /// The block of the policy: `namespace`, `operator` …
  public let block: String
  /// The capability; nil for the block itself.
  public let capability: String?
  public let since: NomadVersion
  public let citation: Citation

  /// How to name it: `namespace capability register-job`, `sentinel block`.
  public var title: String { capability.map { "\(block) capability \($0)" } ?? "\(block) block" }

  /// Every capability and block, in order of release.
  public static let all: [PolicyCapability] = KnowledgeTable.rows(PolicyCapabilityTable.text).compactMap { row in
    guard row.count > 2, let since = try? NomadVersion(parsing: row[2]) else { return nil }
    return PolicyCapability(
      block: row[0], capability: row[1] == "-" ? nil : row[1], since: since,
      citation: Citation(
        kind: .source,
        text: "acl/policy.go; measured on Community for 1.10 → 1.9 and 1.8, 1.11 → 1.10, 1.6 → 1.5"))
  }

  /// What a newer region can write into a policy and an older one cannot parse; the `variables` block of 1.4 is not
  /// among it, since 1.3 ignores it (measured).
  public static func unparsable(by older: NomadVersion, writtenBy newer: NomadVersion) -> [PolicyCapability] {
    all.filter { capability in
      capability.block != "variables" && !newer.core.precedes(capability.since) && older.core.precedes(capability.since)
    }
  }

  /// The error text of the older region; `*` stands for the policy's name and the rest.
  public static let errors = [
    "failed to parse \"*\": Invalid namespace capability", "failed to parse \"*\": Invalid policy:",
    "failed to parse \"*\": Invalid operator policy",
  ]
}
