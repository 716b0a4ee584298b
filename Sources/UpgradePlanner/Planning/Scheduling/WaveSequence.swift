/// Several waves as one problem.
///
/// A wave matters to the next only through its end. For a wave that starts uniform and has no minutes counted from its
/// origin, a later origin only takes starts away, so the best cost of a wave and those after it is a step function of
/// its origin, never falling: the plan found for one origin stays best up to the last origin that it still fits. The
/// useful ends of the wave before are the ends of those steps. Each step asks for the best schedule of the wave before
/// with that deadline; the walk stops when a deadline no longer costs anything, since later steps only cost more.
///
/// Wave by wave is the case where already the first step costs nothing.
struct WaveSequence {
  /// The best of waves `index...` from an origin.
  struct Tail {
    let cost: ScheduleCost
    let starts: [[Int]]
    /// The last origin from which the same starts are allowed.
    let validUntil: Int
    let isProved: Bool
  }

  enum Answer {
    case found(Tail)
    case infeasible
    case unknown
  }

  private struct Step {
    let from: Int
    let answer: Answer
  }

  let waves: [WaveInstance]
  var meter: SearchMeter
  private let budget: SearchBudget
  /// For each wave the answers found, by origin.
  private var steps: [[Step]]
  private var solved: [Key: ScheduleOutcome] = [:]

  private struct Key: Hashable {
    let wave: Int
    let origin: Int
    let deadline: Int
  }

  init(_ waves: [WaveInstance], budget: SearchBudget) {
    self.waves = waves
    self.budget = budget
    meter = SearchMeter(limit: budget.states)
    steps = Array(repeating: [], count: waves.count)
  }

  mutating func solve() -> WavesOutcome {
    let origin = waves.first?.instance.origin ?? 0
    guard !waves.isEmpty else {
      let none = ScheduleCost(mixedMinutes: 0, impairment: 0, finish: origin)
      return .solved(starts: [], cost: none, bound: none, proved: true, states: 0)
    }
    let chain = mixedChain(from: origin)
    if let chain, chain.isInfeasible { return .infeasible }
    if let chain, chain.isProved {
      return .solved(starts: chain.starts, cost: chain.cost, bound: chain.cost, proved: true, states: meter.states)
    }
    let answer = best(0, from: origin)
    switch answer {
    case .infeasible: return .infeasible
    case .unknown:
      if let chain {
        return .solved(
          starts: chain.starts, cost: chain.cost, bound: min(bound(from: origin, chain), chain.cost), proved: false,
          states: meter.states)
      }
      return .gaveUp(bound: ownBounds(from: origin), states: meter.states)
    case .found(let tail):
      if let chain, chain.cost <= tail.cost {
        return .solved(
          starts: chain.starts, cost: chain.cost, bound: min(bound(from: origin, chain), chain.cost), proved: false,
          states: meter.states)
      }
      let isExact = tail.isProved && waves.dropFirst().allSatisfy { Self.isMonotone($0.instance) }
      return .solved(
        starts: tail.starts, cost: tail.cost, bound: isExact ? tail.cost : min(bound(from: origin, chain), tail.cost),
        proved: isExact, states: meter.states)
    }
  }

  /// Whether a later origin can only cost more.
  static func isMonotone(_ instance: ScheduleInstance) -> Bool {
    !instance.mixed && instance.jobs.allSatisfy { $0.broken == 0 }
  }

  /// The best of waves `index...` from an origin.
  mutating func best(_ index: Int, from origin: Int) -> Answer {
    for step in steps[index] where step.from <= origin {
      switch step.answer {
      case .found(let tail) where origin <= tail.validUntil: return step.answer
      case .infeasible: return .infeasible
      default: continue
      }
    }
    let answer = search(index, from: origin)
    if index > 0, Self.isMonotone(waves[index].instance) { steps[index].append(Step(from: origin, answer: answer)) }
    return answer
  }

  private mutating func search(_ index: Int, from origin: Int) -> Answer {
    let horizon = waves[index].instance.horizon
    guard index + 1 < waves.count else {
      switch solveWave(index, from: origin, deadline: horizon) {
      case .infeasible: return .infeasible
      case .gaveUp: return .unknown
      case .solved(let schedule, _, let isProved, _):
        return .found(
          Tail(
            cost: schedule.cost, starts: [schedule.starts],
            validUntil: validUntil(index, schedule.starts, from: origin), isProved: isProved))
      }
    }
    // The wave alone: nothing that follows can make it cheaper.
    guard case .solved(let alone, _, let aloneProved, _) = solveWave(index, from: origin, deadline: horizon) else {
      if case .infeasible = solveWave(index, from: origin, deadline: horizon) { return .infeasible }
      return .unknown
    }
    var isProved = aloneProved
    var best: (cost: ScheduleCost, starts: [[Int]])?
    var end = earliestEnd(index, from: origin)
    // First the wave alone and what follows it: mostly the answer, else a limit.
    if case .found(let tail) = self.best(index + 1, from: alone.cost.finish) {
      best = (Self.sum(alone.cost, tail.cost), [alone.starts] + tail.starts)
    }
    while end <= horizon {
      let following = self.best(index + 1, from: end)
      guard case .found(let tail) = following else {
        if case .unknown = following { isProved = false }
        break
      }
      if !tail.isProved { isProved = false }
      if let best, best.cost <= Self.sum(alone.cost, tail.cost) { break }
      switch solveWave(index, from: origin, deadline: min(horizon, tail.validUntil)) {
      case .infeasible: break
      case .gaveUp: isProved = false
      case .solved(let schedule, _, let proved, _):
        if !proved { isProved = false }
        let cost = Self.sum(schedule.cost, tail.cost)
        if best.map({ cost < $0.cost }) ?? true { best = (cost, [schedule.starts] + tail.starts) }
      }
      if meter.isSpent {
        isProved = false
        break
      }
      guard tail.validUntil < horizon else { break }
      end = max(end, tail.validUntil) + 1
    }
    guard let best else { return isProved ? .infeasible : .unknown }
    return .found(
      Tail(
        cost: best.cost, starts: best.starts, validUntil: validUntil(index, best.starts[0], from: origin),
        isProved: isProved))
  }

