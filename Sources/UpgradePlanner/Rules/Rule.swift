/// What a check says about one thing it looked at.
public enum RuleOutcome: Hashable, Sendable {
  case holds
  case violated(Finding)
  /// A fact is missing; never silently taken as fine.
  case unknown(Question)
}

/// One thing that is known about upgrading, as a filled-in form: what it demands, why, how sure that is, and the check.
public struct Rule: Sendable {
  /// What part of an upgrade a rule is about.
  public enum Family: String, Hashable, Sendable, CaseIterable {
    case path, region, federation, clients, prerequisites, regressions, access
  }
  /// Stable, never reused.
  public let id: String
  public let family: Family
  /// One sentence that says what is demanded.
  public let title: String
  /// Why, in two or three sentences.
  public let rationale: String
  public let severity: Severity
  public let citations: [Citation]
  /// Whether what it says depends on when the plan's first hop starts (``RuleContext/firstHopMinute``).
  let asksWhen: Bool
  /// Gets the rule itself, so that findings carry its id and citations.
  private let body: @Sendable (Rule, RuleContext) -> [RuleOutcome]
  public let examples: [RuleExample]

  public init(
    id: String, family: Family, title: String, rationale: String, severity: Severity, citations: [Citation],
    asksWhen: Bool = false, examples: [RuleExample] = [],
    check body: @escaping @Sendable (Rule, RuleContext) -> [RuleOutcome]
  ) {
    self.id = id
    self.family = family
    self.title = title
    self.rationale = rationale
    self.severity = severity
    self.citations = citations
    self.asksWhen = asksWhen
    self.body = body
    self.examples = examples
  }

  /// What this rule says about an inventory and its path.
  public func check(_ context: RuleContext) -> [RuleOutcome] { body(self, context) }

  /// How sure the rule is: its surest citation.
  public var evidence: Evidence { citations.map(\.kind).max() ?? .inferred }
  var source: String { citations.map(\.description).joined(separator: "; ") }

  /// A finding of this rule.
  func finding(
    _ place: String, _ message: String, remedy: String, severity: Severity? = nil, reason: String? = nil
  ) -> RuleOutcome {
    .violated(
      Finding(
        rule: id, severity: severity ?? self.severity, place: place, message: message, reason: reason ?? rationale,
        evidence: evidence, remedy: remedy, source: source))
  }
}

/// A small federation and what a rule says of it: test and documentation at once.
public struct RuleExample: Sendable {
  /// The strongest of what the check says.
  public enum Verdict: String, Hashable, Sendable {
    case holds, violated, unknown
  }
  public let title: String
  public let inventory: Inventory
  public let expected: Verdict
  public init(_ title: String, _ inventory: Inventory, _ expected: Verdict) {
    self.title = title
    self.inventory = inventory
    self.expected = expected
  }
}
