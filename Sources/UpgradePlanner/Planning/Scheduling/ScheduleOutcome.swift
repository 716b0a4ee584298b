/// How solving one wave ended.
public enum ScheduleOutcome: Hashable, Sendable {
  /// A schedule; `bound` is below every schedule's cost (impairment: of those with at most this one's mixed minutes).
  case solved(Schedule, bound: ScheduleCost, proved: Bool, states: Int)
  /// No schedule exists; without any one of these constraints the rest admits one.
  case infeasible(conflict: [ScheduleConstraint])
  /// The budget ended with neither a schedule nor a proof that none exists.
  case gaveUp(bound: ScheduleCost, states: Int)
}
