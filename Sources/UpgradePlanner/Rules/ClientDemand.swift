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

  /// The stepping stones that ask for a version of clients, whatever is in use: servers of 1.9 refuse clients older than
  /// 1.6.
  public static let all: [ClientDemand] = SteppingStone.all.compactMap { stone in
    guard stone.subject == .clients, stone.feature == nil, let clients = stone.least, let servers = stone.first else {
      return nil
    }
    return ClientDemand(rule: "CLI-001", servers: servers, clients: clients)
  }
}
