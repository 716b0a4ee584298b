/// How much a search may explore: a number of states, never a time, so that every machine gives the same answer.
public struct SearchBudget: Hashable, Sendable {
  /// Partial schedules that may be looked at, over all phases of one solve; dear ones count more than once.
  public let states: Int

  public init(states: Int) { self.states = states }

  /// About ten seconds of one core at most.
  public static let standard = SearchBudget(states: 2_000_000)

  /// An equal share of this budget for each of several solves; at least one state.
  public func shared(among count: Int) -> SearchBudget {
    SearchBudget(states: max(1, states / max(1, count)))
  }
}
