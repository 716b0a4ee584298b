/// Holds the reasons of a wave's hops, and what missing a window costs, against the inventory alone.
struct HopCheck {
  let wave: Wave
  let place: String
  let origin: Int
  let isFirst: Bool
  let isMixed: Bool
  let replay: WaveReplay
  let inventory: Inventory
  let calendars: [RegionCalendar]
  let position: [RegionID: Int]

  func problems() -> [PlanProblem] {
    var result: [PlanProblem] = []
    let weightToEnd = replay.weightToEnd()
    let times = self.times
    let followers = self.followers
    for hop in wave.hops {
      let place = "\(place).hops[\(hop.region)]"
      let expected = missed(hop, times: times, followers: followers, weightToEnd: weightToEnd)
      if hop.ifMissed != expected {
        result.append(
          PlanProblem(
            kind: .ifMissed, place: place,
            message: "ifMissed is \(text(hop.ifMissed)), expected \(text(expected))"))
      }
      if hop.because.isEmpty {
        result.append(PlanProblem(kind: .because, place: place, message: "it has no reason"))
      }
      for because in hop.because where !holds(because, for: hop, weightToEnd: weightToEnd) {
        result.append(
          PlanProblem(
            kind: .because, place: place, message: "the reason \(because.kind.rawValue) (\(because.id)) does not hold"))
      }
    }
    return result
  }

  private func text(_ missed: Hop.Missed?) -> String {
    missed.map { "\($0.startMinute), M \($0.mixedMinutes), I \($0.impairment)" } ?? "none"
  }

  private var reserve: Int { inventory.planning.contingencyMinutes }

  /// The openings of a region without the contingency at their ends.
  private func openings(_ region: Int) -> [Interval] {
    calendars[region].openings.map {
      Interval(start: $0.interval.start, end: $0.interval.end - ($0.endsAtHorizon ? 0 : reserve))
    }
  }

  // MARK: What missing the window costs

  /// When each region hops, by position; nil without a hop.
  private var times: [Interval?] {
    var times = [Interval?](repeating: nil, count: inventory.regions.count)
    for hop in wave.hops {
      if let at = position[hop.region] { times[at] = Interval(start: hop.startMinute, end: hop.endMinute) }
    }
    return times
  }

  /// The regions that wait for others, in the order of the plan.
  private var followers: [(start: Int, region: Int)] {
    wave.hops.compactMap { hop in position[hop.region].map { (start: hop.startMinute, region: $0) } }
      .filter { !inventory.regions[$0.region].after.isEmpty }
      .sorted { $0 < $1 }
  }

  /// The definition: the next start with room for the hop, those that follow it moved as little as they must be in
  /// the order of the plan, everything else where it is.
  private func missed(
    _ hop: Hop, times: [Interval?], followers: [(start: Int, region: Int)], weightToEnd: Int
  ) -> Hop.Missed? {
    guard let own = position[hop.region] else { return nil }
    var times = times
    guard let next = firstStart(own, from: hop.latestStartMinute + 1, times: times) else { return nil }
    var moved = [own: (start: next, end: next + hop.endMinute - hop.startMinute)]
    times[own] = Interval(start: next, end: next + hop.endMinute - hop.startMinute)
    for (start, region) in followers where region != own {
      let bound = released(region, times: times)
      guard start < bound else { continue }
      guard let later = firstStart(region, from: bound, times: times), let old = times[region] else { return nil }
      moved[region] = (later, later + old.end - old.start)
      times[region] = Interval(start: later, end: later + old.end - old.start)
    }
    let working = times.compactMap { $0 }
    let end = working.map(\.end).max() ?? origin
    let start = isMixed ? origin : working.map(\.start).min() ?? origin
    return Hop.Missed(
      startMinute: next, mixedMinutes: end - start,
      impairment: wave.impairment + replay.growth(moved: moved, end: end, weightToEnd: weightToEnd))
  }

  /// When the regions that one waits for are done and have soaked.
  private func released(_ region: Int, times: [Interval?]) -> Int {
    var bound = Int.min
    for name in inventory.regions[region].after {
      guard let at = position[name], let other = times[at] else { continue }
      bound = max(bound, other.end + inventory.regions[at].soakMinutes)
    }
    return bound
  }

