/// Verifies a plan from its inventory alone; shares no code with the planner.
///
/// It rebuilds what each region runs, demands every constraint and every number of the plan by the definitions, and
/// replays each pair of regions to see that nothing is impaired outside a printed impairment.
public enum PlanChecker {
  /// Everything that is wrong; empty = the plan holds.
  ///
  /// - Complexity: O(waves × (surfaces × regions² + hops²)).
  public static func check(
    _ plan: Plan, path: UpgradePath?, inventory: Inventory, calendars: [RegionCalendar]
  ) -> [PlanProblem] {
    check(plan, path: path, inventory: inventory, calendars: calendars, surfaces: CheckedSurface.all(of: inventory))
  }

  static func check(
    _ plan: Plan, path: UpgradePath?, inventory: Inventory, calendars: [RegionCalendar], surfaces: [CheckedSurface]
  ) -> [PlanProblem] {
    var check = PlanCheck(
      plan: plan, waypoints: path?.waypoints ?? plan.waves.map(\.waypoint), inventory: inventory,
      calendars: calendars, surfaces: surfaces)
    check.run()
    return check.problems
  }
}

/// One run of the checker.
struct PlanCheck {
  let plan: Plan
  let waypoints: [NomadVersion]
  let inventory: Inventory
  let calendars: [RegionCalendar]
  let surfaces: [CheckedSurface]
  private(set) var problems: [PlanProblem] = []
  /// What each server runs, by region; changes wave by wave.
  private var servers: [[NomadVersion]]
  private let position: [RegionID: Int]

  init(
    plan: Plan, waypoints: [NomadVersion], inventory: Inventory, calendars: [RegionCalendar],
    surfaces: [CheckedSurface]
  ) {
    self.plan = plan
    self.waypoints = waypoints
    self.inventory = inventory
    self.calendars = calendars
    self.surfaces = surfaces
    servers = inventory.regions.map { region in region.servers.map { $0.version } }
    var position: [RegionID: Int] = [:]
    for (index, region) in inventory.regions.enumerated() { position[region.id] = index }
    self.position = position
  }

  mutating func say(_ kind: PlanProblem.Kind, _ place: String, _ message: String) {
    problems.append(PlanProblem(kind: kind, place: place, message: message))
  }

  mutating func expect<T: Equatable>(
    _ kind: PlanProblem.Kind, _ place: String, _ what: String, found: T, expected: T
  ) {
    if found != expected { say(kind, place, "\(what) is \(found), expected \(expected)") }
  }

  mutating func run() {
    checkWaypoints()
    var origin = 0
    var ends: [Int] = []
    for (index, wave) in plan.waves.enumerated() {
      let place = "waves[\(index)]"
      let before = servers
      guard checkHops(wave, place) else { return }
      let after = servers
      checkConstraints(wave, index, place, origin: origin)
      let isMixed = Set(before.flatMap { $0 }).count > 1
      let replay = WaveReplay(
        wave: wave, origin: origin, end: wave.hops.map(\.endMinute).max() ?? origin, inventory: inventory,
        before: before, after: after, surfaces: surfaces)
      checkNumbers(wave, index, place, origin: origin, isMixed: isMixed, replay: replay)
      let hops = HopCheck(
        wave: wave, place: place, origin: origin, isFirst: index == 0, isMixed: isMixed, replay: replay,
        inventory: inventory, calendars: calendars, position: position)
      problems += hops.problems()
      checkLatestStarts(wave, place)
      checkFreezes(wave, number: index + 1, place)
      origin = wave.hops.map(\.endMinute).max() ?? origin
      ends.append(origin)
    }
    checkMeasures()
    problems += RolloutCheck(plan: plan, inventory: inventory, calendars: calendars).problems(ends: ends)
    problems += RowCheck(plan: plan, inventory: inventory, surfaces: surfaces).problems()
    for (index, region) in inventory.regions.enumerated() where !plan.waves.isEmpty {
      if servers[index].contains(where: { $0.precedes(inventory.target) }) {
        say(.waypoints, "waves", "\(region.id) does not reach the target \(inventory.target)")
      }
    }
  }

