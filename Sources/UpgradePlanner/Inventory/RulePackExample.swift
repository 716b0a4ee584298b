/// A small federation in a rule pack, and everything the pack is to say of it.
public struct RulePackExample: Hashable, Sendable {
  /// What a rule of the pack says.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case finding, question
  }
  /// One thing that the pack is to say.
  public struct Expectation: Hashable, Sendable {
    /// With the pack's name: `acme/slow-start`.
    public let rule: String
    /// Nil: anywhere.
    public let place: String?
    public let verdict: Verdict
    public init(rule: String, place: String?, verdict: Verdict) {
      self.rule = rule
      self.place = place
      self.verdict = verdict
    }
  }
  public let title: String
  public let position: SourcePosition
  /// With the pack applied.
  public let inventory: Inventory
  public let expected: [Expectation]
  public init(title: String, position: SourcePosition, inventory: Inventory, expected: [Expectation]) {
    self.title = title
    self.position = position
    self.inventory = inventory
    self.expected = expected
  }
}
