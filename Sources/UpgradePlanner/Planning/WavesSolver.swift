/// All waves of a problem, scheduled as one.
enum WavesSolver {
  enum Outcome {
    case solved(starts: [[Int]], bound: ScheduleCost, isProved: Bool, states: Int)
    case infeasible
    case gaveUp(mixedLowerBound: Int, states: Int)
  }

  static func solve(_ problem: PlanningProblem, budget: SearchBudget) -> Outcome {
    guard !problem.waves.isEmpty else {
      let nothing = ScheduleCost(mixedMinutes: 0, impairment: 0, finish: 0)
      return .solved(starts: [], bound: nothing, isProved: true, states: 0)
    }
    // A demand that no wave can satisfy has no roll-out to wait for.
    guard problem.clients.unsatisfiable.isEmpty else { return .infeasible }
    switch Scheduler.solve(waves: instances(of: problem), budget: budget) {
    case .solved(let starts, _, let bound, let isProved, let states):
      return .solved(starts: starts, bound: bound, isProved: isProved, states: states)
    case .infeasible: return .infeasible
    case .gaveUp(let bound, let states): return .gaveUp(mixedLowerBound: bound.mixedMinutes, states: states)
    }
  }

  /// Whether the problem has a plan at all. The first plan that is found ends the search.
  static func feasibility(of problem: PlanningProblem, budget: SearchBudget) -> Feasibility {
    guard !problem.waves.isEmpty else { return .feasible }
    guard problem.clients.unsatisfiable.isEmpty else { return .infeasible }
    return Scheduler.feasibility(of: instances(of: problem, weighs: false), budget: budget)
  }

  /// The problem in the form of the scheduling core.
  static func instances(of problem: PlanningProblem, weighs: Bool = true) -> [WaveInstance] {
    problem.waves.enumerated().map { position, wave in
      WaveInstance(
        instance: problem.instance(of: wave, origin: 0, weighs: weighs),
        soakBefore: position == 0 ? 0 : problem.inventory.planning.soakBetweenWavesMinutes
      ) { origin in
        guard
          let ends = problem.clients.releases(
            beforeWave: position, origin: origin, inventory: problem.inventory, calendars: problem.calendars)
        else { return nil }
        return wave.jobs.map { ends[$0.region] ?? origin }
      }
    }
  }
}