  private mutating func checkWaypoints() {
    var needed: [NomadVersion] = []
    var state = servers
    for waypoint in waypoints {
      var isNeeded = false
      for region in state.indices {
        for server in state[region].indices where state[region][server].precedes(waypoint) {
          state[region][server] = waypoint
          isNeeded = true
        }
      }
      if isNeeded { needed.append(waypoint) }
    }
    expect(.waypoints, "waves", "the list of waypoints", found: plan.waves.map(\.waypoint), expected: needed)
    for (a, b) in zip(plan.waves, plan.waves.dropFirst()) where !a.waypoint.precedes(b.waypoint) {
      say(.waypoints, "waves", "\(b.waypoint) does not come after \(a.waypoint)")
    }
    if let last = plan.waves.last, last.waypoint != inventory.target {
      say(.waypoints, "waves", "the last waypoint is \(last.waypoint), and the target is \(inventory.target)")
    }
  }

  /// Each region below the waypoint hops once and no other does; versions and durations follow from the inventory.
  private mutating func checkHops(_ wave: Wave, _ place: String) -> Bool {
    var seen: Set<Int> = []
    for hop in wave.hops {
      let place = "\(place).hops[\(hop.region)]"
      guard let index = position[hop.region] else {
        say(.hops, place, "no such region in the inventory")
        return false
      }
      guard seen.insert(index).inserted else {
        say(.hops, place, "the region hops twice in this wave")
        return false
      }
      let below = servers[index].filter { $0.precedes(wave.waypoint) }.count
      if below == 0 { say(.hops, place, "no server is below \(wave.waypoint)") }
      let region = inventory.regions[index]
      let versions = Set(servers[index]).sorted()
      expect(.versions, place, "fromVersions", found: hop.fromVersions, expected: versions)
      expect(.versions, place, "from", found: hop.from, expected: versions.first ?? hop.from)
      expect(.versions, place, "to", found: hop.to, expected: wave.waypoint)
      expect(.hops, place, "the number of servers", found: hop.servers, expected: below)
      let minutes = below * region.serverTime.usual + region.regionMinutes
      expect(.duration, place, "the duration", found: hop.endMinute - hop.startMinute, expected: minutes)
    }
    for index in servers.indices {
      let isBelow = servers[index].contains { $0.precedes(wave.waypoint) }
      if isBelow && !seen.contains(index) {
        say(.hops, place, "\(inventory.regions[index].id) is below \(wave.waypoint) and has no hop")
      }
      servers[index] = servers[index].map { $0.precedes(wave.waypoint) ? wave.waypoint : $0 }
    }
    return true
  }

  private mutating func checkConstraints(_ wave: Wave, _ index: Int, _ place: String, origin: Int) {
    let planning = inventory.planning
    for hop in wave.hops {
      let place = "\(place).hops[\(hop.region)]"
      guard let at = position[hop.region] else { continue }
      let region = inventory.regions[at]
      let fits = calendars[at].openings.contains { opening in
        let reserve = opening.endsAtHorizon ? 0 : planning.contingencyMinutes
        return opening.interval.start <= hop.startMinute && hop.endMinute <= opening.interval.end - reserve
      }
      if !fits {
        say(.window, place, "minutes \(hop.startMinute) to \(hop.endMinute) lie in no window of the region")
      }
      let running = wave.hops.filter { $0.startMinute <= hop.startMinute && hop.startMinute < $0.endMinute }
      if running.count > planning.crews {
        say(.crews, place, "\(running.count) hops run when it starts, and there are \(planning.crews) crews")
      }
      if let team = region.team, let capacity = planning.teams.first(where: { $0.id == team })?.capacity {
        let own = running.filter { other in position[other.region].map { inventory.regions[$0].team == team } ?? false }
        if own.count > capacity { say(.team, place, "\(own.count) hops of team \(team) run, and it has \(capacity)") }
      }
      for name in region.after {
        guard let other = wave.hops.first(where: { $0.region == name }), let otherAt = position[name] else { continue }
        let earliest = other.endMinute + inventory.regions[otherAt].soakMinutes
        if hop.startMinute < earliest {
          say(.after, place, "it starts at \(hop.startMinute), before \(name) is done and has soaked (\(earliest))")
        }
      }
      let earliest = index == 0 ? 0 : origin + planning.soakBetweenWavesMinutes
      if hop.startMinute < earliest {
        say(.order, place, "it starts at \(hop.startMinute), and the wave may begin at \(earliest)")
      }
      for rollout in plan.clients
      where rollout.region == hop.region && rollout.demandedBy != nil && rollout.afterWave == index {
        let end = rollout.batches.map(\.endMinute).max() ?? 0
        if hop.startMinute < end || rollout.left > 0 {
          say(.clients, place, "it starts before the clients of pool \(rollout.pool) are rolled out (\(end))")
        }
      }
    }
  }

