/// Findings about surfaces of some kinds, by direction: which region's release calls what another's does not answer.
enum HazardFindings {
  /// One finding per surface and pair of releases that meets, today or on the way, and a question for each feature that
  /// such a surface belongs to and the inventory says nothing of.
  static func outcomes(_ context: RuleContext, rule: Rule) -> [RuleOutcome] {
    guard context.inventory.regions.count > 1 else { return [.holds] }
    var result: [RuleOutcome] = []
    var asked: [String] = []
    for hazard in context.hazards.surfaces where hazard.rule == rule.id {
      let findings = context.meetings.flatMap { meeting in
        [(meeting.newer, meeting.older), (meeting.older, meeting.newer)].compactMap { caller, callee in
          context.hazards.fails(hazard, callerVersions: [caller], calleeVersions: [callee]).map {
            finding($0, rule: rule, surface: hazard.surface, caller: caller, callee: callee)
          }
        }
      }
      result += findings.map { .violated($0) }
      guard !findings.isEmpty, let feature = hazard.surface.feature, !asked.contains(feature),
        context.inventory.regions.contains(where: { $0.features[feature] == nil })
      else { continue }
      asked.append(feature)
      result.append(.unknown(question(feature, rule: rule)))
    }
    return result.isEmpty ? [.holds] : result
  }

  private static func finding(
    _ failure: SkewFailure, rule: Rule, surface: Surface, caller: NomadVersion, callee: NomadVersion
  ) -> Finding {
    Finding(
      rule: rule.id, severity: .warning, place: "target",
      message: "\(surface.title): a \(caller) region asking a \(callee) region \(failure.citation.kind.verdict)"
        + (failure.error.isEmpty ? "" : " with `\(failure.error)`") + (failure.condition.map { " (\($0))" } ?? ""),
      reason: surface.effect, evidence: failure.citation.kind, remedy: surface.workaround,
      source: failure.citation.description)
  }

  private static func question(_ feature: String, rule: Rule) -> Question {
    let meaning = Feature.named(feature).map { " (\($0.meaning))" } ?? ""
    return Question(
      rule: rule.id, place: "features.\(feature)", missing: "features.\(feature)",
      text: "Is \(feature) in use?\(meaning) Until that is said the plan counts it as in use.")
  }
}
