/// How solving several waves as one problem ended.
public enum WavesOutcome: Hashable, Sendable {
  /// Starts of each wave, with the sums of mixed minutes and impairment and the finish of the last wave.
  case solved(starts: [[Int]], cost: ScheduleCost, bound: ScheduleCost, proved: Bool, states: Int)
  /// No assignment of all waves exists.
  case infeasible
  /// The budget ended with neither a schedule nor a proof that none exists.
  case gaveUp(bound: ScheduleCost, states: Int)
}
