import Testing

@testable import UpgradePlanner

/// What a very large or hostile inventory meets.
@Suite("Limits of the reader") struct ReaderLimitTests {
  private func read(_ node: SourceNode) -> InventoryReading {
    InventoryReader.read(node, digest: "", options: InventoryReaderTests.options)
  }

  private func region(_ count: Int, also: [(String, SourceNode)] = []) -> SourceNode {
    Doc.map([("servers", Doc.map([("count", Doc.text("\(count)")), ("version", Doc.text("1.7.7"))]))] + also)
  }

  private func regions(_ count: Int, servers: Int, also: [(String, SourceNode)] = []) -> [(String, SourceNode)] {
    (0..<count).map { ($0 == 0 ? "us" : "r\($0)", region(servers, also: also)) }
  }

  @Test("2,000 regions with 20,000 servers are read; one more of either is a problem that says the limit")
  func size() {
    let most = read(Doc.good(regions: regions(2_000, servers: 10)))
    #expect(most.problems == [])
    #expect(most.inventory?.regions.count == 2_000)
    #expect(
      read(Doc.good(regions: regions(2_001, servers: 1))).problems.map(\.message) == [
        "2001 regions are more than the 2000 this program takes"
      ])
    #expect(
      read(Doc.good(regions: regions(1_999, servers: 10) + [("last", region(11))])).problems.map(\.message) == [
        "20001 servers are more than the 20000 this program takes"
      ])
  }

  @Test("a chain of 2,000 regions that wait for each other is no cycle, and its closing link makes it one")
  func chain() {
    func chain(closed: Bool) -> [(String, SourceNode)] {
      (0..<2_000).map { index in
        let next = index == 1_999 ? (closed ? "us" : nil) : "r\(index + 1)"
        return (
          index == 0 ? "us" : "r\(index)", region(1, also: next.map { [("after", Doc.texts($0))] } ?? [])
        )
      }
    }
    #expect(read(Doc.good(regions: chain(closed: false))).problems == [])
    #expect(read(Doc.good(regions: chain(closed: true))).problems.map(\.path) == ["regions.r1999.after[0]"])
  }

  @Test("calendars beyond all use are refused")
  func openings() {
    let window = Doc.map([("from", Doc.text("22:00")), ("to", Doc.text("04:00")), ("zone", Doc.text("Europe/Berlin"))])
    let node = Doc.good(
      regions: regions(300, servers: 1, also: [("windows", Doc.list([window, window, window]))]),
      also: [
        ("planning", Doc.map([("not-before", Doc.text("2026-12-01T00:00Z")), ("horizon", Doc.text("3660d"))]))
      ])
    // 300 regions × 3 windows × 3,662 days are about 3.3 million.
    #expect(
      read(node).problems.map(\.message) == [
        "windows and freezes can make more than 2000000 openings, the most this program takes"
      ])
  }

  @Test("roll-outs beyond all use are refused")
  func batches() {
    let pool = Doc.map([
      ("pool", Doc.text("default")), ("count", Doc.text("100001")), ("version", Doc.text("1.7.7")),
      ("batch", Doc.text("1")),
    ])
    #expect(
      read(Doc.good(regions: regions(1, servers: 1, also: [("clients", Doc.list([pool]))]))).problems.map(\.message)
        == [
          "clients make more than 100000 batches, the most this program takes"
        ])
  }

  @Test("a text of more than 16 kB and nesting of more than 64 levels are refused as such")
  func sizes() {
    let long = String(repeating: "x", count: 20_000)
    #expect(
      read(Doc.good(also: [("rules", Doc.texts(long))])).problems.map(\.message) == [
        "a text of 20000 bytes, and this program takes 16384"
      ])
    var deep = Doc.text("x")
    for _ in 0..<70 { deep = Doc.list([deep]) }
    #expect(
      read(Doc.good(also: [("rules", deep)])).problems.map(\.message) == [
        "more than 64 levels of lists and mappings in each other"
      ])
  }

  @Test("of very many problems the first thousand are told, and how many there are more")
  func many() {
    let problems = read(Doc.good(also: (0..<1_500).map { ("key\($0)", Doc.text("x")) })).problems
    #expect(problems.count == 1_001)
    #expect(problems.last?.message == "500 more problems are not shown; mend these first")
  }

  @Test("a problem of the defaults is told once, however many regions take it over")
  func once() {
    let node = Doc.good(
      regions: regions(50, servers: 1), also: [("defaults", Doc.map([("team", Doc.text("amer"))]))])
    #expect(read(node).problems.map(\.path) == ["defaults.team"])
  }
}
