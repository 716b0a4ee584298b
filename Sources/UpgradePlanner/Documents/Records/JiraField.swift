/// A part of a change and the custom field that a Jira site keeps it in.
public struct JiraField: Hashable, Sendable {
  /// What of a change can have a field of its own; everything else stands in the description.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case justification
    case implementationPlan = "implementation_plan"
    case riskImpactAnalysis = "risk_impact_analysis"
    case backoutPlan = "backout_plan"
    case testPlan = "test_plan"
    case plannedStart = "planned_start"
    case plannedEnd = "planned_end"
  }
  public let part: Part
  /// `customfield_` and digits.
  public let id: String

  public init(part: Part, id: String) {
    self.part = part
    self.id = id
  }

  /// Reads `implementation_plan=customfield_10100`; nil for anything else.
  public init?(_ text: String) {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2, let part = Part(rawValue: halves[0]), halves[1].hasPrefix("customfield_") else {
      return nil
    }
    let number = halves[1].dropFirst("customfield_".count)
    guard !number.isEmpty, number.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    self.init(part: part, id: halves[1])
  }
}
