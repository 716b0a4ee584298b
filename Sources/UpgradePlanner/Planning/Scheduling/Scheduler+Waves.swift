extension Scheduler {
  /// The best schedule of waves that follow each other: Σ mixed minutes, then Σ impairment, then the last finish.
  public static func solve(waves: [WaveInstance], budget: SearchBudget = .standard) -> WavesOutcome {
    var search = WaveSequence(waves, budget: budget)
    return search.solve()
  }
}
