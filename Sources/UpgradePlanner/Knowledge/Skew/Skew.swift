/// What works and what fails between two releases, derived from what the one calls and the other has.
public enum Skew {
  /// The outcome of a surface.
  ///
  /// The caller of a page or command is the region people entered, of replication (and its noise) the federated region
  /// that pulls, of deletes and multiregion jobs the region that starts them.
  public static func outcome(
    of surface: Surface.ID, caller: NomadVersion, callee: NomadVersion
  ) -> SkewOutcome {
    guard let surface = Surface.with(surface) else { return .unknown }
    return outcome(of: surface, caller: caller, callee: callee)
  }

  /// The outcome of a surface; see the function above.
  public static func outcome(of surface: Surface, caller: NomadVersion, callee: NomadVersion) -> SkewOutcome {
    if caller == callee { return exists(surface, in: caller) ? .works : .absent }
    guard isAnswerable(caller), isAnswerable(callee) else { return .unknown }
    if surface.enterpriseOnly, caller.edition == .community || callee.edition == .community { return .absent }
    switch surface.kind {
    case .replication:
      if let object = ReplicatedObject.with(surface: surface.id) {
        return Replication.surfaceOutcome(of: object, federated: caller, authoritative: callee)
      }
      return calls(of: surface, caller: caller, callee: callee)
    case .deletion, .page, .cli, .multiregion, .noise:
      return calls(of: surface, caller: caller, callee: callee)
    }
  }

  /// What is not a failure in this direction yet and should be known; nil: nothing.
  public static func caution(
    of surface: Surface.ID, caller: NomadVersion, callee: NomadVersion
  ) -> String? {
    guard surface == NodePoolHashJam.surface, isAnswerable(caller), isAnswerable(callee) else { return nil }
    return NodePoolHashJam.caution(federated: caller, authoritative: callee)
  }

  /// Whether a release's methods and routes are known: it is listed, or a prerelease of a listed one.
  static func isAnswerable(_ version: NomadVersion) -> Bool { ReleaseCalendar.status(version).release != nil }

  /// Whether a release does this at all.
  private static func exists(_ surface: Surface, in release: NomadVersion) -> Bool {
    if surface.enterpriseOnly, release.edition == .community { return false }
    guard isAnswerable(release) else { return true }
    return surface.calls.contains { $0.callers.contains(release.core) }
  }

  private static func calls(of surface: Surface, caller: NomadVersion, callee: NomadVersion) -> SkewOutcome {
    let made = surface.calls.filter { $0.callers.contains(caller.core) }
    guard !made.isEmpty else { return .absent }
    for call in made {
      guard let method = RPCMethod.named(call.method) else { return .unknown }
      guard let error = method.refusal(by: callee) else { continue }
      let citation = MeasuredReleases.citation(
        surface.citation, measured: HTTPRoute.measuredMethods.contains(call.method) || surface.kind == .deletion,
        caller, callee)
      return .fails(
        SkewFailure(call: call.method, error: error, status: surface.kind == .noise ? nil : 500, citation: citation))
    }
    return .works
  }
}

extension HTTPRoute {
  /// The methods of routes that were run between real servers.
  static let measuredMethods: Set<String> = Set(all.filter(\.isMeasured).compactMap(\.method))
}
