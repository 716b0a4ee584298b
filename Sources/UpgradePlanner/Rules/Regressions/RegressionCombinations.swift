/// Regressions of two parties on two releases: servers with their clients, and servers with the operators' CLI.
///
/// Those of two regions (the UI, replication) are what the federation rules say by direction, and are not said again.
enum RegressionCombinations {
  static func outcomes(_ context: RuleContext) -> [RuleOutcome] {
    context.inventory.regions.flatMap { clients(of: $0, context) + cli(of: $0, context) }
  }

  /// Clients go last, so that every waypoint's servers meet the clients of today.
  private static func clients(of region: Region, _ context: RuleContext) -> [RuleOutcome] {
    region.clients.enumerated().flatMap { index, pool -> [RuleOutcome] in
      guard pool.count > 0 else { return [] }
      return first(of: waypoints(of: region, context)) {
        Regression.combining(.clients, first: $0, second: pool.version)
      }.filter { mayDeriveTokens(region, $0.regression) }.map { found in
        found.regression.outcome(
          nil, "regions.\(region.id).clients[\(index)]",
          "clients of pool \(pool.name) run \(pool.version) when their servers get to \(found.servers)")
      }
    }
  }

  /// What clients ask of servers on behalf of Vault and Consul is the token workflow, not workload identities.
  private static func mayDeriveTokens(_ region: Region, _ regression: Regression) -> Bool {
    regression.features.isEmpty
      || regression.features.contains { feature in
        region.features[feature] != .mode(.workloadIdentity) && region.features[feature]?.isUsed != false
      }
  }

  /// The CLI that operators have meets the servers of today and of every waypoint.
  private static func cli(of region: Region, _ context: RuleContext) -> [RuleOutcome] {
    guard let cli = region.access?.cliVersion else { return [] }
    let servers = Set(region.servers.map(\.version)).sorted() + waypoints(of: region, context)
    return first(of: servers) { Regression.combining(.cli, first: cli, second: $0) }
      .filter { $0.regression.mayUse(region) }.map { found in
        found.regression.outcome(
          nil, "regions.\(region.id).access.cli-version", "the CLI is \(cli) while servers run \(found.servers)")
      }
  }

  private static func waypoints(of region: Region, _ context: RuleContext) -> [NomadVersion] {
    context.path.waypoints.filter { waypoint in region.servers.contains { $0.version.precedes(waypoint) } }
  }

  /// Each regression with the first release that brings it.
  private static func first(
    of releases: [NomadVersion], _ find: (NomadVersion) -> [Regression]
  ) -> [(regression: Regression, servers: NomadVersion)] {
    var result: [(regression: Regression, servers: NomadVersion)] = []
    for release in releases {
      for regression in find(release) where !result.contains(where: { $0.regression.id == regression.id }) {
        result.append((regression, release))
      }
    }
    return result
  }
}
