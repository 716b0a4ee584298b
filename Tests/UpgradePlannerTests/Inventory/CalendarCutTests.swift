import Testing

@testable import UpgradePlanner

/// Cutting by freezes, against a count of minutes that knows nothing of intervals.
@Suite("Freezes cut calendars") struct CalendarCutTests {
  static let origin = CalendarTests.at(2026, 12, 1, 0)
  static let horizon = 300

  private func interval(_ random: inout SplitMix64) -> (from: Instant, to: Instant) {
    let start = Int.random(in: -60...350, using: &random)
    return (
      Self.origin.advanced(byMinutes: start),
      Self.origin.advanced(byMinutes: start + Int.random(in: 1...120, using: &random))
    )
  }

  @Test(
    "every minute of a window that is open and not frozen lies in one piece of it",
    arguments: 1...200 as ClosedRange<UInt64>)
  func minutes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let windows = (0..<Int.random(in: 0...3, using: &random)).map { _ in interval(&random) }
    func freezes(_ random: inout SplitMix64) -> [Freeze] {
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let (from, to) = interval(&random)
        return Freeze(from: from, to: to, reason: nil)
      }
    }
    let common = freezes(&random)
    let own = freezes(&random)
    let anyTime = windows.isEmpty
    let inventory = Inventory(
      digest: "", federation: "t", edition: .community, authoritative: RegionID("a"),
      target: NomadVersion(major: 1, minor: 10, patch: 5),
      planning: PlanningSettings(origin: Self.origin, horizonMinutes: Self.horizon, freezes: common),
      regions: [
        Region(
          id: RegionID("a"),
          servers: [Server(name: "a", isNamed: true, version: NomadVersion(major: 1, minor: 8, patch: 4))],
          windows: anyTime ? nil : windows.map { .once(from: $0.from, to: $0.to) }, freezes: own)
      ])
    let openings = try #require(inventory.calendars(zones: []).first).openings
    #expect(openings.map(\.interval) == openings.map(\.interval).sorted(), "seed \(seed)")
    for window in 0..<max(1, windows.count) {
      let pieces = openings.filter { $0.window == (anyTime ? nil : window) }
      for minute in -70...500 {
        let instant = Self.origin.advanced(byMinutes: minute)
        let isOpen =
          minute >= 0 && minute < Self.horizon
          && (anyTime || (windows[window].from <= instant && instant < windows[window].to))
          && !(common + own).contains { $0.from <= instant && instant < $0.to }
        let holding = pieces.filter { $0.interval.start <= minute && minute < $0.interval.end }
        #expect(holding.count == (isOpen ? 1 : 0), "seed \(seed), window \(window), minute \(minute)")
      }
      // Two pieces of one window never touch: they would be one.
      for (first, second) in zip(pieces, pieces.dropFirst()) {
        #expect(first.interval.end < second.interval.start, "seed \(seed)")
      }
      for piece in pieces {
        let goesOn = anyTime || windows[window].to > Self.origin.advanced(byMinutes: Self.horizon)
        #expect(piece.endsAtHorizon == (piece.interval.end == Self.horizon && goesOn), "seed \(seed)")
      }
    }
  }

  @Test("a window that ends exactly at the horizon ends of itself, and needs its contingency")
  func exact() {
    let openings = CalendarTests.openings(
      origin: Self.origin, days: 1, windows: [.once(from: Self.origin, to: Self.origin.advanced(byMinutes: 1440))])
    #expect(openings.map(\.endsAtHorizon) == [false])
  }
}
