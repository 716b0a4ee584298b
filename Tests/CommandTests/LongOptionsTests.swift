import Testing

@testable import nomad_upgrade_plan

@Suite("Long options") struct LongOptionsTests {
  @Test(arguments: [
    (["plan", "-format", "json"], ["plan", "--format", "json"]),
    (["plan", "-format=json", "--strict"], ["plan", "--format=json", "--strict"]),
    (["diagnose", "-"], ["diagnose", "-"]), (["-h"], ["-h"]), (["x", "-1"], ["x", "-1"]),
    (["check", "--", "-format"], ["check", "--", "-format"]), ([], []),
  ])
  func oneDashIsAsGoodAsTwo(typed: [String], meant: [String]) {
    #expect(LongOptions.withTwoDashes(typed) == meant)
  }
}
