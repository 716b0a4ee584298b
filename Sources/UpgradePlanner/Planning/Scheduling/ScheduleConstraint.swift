/// One removable constraint of an instance.
public enum ScheduleConstraint: Hashable, Sendable {
  /// The job's windows; without them it may run at any time.
  case calendar(job: Int)
  /// How many jobs may run at once.
  case capacity
  /// How many jobs of the team at this index may run at once.
  case team(Int)
  /// The precedence at this index.
  case precedence(Int)
  /// The minute at which everything must have ended.
  case horizon
}
