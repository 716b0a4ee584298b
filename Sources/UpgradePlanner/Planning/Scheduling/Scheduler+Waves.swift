extension Scheduler {
  /// The best schedule of waves that follow each other: Σ mixed minutes, then Σ impairment, then the last finish.
  public static func solve(waves: [WaveInstance], budget: SearchBudget = .standard) -> WavesOutcome {
    var search = WaveSequence(waves, budget: budget)
    return search.solve()
  }

  /// Whether an assignment of all waves exists.
  ///
  /// Mostly one wave after the other, each dispatched as it comes, already is one; only if not the waves are solved.
  static func feasibility(of waves: [WaveInstance], budget: SearchBudget) -> Feasibility {
    var origin = waves.first?.instance.origin ?? 0
    var isFeasible = true
    var meter = SearchMeter(limit: budget.states)
    for entry in waves {
      let instance = entry.instance.from(origin: origin)
      guard let releases = entry.earliest(from: origin) else {
        isFeasible = false
        break
      }
      let wave = GridWave(instance, releases: releases)
      guard wave.count > 0 else { continue }
      guard !FeasibilityCheck.isHopeless(wave), let starts = Dispatch.best(wave, meter: &meter),
        let cost = instance.cost(of: starts.map(wave.minute))
      else {
        isFeasible = false
        break
      }
      origin = cost.finish
    }
    if isFeasible { return .feasible }
    switch solve(waves: waves, budget: SearchBudget(states: max(1, meter.left))) {
    case .solved: return .feasible
    case .infeasible: return .infeasible
    case .gaveUp: return .unknown
    }
  }
}
