/// Why a hop starts when it does, as data.
///
/// Tight constraints first (predecessor, soak, crews, team, freeze, window), then the cost of the alternative: the same
/// wave solved again with this hop and its neighbour in the other order.
struct HopReasons {
  let timing: HopTiming
  let planning: PlanningProblem
  /// Nil where the wave is too large for alternatives: its order comes from a heuristic anyway.
  private let exchanges: ExchangeSearch?
  /// For all alternatives together.
  private let budget: SearchBudget
  /// States of it that are left.
  private var left: Int
  /// What pairs of neighbours cost that were asked for.
  private var known: [Pair: ScheduleCost?] = [:]

  private struct Pair: Hashable {
    let job: Int
    let previous: Int
  }

  /// - Parameter leastMixed: minutes below which no schedule of the wave has its mixed minutes, as far as that is known.
  init(timing: HopTiming, planning: PlanningProblem, leastMixed: Int, budget: SearchBudget) {
    let instance = timing.instance
    self.timing = timing
    self.planning = planning
    self.budget = budget
    left = budget.states
    exchanges =
      instance.jobs.count <= Self.mostExplained && left > 0
      ? ExchangeSearch(instance, starts: timing.starts, leastMixed: leastMixed) : nil
  }

  /// Jobs of a wave up to which alternatives are solved.
  private static let mostExplained = 14

  private var wave: WaveProblem { timing.wave }
  private var starts: [Int] { timing.starts }
  private func end(_ job: Int) -> Int { starts[job] + wave.jobs[job].minutes }
  private func region(_ job: Int) -> Region { planning.inventory.regions[wave.jobs[job].region] }

  /// Constraints that hold the hop where it is: it could not start earlier, or its window ends with it.
  func tight(_ job: Int) -> [Because] {
    let start = starts[job]
    var result: [Because] = []
    for link in timing.predecessors where link.to == job && end(link.from) + link.lag == start {
      result.append(
        link.lag > 0
          ? Because(kind: .soak, id: "regions.\(region(link.from).id).soak")
          : Because(kind: .after, id: "regions.\(region(job).id).after"))
    }
    if planning.inventory.planning.soakBetweenWavesMinutes > 0, timing.instance.origin > 0,
      start == timing.instance.origin + planning.inventory.planning.soakBetweenWavesMinutes
    {
      result.append(Because(kind: .soak, id: "planning.between-waves"))
    }
    let freeing = wave.jobs.indices.filter { $0 != job && end($0) == start }
    if !freeing.isEmpty {
      let running = wave.jobs.indices.filter { $0 != job && starts[$0] < start && end($0) >= start }
      if running.count >= timing.instance.capacity {
        result.append(Because(kind: .crews, id: "planning.crews"))
      }
      if let team = timing.instance.jobs[job].team,
        running.filter({ timing.instance.jobs[$0].team == team }).count >= timing.instance.teams[team]
      {
        result.append(Because(kind: .team, id: "planning.teams.\(planning.inventory.planning.teams[team].id)"))
      }
    }
    let origin = timing.instance.origin
    if start == origin, result.isEmpty {
      result.append(Because(kind: .origin, id: origin > 0 ? "planning.between-waves" : "planning.not-before"))
    }
    if let opening = timing.opening(of: job) {
      let isAtEnd = end(job) == planning.latestEnd(in: opening)
      if start == opening.interval.start || isAtEnd, let because = made(opening, of: job, atEnd: isAtEnd) {
        result.append(because)
      }
    }
    return result
  }

  /// What made the end of an opening that a hop touches: a freeze, or the window itself.
  private func made(_ opening: RegionCalendar.Opening, of job: Int, atEnd: Bool) -> Because? {
    let boundary = atEnd ? opening.interval.end : opening.interval.start
    if let origin = planning.inventory.planning.origin {
      let instant = origin.advanced(byMinutes: boundary)
      let own = region(job).freezes.firstIndex { (atEnd ? $0.from : $0.to) == instant }
      if let own { return Because(kind: .freeze, id: "regions.\(region(job).id).freezes[\(own)]") }
      let common = planning.inventory.planning.freezes.firstIndex { (atEnd ? $0.from : $0.to) == instant }
      if let common { return Because(kind: .freeze, id: "planning.freezes[\(common)]") }
    }
    if atEnd && opening.endsAtHorizon { return Because(kind: .horizon, id: "planning.horizon") }
    return opening.window.map { Because(kind: .window, id: "regions.\(region(job).id).windows[\($0)]") }
  }

  /// What a start one minute earlier would cost with all else in place; a tie where it costs nothing.
  ///
  /// It is asked only of hops that nothing holds: such a hop could start earlier.
  func earlier(_ job: Int) -> Because {
    var moved = starts
    moved[job] -= 1
    guard let now = timing.instance.cost(of: starts), let other = timing.instance.cost(of: moved) else {
      return Because(kind: .tie, id: region(job).id.name)
    }
    let cost = Because.Cost(
      mixedMinutes: other.mixedMinutes - now.mixedMinutes, impairment: other.impairment - now.impairment)
    return cost.mixedMinutes > 0 || cost.mixedMinutes == 0 && cost.impairment > 0
      ? Because(kind: .cheaper, id: region(job).id.name, costOfAlternative: cost)
      : Because(kind: .tie, id: region(job).id.name)
  }

  /// What it would cost to run this hop before another that stands beside it; nil where the order is forced.
  mutating func exchange(_ job: Int, with previous: Int) -> Because? {
    // Only a proved alternative says what the order saves.
    guard let now = timing.instance.cost(of: starts), let other = exchanged(job, previous) else { return nil }
    let cost = Because.Cost(
      mixedMinutes: other.mixedMinutes - now.mixedMinutes, impairment: other.impairment - now.impairment)
    guard cost.mixedMinutes > 0 || cost.mixedMinutes == 0 && cost.impairment > 0 else { return nil }
    return Because(kind: .cheaper, id: region(previous).id.name, costOfAlternative: cost)
  }

  /// The least cost with the two in the other order, if that is allowed and proved with the states left.
  private mutating func exchanged(_ job: Int, _ previous: Int) -> ScheduleCost? {
    let pair = Pair(job: job, previous: previous)
    if let cost = known[pair] { return cost }
    var cost: ScheduleCost?
    if let exchanges, left > 0, !timing.predecessors.contains(where: { $0.from == previous && $0.to == job }) {
      let found = exchanges.cost(
        of: job, before: previous, budget: ExchangeSearch.share(of: budget, left: left))
      left = max(0, left - found.states)
      cost = found.cost
    }
    known[pair] = .some(cost)
    return cost
  }
}
