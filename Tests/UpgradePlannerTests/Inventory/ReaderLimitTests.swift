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
    // 300 regions × 3 windows × 3,662 days and the windows themselves.
    #expect(
      read(node).problems.map(\.message) == [
        "windows and freezes make up to 3296700 openings, and this program takes 2000000"
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
