import Testing

@testable import UpgradePlanner

@Suite("Situation check")
struct SituationCheckTests {
  @Test("a newer authoritative region cannot show an older region's jobs, and the other way round it can")
  func direction() {
    let report = SituationCheck.run(
      ExampleFederation.to(
        "1.8.4", .example("us", "1.8.4"), .example("eu", "1.7.7"), .example("ap", "1.7.7"),
        features: [ExampleFederation.used("federated-ui")]))
    #expect(report.isMixed)
    let jobs = report.impaired.filter { $0.surface.id.rawValue == "ui.jobs" }
    #expect(jobs.map(\.callee.description) == ["eu", "ap"])
    #expect(jobs.map { $0.callers.map(\.description) } == [["us"], ["us"]])
    #expect(jobs.allSatisfy { $0.failure.error.contains("Job.Statuses") })
  }

  @Test("a uniform federation is neither mixed nor impaired")
  func uniform() {
    let report = SituationCheck.run(
      ExampleFederation.to("1.8.4", .example("us", "1.7.7"), .example("eu", "1.7.7")))
    #expect(!report.isMixed)
    #expect(report.impaired.isEmpty)
  }

  @Test("a region that is half way is impaired as caller and as callee")
  func halfWay() {
    let report = SituationCheck.run(
      ExampleFederation.to(
        "1.8.4", .example("us", "1.7.7", servers: 2, also: [(1, "1.8.4")]), .example("eu", "1.7.7"),
        features: [ExampleFederation.used("federated-ui")]))
    let jobs = report.impaired.filter { $0.surface.id.rawValue == "ui.jobs" }
    #expect(jobs.map(\.callee.description) == ["eu"])
    #expect(report.findings.contains { $0.rule == "REG-004" && $0.place == "regions.us.servers" })
  }

  @Test("what an older region drops or cannot parse is said of releases that run together now, not of those to come")
  func content() {
    let mixed = SituationCheck.run(
      ExampleFederation.to("1.10.5", .example("us", "1.10.5"), .example("eu", "1.9.7"))
    ).findings.map(\.rule)
    #expect(mixed.contains("FED-008") && mixed.contains("FED-009"))
    let uniform = SituationCheck.run(
      ExampleFederation.to("1.10.5", .example("us", "1.9.7"), .example("eu", "1.9.7"))
    ).findings.map(\.rule)
    #expect(!uniform.contains("FED-008") && !uniform.contains("FED-009"))
  }
}
