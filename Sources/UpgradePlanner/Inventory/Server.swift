/// One Nomad server.
public struct Server: Hashable, Sendable {
  /// Its node name; `REGION-server-N` where the inventory gives only a count.
  public let name: String
  /// Whether the inventory gave the name.
  public let isNamed: Bool
  public let version: NomadVersion
  public let address: String?
  /// Its own HTTP address, past any load balancer.
  public let url: String?
  /// Redundancy zone.
  public let zone: String?
  public let isVoter: Bool

  public init(
    name: String, isNamed: Bool, version: NomadVersion, address: String? = nil, url: String? = nil,
    zone: String? = nil, isVoter: Bool = true
  ) {
    self.name = name
    self.isNamed = isNamed
    self.version = version
    self.address = address
    self.url = url
    self.zone = zone
    self.isVoter = isVoter
  }
}
