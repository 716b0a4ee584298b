/// One thing in a plan that does not follow from its inventory.
public struct PlanProblem: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case waypoints, hops, versions, duration, window, crews, team, after, order, origin, mixedMinutes, impairment
    case replay, finish, measures, latestStart, ifMissed, because, clients, freezes, optimality
  }
  public let kind: Kind
  /// `waves[0].hops[eu]`, `impairments[3]`, `measures`.
  public let place: String
  /// What was found and what was expected.
  public let message: String
  public init(kind: Kind, place: String, message: String) {
    self.kind = kind
    self.place = place
    self.message = message
  }
  public var description: String { "\(place): \(message) [\(kind.rawValue)]" }
}
