/// A start minute for each job of an instance, and what they cost.
public struct Schedule: Hashable, Sendable {
  /// Minutes from the plan's start, in the order of the instance's jobs.
  public let starts: [Int]
  public let cost: ScheduleCost

  public init(starts: [Int], cost: ScheduleCost) {
    self.starts = starts
    self.cost = cost
  }
}
