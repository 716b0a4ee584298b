import Testing

@testable import UpgradePlanner

/// Windows on wall clocks that change; every number is worked out by hand from the offsets.
@Suite("Windows in zones") struct ZonedWindowTests {
  static func at(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
    CalendarTests.at(year, month, day, hour, minute)
  }

  /// 2026: 02:00 becomes 03:00 on March 29, and 03:00 becomes 02:00 on October 25, both at 01:00Z.
  static let berlin = ZoneOffsets(
    zone: "Europe/Berlin", initialOffsetMinutes: 60,
    transitions: [
      ZoneOffsets.Transition(from: at(2026, 3, 29, 1), offsetMinutes: 120),
      ZoneOffsets.Transition(from: at(2026, 10, 25, 1), offsetMinutes: 60),
    ])
  /// Half an hour of daylight saving: 02:00 becomes 02:30 on October 4, 2026, at 15:30Z of the day before.
  static let lordHowe = ZoneOffsets(
    zone: "Australia/Lord_Howe", initialOffsetMinutes: 630,
    transitions: [ZoneOffsets.Transition(from: at(2026, 10, 3, 15, 30), offsetMinutes: 660)])
  static let kiritimati = ZoneOffsets(zone: "Pacific/Kiritimati", initialOffsetMinutes: 840, transitions: [])

  private func intervals(
    _ origin: Instant, days: Int, _ on: [Weekday], _ from: String, _ to: String, _ zone: ZoneOffsets
  ) throws -> [Interval] {
    let window = Window.recurring(
      days: on, from: try #require(TimeOfDay(from)), to: try #require(TimeOfDay(to)), zone: zone.zone)
    return CalendarTests.openings(origin: origin, days: days, windows: [window], zones: [zone]).map(\.interval)
  }

  @Test("a night over the start of daylight saving in Berlin is an hour shorter")
  func berlinSpring() throws {
    // Saturday 22:00 CET = 21:00Z; Sunday 04:00 CEST = 02:00Z: five hours.
    #expect(
      try intervals(Self.at(2026, 3, 28, 0), days: 2, [.sat], "22:00", "04:00", Self.berlin)
        == [Interval(start: 1260, end: 1560)])
  }

  @Test("a night over the end of daylight saving in Berlin is an hour longer")
  func berlinAutumn() throws {
    // Saturday 22:00 CEST = 20:00Z; Sunday 04:00 CET = 03:00Z: seven hours.
    #expect(
      try intervals(Self.at(2026, 10, 24, 0), days: 2, [.sat], "22:00", "04:00", Self.berlin)
        == [Interval(start: 1200, end: 1620)])
  }

  @Test("a window whose start is skipped opens after the gap, and one that lies in the gap does not open that day")
  func gap() throws {
    let origin = Self.at(2026, 3, 29, 0)
    // The gap ends at 01:00Z; 05:00 CEST = 03:00Z.
    #expect(
      try intervals(origin, days: 1, [.sun], "02:30", "05:00", Self.berlin) == [Interval(start: 60, end: 180)])
    #expect(try intervals(origin, days: 1, [.sun], "02:15", "02:45", Self.berlin) == [])
    // A week later 02:15 CEST = 00:15Z, seven days after the origin.
    #expect(
      try intervals(origin, days: 8, [.sun], "02:15", "02:45", Self.berlin) == [Interval(start: 10_095, end: 10_125)])
  }

  @Test("a window that ends in the gap ends with it")
  func endInGap() throws {
    // 01:00 CET = 00:00Z; 02:30 does not exist and becomes 03:00 CEST = 01:00Z.
    #expect(
      try intervals(Self.at(2026, 3, 29, 0), days: 1, [.sun], "01:00", "02:30", Self.berlin)
        == [Interval(start: 0, end: 60)])
  }

  @Test("of an hour that exists twice the first counts, for the start and for the end")
  func twice() throws {
    // 02:30 is 00:30Z the first time; 03:30 CET = 02:30Z.
    #expect(
      try intervals(Self.at(2026, 10, 25, 0), days: 1, [.sun], "02:30", "03:30", Self.berlin)
        == [Interval(start: 30, end: 150)])
    // 01:30 CEST = 23:30Z of the day before; 02:30 is 00:30Z the first time.
    #expect(
      try intervals(Self.at(2026, 10, 24, 0), days: 2, [.sun], "01:30", "02:30", Self.berlin)
        == [Interval(start: 1410, end: 1470)])
  }

  @Test("daylight saving of half an hour shortens a window by half an hour")
  func halfHour() throws {
    // 01:00 at +10:30 = 14:30Z; 03:00 at +11 = 16:00Z.
    #expect(
      try intervals(Self.at(2026, 10, 3, 0), days: 2, [.sun], "01:00", "03:00", Self.lordHowe)
        == [Interval(start: 870, end: 960)])
  }

  @Test("the day of a window is the day in its zone")
  func localDay() throws {
    // Monday December 7, 00:00 at +14 = Sunday 10:00Z.
    #expect(
      try intervals(Self.at(2026, 12, 6, 0), days: 3, [.mon], "00:00", "02:00", Self.kiritimati)
        == [Interval(start: 600, end: 720)])
  }

  @Test("a window that opened before the plan's origin counts from the origin")
  func before() throws {
    // The night of November 30 in New York is 03:00Z to 09:00Z on December 1.
    #expect(
      try intervals(Self.at(2026, 12, 1, 5), days: 1, [.mon], "22:00", "04:00", CalendarTests.newYork)
        == [Interval(start: 0, end: 240)])
  }

  @Test("a window whose end is not after its start ends the next day, also when both are equal")
  func wholeDay() throws {
    #expect(
      try intervals(Self.at(2026, 12, 1, 0), days: 2, [.tue], "12:00", "12:00", .utc)
        == [Interval(start: 720, end: 2160)])
  }

  @Test("windows without a zone to look up need no offsets from outside")
  func utc() {
    let origin = Self.at(2026, 12, 1, 0)
    let openings = CalendarTests.openings(
      origin: origin, days: 1,
      windows: [.recurring(days: [.tue], from: TimeOfDay(minute: 60), to: TimeOfDay(minute: 120), zone: "UTC")],
      zones: [])
    #expect(openings.map(\.interval) == [Interval(start: 60, end: 120)])
  }

  @Test("zones are looked up once each, from before the origin to after the horizon")
  func needed() throws {
    func region(_ name: String, _ zones: [String]) -> Region {
      Region(
        id: RegionID(name),
        servers: [Server(name: "a", isNamed: true, version: NomadVersion(major: 1, minor: 8, patch: 4))],
        windows: zones.map { .recurring(days: [.mon], from: TimeOfDay(minute: 0), to: TimeOfDay(minute: 60), zone: $0) }
      )
    }
    let origin = Self.at(2026, 12, 1, 0)
    func inventory(_ origin: Instant?) -> Inventory {
      Inventory(
        digest: "", federation: "t", edition: .community, authoritative: RegionID("a"),
        target: NomadVersion(major: 1, minor: 10, patch: 5),
        planning: PlanningSettings(origin: origin, horizonMinutes: 1440),
        regions: [region("a", ["Europe/Berlin", "Asia/Tokyo"]), region("b", ["Europe/Berlin"])])
    }
    let needed = try #require(inventory(origin).zonesNeeded)
    #expect(needed.zones == ["Asia/Tokyo", "Europe/Berlin"])
    #expect(needed.from <= origin.advanced(byMinutes: -1440))
    #expect(needed.to >= origin.advanced(byMinutes: 2 * 1440))
    #expect(inventory(nil).zonesNeeded == nil)
  }
}