  static func sum(_ wave: ScheduleCost, _ tail: ScheduleCost) -> ScheduleCost {
    ScheduleCost(
      mixedMinutes: wave.mixedMinutes + tail.mixedMinutes, impairment: wave.impairment + tail.impairment,
      finish: tail.finish)
  }

  mutating func solveWave(_ index: Int, from origin: Int, deadline: Int) -> ScheduleOutcome {
    let key = Key(wave: index, origin: origin, deadline: deadline)
    if let known = solved[key] { return known }
    let instance = waves[index].instance.from(origin: origin)
    guard let releases = waves[index].earliest(from: origin) else { return .infeasible(conflict: []) }
    let wave = GridWave(instance, releases: releases, deadline: deadline)
    // The waves that follow need their share.
    var own = SearchMeter(limit: max(1, waves.count == 1 ? meter.left : meter.left / 2))
    let result = WaveSearch.solve(wave, options: SearchOptions(), meter: &own)
    meter.add(own.states)
    let bound = result.bound(wave, constantWeight: instance.constantWeight)
    let outcome: ScheduleOutcome
    if result.isInfeasible {
      outcome = .infeasible(conflict: [])
    } else if let starts = result.starts?.map(wave.minute), let cost = instance.cost(of: starts) {
      outcome = .solved(
        Schedule(starts: starts, cost: cost), bound: bound, proved: result.isProved, states: own.states)
    } else {
      outcome = .gaveUp(bound: bound, states: own.states)
    }
    solved[key] = outcome
    return outcome
  }

  /// The last origin from which a wave may still have these starts.
  private func validUntil(_ index: Int, _ starts: [Int], from origin: Int) -> Int {
    var low = origin
    var high = max(origin, starts.min() ?? origin)
    while low < high {
      let middle = low + (high - low + 1) / 2
      let isAllowed = waves[index].earliest(from: middle).map { zip($0, starts).allSatisfy { $0 <= $1 } } ?? false
      if isAllowed { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// A minute before which the wave cannot end.
  private func earliestEnd(_ index: Int, from origin: Int) -> Int {
    guard let releases = waves[index].earliest(from: origin) else { return Int.max }
    let wave = GridWave(waves[index].instance.from(origin: origin), releases: releases)
    var end = 0
    for job in 0..<wave.count {
      guard let start = wave.nextStart(job, 0) else { return Int.max }
      end = max(end, start + wave.minutes[job])
    }
    return wave.minute(end)
  }

  /// The waves' own bounds, with the mixed minutes of the chain where they are known to be least.
  private mutating func bound(from origin: Int, _ chain: Chain?) -> ScheduleCost {
    let own = ownBounds(from: origin)
    guard let chain, chain.isSpanProved else { return own }
    return ScheduleCost(
      mixedMinutes: max(own.mixedMinutes, chain.cost.mixedMinutes), impairment: own.impairment, finish: own.finish)
  }

  /// The sum of the waves' own bounds, each from the earliest origin it could have.
  private mutating func ownBounds(from origin: Int) -> ScheduleCost {
    var sum = ScheduleCost(mixedMinutes: 0, impairment: 0, finish: origin)
    var earliest = origin
    for (index, wave) in waves.enumerated() {
      let end = earliestEnd(index, from: earliest)
      guard end < Int.max else { break }
      var own: ScheduleCost
      if index == 0 || Self.isMonotone(wave.instance) {
        switch solveWave(index, from: earliest, deadline: wave.instance.horizon) {
        case .solved(_, let bound, _, _): own = bound
        case .gaveUp(let bound, _): own = bound
        case .infeasible: own = ScheduleCost(mixedMinutes: 0, impairment: 0, finish: end)
        }
      } else {
        // From whatever origin: the soak, and the work of all crews.
        let work = wave.instance.jobs.reduce(0) { $0 + $1.minutes }
        let crews = max(1, wave.instance.capacity)
        let mixed = max((work + crews - 1) / crews, wave.instance.jobs.map(\.minutes).max() ?? 0)
        let span = mixed + (wave.instance.mixed ? wave.soakBefore : 0)
        own = ScheduleCost(
          mixedMinutes: span,
          impairment: wave.instance.constantWeight * span
            + wave.instance.jobs.reduce(0) { $0 + $1.broken * ($1.minutes + wave.soakBefore) },
          finish: end)
      }
      sum = ScheduleCost(
        mixedMinutes: sum.mixedMinutes + own.mixedMinutes, impairment: sum.impairment + own.impairment,
        finish: max(end, own.finish))
      earliest = end
    }
    return sum
  }
}
