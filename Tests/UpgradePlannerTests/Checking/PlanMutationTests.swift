import Testing

@testable import UpgradePlanner

@Suite("PlanChecker on random plans")
struct PlanMutationTests {
  @Test("a plan passes, and no single defect does", arguments: 1000..<1060)
  func mutations(seed: Int) {
    let inventory = RandomInventory.make(seed: UInt64(seed))
    let result = Planner.plan(inventory, zones: [])
    guard case .planned(let plan) = result.outcome else { return }
    let calendars = inventory.calendars(zones: [])
    func problems(_ plan: Plan) -> [PlanProblem] {
      PlanChecker.check(plan, path: result.path, inventory: inventory, calendars: calendars)
    }
    let found = problems(plan)
    #expect(found.isEmpty, "seed \(seed): \(found)")
    var random = SplitMix64(seed: UInt64(seed))
    for mutation in PlanMutation.allCases {
      guard let wrong = mutation.apply(to: plan, random: &random) else { continue }
      #expect(!problems(wrong).isEmpty, "seed \(seed): \(mutation) is not seen")
    }
  }
}
