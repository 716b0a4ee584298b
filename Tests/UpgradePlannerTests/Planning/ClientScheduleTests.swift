import Testing

@testable import UpgradePlanner

@Suite("Client roll-outs")
struct ClientScheduleTests {
  private func calendar(_ intervals: (Int, Int)...) -> RegionCalendar {
    RegionCalendar(
      region: RegionID("a"),
      openings: intervals.map {
        RegionCalendar.Opening(interval: Interval(start: $0.0, end: $0.1), window: 0, endsAtHorizon: false)
      })
  }
  private func pool(_ count: Int, batch: Int, minutes: Int) throws -> ClientPool {
    ClientPool(
      name: "p", count: count, version: try NomadVersion(parsing: "1.7.7"), method: .drain, batch: batch,
      batchMinutes: minutes)
  }

  @Test("batches follow one another, the last one smaller, with pauses between windows")
  func batches() throws {
    var schedule = ClientSchedule(crews: nil, calendars: [calendar((0, 40), (100, 200))])
    let placed = schedule.place(pool: try pool(50, batch: 20, minutes: 15), region: 0, earliest: 5)
    // Two fit before minute 40 (5–20, 20–35); the third waits for the next window.
    #expect(placed.batches.map(\.startMinute) == [5, 20, 100])
    #expect(placed.batches.map(\.count) == [20, 20, 10])
    #expect(placed.left == 0)
  }

  @Test("what no window has room for is left, not dropped")
  func left() throws {
    var schedule = ClientSchedule(crews: nil, calendars: [calendar((0, 40))])
    let placed = schedule.place(pool: try pool(50, batch: 20, minutes: 15), region: 0, earliest: 0)
    #expect(placed.batches.count == 2)
    #expect(placed.left == 10)
  }

  @Test("with one client crew roll-outs take turns")
  func crews() throws {
    var schedule = ClientSchedule(crews: 1, calendars: [calendar((0, 1000)), calendar((0, 1000))])
    let first = schedule.place(pool: try pool(2, batch: 1, minutes: 10), region: 0, earliest: 0)
    let second = schedule.place(pool: try pool(1, batch: 1, minutes: 10), region: 1, earliest: 0)
    #expect(first.batches.map(\.startMinute) == [0, 10])
    #expect(second.batches.map(\.startMinute) == [20])
  }
}
