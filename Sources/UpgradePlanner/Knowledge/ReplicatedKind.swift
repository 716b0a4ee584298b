/// A kind of object that federated regions pull from the authoritative one, and how its API lists it.
public struct ReplicatedKind: Hashable, Sendable {
  public let name: String
  public let list: String
  /// Path of one object, before its key; nil where the list holds whole objects.
  public let item: String?
  /// The field that identifies an object in every region; indexes are each region's own.
  public let key: String
  /// The first release that has it; nil = every release this tool plans for.
  public let since: NomadVersion?
  public let needsACL: Bool
  public let isEnterprise: Bool
  public let citation: Citation

  public init(
    name: String, list: String, item: String?, key: String, since: NomadVersion?, needsACL: Bool,
    isEnterprise: Bool, citation: Citation
  ) {
    self.name = name
    self.list = list
    self.item = item
    self.key = key
    self.since = since
    self.needsACL = needsACL
    self.isEnterprise = isEnterprise
    self.citation = citation
  }

  public func exists(in version: NomadVersion) -> Bool {
    guard let since else { return true }
    return !version.core.precedes(since)
  }

  public static let all: [ReplicatedKind] = [
    kind("policies", "/v1/acl/policies", "/v1/acl/policy/", "Name", nil, acl: true),
    kind("tokens", "/v1/acl/tokens?global=true", nil, "AccessorID", nil, acl: true),
    kind("roles", "/v1/acl/roles", "/v1/acl/role/", "ID", 4, acl: true),
    kind("auth-methods", "/v1/acl/auth-methods", "/v1/acl/auth-method/", "Name", 5, acl: true),
    kind("binding-rules", "/v1/acl/binding-rules", "/v1/acl/binding-rule/", "ID", 5, acl: true),
    kind("namespaces", "/v1/namespaces", nil, "Name", nil, acl: false),
    kind("node-pools", "/v1/node/pools", nil, "Name", 6, acl: false),
    ReplicatedKind(
      name: "quotas", list: "/v1/quotas", item: nil, key: "Name", since: nil, needsACL: false, isEnterprise: true,
      citation: Citation(kind: .documentation, text: "API documentation, quota specifications")),
    ReplicatedKind(
      name: "sentinel-policies", list: "/v1/sentinel/policies", item: "/v1/sentinel/policy/", key: "Name", since: nil,
      needsACL: false, isEnterprise: true,
      citation: Citation(kind: .documentation, text: "API documentation, Sentinel policies")),
  ]

  private static func kind(
    _ name: String, _ list: String, _ item: String?, _ key: String, _ minor: Int?, acl: Bool
  ) -> ReplicatedKind {
    ReplicatedKind(
      name: name, list: list, item: item, key: key,
      since: minor.map { NomadVersion(major: 1, minor: $0, patch: 0) }, needsACL: acl, isEnterprise: false,
      citation: Citation(kind: .source, text: "nomad/leader.go at 1.7.7 and 1.8.4"))
  }
}