  private mutating func checkNumbers(
    _ wave: Wave, _ index: Int, _ place: String, origin: Int, isMixed: Bool, replay: WaveReplay
  ) {
    let first = wave.hops.map(\.startMinute).min() ?? origin
    let last = wave.hops.map(\.endMinute).max() ?? origin
    expect(.origin, place, "originMinute", found: wave.originMinute, expected: origin)
    expect(.origin, place, "startsMixed", found: wave.startsMixed, expected: isMixed)
    expect(.finish, place, "startMinute", found: wave.startMinute, expected: first)
    expect(.finish, place, "endMinute", found: wave.endMinute, expected: last)
    expect(.mixedMinutes, place, "mixedMinutes", found: wave.mixedMinutes, expected: last - (isMixed ? origin : first))
    expect(.impairment, place, "impairment", found: wave.impairment, expected: replay.impairment())
    let printed = plan.impairments.filter { $0.wave == index }
    let sum = printed.reduce(0) { $0 + $1.weight * $1.callers.count * ($1.endMinute - $1.startMinute) }
    expect(.impairment, place, "the sum over the printed impairments", found: sum, expected: wave.impairment)
    for message in replay.uncovered(by: printed) { say(.replay, place, message) }
  }

  private mutating func checkLatestStarts(_ wave: Wave, _ place: String) {
    for hop in wave.hops {
      guard let at = position[hop.region] else { continue }
      let place = "\(place).hops[\(hop.region)]"
      let region = inventory.regions[at]
      let minutes = hop.endMinute - hop.startMinute
      var latest = hop.startMinute
      for opening in calendars[at].openings where opening.interval.start <= hop.startMinute {
        let end = opening.interval.end - (opening.endsAtHorizon ? 0 : inventory.planning.contingencyMinutes)
        if hop.endMinute <= end { latest = max(latest, end - minutes) }
      }
      expect(.latestStart, place, "latestStartMinute", found: hop.latestStartMinute, expected: latest)
      var servers: [Int] = []
      for number in 0..<hop.servers {
        servers.append(latest + region.regionMinutes / 2 + number * region.serverTime.usual)
      }
      expect(.latestStart, place, "serverLatestStartMinutes", found: hop.serverLatestStartMinutes, expected: servers)
    }
  }

  private mutating func checkFreezes(_ wave: Wave, number: Int, _ place: String) {
    for hop in wave.hops {
      let isCovered = plan.freezes.contains {
        $0.scope == .region(hop.region) && $0.wave == number && $0.startMinute <= hop.startMinute
          && $0.endMinute >= hop.endMinute
      }
      if !isCovered { say(.freezes, "\(place).hops[\(hop.region)]", "no freeze of the region covers the hop") }
    }
    let isCovered = plan.freezes.contains {
      $0.scope == .federation && $0.wave == number && $0.startMinute <= wave.startMinute
        && $0.endMinute >= wave.endMinute
    }
    if !isCovered { say(.freezes, place, "no freeze of the federation covers the wave") }
  }

  private mutating func checkMeasures() {
    let measures = plan.measures
    expect(
      .measures, "measures", "mixedMinutes", found: measures.mixedMinutes,
      expected: plan.waves.reduce(0) { $0 + $1.mixedMinutes })
    expect(
      .measures, "measures", "impairment", found: measures.impairment,
      expected: plan.waves.reduce(0) { $0 + $1.impairment })
    expect(
      .measures, "measures", "startMinute", found: measures.startMinute, expected: plan.waves.first?.startMinute ?? 0)
    expect(
      .measures, "measures", "finishMinute", found: measures.finishMinute, expected: plan.waves.last?.endMinute ?? 0)
    let bound = plan.optimality
    if bound.mixedLowerBound > measures.mixedMinutes {
      say(
        .optimality, "optimality",
        "the bound \(bound.mixedLowerBound) lies above \(measures.mixedMinutes) mixed minutes")
    }
    if bound.impairmentLowerBound > measures.impairment {
      say(
        .optimality, "optimality",
        "the bound \(bound.impairmentLowerBound) lies above the impairment \(measures.impairment)")
    }
    if bound.isProved,
      bound.mixedLowerBound != measures.mixedMinutes || bound.impairmentLowerBound != measures.impairment
    {
      say(.optimality, "optimality", "it is said to be proved, and the bounds do not meet the measures")
    }
  }
}
