/// Since when Nomad has a command, an endpoint or a behaviour that a runbook depends on.
public struct OperatorFact: Hashable, Sendable {
  /// The first release that has it.
  public let since: NomadVersion
  /// One sentence.
  public let statement: String
  public let citation: Citation

  public init(since: NomadVersion, statement: String, citation: Citation) {
    self.since = since
    self.statement = statement
    self.citation = citation
  }

  /// Whether a server or CLI of this version has it.
  public func holds(for version: NomadVersion) -> Bool { !version.core.precedes(since) }

  /// Whether an upgrade from one version to another brings it.
  public func isCrossed(from: NomadVersion, to: NomadVersion) -> Bool { !holds(for: from) && holds(for: to) }

  private init(_ minor: Int, _ patch: Int, _ statement: String, _ kind: Evidence, _ text: String) {
    self.init(
      since: NomadVersion(major: 1, minor: minor, patch: patch), statement: statement,
      citation: Citation(kind: kind, text: text))
  }

  private static let cliHelp = "help of the CLIs 1.3.16 to 2.0.5"

  public static let operatorAPI = OperatorFact(
    3, 0, "the CLI has `nomad operator api`", .source, "command/operator_api.go, first in 1.3.0")
  public static let autopilotHealthCommand = OperatorFact(
    8, 0, "the CLI has `nomad operator autopilot health`", .measured, cliHelp)
  public static let transferLeadershipCommand = OperatorFact(
    7, 0, "the CLI has `nomad operator raft transfer-leadership`", .measured, cliHelp)
  public static let forceLeavePrune = OperatorFact(
    6, 3, "`nomad server force-leave` has -prune", .measured, cliHelp)
  public static let inspectJSON = OperatorFact(
    8, 1, "`nomad operator snapshot inspect` has -json", .measured, cliHelp)
  public static let tokenTTL = OperatorFact(4, 0, "`nomad acl token create` has -ttl", .measured, cliHelp)
  public static let tokenJSON = OperatorFact(5, 0, "`nomad acl token create` has -json", .measured, cliHelp)
  public static let aclRoles = OperatorFact(
    4, 0, "roles exist and are replicated", .source, "nomad/leader.go, replicateACLRoles")
  public static let keyring = OperatorFact(
    4, 0, "servers hold a keyring; a rotation by a 1.4 leader kills followers of 1.3", .measured,
    "Community 1.3.16 followers under a 1.4.14 leader")
  public static let authMethods = OperatorFact(
    5, 0, "auth methods and binding rules exist and are replicated", .source,
    "nomad/leader.go, replicateACLAuthMethods")
  public static let nodePools = OperatorFact(
    6, 0, "node pools exist and are replicated", .source, "nomad/leader.go, replicateNodePools")
  public static let jobStatuses = OperatorFact(
    8, 0, "the jobs page calls Job.Statuses", .measured, "Community 1.7.7 and 1.8.4")
  public static let jobVersionTags = OperatorFact(
    9, 0, "a leader that writes a job version tag kills followers older than 1.9", .measured,
    "Community 1.7.7 and 1.8.4 followers under a 1.9.7 leader")
  public static let keyringInSnapshot = OperatorFact(
    9, 0, "a snapshot holds the keyring, once all servers run 1.9", .measured,
    "regions rebuilt on Community 1.7.7, 1.8.4 and 1.9.7")
  public static let leasedSnapshot = OperatorFact(
    11, 3, "saving a snapshot needs operator:write and no longer a management token", .source,
    "nomad/operator_endpoint.go at 1.11.3")
  public static let builtInPoolHash = OperatorFact(
    11, 0, "a server that restores a snapshot gives the built-in node pools a hash, which can stop their replication",
    .measured, "Community 1.10.5 and 1.11.3 on compacted logs; issue 28526")
  public static let unknownTokenForbidden = OperatorFact(
    10, 1, "an unknown token is answered with 403 instead of 404", .documentation, "upgrade guide, 1.10.1")
}
