/// The three measures of a schedule, compared in this order: mixed minutes, impairment, finish.
public struct ScheduleCost: Hashable, Sendable, Comparable {
  /// Minutes in which the federation runs more than one version.
  public let mixedMinutes: Int
  /// Weight × minutes of everything that is impaired.
  public let impairment: Int
  /// Minute from the plan's start at which the last hop ends.
  public let finish: Int

  public init(mixedMinutes: Int, impairment: Int, finish: Int) {
    self.mixedMinutes = mixedMinutes
    self.impairment = impairment
    self.finish = finish
  }

  public static func < (left: ScheduleCost, right: ScheduleCost) -> Bool {
    (left.mixedMinutes, left.impairment, left.finish) < (right.mixedMinutes, right.impairment, right.finish)
  }
}
