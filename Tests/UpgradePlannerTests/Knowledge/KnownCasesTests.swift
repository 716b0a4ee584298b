import Testing
import UpgradePlanner

@Suite("Cases that are known") struct KnownCasesTests {
  private func version(_ text: String) throws -> NomadVersion { try NomadVersion(parsing: text) }

  @Test(
    "Releases that no path may land on, by edition",
    arguments: [
      ("1.9.2", "KR-001"), ("1.8.15+ent", "KR-002"), ("1.8.15", nil), ("1.10.2", nil), ("1.10.3+ent", "KR-002"),
      ("1.8.16+ent", nil), ("1.11.1", "KR-025"), ("1.11.2", nil), ("2.0.1", "KR-030"), ("1.5.4", "KR-036"),
    ] as [(String, String?)])
  func neverLand(text: String, id: String?) throws {
    #expect(NeverLand.entry(for: try version(text))?.regression == id)
  }

  @Test func onlyTheWithdrawnReleaseLosesData() {
    #expect(NeverLand.all.filter(\.losesData).map(\.regression) == ["KR-001"])
  }

  @Test(
    "The release of a series to land on",
    arguments: [
      ("1.4", Edition.community, "1.4.14"), ("1.5", .community, "1.5.17"), ("1.6", .community, "1.6.10"),
      ("1.6", .enterprise, "1.6.15+ent"), ("1.7", .community, "1.7.7"), ("1.7", .enterprise, "1.7.19+ent"),
      ("1.8", .community, "1.8.4"), ("1.8", .enterprise, "1.8.21+ent"), ("1.9", .community, "1.9.7"),
      ("1.9", .enterprise, "1.9.13+ent"), ("1.10", .community, "1.10.5"), ("1.10", .enterprise, "1.10.15+ent"),
      ("1.11", .community, "1.11.3"), ("1.11", .enterprise, "1.11.9+ent"), ("2.0", .community, "2.0.5"),
    ])
  func landings(series: String, edition: Edition, expected: String) throws {
    let landing = PathKnowledge.recommendedLanding(series: try ReleaseSeries(parsing: series), edition: edition)
    #expect(landing?.description == expected)
  }

  @Test func stepsThatTheVendorSupports() throws {
    func supported(_ from: String, _ to: String, _ end: String) throws -> Bool? {
      PathKnowledge.isSupported(
        from: try ReleaseSeries(parsing: from), to: try ReleaseSeries(parsing: to),
        onPathTo: try ReleaseSeries(parsing: end))
    }
    #expect(try supported("1.8", "1.10", "1.10") == true)
    #expect(try supported("1.8", "1.10", "2.0") == false)
    #expect(try supported("1.11", "2.0", "2.0") == true)
    #expect(try supported("1.6", "1.8", "2.0") == true)
    #expect(try supported("1.7", "1.10", "1.10") == false)
    #expect(try supported("1.10", "1.9", "1.10") == false)
    #expect(try supported("1.10", "3.7", "3.7") == nil)
  }

  @Test func nodePoolsJamOnlyIfTheFederatedRegionGoesFirst() throws {
    let surface = NodePoolHashJam.surface
    let old = try version("1.10.5")
    let new = try version("1.11.3")
    let federatedFirst = Skew.outcome(of: surface, caller: new, callee: old)
    #expect(federatedFirst.failure?.condition != nil)
    #expect(federatedFirst.failure?.error == "modifying node pool \"all\" is not allowed")
    #expect(Skew.outcome(of: surface, caller: old, callee: new) == .works)
    #expect(Skew.caution(of: surface, caller: old, callee: new) != nil)
    #expect(Skew.outcome(of: surface, caller: try version("2.0.5"), callee: new) == .works)
    #expect(Skew.outcome(of: surface, caller: old, callee: try version("1.9.7")) == .works)
  }

  @Test func acrossOneAndEightOnlyTheJobsPageBreaks() throws {
    let old = try version("1.7.19+ent")
    let new = try version("1.8.21+ent")
    let failing = Surface.all.filter { Skew.outcome(of: $0, caller: new, callee: old).failure != nil }
    #expect(failing.map(\.id.rawValue) == ["ui.jobs"])
    #expect(Surface.all.allSatisfy { Skew.outcome(of: $0, caller: old, callee: new).failure == nil })
  }

