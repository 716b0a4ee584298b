/// Holds each printed impairment and each roll-out against the inventory alone.
struct RowCheck {
  let plan: Plan
  let inventory: Inventory
  let surfaces: [CheckedSurface]

  func problems() -> [PlanProblem] { impairments() + demandedRollouts() }

  /// Who calls, who is hurt, and what it weighs: a sum that is right by accident hides none of it.
  private func impairments() -> [PlanProblem] {
    var bySurface: [String: CheckedSurface] = [:]
    for surface in surfaces { bySurface[surface.id] = surface }
    var position: [RegionID: Int] = [:]
    for (index, region) in inventory.regions.enumerated() { position[region.id] = index }
    // Asked once for every row, and there may be as many rows as pairs of regions.
    let calls = bySurface.mapValues { flags($0.callers) }
    let answers = bySurface.mapValues { flags($0.callees) }
    var result: [PlanProblem] = []
    for (index, row) in plan.impairments.enumerated() {
      func say(_ message: String) {
        result.append(PlanProblem(kind: .impairment, place: "impairments[\(index)]", message: message))
      }
      guard let surface = bySurface[row.surface] else {
        say("\(row.surface) does not count in this inventory")
        continue
      }
      guard plan.waves.indices.contains(row.wave) else {
        say("there is no wave \(row.wave)")
        continue
      }
      guard let callee = position[row.callee], answers[row.surface]?[callee] == true else {
        say("\(row.callee) is never called there")
        continue
      }
      let callers = row.callers.compactMap { position[$0] }
      if callers.isEmpty || callers.count != row.callers.count
        || callers.count > 1 && Set(callers).count != callers.count
        || callers.contains(where: { $0 == callee || calls[row.surface]?[$0] != true })
      {
        say("the callers are \(row.callers), and not all of them call \(row.callee) once")
        continue
      }
      let wave = plan.waves[row.wave]
      if row.startMinute < wave.originMinute || row.endMinute > wave.endMinute || row.startMinute >= row.endMinute {
        say("minutes \(row.startMinute) to \(row.endMinute) are not in its wave")
      }
      let affected = surface.isReplication ? row.callers : [row.callee]
      if affected != [row.affected] { say("\(row.affected) is said to be affected, and \(affected) is") }
      if row.severity != surface.severity { say("the severity is \(row.severity), expected \(surface.severity)") }
      if let at = position[row.affected], row.weight != surface.severity * inventory.regions[at].exposure {
        say("the weight is \(row.weight), expected \(surface.severity * inventory.regions[at].exposure)")
      }
      if !row.evidence.isCertain { say("evidence '\(row.evidence.rawValue)' does not count") }
    }
    return result
  }

  private func flags(_ regions: [Int]) -> [Bool] {
    var result = [Bool](repeating: false, count: inventory.regions.count)
    for region in regions { result[region] = true }
    return result
  }

  /// Every pool that a wave's servers would refuse has a complete roll-out before its region's hop of that wave.
  private func demandedRollouts() -> [PlanProblem] {
    var result: [PlanProblem] = []
    for region in inventory.regions {
      for pool in region.clients where pool.count > 0 {
        let rollouts = plan.clients.filter { $0.region == region.id && $0.pool == pool.name && $0.left == 0 }
        for (index, wave) in plan.waves.enumerated() {
          guard let hop = wave.hops.first(where: { $0.region == region.id }) else { continue }
          var version = pool.version
          for rollout in rollouts {
            let end = rollout.batches.map(\.endMinute).max() ?? 0
            if end <= hop.startMinute, version.precedes(rollout.to) { version = rollout.to }
          }
          for demand in ClientDemand.all where demand.applies(clients: version, servers: wave.waypoint) {
            result.append(
              PlanProblem(
                kind: .clients, place: "waves[\(index)].hops[\(region.id)]",
                message: "pool \(pool.name) still runs \(version), and \(demand.rule) demands \(demand.clients)"))
          }
        }
      }
    }
    return result
  }
}
