import Testing

@testable import UpgradePlanner

@Suite("What-if as documents") struct WhatIfDocumentTests {
  static let hostile = "<img src=x onerror=alert(1)>|`=1+1\u{1b}[31m"

  private func comparison() -> WhatIfComparison {
    let regions = [WhatIfFixture.region(Self.hostile), WhatIfFixture.region("eu", exposure: 5)]
    let inventory = WhatIfFixture.inventory(regions)
    let best = WhatIfFixture.best(inventory)
    let other = WhatIfScenario(
      name: Self.hostile, inventory: inventory, zones: [],
      order: StartOrder(first: (best.order?.single ?? []).reversed())
    ).answer()
    return WhatIfComparison(
      best: best, scenarios: [other], sections: [OrderExchange.section(of: best)].compactMap { $0 })
  }

  @Test func namesAreTextInThePage() {
    let page = WhatIfPage.render(comparison())
    #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("\u{1b}"))
    #expect(page.contains("http-equiv=Content-Security-Policy content=\"default-src "))
  }

  @Test func namesAreTextInATerminalInMarkdownAndInACell() {
    let text = WhatIfText.render(comparison())
    #expect(!text.contains("\u{1b}"))
    let markdown = WhatIfMarkdown.render(comparison())
    #expect(!markdown.contains(" <img") && markdown.contains("\\<img"))
    #expect(!markdown.contains("\u{1b}"))
    let regions = [WhatIfFixture.region("=cmd"), WhatIfFixture.region("eu")]
    let best = WhatIfFixture.best(WhatIfFixture.inventory(regions))
    let formula = WhatIfScenario(
      name: "=HYPERLINK(1)", inventory: best.scenario.inventory, zones: [], order: nil
    ).answer()
    let csv = WhatIfCSV.render(WhatIfComparison(best: best, scenarios: [formula]))
    #expect(csv.contains("\r\n'=HYPERLINK(1),"))
  }

  @Test func whatWasAskedOfTheBestPlanIsInASpreadsheetToo() {
    let lines = WhatIfCSV.render(comparison()).split(separator: "\r\n", omittingEmptySubsequences: false)
    let title = lines.firstIndex { $0.hasPrefix("Why this order") }
    #expect(title.map { lines[$0 - 1] } == "")
    #expect(title.map { lines[$0 + 1] } == "#,region,one place earlier,one place later")
    #expect(title.map { lines[$0 + 2].hasPrefix("1,") } == true)
  }

  @Test func theTableMarksTheBestOfEachColumn() {
    let regions = [WhatIfFixture.region("us"), WhatIfFixture.region("eu")]
    let one = WhatIfFixture.inventory(regions)
    let two = WhatIfScenario(
      name: "two crews", inventory: one.with(planning: one.planning.with(crews: 2)), zones: [], order: nil
    ).answer()
    let table = ComparisonTable(WhatIfComparison(best: WhatIfFixture.best(one), scenarios: [two]))
    #expect(table.rows.map { $0[2] } == ["1 h", "30 min *"])
    // One region after the other or both at once: without windows none is used.
    #expect(table.rows.map { $0[5] } == ["0 *", "0 *"])
  }