  private func firstStart(_ region: Int, from minute: Int, times: [Interval?]) -> Int? {
    guard let own = times[region] else { return nil }
    func work(_ keep: (Int) -> Bool) -> Occupancy {
      Occupancy(times.enumerated().compactMap { $0.offset != region && keep($0.offset) ? $0.element : nil })
    }
    var limits = [(occupancy: work { _ in true }, capacity: inventory.planning.crews)]
    if let team = inventory.regions[region].team,
      let capacity = inventory.planning.teams.first(where: { $0.id == team })?.capacity
    {
      limits.append((work { inventory.regions[$0].team == team }, capacity))
    }
    return Occupancy.firstStart(
      length: own.end - own.start, from: max(minute, released(region, times: times)), openings: openings(region),
      limits: limits)
  }

  // MARK: Reasons

  /// Whether a reason says something true of where the hop stands; of the cost of another order only its sign.
  private func holds(_ because: Because, for hop: Hop, weightToEnd: Int) -> Bool {
    guard let at = position[hop.region] else { return false }
    let region = inventory.regions[at]
    let soak = isFirst ? 0 : inventory.planning.soakBetweenWavesMinutes
    switch because.kind {
    case .after:
      return because.id == "regions.\(hop.region).after"
        && region.after.contains { name in predecessor(name)?.released == hop.startMinute }
    case .soak:
      if because.id == "planning.between-waves" { return soak > 0 && hop.startMinute == origin + soak }
      return region.after.contains { name in
        guard let before = predecessor(name), before.soak > 0 else { return false }
        return because.id == "regions.\(name).soak" && before.released == hop.startMinute
      }
    case .crews: return because.id == "planning.crews" && waits(hop, for: inventory.planning.crews) { _ in true }
    case .team:
      guard let team = inventory.planning.teams.first(where: { $0.id == region.team }) else { return false }
      return because.id == "planning.teams.\(team.id)"
        && waits(hop, for: team.capacity) { inventory.regions[$0].team == team.id }
    case .window, .freeze, .horizon:
      return calendars[at].openings.contains {
        $0.interval.start == hop.startMinute
          || $0.interval.end - ($0.endsAtHorizon ? 0 : reserve) == hop.endMinute
      }
    case .origin: return hop.startMinute == origin && soak == 0
    case .cheaper:
      guard let cost = because.costOfAlternative else { return false }
      if because.id == hop.region.name, cost != earlier(hop, at: at, weightToEnd: weightToEnd) { return false }
      return wave.hops.contains { $0.region.name == because.id }
        && (cost.mixedMinutes > 0 || cost.mixedMinutes == 0 && cost.impairment > 0)
    case .tie: return because.id == hop.region.name
    case .rule, .duration, .contingency: return false
    }
  }

  private func predecessor(_ name: RegionID) -> (released: Int, soak: Int)? {
    guard let at = position[name], let hop = wave.hops.first(where: { $0.region == name }) else { return nil }
    let soak = inventory.regions[at].soakMinutes
    return (hop.endMinute + soak, soak)
  }

  /// Whether a hop starts as another ends, and so many were at work until then.
  private func waits(_ hop: Hop, for capacity: Int, among isMember: (Int) -> Bool) -> Bool {
    var isFreed = false
    var working = 0
    for other in wave.hops where other.endMinute >= hop.startMinute && other.region != hop.region {
      if other.endMinute == hop.startMinute { isFreed = true }
      guard other.startMinute < hop.startMinute, let at = position[other.region], isMember(at) else { continue }
      working += 1
    }
    return isFreed && working >= capacity
  }

  private func earlier(_ hop: Hop, at region: Int, weightToEnd: Int) -> Because.Cost {
    let others = wave.hops.filter { $0.region != hop.region }
    let end = max(others.map(\.endMinute).max() ?? origin, hop.endMinute - 1)
    let start = isMixed ? origin : min(others.map(\.startMinute).min() ?? Int.max, hop.startMinute - 1)
    return Because.Cost(
      mixedMinutes: end - start - wave.mixedMinutes,
      impairment: replay.growth(
        moved: [region: (hop.startMinute - 1, hop.endMinute - 1)], end: end, weightToEnd: weightToEnd))
  }
}
