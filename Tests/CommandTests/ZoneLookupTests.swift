import Testing
import UpgradePlanner

@testable import nomad_upgrade_plan

@Suite("Zone look-up") struct ZoneLookupTests {
  private func offsets(_ zone: String, from: Int, to: Int) throws -> ZoneOffsets {
    let needed = ZonesNeeded(zones: [zone], from: Instant(epochMinute: from), to: Instant(epochMinute: to))
    return try #require(try ZoneLookup.offsets(for: needed).first)
  }

  /// 2027-01-01T00:00Z and a year later, in minutes since 1970.
  private static let newYear = 29_979_360
  private static let nextNewYear = newYear + 365 * 1440

  @Test func daylightSavingOfAYearIsFound() throws {
    let berlin = try offsets("Europe/Berlin", from: Self.newYear, to: Self.nextNewYear)
    #expect(berlin.initialOffsetMinutes == 60)
    // Last Sundays of March and October 2027 at 01:00Z: the 28th and the 31st.
    #expect(
      berlin.transitions.map { "\($0.from) \($0.offsetMinutes)" } == [
        "2027-03-28T01:00:00Z 120", "2027-10-31T01:00:00Z 60",
      ])
  }

  @Test func aZoneWithoutDaylightSavingHasNoTransitions() throws {
    let kolkata = try offsets("Asia/Kolkata", from: Self.newYear, to: Self.nextNewYear)
    #expect(kolkata == ZoneOffsets(zone: "Asia/Kolkata", initialOffsetMinutes: 330, transitions: []))
  }

  @Test func transitionsBehindTheTimeThatMattersAreLeftOut() throws {
    let york = try offsets("America/New_York", from: Self.newYear, to: Self.newYear + 60 * 1440)
    #expect(york == ZoneOffsets(zone: "America/New_York", initialOffsetMinutes: -300, transitions: []))
  }

  @Test func aZoneThatDoesNotExistIsNamed() {
    #expect(
      throws: CommandFailure("no time-zone data for `Europe/Atlantis`", hint: "use an IANA name such as Europe/Berlin")
    ) {
      try offsets("Europe/Atlantis", from: 0, to: 1)
    }
  }
}