  @Test func whyVersionsAreMixedForLongerIsWhatShortensThemAgain() throws {
    // ap's window closes before eu's: after eu, ap has to wait for its next one.
    let regions = [
      WhatIfFixture.region("us"), WhatIfFixture.region("eu", windows: [120...180]),
      WhatIfFixture.region("ap", windows: [60...119, 1000...1100]),
    ]
    let inventory = WhatIfFixture.inventory(regions)
    let best = WhatIfFixture.best(inventory)
    func words(_ order: [String]) throws -> String {
      let answer = WhatIfScenario(
        name: "x", inventory: inventory, zones: [], order: StartOrder(first: order.map { RegionID($0) })
      ).answer()
      let comparison = WhatIfComparison(best: best, scenarios: [answer])
      return try #require(comparison.sentences(answer).first { $0.hasPrefix("versions are mixed") })
    }
    // From 150, where eu starts latest, to 1030: 880 minutes; the least is 90. Either window is enough to make it so.
    let text = try words(["eu", "us", "ap"])
    #expect(
      text == "versions are mixed 13 h 10 min longer, because of the windows (regions.eu.windows) and of the windows "
        + "(regions.ap.windows): without any one of them 1 h 30 min would do")
    let late = WhatIfScenario(name: "y", inventory: inventory, zones: [], order: nil, deadline: 150).answer()
    #expect(late.plan?.measures.finishMinute == 150)
    let tight = WhatIfFixture.inventory([
      WhatIfFixture.region("us", windows: [0...60, 400...460]), WhatIfFixture.region("eu", windows: [300...400]),
    ])
    let early = LastStart.scenario(
      WhatIfScenario(name: "", inventory: tight, zones: [], order: nil), finishBy: 350)
    let comparison = WhatIfComparison(best: WhatIfFixture.best(tight), scenarios: [early.answer()])
    #expect(
      comparison.sentences(comparison.scenarios[0]).contains {
        $0.hasPrefix("versions are mixed ") && $0.contains("because it has to end by 2025-02-20 05:50Z")
      }, "\(comparison.sentences(comparison.scenarios[0]))")
  }

  @Test func anOrderThatIsNotPossibleIsShownAsItWasAskedFor() throws {
    let inventory = WhatIfFixture.inventory([WhatIfFixture.region("us"), WhatIfFixture.region("eu", after: ["us"])])
    let answer = WhatIfScenario(
      name: "x", inventory: inventory, zones: [], order: StartOrder(first: [RegionID("eu"), RegionID("us")]),
      asked: "eu,us"
    ).answer()
    let comparison = WhatIfComparison(best: WhatIfFixture.best(inventory), scenarios: [answer])
    #expect(ComparisonTable(comparison).rows.last?.last == "eu,us")
    #expect(WhatIfCSV.render(comparison).contains(",\"eu,us\"\r\n"))
    #expect(WhatIfJSON.encode(comparison).contains("\"asked\": \"eu,us\""))
  }

  @Test func aDeadlineEndsHopsAndNoRollOutOfClients() throws {
    let pool = ClientPool(
      name: "default", count: 8, version: WhatIfFixture.old, method: .drain, batch: 1, batchMinutes: 500)
    let region = WhatIfFixture.region("us")
    let withClients = Region(
      id: region.id, servers: region.servers, clients: [pool], upgrade: region.upgrade,
      serverTime: region.serverTime, regionMinutes: region.regionMinutes)
    let scenario = WhatIfScenario(
      name: "", inventory: WhatIfFixture.inventory([withClients]), zones: [], order: nil)
    let answer = LastStart.scenario(scenario, finishBy: 60).answer()
    #expect(answer.plan?.measures.finishMinute == 30)
    #expect(answer.plan?.clients.first?.batches.count == 8)
    #expect(!answer.result.findings.contains { $0.rule == "CLI-900" })
  }

  @Test func whereNothingCanBeChangedThatIsSaid() throws {
    let section = try #require(
      ChangeTrial.section(of: WhatIfFixture.best(WhatIfFixture.inventory([WhatIfFixture.region("us")]))))
    #expect(section.notes == ["the inventory has no calendar, no demands and no crews that could be changed"])
  }

  @Test func endsAreComparedAsInstantsOrNotAtAll() throws {
    let inventory = WhatIfFixture.inventory([WhatIfFixture.region("us"), WhatIfFixture.region("eu")])
    let relative = inventory.with(planning: inventory.planning.with(origin: .some(nil)))
    let other = WhatIfScenario(name: "with a date", inventory: inventory, zones: [], order: nil).answer()
    let comparison = WhatIfComparison(best: WhatIfFixture.best(relative), scenarios: [other])
    #expect(ComparisonTable(comparison).rows.allSatisfy { !$0[4].hasSuffix("*") })
    #expect(comparison.sentences(other) == ["its end cannot be compared: one of the two plans has no calendar"])
    let later = inventory.with(planning: inventory.planning.starting(later: 60))
    let moved = WhatIfScenario(name: "an hour later", inventory: later, zones: [], order: nil).answer()
    let both = WhatIfComparison(best: WhatIfFixture.best(inventory), scenarios: [moved])
    #expect(ComparisonTable(both).rows.map { $0[4].hasSuffix("*") } == [true, false])
    let lines = WhatIfCSV.render(both).split(separator: "\r\n")
    // 60 minutes from its own beginning, which is an hour later.
    #expect(lines[1].contains(",60,2025-02-20 01:00Z,"))
    #expect(lines[2].contains(",60,2025-02-20 02:00Z,"))
  }

  @Test func eachOfSeveralSetsIsSaidToBeEnoughAndEachMemberOfOneToSuffice() throws {
    func lines(_ regions: [Region], _ order: [String]) throws -> [String] {
      let inventory = WhatIfFixture.inventory(regions)
      let answer = WhatIfScenario(
        name: "", inventory: inventory, zones: [], order: StartOrder(first: order.map { RegionID($0) })
      ).answer()
      return WhatIfNotes(answer, in: WhatIfComparison(best: WhatIfFixture.best(inventory), scenarios: [answer])).lines
    }
    let both = try lines(
      [
        WhatIfFixture.region("us"), WhatIfFixture.region("eu", after: ["us"]),
        WhatIfFixture.region("ap", after: ["us"]),
      ],
      ["eu", "ap", "us"])
    #expect(both.filter { $0.contains("each is enough to forbid it") }.count == 2)
    let windows = try lines(
      [WhatIfFixture.region("us", windows: [60...120]), WhatIfFixture.region("eu", windows: [300...360])],
      ["eu", "us"])
    #expect(windows.contains { $0.hasPrefix("in its way, and without any one of these it would not be: ") })
    // A window of us after that of eu, or one of eu before that of us.
    #expect(windows.filter { $0.hasPrefix("a way out that was tried: set regions.") }.count == 2, "\(windows)")
  }

  @Test func whatAnInterruptKeptFromBeingLookedAtIsSaid() throws {
    let best = WhatIfFixture.best(WhatIfFixture.inventory([WhatIfFixture.region("us"), WhatIfFixture.region("eu")]))
    let tolerance = try #require(Tolerance("mixed=1h"))
    let section = try #require(
      ToleranceChoice.section(
        of: best, candidates: [], tolerance: tolerance, interruption: "interrupted: only 1 of 2 orders were looked at"))
    #expect(section.notes.first == section.interruption)
    #expect(section.notes.contains("tolerated: mixed time up to 1 h more, impairment not worse"))
    let json = WhatIfJSON.encode(WhatIfComparison(best: best, scenarios: [], sections: [section]))
    #expect(json.contains("\"interrupted\": [\n    \"alternatives\"\n  ]"), "\(json)")
    let ranking = WhatIfRanking(best: best, scope: "1 of 2 orders", ranked: [], coverage: .interrupted, top: nil)
    #expect(WhatIfJSON.encode(ranking).contains("\"interrupted\": true"))
    #expect(WhatIfCSV.render(ranking).contains("\r\n1 of 2 orders\r\n"))
  }

  @Test func impairmentsByRegionSumToThatOfThePlan() throws {
    let answer = try #require(comparison().scenarios.first)
    let plan = try #require(answer.plan)
    let regions = RegionImpairment.all(of: plan)
    #expect(regions.reduce(0) { $0 + $1.impairment } == plan.measures.impairment)
    #expect(regions.allSatisfy { $0.minutes > 0 && $0.minutes <= plan.measures.mixedMinutes })
  }

  @Test func everyPlanOfAComparisonHasItsLaneAndItsPoint() {
    let comparison = comparison()
    let page = WhatIfPage.render(comparison)
    let hops = page.components(of: "<rect class=hop x=").count - 1
    // One more in the legend.
    #expect(hops == 2 * 2 + 1)
    #expect(page.components(of: "<circle").count - 1 == 2)
  }

  @Test(arguments: [
    ("planning.crews", "planning.crews"), ("regions.a.b.exposure", "regions.a.b.exposure"),
    ("list[1]", "list[1]"), ("new.deep.key", "new.deep.key"),
  ])
  func aKeyIsReplacedOrAdded(path: String, place: String) throws {
    let at = SourcePosition(line: 1, column: 1)
    func scalar(_ text: String) -> SourceNode { SourceNode(.scalar(text, isPlain: true), at: at) }
    func map(_ entries: [(String, SourceNode)]) -> SourceNode {
      SourceNode(.mapping(entries.map { SourceNode.Entry(key: scalar($0.0), value: $0.1) }), at: at)
    }
    let root = map([
      ("planning", map([("crews", scalar("1"))])),
      ("regions", map([("a", map([("exposure", scalar("1"))])), ("a.b", map([("exposure", scalar("2"))]))])),
      ("list", SourceNode(.sequence([scalar("x"), scalar("y")]), at: at)),
    ])
    let changed = try InventoryEdit.set(path, to: scalar("new"), in: root)
    switch place {
    case "planning.crews": #expect(changed["planning"]?["crews"]?.text == "new")
    case "regions.a.b.exposure":
      #expect(changed["regions"]?["a.b"]?["exposure"]?.text == "new")
      #expect(changed["regions"]?["a"]?["exposure"]?.text == "1")
    case "list[1]":
      guard case .sequence(let items)? = changed["list"]?.kind else {
        Issue.record("no list")
        return
      }
      #expect(items.map(\.text) == ["x", "new"])
    default: #expect(changed["new"]?["deep"]?["key"]?.text == "new")
    }
    #expect(throws: InventoryEdit.Problem.self) { try InventoryEdit.set("list[2]", to: scalar("z"), in: root) }
    #expect(throws: InventoryEdit.Problem.self) { try InventoryEdit.set("planning.crews.x", to: scalar("z"), in: root) }
  }

  @Test func aToleranceIsReadAndWhatItDoesNotNameStaysAsGood() throws {
    let tolerance = try #require(Tolerance("mixed=60m,impairment=5%"))
    let best = Measures(mixedMinutes: 100, impairment: 1000, startMinute: 0, finishMinute: 100)
    func allows(_ mixed: Int, _ impairment: Int) -> Bool {
      tolerance.allows(
        Measures(mixedMinutes: mixed, impairment: impairment, startMinute: 0, finishMinute: 1), beside: best)
    }
    #expect(allows(160, 1050))
    #expect(!allows(161, 1050))
    #expect(!allows(160, 1051))
    #expect(try #require(Tolerance("mixed=1h")).impairment == .more(0))
    #expect(try #require(Tolerance("mixed=300%")).mixed == .perMille(3000))
    for text in ["", "mixed", "mixed=5", "mixed=10001%", "mixed=1h,mixed=2h", "finish=1h", "impairment=-1"] {
      #expect(Tolerance(text) == nil, "\(text)")
    }
  }

  @Test func workingHoursAreThoseOfTheZoneAndNoneOfAWeekend() throws {
    let inventory = WhatIfFixture.inventory([WhatIfFixture.region("us")])
    let hours = try #require(BusinessHours(inventory, zones: []))
    let base = WhatIfFixture.origin.epochMinute
    let midnight = (base / 1440 + 1) * 1440 - base
    var counted: [Int] = []
    for day in 0..<7 { counted.append(hours.minutes(midnight + day * 1440, midnight + (day + 1) * 1440, nil)) }
    #expect(counted.sorted() == [0, 0, 480, 480, 480, 480, 480])
    let west = ZoneOffsets(zone: "w", initialOffsetMinutes: -480, transitions: [])
    let weekday = try #require(counted.firstIndex(of: 480))
    // 09:00 at eight hours behind is 17:00.
    #expect(hours.minutes(midnight + weekday * 1440 + 16 * 60, midnight + weekday * 1440 + 18 * 60, west) == 60)
  }
}

extension String {
  /// The pieces between the places where a text stands.
  fileprivate func components(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self[...]
    while let place = rest.firstRange(of: text) {
      pieces.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    return pieces + [rest]
  }
}
