/// Plays a plan from its first minute to its last, event by event.
public enum PlanReplay {
  /// Every stretch between two events (a hop starts or ends), from minute 0 to after the last hop, and the moments between
  /// where what ran is done and what comes next has not begun: people can stop there, however soon it begins.
  ///
  /// - Complexity: O(events × surfaces × regions²).
  public static func states(_ plan: Plan, inventory: Inventory) -> [StopState] {
    states(plan, inventory: inventory, surfaces: CheckedSurface.all(of: inventory))
  }

  static func states(_ plan: Plan, inventory: Inventory, surfaces: [CheckedSurface]) -> [StopState] {
    let hops = plan.waves.flatMap(\.hops)
    let moments = Set([0] + hops.flatMap { [$0.startMinute, $0.endMinute] }).sorted()
    return moments.indices.flatMap { index in
      let minute = moments[index]
      let next = index + 1 < moments.count ? moments[index + 1] : nil
      // Where a pause ends the stretch before it is already at rest.
      let isPrefix =
        hops.contains { $0.startMinute == minute } && (minute == 0 || hops.contains { $0.endMinute == minute })
        && !hops.contains { $0.startMinute < minute && minute < $0.endMinute }
      let before = isPrefix ? [(minute, Optional(minute), false)] : []
      return (before + [(minute, next, true)]).map { minute, end, begins in
        state(at: minute, until: end, begins: begins, plan: plan, inventory: inventory, surfaces: surfaces)
      }
    }
  }

  /// - Parameter begins: whether what starts in that minute has begun.
  private static func state(
    at minute: Int, until end: Int?, begins: Bool, plan: Plan, inventory: Inventory, surfaces: [CheckedSurface]
  ) -> StopState {
    let ids = inventory.regions.map(\.id)
    let latest = begins ? minute : minute - 1
    let sets = inventory.regions.map { versions(of: $0, at: minute, startedBy: latest, plan: plan) }
    let hops = plan.waves.flatMap(\.hops)
    let running = Set(hops.filter { $0.startMinute <= latest && minute < $0.endMinute }.map(\.region))
    let done = hops.filter { $0.endMinute <= minute }
    let finished = Set(done.map(\.region))
    let touched = Set(hops.map(\.region))
    let halfDone = ids.indices.filter { sets[$0].count > 1 || running.contains(ids[$0]) }.map { ids[$0] }
    let stop: StopState.Stop =
      !halfDone.isEmpty ? .halfDone(halfDone) : Set(sets.flatMap { $0 }).count > 1 ? .mixed : .atRest
    let wave = plan.waves.firstIndex { minute < $0.endMinute } ?? max(0, plan.waves.count - 1)
    return StopState(
      startMinute: minute, endMinute: end, wave: plan.waves.isEmpty ? 0 : wave + 1, hopsDone: done.count,
      running: ids.filter(running.contains),
      versions: zip(ids, sets).map { StopState.RegionVersions(region: $0, versions: $1) },
      impaired: impaired(sets, ids: ids, surfaces: surfaces), stop: stop,
      undo: StopState.Undo(
        untouched: ids.filter { touched.contains($0) && !running.contains($0) && !finished.contains($0) },
        underWay: ids.filter(running.contains),
        forwardOnly: ids.filter { finished.contains($0) && !running.contains($0) }))
  }

  /// What a region's servers run at a minute: both sides of a hop while it runs.
  private static func versions(
    of region: Region, at minute: Int, startedBy latest: Int, plan: Plan
  ) -> [NomadVersion] {
    var servers = region.servers.map(\.version)
    var seen = Set(servers)
    for wave in plan.waves {
      for hop in wave.hops where hop.region == region.id && hop.startMinute <= latest {
        let before = servers
        servers = servers.map { $0.precedes(wave.waypoint) ? wave.waypoint : $0 }
        seen = Set(minute < hop.endMinute ? before + servers : servers)
      }
    }
    return seen.sorted()
  }

  private static func impaired(
    _ sets: [[NomadVersion]], ids: [RegionID], surfaces: [CheckedSurface]
  ) -> [StopState.Impaired] {
    // Few pairs of releases occur, and many pairs of regions: each pair of releases is judged once.
    let releases = Set(sets.flatMap { $0 }).sorted()
    var result: [StopState.Impaired] = []
    for surface in surfaces {
      var failing: Set<[NomadVersion]> = []
      for caller in releases {
        for callee in releases where caller != callee && surface.fails(caller, callee) {
          failing.insert([caller, callee])
        }
      }
      if failing.isEmpty { continue }
      for callee in surface.callees {
        let callers = surface.callers.filter { caller in
          caller != callee && sets[caller].contains { x in sets[callee].contains { y in failing.contains([x, y]) } }
        }
        if callers.isEmpty { continue }
        result.append(StopState.Impaired(surface: surface.id, callers: callers.map { ids[$0] }, callee: ids[callee]))
      }
    }
    return result
  }
}
