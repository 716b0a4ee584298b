/// The scheduling core: a wave, or several waves as one problem, solved to proved optimality where the budget allows.
///
/// Objective: mixed minutes, then impairment, then finish. Among equal schedules the one that the search meets first is
/// kept: searches visit sets of jobs in a fixed order, and no clock, hash order or randomness takes part.
public enum Scheduler {
  /// Jobs of one wave up to which a search may prove its answer; larger waves have a plan with its bounds.
  public static let exactLimit = JobSet.limit

  /// The best schedule of one wave; `rule` is left out, to measure what it is worth.
  public static func solve(
    _ instance: ScheduleInstance, budget: SearchBudget = .standard, without rule: SearchRule? = nil
  ) -> ScheduleOutcome {
    solve(instance, budget: budget, options: SearchOptions(without: rule))
  }

  static func solve(_ instance: ScheduleInstance, budget: SearchBudget, options: SearchOptions) -> ScheduleOutcome {
    var meter = SearchMeter(limit: budget.states)
    let wave = GridWave(instance)
    let result = WaveSearch.solve(wave, options: options, meter: &meter)
    if result.isInfeasible {
      return .infeasible(conflict: ConflictSearch.conflict(of: instance, options: options))
    }
    let bound = result.bound(wave, constantWeight: instance.constantWeight)
    guard let starts = result.starts?.map(wave.minute), let cost = instance.cost(of: starts) else {
      return .gaveUp(bound: bound, states: meter.states)
    }
    return .solved(
      Schedule(starts: starts, cost: cost), bound: bound, proved: result.isProved, states: meter.states)
  }
}

extension SearchResult {
  /// The bounds in minutes.
  func bound(_ wave: GridWave, constantWeight: Int) -> ScheduleCost {
    ScheduleCost(
      mixedMinutes: spanBound * wave.unit,
      impairment: impairmentBound * wave.unit + constantWeight * spanBound * wave.unit,
      finish: wave.minute(finishBound))
  }
}
