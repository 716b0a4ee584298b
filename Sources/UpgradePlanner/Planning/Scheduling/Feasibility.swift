/// Whether schedules exist, as far as a budget could tell.
public enum Feasibility: Hashable, Sendable {
  case feasible
  case infeasible
  /// The budget ended before either was shown.
  case unknown
}
