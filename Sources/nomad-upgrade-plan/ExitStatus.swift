import ArgumentParser
import UpgradePlanner

/// How a command ends; the one place that knows the codes.
///
/// Codes: 0 done, 1 error, 2 with `--detailed-exitcode` there is something to upgrade, 3 impossible, or with `--strict`
/// open questions or warnings, 4 gave up, 64 usage. The first that applies of 64, 1, 4, 3, 2, 0.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case error = 1
  case somethingToUpgrade = 2
  case impossible = 3
  case gaveUp = 4
  /// Given by the argument parser itself.
  case usage = 64

  /// The status of a result that was printed.
  static func of(_ result: PlanningResult, isStrict: Bool, isDetailed: Bool) -> ExitStatus {
    switch result.outcome {
    case .gaveUp: return .gaveUp
    case .impossible: return .impossible
    case .planned(let plan):
      if isStrict, hasOpenPoints(findings: result.findings, questions: result.questions) { return .impossible }
      return isDetailed && !plan.waves.isEmpty ? .somethingToUpgrade : .done
    }
  }

  /// The status of a look at today.
  static func of(_ report: SituationReport, isStrict: Bool) -> ExitStatus {
    isStrict && hasOpenPoints(findings: report.findings, questions: report.questions) ? .impossible : .done
  }

  /// What `--strict` does not let pass: a warning that nobody accepted, a question that nobody answered.
  static func hasOpenPoints(findings: [Finding], questions: [Question]) -> Bool {
    findings.contains { $0.severity != .note && !$0.isWaived } || questions.contains { $0.answer == nil }
  }

  var code: ExitCode { ExitCode(rawValue) }
}
