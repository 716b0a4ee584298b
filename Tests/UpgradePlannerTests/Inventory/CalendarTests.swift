import Testing

@testable import UpgradePlanner

@Suite("Calendars")
struct CalendarTests {
  /// 2026: daylight saving ends in New York on November 1, 06:00Z (UTC-4 → UTC-5), and starts on March 8, 07:00Z.
  static let newYork = ZoneOffsets(
    zone: "America/New_York", initialOffsetMinutes: -300,
    transitions: [
      ZoneOffsets.Transition(from: at(2026, 3, 8, 7), offsetMinutes: -240),
      ZoneOffsets.Transition(from: at(2026, 11, 1, 6), offsetMinutes: -300),
    ])
  static let kolkata = ZoneOffsets(zone: "Asia/Kolkata", initialOffsetMinutes: 330, transitions: [])

  static func at(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
    Instant(epochMinute: CivilDate(year: year, month: month, day: day).daysSinceEpoch * 1440 + hour * 60 + minute)
  }

  static func openings(
    origin: Instant, days: Int, windows: [Window]?, freezes: [Freeze] = [], zones: [ZoneOffsets] = [newYork, kolkata]
  ) -> [RegionCalendar.Opening] {
    let inventory = Inventory(
      digest: "", federation: "test", edition: .community, authoritative: RegionID("a"),
      target: NomadVersion(major: 1, minor: 8, patch: 4),
      planning: PlanningSettings(origin: origin, horizonMinutes: days * 1440),
      regions: [
        Region(
          id: RegionID("a"),
          servers: [Server(name: "a1", isNamed: true, version: NomadVersion(major: 1, minor: 7, patch: 7))],
          windows: windows, freezes: freezes)
      ])
    return inventory.calendars(zones: zones).flatMap(\.openings)
  }

  @Test("a night window in New York in December runs from 03:00Z to 09:00Z")
  func winter() {
    let openings = Self.openings(
      origin: Self.at(2026, 12, 1, 0), days: 3,
      windows: [
        .recurring(
          days: [.tue], from: TimeOfDay(minute: 22 * 60), to: TimeOfDay(minute: 4 * 60), zone: "America/New_York")
      ])
    // December 1 is a Tuesday: 22:00 local is 03:00Z on December 2, minute 1620; 04:00 local is 09:00Z, minute 1980.
    #expect(openings.map(\.interval) == [Interval(start: 1620, end: 1980)])
  }

  @Test("a window over the end of daylight saving is an hour longer")
  func autumn() {
    let openings = Self.openings(
      origin: Self.at(2026, 10, 31, 0), days: 3,
      windows: [
        .recurring(
          days: [.sat], from: TimeOfDay(minute: 22 * 60), to: TimeOfDay(minute: 4 * 60), zone: "America/New_York")
      ])
    // Saturday October 31, 22:00 EDT = 02:00Z on November 1; 04:00 EST = 09:00Z: seven hours.
    #expect(openings.map(\.interval) == [Interval(start: 1560, end: 1980)])
  }

  @Test("a start that the change to daylight saving skips becomes the first minute after the gap")
  func spring() {
    let openings = Self.openings(
      origin: Self.at(2026, 3, 8, 0), days: 2,
      windows: [
        .recurring(
          days: [.sun], from: TimeOfDay(minute: 150), to: TimeOfDay(minute: 300), zone: "America/New_York")
      ])
    // 02:30 does not exist on March 8; the gap ends at 07:00Z = minute 420. 05:00 EDT is 09:00Z = 540.
    #expect(openings.map(\.interval) == [Interval(start: 420, end: 540)])
  }

  @Test("a time that exists twice is the first of both")
  func ambiguous() {
    // 01:30 on November 1 is 05:30Z in daylight time and 06:30Z afterwards.
    let wall = CivilDate(year: 2026, month: 11, day: 1).daysSinceEpoch * 1440 + 90
    #expect(Self.newYork.instant(wallMinute: wall) == Self.at(2026, 11, 1, 5, 30))
  }

  @Test("a zone with half an hour in its offset is exact to the minute")
  func half() {
    let openings = Self.openings(
      origin: Self.at(2026, 12, 1, 0), days: 1,
      windows: [
        .recurring(
          days: Weekday.allCases, from: TimeOfDay(minute: 600), to: TimeOfDay(minute: 660), zone: "Asia/Kolkata")
      ])
    #expect(openings.map(\.interval) == [Interval(start: 270, end: 330)])
  }

  @Test("a freeze cuts a window in two and the horizon marks the end it made")
  func cut() {
    let origin = Self.at(2026, 12, 1, 0)
    let openings = Self.openings(
      origin: origin, days: 1, windows: [.once(from: origin, to: origin.advanced(byMinutes: 2000))],
      freezes: [
        Freeze(from: origin.advanced(byMinutes: 100), to: origin.advanced(byMinutes: 200), reason: nil)
      ])
    #expect(openings.map(\.interval) == [Interval(start: 0, end: 100), Interval(start: 200, end: 1440)])
    #expect(openings.map(\.endsAtHorizon) == [false, true])
  }

  @Test("windows that touch stay separate")
  func touching() {
    let origin = Self.at(2026, 12, 1, 0)
    let middle = origin.advanced(byMinutes: 60)
    let openings = Self.openings(
      origin: origin, days: 1,
      windows: [.once(from: origin, to: middle), .once(from: middle, to: origin.advanced(byMinutes: 120))])
    #expect(openings.count == 2)
  }

  @Test("dates and day numbers agree over leap years", arguments: -200_000...(-199_600))
  func earlyDays(day: Int) { #expect(CivilDate(daysSinceEpoch: day).daysSinceEpoch == day) }

  @Test("known dates have their day number and weekday")
  func known() {
    #expect(CivilDate(year: 2000, month: 3, day: 1).daysSinceEpoch == 11_017)
    #expect(CivilDate(year: 2026, month: 12, day: 1).weekday == .tue)
    #expect(Self.at(2026, 12, 1, 22, 50).description == "2026-12-01T22:50:00Z")
  }
}
