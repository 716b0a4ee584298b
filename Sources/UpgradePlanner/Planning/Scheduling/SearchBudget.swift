/// How much a search may explore: a number of states, never a time, so that every machine gives the same answer.
public struct SearchBudget: Hashable, Sendable {
  /// Partial schedules that may be kept, over all phases of one solve.
  public let states: Int

  public init(states: Int) { self.states = states }

  public static let standard = SearchBudget(states: 2_000_000)
}
