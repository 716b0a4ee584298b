import Testing

@testable import UpgradePlanner

@Suite struct PlanTimesTests {
  private func document(_ name: String) throws -> PlanDocument {
    try #require(PlanFixture.all.first { $0.name == name }).document
  }

  @Test func withinADayOfAChangeOfTheClocksLocalTimesHaveTheirOffset() throws {
    let document = try document("vendor")
    let origin = try #require(document.origin)
    let change = try #require(document.zones.first?.transitions.first).from.epochMinute - origin.epochMinute
    let times = PlanTimes(document)
    func local(_ start: Int, _ end: Int) -> String { times.local(start, end, zone: "America/New_York") ?? "" }
    // The clocks go back an hour, four hours behind UTC and then five: 40 minutes later it is 20 minutes earlier.
    let fold = local(change - 30, change + 10)
    #expect(fold.contains("-04:00 to ") && fold.contains("-05:00 America"), "\(fold)")
    #expect(local(change + 1430, change + 1435).contains("-05:00 to "))
    #expect(!local(change + 1440, change + 1500).contains("-05:00"))
    #expect(!local(change - 3000, change - 1441).contains("-04:00"))
    #expect(PlanTimes.offset(345) == "+05:45" && PlanTimes.offset(-210) == "-03:30")
  }

  @Test func rollOutsOfClientsAreASentenceWithTheirSpanAndWhoIsLeft() throws {
    let document = try document("vendor")
    guard case .planned(let plan) = document.result.outcome else { throw Unexpected() }
    let times = PlanTimes(document)
    #expect(
      times.clients(plan)
        == "Client roll-outs in us-east, eu: 5 batches, 2026-12-01 09:40Z to 10:25Z; clients are drained, so workloads move."
    )
    #expect(times.clients(PlanFixture.plan(PlanFixture.vendor, waypoints: [PlanFixture.version("1.8.21+ent")])) == nil)
    // Every document that a board reads says so on its first page.
    let page = PlanReport.render(document)
    let approval = try #require(page.range(of: "id=approval")), line = try #require(page.range(of: "id=timeline"))
    #expect(page[approval.upperBound..<line.lowerBound].contains("5 batches"))
    for format in [Format.comment, .servicenow, .text] {
      #expect(try format.render(document).contains("5 batches"), "\(format)")
    }
  }

  @Test func aSpanThatIsWiderThanAnyWindowIsNoLatestStart() throws {
    let document = try document("vendor")
    guard case .planned(let plan) = document.result.outcome else { throw Unexpected() }
    let times = PlanTimes(document)
    let hop = try #require(plan.waves.first?.hops.first)
    #expect(times.latestStart(of: hop) == times.text(hop.latestStartMinute))
    let open = Hop(
      region: hop.region, from: hop.from, fromVersions: hop.fromVersions, to: hop.to, servers: hop.servers,
      startMinute: 0, endMinute: 50, latestStartMinute: 30 * 1440, serverLatestStartMinutes: [], ifMissed: nil,
      because: [])
    #expect(times.latestStart(of: open) == "any time")
  }

  private struct Unexpected: Error {}
}
