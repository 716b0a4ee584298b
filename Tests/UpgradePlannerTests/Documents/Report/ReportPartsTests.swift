import Testing

@testable import UpgradePlanner

@Suite("Parts of the report page") struct ReportPartsTests {
  private static let ids = ["a", "b", "c", "d"].map { RegionID($0) }

  private static func region(_ id: RegionID, _ version: String) -> PlanDocument.RegionSummary {
    PlanDocument.RegionSummary(
      id: id, isAuthoritative: id.name == "a", servers: 3, versions: [PlanFixture.version(version)], exposure: 1,
      contact: nil, url: nil, zone: nil)
  }

  private static func hop(_ id: RegionID, _ start: Int, _ end: Int) -> Hop {
    Hop(
      region: id, from: PlanFixture.version("1.7.7"), fromVersions: [PlanFixture.version("1.7.7")],
      to: PlanFixture.version("1.8.4"), servers: 3, startMinute: start, endMinute: end, latestStartMinute: start + 100,
      serverLatestStartMinutes: [start + 110, start + 120, start + 130], ifMissed: nil, because: [])
  }

  private static func impairment(
    _ surface: String, severity: Int, from callers: [RegionID], to callee: RegionID, _ start: Int, _ end: Int
  ) -> Impairment {
    Impairment(
      surface: surface, callers: callers, callee: callee, affected: callee, startMinute: start, endMinute: end,
      weight: severity, severity: severity, evidence: .measured, rule: "FED-001", wave: 0)
  }

  private static func plan(_ hops: [Hop], _ impairments: [Impairment]) -> Plan {
    let end = hops.map(\.endMinute).max() ?? 0
    return Plan(
      measures: Measures(mixedMinutes: end, impairment: 0, startMinute: 0, finishMinute: end),
      optimality: Optimality(isProved: true, mixedLowerBound: end, impairmentLowerBound: 0, because: []),
      waves: [
        Wave(
          waypoint: PlanFixture.version("1.8.4"), originMinute: 0, mixedMinutes: end, impairment: 0, startMinute: 0,
          endMinute: end, startsMixed: false, hops: hops)
      ],
      impairments: impairments, clients: [], freezes: [])
  }

  private static let regions = ids.map { region($0, "1.7.7") }

  @Test func aStageLastsAsLongAsNothingChanges() {
    let stages = ReportStages(
      regions: Self.regions, plan: Self.plan([Self.hop(Self.ids[0], 0, 60), Self.hop(Self.ids[1], 60, 90)], []), most: 9
    )
    #expect(stages.stages.map(\.start) == [0, 60] && stages.stages.map(\.end) == [60, 90] && stages.left == 0)
    #expect(stages.stages[0].states == ["1.7.7 → 1.8.4", "1.7.7", "1.7.7", "1.7.7"])
    #expect(stages.stages[1].states == ["1.8.4", "1.7.7 → 1.8.4", "1.7.7", "1.7.7"])
    #expect(stages.stages.map(\.running) == [[0], [1]])
  }

  @Test func stagesBeyondWhatAPageCanBearAreCounted() {
    let hops = Self.ids.enumerated().map { Self.hop($1, $0 * 60, $0 * 60 + 60) }
    let stages = ReportStages(regions: Self.regions, plan: Self.plan(hops, []), most: 1)
    #expect(stages.stages.count == 1 && stages.left == 3)
  }

  @Test func aCellShowsEveryKindAndTheHeaviestSeverity() {
    let (a, b) = (Self.ids[0], Self.ids[1])
    let stages = ReportStages(
      regions: Self.regions,
      plan: Self.plan(
        [Self.hop(a, 0, 60)],
        [
          Self.impairment("ui.jobs", severity: 3, from: [a], to: b, 0, 60),
          Self.impairment("replication.acl-policies", severity: 10, from: [a], to: b, 0, 60),
          Self.impairment("of-a-pack", severity: 1, from: [b], to: a, 0, 60),
        ]), most: 9
    ).stages
    #expect(stages[0].mark(0, 1).letters == "UR" && stages[0].mark(0, 1).density == 3)
    #expect(stages[0].mark(1, 0).letters == "X" && stages[0].mark(1, 0).density == 1)
    #expect(stages[0].mark(0, 2).isEmpty && stages[0].failing)
  }

  @Test func severitiesOfTheSurfaceTableHaveDensitiesOfTheirOwn() {
    let (a, b) = (Self.ids[0], Self.ids[1])
    let densities = [1, 3, 10].map { severity in
      ReportStages(
        regions: Self.regions,
        plan: Self.plan(
          [Self.hop(a, 0, 60)], [Self.impairment("ui.jobs", severity: severity, from: [a], to: b, 0, 60)]),
        most: 9
      ).stages[0].mark(0, 1).density
    }
    #expect(densities == [1, 2, 3])
  }

  @Test func regionsThatBehaveAlikeStandInOneGroup() {
    let (a, b) = (Self.ids[0], Self.ids[1])
    // a is upgraded; only its calls of b fail, so b is alone, and c and d behave alike.
    let stages = ReportStages(
      regions: Self.regions,
      plan: Self.plan([Self.hop(a, 0, 60)], [Self.impairment("ui.jobs", severity: 3, from: [a], to: b, 0, 60)]), most: 9
    ).stages
    #expect(stages[0].groups == [[0], [1], [2, 3]])
  }

  @Test func callsAmongEqualsThatFailSplitThem() {
    let (c, d) = (Self.ids[2], Self.ids[3])
    let stages = ReportStages(
      regions: Self.regions,
      plan: Self.plan(
        [Self.hop(Self.ids[0], 0, 60)], [Self.impairment("ui.jobs", severity: 3, from: [c], to: d, 0, 60)]),
      most: 9
    ).stages
    #expect(stages[0].groups == [[0], [1], [2], [3]])
  }

  @Test func everySurfaceOfTheKnowledgeHasALetter() {
    for surface in Surface.all {
      #expect(ReportSurface.letter(surface.id.rawValue) < ReportSurface.letters.count - 1, "\(surface.id)")
    }
    #expect(ReportSurface.letters[ReportSurface.letter("unheard-of")].letter == "X")
  }

  @Test func thereIsNoWayBackFromTheStartOfTheLastServer() throws {
    let document = try #require(PlanFixture.all.first { $0.name == "community" }).document
    // Of 100 minutes that it may wait, 30 lie before the last server.
    #expect(ReportContext(document).lastServer(of: Self.hop(Self.ids[0], 500, 600)) == 530)
  }

  @Test func backquotesBecomeCodeAndAnOddOneStays() {
    #expect(HTML.prose("run `a <b>` now").markup == "run <code>a &lt;b></code> now")
    #expect(HTML.prose("a ` b").markup == "a ` b")
    #expect(HTML.prose("plain").markup == "plain")
  }

  @Test func idleTimeIsShortenedAndTheOrderOfMinutesIsKept() {
    let scale = ReportScale(busy: [(0, 60), (5000, 5060)], left: 100, width: 800)
    let places = [0, 30, 60, 2500, 5000, 5060].map(scale.x)
    #expect(places == places.sorted() && places.first == 100 && places.last == 900)
    #expect(scale.breaks.count == 1 && places[4] - places[2] < places[2] - places[0])
  }
}
