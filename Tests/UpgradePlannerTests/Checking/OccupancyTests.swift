import Testing

@testable import UpgradePlanner

@Suite("Occupancy against counting minute by minute")
struct OccupancyTests {
  private static func work(_ random: inout SplitMix64) -> [Interval] {
    (0..<random.below(7)).map { _ in
      let start = random.below(30)
      return Interval(start: start, end: start + 1 + random.below(9))
    }
  }

  @Test("the first start with room is the one that trying every minute finds", arguments: 0..<400)
  func firstStart(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let all = Self.work(&random)
    let team = Self.work(&random)
    var occupancy = Occupancy()
    for piece in all { occupancy.add(piece) }
    let capacities = (1 + random.below(3), 1 + random.below(2))
    let openings = Self.work(&random).sorted()
    let length = 1 + random.below(6)
    let from = random.below(15)
    let found = Occupancy.firstStart(
      length: length, from: from, openings: openings,
      limits: [(occupancy, capacities.0), (Occupancy(team), capacities.1)])
    func isFree(_ minute: Int) -> Bool {
      all.count { $0.start <= minute && minute < $0.end } < capacities.0
        && team.count { $0.start <= minute && minute < $0.end } < capacities.1
    }
    let expected = (from..<60).first { start in
      openings.contains { $0.start <= start && start + length <= $0.end }
        && (start..<start + length).allSatisfy(isFree)
    }
    #expect(found == expected, "seed \(seed)")
  }
}
