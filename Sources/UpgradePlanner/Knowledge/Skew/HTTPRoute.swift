/// A call of the HTTP API that another region can be asked for with `?region=`, or that the agent answers itself.
public struct HTTPRoute: Hashable, Sendable {
  public let verb: String
  /// The path, parameters as `:name`; a query that selects another method is part of it.
  public let path: String
  /// The method it is passed on to; nil where the caller's own agent answers.
  public let method: String?
  /// The first release whose agent has it in this form.
  public let since: NomadVersion
  /// The first release whose agent has it in another form, or no longer.
  public let until: NomadVersion?
  /// Whether it was run between real servers.
  public let isMeasured: Bool

  /// Whether the agent of a release has it in this form.
  public func exists(in release: NomadVersion) -> Bool {
    let asked = release.core
    return !asked.precedes(since) && (until.map { asked.precedes($0) } ?? true)
  }

  /// Every route, forms of the same one next to each other.
  public static let all: [HTTPRoute] = KnowledgeTable.rows(RouteTable.text).compactMap { row in
    guard row.count > 3, let since = try? NomadVersion(parsing: row[3]) else { return nil }
    let until = row.first { $0.hasPrefix("until=") }.flatMap { try? NomadVersion(parsing: String($0.dropFirst(6))) }
    return HTTPRoute(
      verb: row[0], path: row[1], method: row[2] == "-" ? nil : row[2], since: since, until: until,
      isMeasured: row.contains("m"))
  }
}
