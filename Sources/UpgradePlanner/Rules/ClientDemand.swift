/// A rule that demands a client roll-out before the servers of its region go on.
public struct ClientDemand: Hashable, Sendable {
  public let rule: String
  /// Servers at or beyond this release …
  public let servers: NomadVersion
  /// … do not accept clients older than this one.
  public let clients: NomadVersion

  public func applies(clients version: NomadVersion, servers waypoint: NomadVersion) -> Bool {
    !waypoint.precedes(servers) && version.precedes(clients)
  }

  /// Servers of 1.9 refuse clients older than 1.6 (measured on Community 1.5.17/1.9.7; upgrade guide 1.9.0).
  public static let all = [
    ClientDemand(
      rule: "CLI-001", servers: NomadVersion(major: 1, minor: 9, patch: 0),
      clients: NomadVersion(major: 1, minor: 6, patch: 0))
  ]
}
