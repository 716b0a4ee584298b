/// One element of a set of constraints that cannot all hold.
public struct ConflictElement: Hashable, Sendable {
  /// What kind of constraint it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case windows, freeze, crews, team, after, soak, contingency, horizon, blocking, clients
  }
  /// Whether the set needs the element: without it a plan exists.
  public enum Necessity: String, Hashable, Sendable, CaseIterable {
    case shown
    /// The budget ended before the set without it was decided: the set conflicts, and may conflict without it too.
    case notShown = "not-shown"
  }
  public let kind: Kind
  /// The rule's id, or the inventory's key.
  public let id: String
  /// The place in the inventory.
  public let place: String
  /// Which of several independent sets it belongs to, from 1.
  public let set: Int
  public let necessity: Necessity
  public init(kind: Kind, id: String, place: String, set: Int = 1, necessity: Necessity = .shown) {
    self.kind = kind
    self.id = id
    self.place = place
    self.set = set
    self.necessity = necessity
  }
}

extension ConflictElement {
  func with(set: Int? = nil, necessity: Necessity? = nil) -> ConflictElement {
    ConflictElement(
      kind: kind, id: id, place: place, set: set ?? self.set, necessity: necessity ?? self.necessity)
  }
}

/// A change of the inventory that was tried and gives a plan.
public struct Suggestion: Hashable, Sendable {
  /// The inventory's key.
  public let set: String
  public let value: String
  public let measures: Measures
  public init(set: String, value: String, measures: Measures) {
    self.set = set
    self.value = value
    self.measures = measures
  }
}

/// The three ends of planning, kept apart.
public enum PlanningOutcome: Hashable, Sendable {
  case planned(Plan)
  /// No plan exists: a conflict, irreducible where every element is shown to be needed, and ways out that were tried.
  case impossible(conflict: [ConflictElement], suggestions: [Suggestion])
  /// The budget ended with neither a schedule nor a proof that there is none.
  case gaveUp(mixedLowerBound: Int, states: Int)
}

/// Everything planning found: what holds for each outcome, and the outcome.
public struct PlanningResult: Hashable, Sendable {
  public let path: UpgradePath?
  /// By severity, then rule, then place.
  public let findings: [Finding]
  public let questions: [Question]
  public let outcome: PlanningOutcome
  public init(path: UpgradePath?, findings: [Finding], questions: [Question], outcome: PlanningOutcome) {
    self.path = path
    self.findings = findings
    self.questions = questions
    self.outcome = outcome
  }
}
