/// Holds the client roll-outs of a plan against the inventory alone.
struct RolloutCheck {
  let plan: Plan
  let inventory: Inventory
  let calendars: [RegionCalendar]

  /// - Parameter ends: the waves' ends, by the hops.
  func problems(ends: [Int]) -> [PlanProblem] {
    var result: [PlanProblem] = []
    func say(_ place: String, _ message: String) {
      result.append(PlanProblem(kind: .clients, place: place, message: message))
    }
    var position: [RegionID: Int] = [:]
    for (index, region) in inventory.regions.enumerated() { position[region.id] = index }
    // Batches of roll-outs after one wave share the client crews.
    var running: [Int: Occupancy] = [:]
    var versions: [PoolKey: NomadVersion] = [:]
    for (index, rollout) in plan.clients.enumerated() {
      let place = "clients[\(index)]"
      guard let at = position[rollout.region],
        let pool = inventory.regions[at].clients.first(where: { $0.name == rollout.pool })
      else {
        say(place, "no such pool in the inventory")
        continue
      }
      let key = PoolKey(region: at, pool: pool.name)
      let from = versions[key] ?? pool.version
      if rollout.from != from { say(place, "from is \(rollout.from), and the pool runs \(from)") }
      versions[key] = rollout.to
      guard rollout.afterWave == 0 || ends.indices.contains(rollout.afterWave - 1) else {
        say(place, "there is no wave \(rollout.afterWave)")
        continue
      }
      let servers = rollout.afterWave == 0 ? nil : plan.waves[rollout.afterWave - 1].waypoint
      if let servers, rollout.to != servers { say(place, "to is \(rollout.to), and the servers run \(servers) then") }
      var earliest = rollout.afterWave == 0 ? 0 : ends[rollout.afterWave - 1]
      var left = pool.count
      for batch in rollout.batches {
        if batch.endMinute - batch.startMinute != pool.batchMinutes {
          say(place, "a batch takes \(batch.endMinute - batch.startMinute) minutes, expected \(pool.batchMinutes)")
        }
        if batch.count != min(pool.batch, left) {
          say(place, "a batch has \(batch.count) clients, expected \(min(pool.batch, left))")
        }
        left -= batch.count
        let first = firstStart(pool, at, from: earliest, running: running[rollout.afterWave])
        if first != batch.startMinute {
          let found = first.map { "\($0)" } ?? "nowhere"
          say(place, "a batch starts at \(batch.startMinute), and the first place with room for it is \(found)")
        }
        earliest = batch.endMinute
        running[rollout.afterWave, default: Occupancy()].add(Interval(start: batch.startMinute, end: batch.endMinute))
      }
      if rollout.left != left { say(place, "\(rollout.left) clients are said to be left, and \(left) are") }
      if left > 0, let first = firstStart(pool, at, from: earliest, running: running[rollout.afterWave]) {
        say(place, "\(left) clients are left, and a batch has room at \(first)")
      }
    }
    return result
  }

  private func firstStart(_ pool: ClientPool, _ region: Int, from minute: Int, running: Occupancy?) -> Int? {
    var limits: [(occupancy: Occupancy, capacity: Int)] = []
    if let crews = inventory.planning.clientCrews, let running { limits = [(running, crews)] }
    return Occupancy.firstStart(
      length: pool.batchMinutes, from: minute, openings: calendars[region].openings.map(\.interval), limits: limits)
  }

  private struct PoolKey: Hashable {
    let region: Int
    let pool: String
  }
}
