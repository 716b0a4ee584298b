/// What a rule has to say about this inventory or plan.
public struct Finding: Hashable, Sendable {
  /// Stable id of the rule or knowledge entry: `PATH-001`, `KR-002`.
  public let rule: String
  public let severity: Severity
  /// The place in the inventory: `target`, `regions.us-east`, `planning.waypoints[0]`.
  public let place: String
  /// What was found, one sentence.
  public let message: String
  /// Why it matters.
  public let reason: String
  public let evidence: Evidence
  /// What to do about it.
  public let remedy: String
  /// Where the facts come from: documentation page, changelog, issue number, measurement.
  public let source: String
  /// The waiver that accepts it, nil where none does.
  public let waiver: Inventory.Waiver?

  public init(
    rule: String, severity: Severity, place: String, message: String, reason: String, evidence: Evidence,
    remedy: String, source: String = "", waiver: Inventory.Waiver? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.message = message
    self.reason = reason
    self.evidence = evidence
    self.remedy = remedy
    self.source = source
    self.waiver = waiver
  }

  /// How sure it is and where that comes from; a source that names its kind stands alone.
  public var origin: String {
    if source.isEmpty { return evidence.rawValue }
    return Evidence.allCases.contains { source.hasPrefix("\($0.rawValue): ") }
      ? source : "\(evidence.rawValue): \(source)"
  }

  public var isWaived: Bool { waiver != nil }
  /// Whether it forbids a plan.
  public var forbids: Bool { severity == .blocking && waiver == nil }

  public func waived(by waiver: Inventory.Waiver) -> Finding {
    Finding(
      rule: rule, severity: severity, place: place, message: message, reason: reason, evidence: evidence,
      remedy: remedy, source: source, waiver: waiver)
  }
}

/// A fact that a rule needs and the inventory does not give.
public struct Question: Hashable, Sendable {
  public let rule: String
  /// The place in the inventory where the answer belongs.
  public let place: String
  /// The key that is missing.
  public let missing: String
  public let text: String
  /// The answer the inventory gives under `answers`, nil while open.
  public let answer: String?
  public init(rule: String, place: String, missing: String, text: String, answer: String? = nil) {
    self.rule = rule
    self.place = place
    self.missing = missing
    self.text = text
    self.answer = answer
  }
}
