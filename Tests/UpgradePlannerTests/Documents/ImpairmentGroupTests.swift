import Testing

@testable import UpgradePlanner

@Suite struct ImpairmentGroupTests {
  private func impairment(
    _ surface: String, _ caller: String, _ callee: String, _ start: Int, _ end: Int, weight: Int = 3, wave: Int = 0
  ) -> Impairment {
    Impairment(
      surface: surface, callers: [RegionID(caller)], callee: RegionID(callee), affected: RegionID(callee),
      startMinute: start, endMinute: end, weight: weight, severity: 3, evidence: .source, rule: "FED-001", wave: wave)
  }

  @Test func surfacesThatFailForTheSameCallersStandTogether() {
    let groups = ImpairmentGroup.groups(of: [
      impairment("ui.jobs", "a", "c", 0, 90), impairment("ui.jobs", "b", "c", 30, 90),
      impairment("ui.storage", "a", "c", 0, 90, weight: 9), impairment("ui.storage", "b", "c", 30, 90, weight: 9),
    ])
    #expect(groups.count == 1)
    #expect(groups.first?.parts.map(\.surface) == ["ui.jobs", "ui.storage"])
    #expect(groups.first?.parts.map(\.weight) == [3, 9])
    #expect(groups.first?.stretches.map(\.startMinute) == [0, 30])
  }

  @Test func anotherTimeAnotherRegionOrAnotherWaveIsAnotherGroup() {
    let groups = ImpairmentGroup.groups(of: [
      impairment("ui.jobs", "a", "c", 0, 90), impairment("ui.storage", "a", "c", 0, 80),
      impairment("ui.jobs", "a", "d", 0, 90), impairment("ui.jobs", "a", "c", 0, 90, wave: 1),
    ])
    #expect(groups.count == 4)
  }

  @Test func callersOfTheSameStretchAreNamedOnce() {
    let groups = ImpairmentGroup.groups(of: [
      impairment("ui.jobs", "a", "c", 0, 90), impairment("ui.jobs", "b", "c", 0, 90),
    ])
    #expect(groups.first?.stretches.count == 1)
    #expect(groups.first?.stretches.first?.callers.map(\.name) == ["a", "b"])
  }

  @Test func everyImpairmentOfAPlanIsInTheText() throws {
    for (name, document) in PlanFixture.all {
      guard case .planned(let plan) = document.result.outcome else { continue }
      let groups = ImpairmentGroup.groups(of: plan.impairments)
      let told = groups.reduce(0) { sum, group in
        sum + group.parts.count * group.stretches.reduce(0) { $0 + $1.callers.count }
      }
      #expect(told == plan.impairments.reduce(0) { $0 + $1.callers.count }, "\(name)")
    }
  }
}
