@testable import UpgradePlanner

/// Documents whose every text tries to leave its place, for each outcome.
enum RecordFixture {
  /// One text with everything in it, in pieces that begin as formulas do.
  static let texts =
    PlanFixture.hostileTexts + [
      "=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\u{200f}rtl", "a,b;c\\d", "a]]>b&amp;c",
    ]

  static func finding(_ text: String, _ severity: Severity, isWaived: Bool) -> Finding {
    Finding(
      rule: "KR-009", severity: severity, place: "regions.\(text)", message: text, reason: text, evidence: .reported,
      remedy: text, source: text,
      waiver: isWaived ? Inventory.Waiver(rule: "KR-009", place: text, reason: text, by: text) : nil)
  }

  static let findings = texts.enumerated().map { finding($1, Severity.allCases[$0 % 3], isWaived: $0 % 4 == 0) }

  static let questions = texts.enumerated().map {
    Question(rule: "NOTE-1", place: $1, missing: $1, text: $1, answer: $0 % 2 == 0 ? nil : $1)
  }

  /// The hostile federation with a calendar and hostile findings.
  static let hostile = document(.planned)
  static let impossible = document(.impossible)
  static let gaveUp = document(.gaveUp)
  static let nothing = document(.nothing)

  enum Ending: CaseIterable {
    case planned, impossible, gaveUp, nothing
  }

  static func document(_ ending: Ending) -> PlanDocument {
    let inventory = PlanFixture.hostile
    let plan = PlanFixture.plan(
      inventory, waypoints: [PlanFixture.version("1.8.4")],
      impairments: PlanFixture.hostileNames.map {
        Impairment(
          surface: "ui.jobs", callers: [RegionID($0)], callee: RegionID($0), affected: RegionID($0), startMinute: 60,
          endMinute: 180, weight: 15, severity: 3, evidence: .source, rule: "FED-001", wave: 0)
      }, clients: PlanFixture.hostileNames.map { PlanFixture.rollout($0, $0, [1], to: "1.8.4") })
    let base = PlanFixture.document(inventory, plan)
    let outcome: PlanningOutcome =
      switch ending {
      case .planned: .planned(plan)
      case .impossible:
        .impossible(
          conflict: texts.map { ConflictElement(kind: .freeze, id: $0, place: $0) },
          suggestions: texts.map { Suggestion(set: $0, value: $0, measures: .nothing) })
      case .gaveUp: .gaveUp(mixedLowerBound: 5, states: 7)
      case .nothing:
        .planned(
          Plan(
            measures: .nothing,
            optimality: Optimality(isProved: true, mixedLowerBound: 0, impairmentLowerBound: 0, because: []), waves: [],
            impairments: [], clients: [], freezes: []))
      }
    return changed(
      base, result: PlanningResult(path: base.result.path, findings: findings, questions: questions, outcome: outcome),
      runbook: ending == .planned ? base.runbook : nil)
  }

  static func changed(_ base: PlanDocument, result: PlanningResult, runbook: Runbook?) -> PlanDocument {
    PlanDocument(
      toolVersion: base.toolVersion, knowledgeVersion: base.knowledgeVersion, digest: base.digest,
      federation: base.federation, edition: base.edition, authoritative: base.authoritative, target: base.target,
      origin: Instant(epochMinute: 29_935_000), overrides: texts, inputs: base.inputs, zones: base.zones,
      regions: base.regions, result: result, runbook: runbook)
  }

  static let vendor: PlanDocument = {
    let inventory = PlanFixture.vendor
    return PlanFixture.document(
      inventory,
      PlanFixture.plan(
        inventory, waypoints: [inventory.target], impairments: PlanFixture.vendorImpairments,
        clients: PlanFixture.vendorClients))
  }()

  /// The characters that no document may hold raw, line ends of the format aside.
  static func hasUnsafe(_ text: String, lineEnds: [Unicode.Scalar] = ["\n"]) -> Bool {
    text.unicodeScalars.contains { UnsafeScalar.isUnsafe($0) && !lineEnds.contains($0) }
  }
}