  @Test func whatIsOnlyInferredStaysSo() throws {
    for surface in Surface.all where surface.enterpriseOnly { #expect(surface.citation.kind == .inferred) }
    let quotas = Surface.ID("replication.quotas")
    #expect(Skew.outcome(of: quotas, caller: try version("1.8.4"), callee: try version("1.7.7")) == .absent)
    let report = Skew.report(try version("1.8.21+ent"), try version("1.7.19+ent"))
    #expect(report.surfaces.allSatisfy { $0.evidence != .measured })
    #expect(report.surfaces.filter { $0.surface.id == quotas }.allSatisfy { $0.evidence == .inferred })
  }

  @Test func newerLeadersThatKillOlderFollowers() throws {
    func ids(_ leader: String, _ follower: String) throws -> [String] {
      UngatedRaftEntry.dangerous(leader: try version(leader), follower: try version(follower)).map(\.id)
    }
    #expect(try ids("1.9.7", "1.8.4") == ["job-version-tag"])
    #expect(try ids("1.9.7", "1.7.7") == ["job-version-tag"])
    #expect(try ids("1.8.4", "1.7.7") == [])
    #expect(try ids("1.4.14", "1.3.16") == ["keyring-rotation"])
    #expect(try ids("1.8.15+ent", "1.7.10+ent") == ["offline-reporting-1.8"])
    #expect(try ids("1.8.15", "1.7.10") == [])
    #expect(try ids("1.8.4", "1.9.7") == [])
  }

  @Test func gatesLookedAtEveryRegionOnce() throws {
    let gate = try #require(VersionGate.entry("variables-write"))
    #expect(gate.scope(in: try version("1.4.1")) == .allRegions)
    #expect(gate.scope(in: try version("1.4.2")) == .region)
    let writes = try #require(VersionGate.entry("acl-auth-methods"))
    #expect(writes.scope(in: try version("2.0.5")) == .allRegions)
    #expect(writes.isPassed(by: try version("1.5.0-beta.1")))
    #expect(!writes.isPassed(by: try version("1.4.14")))
  }

  @Test func fieldsAndCapabilitiesAnOlderRegionDoesNotKnow() throws {
    let dropped = DroppedField.dropped(by: try version("1.6.10"), writtenBy: try version("1.7.7"))
    #expect(dropped.map(\.field).contains("TokenNameFormat"))
    #expect(!dropped.map(\.field).contains("NodePoolConfiguration"))
    let capabilities = PolicyCapability.unparsable(by: try version("1.9.7"), writtenBy: try version("1.10.5"))
    #expect(capabilities.count == 5 && capabilities.allSatisfy { $0.title.contains("host-volume") })
    #expect(PolicyCapability.unparsable(by: try version("1.3.16"), writtenBy: try version("1.4.14")).isEmpty)
  }

  @Test func regressionsOfACombinationKnowTheDirection() throws {
    let new = try version("1.8.21+ent")
    let old = try version("1.7.19+ent")
    #expect(Regression.combining(.ui, first: new, second: old).map(\.id) == ["KR-009"])
    #expect(Regression.combining(.ui, first: old, second: new).isEmpty)
    #expect(Regression.combining(.replication, first: new, second: old).map(\.id) == ["KR-054"])
    #expect(Regression.affecting(try version("1.8.15+ent"), as: .target).contains { $0.id == "KR-002" })
    #expect(!Regression.affecting(try version("1.8.4"), as: .target).contains { $0.id == "KR-002" })
  }

  @Test func theVendorsReportStandsBesideTheMeasurement() throws {
    let report = try #require(ReportedImpairment.all.first)
    #expect(report.concerns(try version("1.7.10+ent"), try version("1.8.15+ent")))
    #expect(report.concerns(try version("1.8.15+ent"), try version("1.7.10+ent")))
    #expect(!report.concerns(try version("1.7.7"), try version("1.8.4")))
    #expect(report.causes.count == 4 && !report.reported.kind.isCertain && report.measured.kind == .measured)
  }
}
