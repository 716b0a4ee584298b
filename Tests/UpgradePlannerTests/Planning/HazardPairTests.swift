import Testing

@testable import UpgradePlanner

@Suite("Hazard of a pair of regions")
struct HazardPairTests {
  /// Versions are numbers here; `fails` holds pairs (caller, callee) that fail.
  private func course(
    _ caller: (Int, Int), _ callee: (Int, Int), _ failing: [(Int, Int)]
  ) -> HazardPair {
    HazardPair(caller: (caller.0, caller.1), callee: (callee.0, callee.1)) { x, y in
      failing.contains { $0 == (x, y) }
    }
  }

  @Test("a new page on an old region lasts from the caller's start to the callee's end")
  func newOnOld() { #expect(course((1, 2), (1, 2), [(2, 1)]) == .between(newOnOld: true, oldOnNew: false)) }

  @Test("an old caller on a new callee lasts the other way round")
  func oldOnNew() { #expect(course((1, 2), (1, 2), [(1, 2)]) == .between(newOnOld: false, oldOnNew: true)) }

  @Test("what fails today is over when the callee is new, if the old caller then works")
  func untilCallee() { #expect(course((2, 3), (1, 3), [(2, 1)]) == .untilCallee) }

  @Test("what fails today is over when the caller is new, if only that helps")
  func untilCaller() { #expect(course((1, 3), (2, 3), [(1, 2), (1, 3)]) == .untilCaller) }

  @Test("what only both hops together cure lasts the whole wave")
  func both() { #expect(course((1, 3), (2, 3), [(1, 2), (1, 3), (3, 2)]) == .wholeWave) }

  @Test("what fails afterwards as well lasts the whole wave")
  func afterwards() { #expect(course((1, 2), (3, 3), [(2, 3)]) == .wholeWave) }

  @Test("nothing fails where no pair does")
  func none() { #expect(course((1, 2), (1, 2), []) == .none) }
}
