/// Findings about surfaces of some kinds, by direction: which region's release calls what another's does not answer.
enum HazardFindings {
  /// One finding per surface and leg of the path, for the pair of releases that meets on it; today's pairs included.
  static func outcomes(_ context: RuleContext, rule: Rule) -> [RuleOutcome] {
    let table = HazardTable(inventory: context.inventory)
    let today = Array(Set(context.inventory.regions.flatMap { $0.servers.map(\.version) })).sorted()
    var pairs: [(older: NomadVersion, newer: NomadVersion)] = []
    func add(_ older: NomadVersion, _ newer: NomadVersion) {
      if older.precedes(newer), !pairs.contains(where: { $0 == (older, newer) }) { pairs.append((older, newer)) }
    }
    for older in today { for newer in today { add(older, newer) } }
    var present = today
    for waypoint in context.path.waypoints {
      for version in present { add(version, waypoint) }
      present = present.filter { waypoint.precedes($0) } + [waypoint]
    }
    guard context.inventory.regions.count > 1 else { return [.holds] }
    var result: [RuleOutcome] = []
    for hazard in table.surfaces where hazard.rule == rule.id {
      for pair in pairs {
        for (caller, callee) in [(pair.newer, pair.older), (pair.older, pair.newer)] {
          guard let failure = table.fails(hazard, callerVersions: [caller], calleeVersions: [callee]) else { continue }
          result.append(
            .violated(
              Finding(
                rule: rule.id, severity: .warning, place: "target",
                message:
                  "\(hazard.surface.title): a \(caller) region asking a \(callee) region \(failure.citation.kind.verdict)"
                  + (failure.error.isEmpty ? "" : " with `\(failure.error)`")
                  + (failure.condition.map { " (\($0))" } ?? ""),
                reason: hazard.surface.effect, evidence: failure.citation.kind, remedy: hazard.surface.workaround,
                source: failure.citation.description)))
        }
      }
    }
    return result.isEmpty ? [.holds] : result
  }
}
