/// How much a finding weighs.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// No plan while it stands unwaived.
  case blocking
  /// Becomes a step, a gate or a question.
  case warning
  case note
  public static func < (a: Severity, b: Severity) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
