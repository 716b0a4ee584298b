/// What a wave costs at least if one of its jobs has ended before another of them starts.
///
/// Explains the order of a schedule: the same core solves the wave with one precedence more, and begins with what the
/// schedule tells (``WarmStart``).
public struct ExchangeSearch: Sendable {
  private let instance: ScheduleInstance
  private let warm: WarmStart

  /// - Parameters:
  ///   - starts: a schedule of the wave, in minutes.
  ///   - leastMixed: minutes below which no schedule of the wave has its mixed minutes, as far as that is known.
  public init(_ instance: ScheduleInstance, starts: [Int], leastMixed: Int = 0) {
    self.instance = instance
    warm = WarmStart(instance, starts: starts, leastSpan: leastMixed)
  }

  /// What all exchanges of a wave may take together: four times what its schedule took, and about a quarter of a second where that is more.
  public static func budget(beside states: Int, of budget: SearchBudget) -> SearchBudget {
    SearchBudget(states: min(budget.states, max(60_000, 4 * states)))
  }

  /// What the next exchange may take: all that is left, but at most a quarter of the whole, so that a hard one leaves something.
  public static func share(of budget: SearchBudget, left: Int) -> SearchBudget {
    SearchBudget(states: max(1, min(left, budget.states / 4)))
  }

  /// The least cost with `job` before `other`, and the states that took; no cost if no schedule has that order, or the budget does not
  /// prove which is best.
  public func cost(
    of job: Int, before other: Int, budget: SearchBudget
  ) -> (cost: ScheduleCost?, states: Int) {
    let exchanged = instance.adding(ScheduleInstance.Precedence(from: job, to: other, lag: 0))
    var meter = SearchMeter(limit: budget.states)
    let wave = GridWave(exchanged)
    let result = WaveSearch.solve(wave, warm: warm, options: SearchOptions(), meter: &meter)
    guard result.isProved, let starts = result.starts?.map(wave.minute) else { return (nil, meter.states) }
    return (exchanged.cost(of: starts), meter.states)
  }
}
