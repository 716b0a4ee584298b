/// Everything that works and fails between two releases, in both directions.
public struct SkewReport: Hashable, Sendable {
  /// One route of the caller's release, asked of the other region.
  public struct Call: Hashable, Sendable {
    public let caller: NomadVersion
    public let callee: NomadVersion
    public let route: HTTPRoute
    public let outcome: SkewOutcome
    /// The surfaces that make this call.
    public let surfaces: [Surface.ID]
    public let evidence: Evidence
  }

  /// One kind of object on its way from the authoritative region.
  public struct Replicated: Hashable, Sendable {
    public let authoritative: NomadVersion
    public let federated: NomadVersion
    public let object: ReplicatedObject
    public let outcome: SkewOutcome
    public let evidence: Evidence
  }

  /// A delete in the authoritative region, which asks the other one; only namespaces and node pools are asked for.
  public struct Deleted: Hashable, Sendable {
    public let authoritative: NomadVersion
    public let other: NomadVersion
    public let object: ReplicatedObject
    public let outcome: SkewOutcome
    public let evidence: Evidence
  }

  /// One operation between servers of one release and clients of the other.
  public struct Client: Hashable, Sendable {
    public let server: NomadVersion
    public let client: NomadVersion
    public let operation: ClientOperation
    public let outcome: SkewOutcome
    public let evidence: Evidence
  }

  /// What people or servers do across regions, in one direction.
  public struct SurfaceRow: Hashable, Sendable {
    public let surface: Surface
    public let caller: NomadVersion
    public let callee: NomadVersion
    public let outcome: SkewOutcome
    /// What to mind although it works; nil: nothing.
    public let caution: String?
    public let evidence: Evidence
  }

  public let a: NomadVersion
  public let b: NomadVersion
  public let calls: [Call]
  public let replication: [Replicated]
  public let deletes: [Deleted]
  public let clients: [Client]
  public let surfaces: [SurfaceRow]
}

extension Skew {
  /// Everything between two releases; for two equal ones each row stands once.
  public static func report(_ a: NomadVersion, _ b: NomadVersion) -> SkewReport {
    let directions = a == b ? [(a, b)] : [(a, b), (b, a)]
    return SkewReport(
      a: a, b: b,
      calls: directions.flatMap { calls(caller: $0.0, callee: $0.1) },
      replication: directions.flatMap { replication(authoritative: $0.0, federated: $0.1) },
      deletes: directions.flatMap { deletes(authoritative: $0.0, other: $0.1) },
      clients: directions.flatMap { clients(server: $0.0, client: $0.1) },
      surfaces: directions.flatMap { surfaces(caller: $0.0, callee: $0.1) })
  }

  /// The outcome of one route, asked by a release of another.
  public static func outcome(of route: HTTPRoute, caller: NomadVersion, callee: NomadVersion) -> SkewOutcome {
    guard caller == callee || isAnswerable(caller) && isAnswerable(callee) else { return .unknown }
    guard isAnswerable(caller) else { return .works }
    guard route.exists(in: caller) else { return .absent }
    guard let name = route.method else { return .works }
    guard let method = RPCMethod.named(name) else { return .unknown }
    guard let error = method.refusal(by: callee) else { return .works }
    let citation = MeasuredReleases.citation(routes, measured: route.isMeasured, caller, callee)
    return .fails(SkewFailure(call: name, error: error, status: 500, citation: citation))
  }

  static let routes = Citation(kind: .source, text: "routes and methods registered at every release tag")

  private static func calls(caller: NomadVersion, callee: NomadVersion) -> [SkewReport.Call] {
    var rows: [SkewReport.Call] = []
    var index = 0
    let all = HTTPRoute.all
    while index < all.count {
      // Forms of one route stand next to each other; at most one of them exists in a release.
      var end = index + 1
      while end < all.count, all[end].path == all[index].path, all[end].verb == all[index].verb { end += 1 }
      let forms = all[index..<end]
      index = end
      let own = forms.first { $0.exists(in: caller) }
      guard let route = own ?? forms.first(where: { $0.exists(in: callee) }) else { continue }
      let outcome = outcome(of: route, caller: caller, callee: callee)
      rows.append(
        SkewReport.Call(
          caller: caller, callee: callee, route: route, outcome: outcome, surfaces: surfaces(calling: route.method),
          evidence: evidence(of: outcome, routes, measured: route.isMeasured, caller, callee)))
    }
    return rows
  }

  private static func surfaces(calling method: String?) -> [Surface.ID] {
    guard let method else { return [] }
    return Surface.all.filter { surface in
      (surface.kind == .page || surface.kind == .cli) && surface.calls.contains { $0.method == method }
    }.map(\.id)
  }

  private static func replication(authoritative: NomadVersion, federated: NomadVersion) -> [SkewReport.Replicated] {
    ReplicatedObject.allCases.map { object in
      let outcome = Replication.outcome(of: object, authoritative: authoritative, federated: federated)
      return SkewReport.Replicated(
        authoritative: authoritative, federated: federated, object: object, outcome: outcome,
        evidence: evidence(of: outcome, Replication.citation, measured: true, authoritative, federated))
    }
  }

  private static func deletes(authoritative: NomadVersion, other: NomadVersion) -> [SkewReport.Deleted] {
    let surfaces = [(ReplicatedObject.namespace, "delete.namespace"), (.nodePool, "delete.node-pool")]
    return surfaces.compactMap { object, id in
      guard let surface = Surface.with(Surface.ID(id)) else { return nil }
      let outcome = outcome(of: surface, caller: authoritative, callee: other)
      return SkewReport.Deleted(
        authoritative: authoritative, other: other, object: object, outcome: outcome,
        evidence: evidence(of: outcome, surface.citation, measured: true, authoritative, other))
    }
  }

  private static func clients(server: NomadVersion, client: NomadVersion) -> [SkewReport.Client] {
    ClientOperation.allCases.map { operation in
      let outcome = ClientSkew.outcome(of: operation, server: server, client: client)
      return SkewReport.Client(
        server: server, client: client, operation: operation, outcome: outcome,
        evidence: evidence(of: outcome, ClientSkew.citation, measured: true, server, client))
    }
  }

  private static func surfaces(caller: NomadVersion, callee: NomadVersion) -> [SkewReport.SurfaceRow] {
    Surface.all.map { surface in
      let outcome = outcome(of: surface, caller: caller, callee: callee)
      let measured =
        surface.kind == .replication || surface.kind == .deletion
        || surface.calls.contains { HTTPRoute.measuredMethods.contains($0.method) }
      return SkewReport.SurfaceRow(
        surface: surface, caller: caller, callee: callee, outcome: outcome,
        caution: caution(of: surface.id, caller: caller, callee: callee),
        evidence: evidence(of: outcome, surface.citation, measured: measured, caller, callee))
    }
  }

  /// The evidence of a row: the failure's own, else that of its source, measured where exactly this pair was run.
  private static func evidence(
    of outcome: SkewOutcome, _ source: Citation, measured: Bool, _ first: NomadVersion, _ second: NomadVersion
  ) -> Evidence {
    switch outcome {
    case .fails(let failure): failure.citation.kind
    case .works, .absent: MeasuredReleases.citation(source, measured: measured, first, second).kind
    case .unknown: .inferred
    }
  }
}
