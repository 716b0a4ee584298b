/// One reason for where a hop stands, or for a plan not being shorter.
public struct Because: Hashable, Sendable {
  /// What kind of constraint or preference it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case rule, window, freeze, crews, team, after, soak, cheaper, duration, horizon, contingency
    /// The wave cannot begin earlier; `id` is the key that says so.
    case origin
    /// Other places cost the same: the smallest starts in the inventory's order are taken.
    case tie
  }
  /// What the nearest alternative would cost on top.
  public struct Cost: Hashable, Sendable {
    public let mixedMinutes: Int
    public let impairment: Int
    public init(mixedMinutes: Int, impairment: Int) {
      self.mixedMinutes = mixedMinutes
      self.impairment = impairment
    }
  }
  public let kind: Kind
  /// The rule's id or the inventory's key: `regions.eu.windows[0]`, `planning.crews`; for `cheaper` the other
  /// region, or the hop's own where the alternative is the same order a minute earlier.
  public let id: String
  /// Only with `cheaper`.
  public let costOfAlternative: Cost?
  public init(kind: Kind, id: String, costOfAlternative: Cost? = nil) {
    self.kind = kind
    self.id = id
    self.costOfAlternative = costOfAlternative
  }
}
