/// How people reach a region directly.
public struct Access: Hashable, Sendable {
  /// Where the region's Nomad tokens come from.
  public struct Vault: Hashable, Sendable {
    public let address: String?
    public let namespace: String?
    public let mount: String?
    public let role: String?
    public init(address: String?, namespace: String?, mount: String?, role: String?) {
      self.address = address
      self.namespace = namespace
      self.mount = mount
      self.role = role
    }
  }
  /// The user's own commands for taking a server out of its load balancer and back; `{server}` stands for its name.
  public struct LoadBalancer: Hashable, Sendable {
    public let name: String
    public let remove: String?
    public let add: String?
    public let show: String?
    public init(name: String, remove: String?, add: String?, show: String?) {
      self.name = name
      self.remove = remove
      self.add = add
      self.show = show
    }
  }
  public let url: String?
  public let caCert: String?
  public let clientCert: String?
  public let clientKey: String?
  public let tlsServerName: String?
  /// The CLI that operators have; nil = that of the region's servers.
  public let cliVersion: NomadVersion?
  public let vault: Vault?
  public let loadBalancer: LoadBalancer?

  public init(
    url: String?, caCert: String? = nil, clientCert: String? = nil, clientKey: String? = nil,
    tlsServerName: String? = nil, cliVersion: NomadVersion? = nil, vault: Vault? = nil,
    loadBalancer: LoadBalancer? = nil
  ) {
    self.url = url
    self.caCert = caCert
    self.clientCert = clientCert
    self.clientKey = clientKey
    self.tlsServerName = tlsServerName
    self.cliVersion = cliVersion
    self.vault = vault
    self.loadBalancer = loadBalancer
  }
}
