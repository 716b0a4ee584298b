/// What-if for programs.
public enum WhatIfJSON {
  public static let formatVersion = "1.0"

  public static func encode(_ comparison: WhatIfComparison) -> String {
    let scenarios = JSONValue.array(comparison.scenarios.map { scenario($0, in: comparison) })
    let interrupted = comparison.sections.filter { $0.interruption != nil }.map { JSONValue.string($0.key) }
    return document(
      best: comparison.best,
      [("scenarios", scenarios)] + comparison.sections.map { ($0.key, $0.value) }
        + [("interrupted", interrupted.isEmpty ? nil : .array(interrupted))])
  }

  public static func encode(_ ranking: WhatIfRanking) -> String {
    let writer = PlanTreeWriter(origin: ranking.origin)
    func row(_ order: RankedOrder) -> JSONValue {
      .object(present: [
        ("order", names(order.order)), ("measures", writer.measures(order.measures)), ("windows", .int(order.windows)),
        ("proved", .bool(order.isProved)),
      ])
    }
    return document(
      best: ranking.best,
      [
        ("scope", .string(ranking.scope)), ("interrupted", ranking.coverage == .interrupted ? .bool(true) : nil),
        ("orders", .array(ranking.orders.map(row))), ("left", .int(ranking.left)),
        ("front", .array(ranking.front.map(row))),
      ])
  }

  private static func document(best: WhatIfAnswer, _ more: [(String, JSONValue?)]) -> String {
    let writer = PlanTreeWriter(origin: best.scenario.inventory.planning.origin)
    let plan = JSONValue.object(
      present: [
        ("outcome", .string(best.outcomeName)), ("measures", best.plan.map { writer.measures($0.measures) }),
      ] + order(of: best) + [
        ("windows", best.windows.map { .int($0) }),
        ("proved", best.plan.map { .bool($0.optimality.isProved) }),
        ("conflict", conflict(best).map(conflict)), ("suggestions", suggestions(best)),
      ])
    return JSONValue.object(
      present: [
        ("format_version", .string(formatVersion)), ("digest", .string(best.scenario.inventory.digest)), ("plan", plan),
      ] + more
    ).pretty
  }

  private static func scenario(_ answer: WhatIfAnswer, in comparison: WhatIfComparison) -> JSONValue {
    let writer = PlanTreeWriter(origin: answer.scenario.inventory.planning.origin)
    var difference: JSONValue?
    if let plan = answer.plan, let best = comparison.best.plan {
      let (own, other) = (plan.measures, best.measures)
      difference = .object(present: [
        ("mixedMinutes", .int(own.mixedMinutes - other.mixedMinutes)),
        ("impairment", .int(own.impairment - other.impairment)),
        ("finishMinute", comparison.later(answer).map { .int($0) }),
        (
          "impairments",
          .array(
            ImpairmentDifference.between(plan, and: best).map {
              .object(present: [
                ("surface", .string($0.surface)), ("affected", .string($0.affected.name)),
                ("minutes", .int($0.minutes)), ("impairment", .int($0.impairment)),
              ])
            })
        ),
        ("text", .array(comparison.sentences(answer).map { .string($0) })),
      ])
    }
    return .object(
      present: [
        ("name", .string(answer.scenario.name)), ("asked", answer.scenario.asked.map { .string($0) }),
      ] + order(of: answer) + [
        ("outcome", .string(answer.outcomeName)), ("measures", answer.plan.map { writer.measures($0.measures) }),
        ("difference", difference), ("impairments", answer.plan.map(impairments)),
        ("findings", .array(answer.result.findings.map(writer.finding))),
        ("violates", .array(answer.violates.map(element))),
        ("windows", answer.windows.map { .int($0) }),
        ("proved", answer.plan.map { .bool($0.optimality.isProved && answer.isProvedOrder) }),
        ("conflict", conflict(answer).map(conflict)),
        ("suggestions", suggestions(answer)), ("earliestEndMinute", answer.earliestEnd.map { .int($0) }),
      ])
  }

  private static func suggestions(_ answer: WhatIfAnswer) -> JSONValue? {
    let writer = PlanTreeWriter(origin: answer.scenario.inventory.planning.origin)
    guard !answer.suggestions.isEmpty else { return nil }
    return .array(
      answer.suggestions.map {
        .object(present: [
          ("set", .string($0.set)), ("value", .string($0.value)),
          ("changes", changes($0)), ("measures", writer.measures($0.measures)),
        ])
      })
  }

  /// The keys and values of a change of several things one by one; nil where it is one change.
  private static func changes(_ suggestion: Suggestion) -> JSONValue? {
    let pairs = Prose.changes(suggestion)
    guard pairs.count > 1 else { return nil }
    return .array(
      pairs.map { .object(present: [("set", .string($0.key)), ("value", .string($0.value))]) })
  }

  private static func impairments(_ plan: Plan) -> JSONValue {
    .array(
      RegionImpairment.all(of: plan).map {
        .object(present: [
          ("region", .string($0.region.name)), ("minutes", .int($0.minutes)), ("impairment", .int($0.impairment)),
        ])
      })
  }

  private static func conflict(_ answer: WhatIfAnswer) -> [ConflictElement]? {
    if case .impossible(let conflict, _) = answer.result.outcome { return conflict }
    return nil
  }

  /// Elements with the set they belong to: without any one of a set it would not be; each set is enough to forbid.
  private static func conflict(_ elements: [ConflictElement]) -> JSONValue {
    .array(
      elements.map {
        .object(present: [
          ("kind", .string($0.kind.rawValue)), ("id", .string($0.id)), ("where", .string($0.place)),
          ("set", .int($0.set)),
        ])
      })
  }

  static func element(_ element: ConflictElement) -> JSONValue {
    .object(present: [
      ("kind", .string(element.kind.rawValue)), ("id", .string(element.id)), ("where", .string(element.place)),
    ])
  }

  private static func order(of answer: WhatIfAnswer) -> [(String, JSONValue?)] {
    answer.order?.members ?? [("order", names([]))]
  }

  private static func names(_ order: [RegionID]) -> JSONValue { .array(order.map { .string($0.name) }) }
}
