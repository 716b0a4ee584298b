import Testing
import UpgradePlanner

@testable import nomad_upgrade_plan

@Suite("Exit status") struct ExitStatusTests {
  private func result(
    _ outcome: PlanningOutcome, severity: Severity? = nil, isWaived: Bool = false, question: Question? = nil
  ) -> PlanningResult {
    let waiver = isWaived ? Inventory.Waiver(rule: "R", place: "p", reason: "known", by: nil) : nil
    let findings = severity.map {
      [
        Finding(
          rule: "R", severity: $0, place: "p", message: "m", reason: "r", evidence: .measured, remedy: "do",
          waiver: waiver)
      ]
    }
    return PlanningResult(path: nil, findings: findings ?? [], questions: question.map { [$0] } ?? [], outcome: outcome)
  }

  private func planned(waves: Int) throws -> PlanningOutcome {
    let version = try NomadVersion(parsing: "1.8.21+ent")
    let wave = Wave(
      waypoint: version, originMinute: 0, mixedMinutes: 0, impairment: 0, startMinute: 0, endMinute: 0,
      startsMixed: false, hops: [])
    return .planned(
      Plan(
        measures: .nothing,
        optimality: Optimality(isProved: true, mixedLowerBound: 0, impairmentLowerBound: 0, because: []),
        waves: Array(repeating: wave, count: waves), impairments: [], clients: [], freezes: []))
  }

  private let open = Question(rule: "R", place: "p", missing: "k", text: "?")
  private let answered = Question(rule: "R", place: "p", missing: "k", text: "?", answer: "yes")

  @Test func aPlanIsDone() throws {
    #expect(ExitStatus.of(result(try planned(waves: 1)), isStrict: false, isDetailed: false) == .done)
  }

  @Test func detailedTellsWhetherThereIsSomethingToUpgrade() throws {
    #expect(ExitStatus.of(result(try planned(waves: 1)), isStrict: false, isDetailed: true) == .somethingToUpgrade)
    #expect(ExitStatus.of(result(try planned(waves: 0)), isStrict: false, isDetailed: true) == .done)
  }

  @Test func impossibleComesBeforeDetailed() {
    let impossible = result(.impossible(conflict: [], suggestions: []))
    #expect(ExitStatus.of(impossible, isStrict: false, isDetailed: true) == .impossible)
  }

  @Test func gaveUpComesBeforeStrict() {
    let gaveUp = result(.gaveUp(mixedLowerBound: 0, states: 1), severity: .warning)
    #expect(ExitStatus.of(gaveUp, isStrict: true, isDetailed: true) == .gaveUp)
  }

  @Test func strictStopsAtWarningsAndOpenQuestions() throws {
    let plan = try planned(waves: 1)
    #expect(ExitStatus.of(result(plan, severity: .warning), isStrict: true, isDetailed: true) == .impossible)
    #expect(ExitStatus.of(result(plan, question: open), isStrict: true, isDetailed: false) == .impossible)
    #expect(ExitStatus.of(result(plan, severity: .warning), isStrict: false, isDetailed: false) == .done)
  }

  @Test func strictLetsNotesWaiversAndAnswersPass() throws {
    let plan = try planned(waves: 1)
    #expect(ExitStatus.of(result(plan, severity: .note), isStrict: true, isDetailed: false) == .done)
    #expect(ExitStatus.of(result(plan, severity: .warning, isWaived: true), isStrict: true, isDetailed: false) == .done)
    #expect(ExitStatus.of(result(plan, question: answered), isStrict: true, isDetailed: true) == .somethingToUpgrade)
  }

  @Test func theCodesAreTheDocumentedOnes() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 64])
  }
}
