/// A remote procedure that Nomad servers answer.
public struct RPCMethod: Hashable, Sendable {
  /// `Job.Statuses`.
  public let name: String
  public let since: NomadVersion
  /// The first release that no longer has it.
  public let until: NomadVersion?
  public let isStreaming: Bool
  /// Whether it is an Enterprise method, whose name is inferred.
  public let isInferred: Bool

  /// The part of the name before the dot.
  public var service: String { String(name.prefix { $0 != "." }) }

  /// Whether servers of a release answer it.
  public func exists(in release: NomadVersion) -> Bool {
    let asked = release.core
    if asked.precedes(since) { return false }
    if let until, !asked.precedes(until) { return false }
    return true
  }

  /// Every method, by name.
  public static let all: [RPCMethod] = KnowledgeTable.rows(MethodTable.text).compactMap { row in
    guard row.count > 1, let since = try? NomadVersion(parsing: row[1]) else { return nil }
    let until = row.first { $0.hasPrefix("until=") }.flatMap { try? NomadVersion(parsing: String($0.dropFirst(6))) }
    return RPCMethod(
      name: row[0], since: since, until: until, isStreaming: row.contains("stream"),
      isInferred: row.contains("enterprise"))
  }

  public static func named(_ name: String) -> RPCMethod? { byName[name] }

  /// What servers of a release answer to this call; nil if they have the method.
  public func refusal(by release: NomadVersion) -> String? {
    if exists(in: release) { return nil }
    if isStreaming { return "Unknown rpc method: \"\(name)\"" }
    let serviceIsKnown = (Self.byService[service] ?? []).contains { !$0.isStreaming && $0.exists(in: release) }
    return "rpc: can't find \(serviceIsKnown ? "method" : "service") \(name)"
  }

  private static let byName: [String: RPCMethod] =
    Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  private static let byService: [String: [RPCMethod]] = Dictionary(grouping: all, by: \.service)
}
