import Testing

@testable import UpgradePlanner

@Suite("Releases and regressions")
struct ReleaseCalendarTests {
  @Test("all 257 releases from 0.8.0 to 2.0.5 are known, each once")
  func count() {
    #expect(ReleaseCalendar.all.count == 257)
    #expect(Set(ReleaseCalendar.all.map(\.version)).count == 257)
    #expect(ReleaseCalendar.all.first?.version.description == "0.8.0")
  }

  @Test("a release that only Enterprise has does not exist for Community")
  func editions() throws {
    let release = try #require(ReleaseCalendar.release(NomadVersion(parsing: "1.8.15+ent")))
    #expect(release.version(for: .community) == nil)
    #expect(release.version(for: .enterprise)?.description == "1.8.15+ent")
  }

  @Test("the newest patch of a series depends on the edition")
  func newest() {
    let series = ReleaseSeries(major: 1, minor: 8)
    #expect(ReleaseCalendar.newestFirst(series: series, edition: .community).first?.description == "1.8.4")
    #expect(ReleaseCalendar.newestFirst(series: series, edition: .enterprise).first?.description == "1.8.21+ent")
  }

  @Test("all 58 regressions are readable and their ids unique")
  func regressions() {
    #expect(Regression.all.map(\.id) == (1...58).map { "KR-0" + ($0 < 10 ? "0\($0)" : "\($0)") })
  }

  @Test("the vendor example's own target is affected by KR-002, and the patch after it is not")
  func vendorTarget() throws {
    let regression = try #require(Regression.all.first { $0.id == "KR-002" })
    #expect(regression.affects(try NomadVersion(parsing: "1.8.15+ent")))
    #expect(!regression.affects(try NomadVersion(parsing: "1.8.16+ent")))
    #expect(!regression.affects(try NomadVersion(parsing: "1.8.15")), "Community has no such entry")
  }

  @Test("never-land releases are those that FACTS and upgrade guides name", arguments: [
    ("1.9.2", true), ("1.9.3", false), ("1.8.14+ent", true), ("1.8.16+ent", false), ("1.7.0", true), ("1.7.1", true),
    ("1.7.2", false), ("1.4.0", true), ("1.4.1", true), ("1.4.2", false), ("1.5.4", true), ("1.11.1", true),
    ("1.11.2", false), ("2.0.1", true), ("2.0.2", false), ("1.10.2+ent", true), ("1.10.2", false),
  ])
  func neverLand(text: String, isListed: Bool) throws {
    #expect((NeverLand.entry(for: try NomadVersion(parsing: text)) != nil) == isListed)
  }
}
