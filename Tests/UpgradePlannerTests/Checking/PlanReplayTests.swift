import Testing

@testable import UpgradePlanner

@Suite("PlanReplay")
struct PlanReplayTests {
  private func states() throws -> [StopState] {
    PlanReplay.states(try DesignExampleTests.plan(), inventory: try DesignExampleTests.inventory())
  }

  @Test("stretches lie between the starts and ends of hops")
  func stretches() throws {
    let states = try states()
    #expect(states.map(\.startMinute) == [0, 1370, 1440, 1620, 1690])
    #expect(states.map(\.endMinute) == [1370, 1440, 1620, 1690, nil])
    #expect(states.map(\.hopsDone) == [0, 0, 1, 1, 2])
  }

  @Test("it is no place to stop while a hop runs, and mixed between two regions")
  func stops() throws {
    let eu = RegionID("eu")
    let east = RegionID("us-east")
    #expect(try states().map(\.stop) == [.atRest, .halfDone([eu]), .mixed, .halfDone([east]), .atRest])
    #expect(try states().map(\.stop.isLegal) == [true, false, true, false, true])
  }

  @Test("what is done goes forward only")
  func undo() throws {
    let eu = RegionID("eu")
    let east = RegionID("us-east")
    let undo = try states().map(\.undo)
    #expect(undo.map(\.untouched) == [[east, eu], [east], [east], [], []])
    #expect(undo.map(\.underWay) == [[], [eu], [], [east], []])
    #expect(undo.map(\.forwardOnly) == [[], [], [eu], [eu], [east, eu]])
  }

  @Test("the new region's jobs page of the old one fails from its hop on, and not at rest")
  func impaired() throws {
    let jobs = try states().map { state in
      state.impaired.filter { $0.surface == "ui.jobs" && $0.callee == RegionID("us-east") }.flatMap(\.callers)
    }
    let eu = RegionID("eu")
    #expect(jobs == [[], [eu], [eu], [eu], []])
    #expect(try states().last?.impaired == [])
  }
}
