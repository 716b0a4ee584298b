import Testing

@testable import UpgradePlanner

@Suite struct BeamRoomTests {
  @Test("A beam can be widened any number of times")
  func widening() {
    var width = 32
    for _ in 0..<100 { width = BeamRoom.wider(width) }
    #expect(width > 1 << 40)
  }
}
