import Testing

@testable import UpgradePlanner

/// Writes document trees in a few words; every node's line is its order of writing.
struct Doc {
  static func text(_ value: String, line: Int = 1) -> SourceNode {
    SourceNode(.scalar(value, isPlain: true), at: SourcePosition(line: line, column: 1))
  }
  static func list(_ items: [SourceNode]) -> SourceNode {
    SourceNode(.sequence(items), at: SourcePosition(line: 1, column: 1))
  }
  static func map(_ entries: [(String, SourceNode)]) -> SourceNode {
    SourceNode(
      .mapping(entries.map { SourceNode.Entry(key: text($0.0), value: $0.1) }), at: SourcePosition(line: 1, column: 1))
  }
  static func texts(_ items: String...) -> SourceNode { list(items.map { text($0) }) }

  /// A federation that reads without a problem.
  static func good(
    regions: [(String, SourceNode)] = [
      ("us", map([("servers", map([("count", text("3")), ("version", text("1.7.7"))]))]))
    ], also: [(String, SourceNode)] = []
  ) -> SourceNode {
    map(
      [
        ("format", text("1")), ("federation", text("acme")), ("edition", text("community")),
        ("authoritative", text("us")), ("target", text("1.8.4")), ("regions", map(regions)),
      ] + also)
  }
}

@Suite("InventoryReader")
struct InventoryReaderTests {
  static let options = ReadOptions(
    knownZones: ["America/New_York", "Europe/Berlin"],
    features: [FeatureName(name: "acl", isMode: false), FeatureName(name: "vault", isMode: true)])

  private func problems(_ node: SourceNode) -> [String] {
    InventoryReader.read(node, digest: "", options: Self.options).problems.map {
      ($0.path.isEmpty ? "" : "\($0.path): ") + $0.message
    }
  }

  @Test("an inventory of required keys alone has the documented defaults")
  func defaults() throws {
    let inventory = try #require(InventoryReader.read(Doc.good(), digest: "d", options: Self.options).inventory)
    #expect(inventory.planning.crews == 1)
    #expect(inventory.planning.horizonMinutes == 86_400)
    #expect(inventory.regions[0].serverTime == DurationRange(10))
    #expect(inventory.regions[0].regionMinutes == 20)
    #expect(inventory.regions[0].exposure == 1)
    #expect(inventory.regions[0].windows == nil)
    #expect(inventory.regions[0].servers.map(\.name) == ["us-server-1", "us-server-2", "us-server-3"])
    #expect(inventory.features["acl"] == nil)
  }

  @Test(
    "an empty document, a list and a scalar each say what they are",
    arguments: [
      (Doc.text(""), "the inventory is empty"),
      (Doc.texts("a"), "expected a mapping (`key: value` lines), found a list"),
      (Doc.text("hello"), "expected a mapping (`key: value` lines), found `hello`"),
    ])
  func shapes(node: SourceNode, message: String) { #expect(problems(node) == [message]) }

  @Test("everything that is missing is reported at once")
  func missing() {
    let found = problems(Doc.map([]))
    for key in ["format", "federation", "edition", "authoritative", "target", "regions"] {
      #expect(found.contains("`\(key)` is missing"))
    }
  }

  @Test("an unknown key names the one that was probably meant")
  func unknownKey() {
    let reading = InventoryReader.read(
      Doc.good(also: [("planing", Doc.map([]))]), digest: "", options: Self.options)
    #expect(reading.problems.map(\.message) == ["unknown key `planing`"])
    #expect(reading.problems.first?.hint == "did you mean `planning`?")
  }

  @Test("a key that stands twice is an error, not the last of both")
  func duplicate() {
    #expect(
      problems(Doc.good(also: [("target", Doc.text("1.9.7"))])) == [
        "target: the key stands twice; the first is on line 1"
      ])
  }

  @Test("regions may be called no, on and 1.10")
  func names() throws {
    let servers = Doc.map([("servers", Doc.map([("count", Doc.text("1")), ("version", Doc.text("1.7.7"))]))])
    let node = Doc.good(regions: [("us", servers), ("no", servers), ("on", servers), ("1.10", servers)])
    let inventory = try #require(InventoryReader.read(node, digest: "", options: Self.options).inventory)
    #expect(inventory.regions.map(\.id.name) == ["us", "no", "on", "1.10"])
  }

  @Test("versions that are none are refused", arguments: ["1.10", "v1.8.4", "1.8", "latest", "1.8.4.1"])
  func versions(text: String) {
    let servers = Doc.map([("servers", Doc.map([("count", Doc.text("1")), ("version", Doc.text(text))]))])
    #expect(problems(Doc.good(regions: [("us", servers)])).count == 1)
  }

