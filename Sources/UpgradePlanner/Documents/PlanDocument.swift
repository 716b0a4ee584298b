/// Everything a document is made of; `plan.json` holds it whole, so that `show` renders any format again without planning.
public struct PlanDocument: Hashable, Sendable {
  /// A file that the plan was made from beside the inventory.
  public struct Input: Hashable, Sendable {
    public let role: String
    /// As written in the inventory.
    public let name: String
    public let digest: String
    public init(role: String, name: String, digest: String) {
      self.role = role
      self.name = name
      self.digest = digest
    }
  }
  /// What documents say of a region today.
  public struct RegionSummary: Hashable, Sendable {
    public let id: RegionID
    public let isAuthoritative: Bool
    public let servers: Int
    /// Ascending.
    public let versions: [NomadVersion]
    public let exposure: Int
    public let contact: String?
    public let url: String?
    /// Zone of its windows, for local times; nil = UTC only.
    public let zone: String?
    public init(
      id: RegionID, isAuthoritative: Bool, servers: Int, versions: [NomadVersion], exposure: Int, contact: String?,
      url: String?, zone: String?
    ) {
      self.id = id
      self.isAuthoritative = isAuthoritative
      self.servers = servers
      self.versions = versions
      self.exposure = exposure
      self.contact = contact
      self.url = url
      self.zone = zone
    }
  }
  /// Version of the tool and of what it knows.
  public let toolVersion: String
  public let knowledgeVersion: String
  /// SHA-256 of the inventory's bytes.
  public let digest: String
  public let federation: String
  public let edition: Edition
  public let authoritative: RegionID
  public let target: NomadVersion
  public let origin: Instant?
  /// `--target` and other overrides of the inventory, as `key=value`.
  public let overrides: [String]
  public let inputs: [Input]
  public let zones: [ZoneOffsets]
  public let regions: [RegionSummary]
  public let result: PlanningResult
  /// Nil unless planned.
  public let runbook: Runbook?
  /// The `plan_digest`, which every document of this plan carries.
  public private(set) var planDigest = ""

  public init(
    toolVersion: String, knowledgeVersion: String, digest: String, federation: String, edition: Edition,
    authoritative: RegionID, target: NomadVersion, origin: Instant?, overrides: [String], inputs: [Input],
    zones: [ZoneOffsets], regions: [RegionSummary], result: PlanningResult, runbook: Runbook?
  ) {
    self.toolVersion = toolVersion
    self.knowledgeVersion = knowledgeVersion
    self.digest = digest
    self.federation = federation
    self.edition = edition
    self.authoritative = authoritative
    self.target = target
    self.origin = origin
    self.overrides = overrides
    self.inputs = inputs
    self.zones = zones
    self.regions = regions
    self.result = result
    self.runbook = runbook
    planDigest = PlanJSON.digest(of: self)
  }
}
