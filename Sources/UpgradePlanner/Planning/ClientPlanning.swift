/// Which client pools are rolled out after which wave, and to what.
struct ClientPlanning: Sendable {
  /// One roll-out before it has times.
  struct Demand: Hashable, Sendable {
    let region: Int
    let pool: Int
    let from: NomadVersion
    let to: NomadVersion
    /// From 1; 0 = before the first wave.
    let afterWave: Int
    /// The rule that demands it, and the wave (from 1) whose hop of this region waits for it.
    let demandedBy: String?
    let beforeWave: Int?
  }
  /// In order of wave, region, pool.
  let demands: [Demand]
  /// Demands that no wave of this path can satisfy.
  let unsatisfiable: [Demand]

  init(inventory: Inventory, waves: [WaveProblem], rules: [ClientDemand]) {
    var demands: [Demand] = []
    var unsatisfiable: [Demand] = []
    for (index, region) in inventory.regions.enumerated() {
      for (poolIndex, pool) in region.clients.enumerated() where pool.count > 0 {
        var version = pool.version
        for (position, wave) in waves.enumerated() where wave.jobs.contains(where: { $0.region == index }) {
          for rule in rules where rule.applies(clients: version, servers: wave.waypoint) {
            let earlier = position > 0 ? waves[position - 1].waypoint : wave.old[index].first ?? version
            let demand = Demand(
              region: index, pool: poolIndex, from: version, to: earlier, afterWave: position,
              demandedBy: rule.rule, beforeWave: position + 1)
            if rule.applies(clients: earlier, servers: wave.waypoint) || !version.precedes(earlier) {
              unsatisfiable.append(demand)
            } else {
              demands.append(demand)
              version = earlier
            }
          }
        }
        if let last = waves.last, version.precedes(last.waypoint) {
          demands.append(
            Demand(
              region: index, pool: poolIndex, from: version, to: last.waypoint, afterWave: waves.count,
              demandedBy: nil, beforeWave: nil))
        }
      }
    }
    self.demands = demands.sorted { ($0.afterWave, $0.region, $0.pool) < ($1.afterWave, $1.region, $1.pool) }
    self.unsatisfiable = unsatisfiable
  }

  /// When the demanded roll-outs between two waves have ended, by region; nil where one does not fit.
  ///
  /// - Parameter wave: position of the wave whose hops wait, from 0.
  func releases(
    beforeWave wave: Int, origin: Int, inventory: Inventory, calendars: [RegionCalendar]
  ) -> [Int: Int]? {
    var schedule = ClientSchedule(crews: inventory.planning.clientCrews, calendars: calendars)
    var result: [Int: Int] = [:]
    for demand in demands where demand.afterWave == wave && demand.demandedBy != nil {
      let pool = inventory.regions[demand.region].clients[demand.pool]
      let placed = schedule.place(pool: pool, region: demand.region, earliest: origin)
      guard placed.left == 0 else { return nil }
      result[demand.region] = max(result[demand.region] ?? origin, placed.batches.last?.endMinute ?? origin)
    }
    return result
  }

  /// All roll-outs with their times; `ends` are the waves' ends.
  func rollouts(ends: [Int], inventory: Inventory, calendars: [RegionCalendar]) -> [ClientRollout] {
    var result: [ClientRollout] = []
    for wave in 0...ends.count {
      var schedule = ClientSchedule(crews: inventory.planning.clientCrews, calendars: calendars)
      for demand in demands where demand.afterWave == wave {
        let region = inventory.regions[demand.region]
        let pool = region.clients[demand.pool]
        let placed = schedule.place(pool: pool, region: demand.region, earliest: wave == 0 ? 0 : ends[wave - 1])
        result.append(
          ClientRollout(
            region: region.id, pool: pool.name, from: demand.from, to: demand.to, afterWave: demand.afterWave,
            demandedBy: demand.demandedBy, batches: placed.batches, left: placed.left))
      }
    }
    return result
  }
}
