import Testing

@testable import UpgradePlanner

@Suite("Path choice")
struct PathChoiceTests {
  @Test(
    "the path takes few waves, prefers LTS, and lands on good patches",
    arguments: [
      ("1.7.19+ent", "1.8.21+ent", ["1.8.21+ent"]),
      ("1.8.21+ent", "1.10.15+ent", ["1.10.15+ent"]),
      // Two steps at most: 1.4, 1.6, 1.8, 1.10.
      ("1.4.14", "1.10.5", ["1.6.10", "1.8.4", "1.10.5"]),
      // From 1.8 on one step at a time on the way to 2.0. Community 1.11 has no patch without a critical regression.
      ("1.8.4", "2.0.5", ["1.9.7", "1.10.5", "1.11.3", "2.0.5"]),
      // Before 1.8 two steps are fine even then, as long as they do not pass 1.8.
      ("1.6.10", "2.0.5", ["1.8.4", "1.9.7", "1.10.5", "1.11.3", "2.0.5"]),
      ("1.8.4", "1.8.4", []),
      ("1.10.15+ent", "1.11.9+ent", ["1.11.9+ent"]),
    ])
  func paths(today: String, target: String, expected: [String]) {
    let path = PathChoice.choose(for: ExampleFederation.to(target, .example("us", today)))
    #expect(path.waypoints.map(\.description) == expected)
  }

  @Test("the lowest version present decides, not the first")
  func lowest() {
    let path = PathChoice.choose(for: ExampleFederation.to("1.10.5", .example("us", "1.9.7"), .example("eu", "1.7.7")))
    #expect(path.lowest.description == "1.7.7")
    #expect(path.waypoints.map(\.description) == ["1.8.4", "1.10.5"])
  }

  @Test("pinned waypoints are taken as they are, without those outside the way")
  func pinned() throws {
    let version = try NomadVersion(parsing: "1.9.7")
    let far = try NomadVersion(parsing: "1.11.3")
    let path = PathChoice.choose(
      for: ExampleFederation.to(
        "1.10.5", .example("us", "1.8.4"), planning: PlanningSettings(waypoints: [version, far])))
    #expect(path.waypoints.map(\.description) == ["1.9.7", "1.10.5"])
  }

  @Test("releases that the inventory avoids are passed over, and said")
  func avoided() throws {
    let range = try VersionRange(parsing: ">=1.8.4 <1.9")
    let path = PathChoice.choose(
      for: ExampleFederation.to("1.10.5", .example("us", "1.7.7"), planning: PlanningSettings(avoid: [range])))
    #expect(path.waypoints.map(\.description) == ["1.8.3", "1.10.5"])
    #expect(path.avoided.map(\.version.description) == ["1.8.4"])
    #expect(path.avoided.first?.rule == "planning.avoid[0]")
  }

  @Test("a series of which nothing is left is passed by, and one release says so for all")
  func closed() throws {
    let path = PathChoice.choose(
      for: ExampleFederation.to(
        "1.10.5", .example("us", "1.6.10"), planning: PlanningSettings(avoid: [.series(1, 8)])))
    #expect(path.waypoints.map(\.description) == ["1.7.7", "1.9.7", "1.10.5"])
    #expect(path.avoided.map(\.version.description) == ["1.8.4"])
    #expect(path.avoided.first?.reason.contains("no other release of 1.8 is left") == true)
  }

  @Test("a target of a series nobody knows is one hop, and no crash")
  func unknownSeries() {
    let path = PathChoice.choose(for: ExampleFederation.to("3.4.0", .example("us", "2.0.5")))
    #expect(path.waypoints.map(\.description) == ["3.4.0"])
  }

  @Test("another target is offered for the one nobody should land on")
  func alternatives() {
    let targets = PathChoice.alternativeTargets(for: ExampleFederation.to("1.8.15+ent", .example("us", "1.7.10+ent")))
    #expect(targets.first?.description == "1.8.21+ent")
  }
}