  @Test("a version of the other edition is refused at its own place")
  func edition() {
    let servers = Doc.map([("servers", Doc.map([("count", Doc.text("1")), ("version", Doc.text("1.7.7+ent"))]))])
    #expect(
      problems(Doc.good(regions: [("us", servers)]))
        == ["regions.us.servers.version: 1.7.7+ent belongs to the enterprise edition, and `edition` says community"])
  }

  @Test("two authoritative regions are refused with a sentence")
  func authoritative() {
    let node = Doc.map([
      ("format", Doc.text("1")), ("federation", Doc.text("a")), ("edition", Doc.text("community")),
      ("authoritative", Doc.texts("us", "eu")), ("target", Doc.text("1.8.4")),
      (
        "regions",
        Doc.map([("us", Doc.map([("servers", Doc.map([("count", Doc.text("1")), ("version", Doc.text("1.7.7"))]))]))])
      ),
    ])
    #expect(problems(node) == ["authoritative: a federation has exactly one authoritative region, found a list of 2"])
  }

  @Test("regions that wait for each other are reported as the cycle they are")
  func cycle() {
    func region(_ after: String) -> SourceNode {
      Doc.map([
        ("servers", Doc.map([("count", Doc.text("1")), ("version", Doc.text("1.7.7"))])), ("after", Doc.texts(after)),
      ])
    }
    let found = problems(Doc.good(regions: [("us", region("eu")), ("eu", region("ap")), ("ap", region("us"))]))
    #expect(found == ["regions.ap.after[0]: regions wait for each other: us after eu after ap after us"])
  }

  @Test(
    "zero servers, an empty list of servers and a negative count are refused",
    arguments: [
      Doc.map([("count", Doc.text("0")), ("version", Doc.text("1.7.7"))]), Doc.list([]),
      Doc.map([("count", Doc.text("-1")), ("version", Doc.text("1.7.7"))]),
    ])
  func noServers(servers: SourceNode) {
    #expect(problems(Doc.good(regions: [("us", Doc.map([("servers", servers)]))])).count == 1)
  }

  @Test("a window without not-before names what is missing")
  func relativeWindow() {
    let region = Doc.map([
      ("servers", Doc.map([("count", Doc.text("1")), ("version", Doc.text("1.7.7"))])),
      (
        "windows",
        Doc.list([
          Doc.map([("from", Doc.text("22:00")), ("to", Doc.text("04:00")), ("zone", Doc.text("Europe/Berlin"))])
        ])
      ),
    ])
    #expect(
      problems(Doc.good(regions: [("us", region)]))
        == ["regions.us.windows: windows lie on a calendar, and the plan has none"])
  }

  @Test("an unknown zone, a missing zone and a freeze that ends before it starts are all reported")
  func calendarProblems() {
    let region = Doc.map([
      ("servers", Doc.map([("count", Doc.text("1")), ("version", Doc.text("1.7.7"))])),
      (
        "windows",
        Doc.list([
          Doc.map([("from", Doc.text("22:00")), ("to", Doc.text("04:00")), ("zone", Doc.text("Europe/Berlim"))]),
          Doc.map([("from", Doc.text("22:00")), ("to", Doc.text("04:00"))]),
        ])
      ),
      (
        "freezes",
        Doc.list([Doc.map([("from", Doc.text("2026-12-02T00:00Z")), ("to", Doc.text("2026-12-01T00:00Z"))])])
      ),
    ])
    let node = Doc.good(
      regions: [("us", region)], also: [("planning", Doc.map([("not-before", Doc.text("2026-12-01T00:00Z"))]))])
    #expect(
      Set(problems(node)) == [
        "regions.us.windows[0].zone: unknown time zone `Europe/Berlim`",
        "regions.us.windows[1]: `zone` is missing",
        "regions.us.freezes[0].to: the freeze ends at 2026-12-01T00:00:00Z, which is not after its start 2026-12-02T00:00:00Z",
      ])
  }

  @Test("a region's own key wins over the defaults")
  func inheritance() throws {
    let node = Doc.good(
      regions: [
        (
          "us",
          Doc.map([
            ("servers", Doc.map([("count", Doc.text("1")), ("version", Doc.text("1.7.7"))])),
            ("exposure", Doc.text("5")),
          ])
        ), ("eu", Doc.text("")),
      ],
      also: [
        (
          "defaults",
          Doc.map([
            ("exposure", Doc.text("2")), ("server-time", Doc.text("8m..10m..25m")),
            ("servers", Doc.map([("count", Doc.text("5")), ("version", Doc.text("1.7.7"))])),
          ])
        )
      ])
    let inventory = try #require(InventoryReader.read(node, digest: "", options: Self.options).inventory)
    #expect(inventory.regions.map(\.exposure) == [5, 2])
    #expect(inventory.regions.map(\.servers.count) == [1, 5])
    #expect(inventory.regions[1].serverTime == DurationRange(least: 8, usual: 10, most: 25))
  }

  @Test(
    "durations are whole units, larger first",
    arguments: [
      ("90m", 90), ("2h", 120), ("1h30m", 90), ("1d", 1440), ("0m", 0), ("1d2h3m", 1563),
    ])
  func durations(text: String, minutes: Int) { #expect(Duration.minutes(text) == minutes) }

  @Test(
    "what is no duration is refused", arguments: ["", "90", "m", "30m1h", "1h1h", "-5m", "1.5h", "9999999999m", "5s"])
  func noDurations(text: String) { #expect(Duration.minutes(text) == nil) }

  @Test(
    "instants need a zone, have no seconds, and lie on days that exist",
    arguments: [
      ("2026-12-01T00:00Z", true), ("2026-12-01T00:00:00Z", true), ("2026-12-01T01:00+01:00", true),
      ("2026-12-01T00:00", false), ("2026-12-01T00:00:30Z", false), ("2026-02-30T00:00Z", false),
      ("2026-12-01", false), ("2026-12-01T24:00Z", false),
    ])
  func instants(text: String, isValid: Bool) { #expect((Instant(text) != nil) == isValid) }
}
