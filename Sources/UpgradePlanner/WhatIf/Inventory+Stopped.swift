extension Inventory {
  /// The federation after the hops and the client roll-outs of a plan that have ended by a minute, planned anew from that
  /// minute.
  func stopped(after plan: Plan, at minute: Int) -> Inventory {
    let changed = regions.map { region in
      let reached = plan.waves.filter { wave in
        wave.hops.contains { $0.region == region.id && $0.endMinute <= minute }
      }.map(\.waypoint)
      let servers = region.servers.map { server in
        reached.reduce(server) { $0.version.precedes($1) ? $0.with(version: $1) : $0 }
      }
      let clients = region.clients.map { pool in
        let done = plan.clients.filter { rollout in
          rollout.region == region.id && rollout.pool == pool.name && rollout.left == 0
            && rollout.batches.allSatisfy { $0.endMinute <= minute }
        }
        return done.reduce(pool) { $0.version.precedes($1.to) ? $0.with(version: $1.to) : $0 }
      }
      return region.with(servers: servers, clients: clients)
    }
    return with(planning: planning.starting(later: minute), regions: changed)
  }

  /// How many minutes regions have to wait after a stop, because soaks of the plan still last: what was done before has
  /// to rest however people go on.
  func waits(for plan: Plan, from minute: Int) -> [RegionID: Int] {
    var until: [RegionID: Int] = [:]
    for (position, wave) in plan.waves.enumerated() {
      if position + 1 < plan.waves.count, wave.endMinute <= minute {
        for hop in plan.waves[position + 1].hops {
          until[hop.region] = max(until[hop.region] ?? 0, wave.endMinute + planning.soakBetweenWavesMinutes)
        }
      }
      for hop in wave.hops where hop.startMinute >= minute {
        guard let region = regions.first(where: { $0.id == hop.region }) else { continue }
        for before in region.after {
          guard let done = wave.hops.first(where: { $0.region == before }), done.endMinute <= minute,
            let soak = regions.first(where: { $0.id == before })?.soakMinutes
          else { continue }
          until[hop.region] = max(until[hop.region] ?? 0, done.endMinute + soak)
        }
      }
    }
    return until.filter { $0.value > minute }.mapValues { $0 - minute }
  }
}

extension ClientPool {
  fileprivate func with(version: NomadVersion) -> ClientPool {
    ClientPool(
      name: name, count: count, version: version, method: method, batch: batch, batchMinutes: batchMinutes)
  }
}

extension PlanningSettings {
  /// The same calendar, planned from a later minute on; without a calendar only the horizon comes nearer.
  func starting(later minutes: Int) -> PlanningSettings {
    with(
      origin: .some(origin.map { $0.advanced(byMinutes: minutes) }), horizon: max(1, horizonMinutes - minutes))
  }
}
