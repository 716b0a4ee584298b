/// A surface as the checker sees it: who calls whom, worked out from the inventory and the surface table alone.
struct CheckedSurface {
  let id: String
  let severity: Int
  let isReplication: Bool
  let callers: [Int]
  let callees: [Int]
  /// Whether a caller release fails on a callee release, for reasons that count.
  let fails: (NomadVersion, NomadVersion) -> Bool

  /// The surfaces that count in a plan for an inventory (evidence and features as the design defines them), with those
  /// that the inventory's rule packs state.
  static func all(of inventory: Inventory) -> [CheckedSurface] {
    var result: [CheckedSurface] = []
    for surface in Surface.all {
      if surface.severity < 1 || surface.kind == .noise { continue }
      if surface.enterpriseOnly && inventory.edition != .enterprise { continue }
      let (callers, callees) = parties(surface.kind, feature: surface.feature, inventory: inventory)
      result.append(
        CheckedSurface(
          id: surface.id.rawValue, severity: surface.severity, isReplication: surface.kind == .replication,
          callers: callers, callees: callees
        ) { caller, callee in
          guard caller != callee else { return false }
          return Skew.outcome(of: surface, caller: caller, callee: callee).failure?.citation.kind.isCertain == true
        })
    }
    for pack in inventory.packs {
      for entry in pack.breaks where entry.statement.evidence.isCertain {
        let kind: Surface.Kind =
          switch entry.direction {
          case .page: .page
          case .cli: .cli
          case .replication: .replication
          case .deletion: .deletion
          case .multiregion: .multiregion
          }
        let (callers, callees) = parties(kind, feature: entry.feature, inventory: inventory)
        result.append(
          CheckedSurface(
            id: entry.statement.id, severity: entry.severity, isReplication: kind == .replication, callers: callers,
            callees: callees
          ) { caller, callee in
            caller != callee && entry.caller.contains(caller) && entry.callee.contains(callee)
          })
      }
    }
    return result
  }

  /// Positions of the regions that call and of those that are called.
  private static func parties(
    _ kind: Surface.Kind, feature: String?, inventory: Inventory
  ) -> (callers: [Int], callees: [Int]) {
    var callers: [Int] = []
    var callees: [Int] = []
    for (position, region) in inventory.regions.enumerated() {
      if let feature, let value = region.features[feature], !value.isUsed { continue }
      let isAuthoritative = region.id == inventory.authoritative
      switch kind {
      case .page, .cli:
        callees.append(position)
        switch inventory.planning.entryRegions {
        case .everywhere: callers.append(position)
        case .only(let entries): if entries.contains(region.id) { callers.append(position) }
        case .movable: break
        }
      case .replication: if isAuthoritative { callees.append(position) } else { callers.append(position) }
      case .deletion: if isAuthoritative { callers.append(position) } else { callees.append(position) }
      case .multiregion:
        callers.append(position)
        callees.append(position)
      case .noise: break
      }
    }
    return (callers, callees)
  }
}
