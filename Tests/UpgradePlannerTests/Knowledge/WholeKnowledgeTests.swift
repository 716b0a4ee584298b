import Testing
@testable import UpgradePlanner

@Suite("Knowledge as a whole") struct WholeKnowledgeTests {
  private func unique(_ ids: [String]) -> Bool { Set(ids).count == ids.count }

  @Test func thereIsAllOfIt() {
    #expect(ReleaseCalendar.releases.count == 257)
    #expect(Regression.all.count == 58)
    #expect(UpgradeNote.all.count == 181)
    #expect(VersionGate.all.count == 50)
    #expect(DroppedField.all.count == 27)
    #expect(RPCMethod.all.count == 224)
    #expect(NeverLand.all.count == 11)
    #expect(SteppingStone.all.count == 7)
    #expect(UngatedRaftEntry.all.count == 9)
    #expect(ReportedImpairment.all.count == 1)
    #expect(NomadCommandLine.commands.count == 259)
  }

  @Test func idsAreUnique() {
    #expect(unique(Regression.all.map(\.id)))
    #expect(unique(UpgradeNote.all.map(\.id)))
    #expect(unique(Surface.all.map(\.id.rawValue)))
    #expect(unique(VersionGate.all.map(\.id)))
    #expect(unique(UngatedRaftEntry.all.map(\.id)))
    #expect(unique(Feature.all.map(\.name)))
    #expect(unique(RPCMethod.all.map(\.name)))
    #expect(unique(ReleaseCalendar.releases.map(\.version.description)))
  }

  @Test func everyFactHasEvidenceAndText() {
    for regression in Regression.all {
      #expect(!regression.citations.isEmpty && !regression.summary.isEmpty && !regression.action.isEmpty)
      #expect(regression.affected != nil || regression.combination != nil || regression.appliesTo == .any)
    }
    for note in UpgradeNote.all {
      #expect(!note.citations.isEmpty && !note.title.isEmpty && !note.fact.isEmpty, "\(note.id)")
    }
    for surface in Surface.all {
      #expect(!surface.citation.text.isEmpty && !surface.effect.isEmpty && !surface.workaround.isEmpty)
      #expect([10, 3, 1].contains(surface.severity), "\(surface.id)")
    }
    for gate in VersionGate.all {
      #expect(!gate.citations.isEmpty && !gate.feature.isEmpty && !(gate.minimum == nil && gate.requires.isEmpty))
    }
    for entry in UngatedRaftEntry.all { #expect(!entry.citations.isEmpty && entry.byte.hasPrefix("0x")) }
    for entry in NeverLand.all { #expect(!entry.citation.text.isEmpty && Regression.entry(entry.regression) != nil) }
    for stone in SteppingStone.all { #expect(!stone.citations.isEmpty && !stone.demand.isEmpty) }
  }

  @Test func everyFeatureThatKnowledgeNamesIsDocumented() {
    let named =
      Regression.all.flatMap(\.features) + UpgradeNote.all.flatMap(\.features) + Surface.all.compactMap(\.feature)
    for name in Set(named).sorted() { #expect(Feature.named(name) != nil, "\(name)") }
    for feature in Feature.all { #expect(feature.meaning.hasSuffix("."), "\(feature.name)") }
    #expect(Feature.all.filter { $0.kind == .mode }.map(\.name) == ["vault", "consul"])
  }

  @Test func everyRangeHoldsARelease() throws {
    let binaries = ReleaseCalendar.releases.flatMap { release in
      release.editions.map { release.version.with(edition: $0) }
    }
    for regression in Regression.all where regression.affected != nil {
      #expect(binaries.contains { regression.affects($0) }, "\(regression.id)")
    }
    for entry in NeverLand.all { #expect(binaries.contains { entry.contains($0) }, "\(entry.regression)") }
  }

  @Test func everyNoteIsMetBySomeUpgrade() throws {
    let first = try NomadVersion(parsing: "0.7.1")
    let last = try NomadVersion(parsing: "2.1.0")
    let met = UpgradeNote.met(from: first, to: last, edition: .enterprise)
    #expect(met.count == UpgradeNote.all.count)
    #expect(UpgradeNote.met(from: last, to: last, edition: .enterprise).isEmpty)
  }

  @Test func aNoteThatAnOlderSeriesAlreadyHasIsNotMetAgain() throws {
    // The pause image changed in 1.8.4 and, on the older series, in 1.7.12+ent.
    let note = try #require(UpgradeNote.all.first { $0.title.contains("infra_image") })
    let to = try NomadVersion(parsing: "1.8.21+ent")
    #expect(note.isMet(from: try NomadVersion(parsing: "1.7.11+ent"), to: to))
    #expect(!note.isMet(from: try NomadVersion(parsing: "1.7.12+ent"), to: to))
  }

  @Test func everyReleaseAnswersEverySurfaceBothWays() {
    let releases = ReleaseCalendar.releases
    let newest = ReleaseCalendar.newest
    for release in releases {
      for surface in Surface.all {
        #expect(Skew.outcome(of: surface, caller: release.version, callee: newest) != .unknown)
        #expect(Skew.outcome(of: surface, caller: newest, callee: release.version) != .unknown)
      }
    }
  }

  /// Releases are alike where no method comes or goes between them, so that all pairs are few different ones.
  @Test func everyPairOfReleasesAnswersEverySurfaceAndRouteBothWays() {
    struct Kind: Hashable {
      let methods: [Bool]
      let callers: [Bool]
      let routes: [Bool]
    }
    var kinds: Set<Kind> = []
    var distinct: [NomadVersion] = []
    for release in ReleaseCalendar.releases.map(\.version) {
      let kind = Kind(
        methods: RPCMethod.all.map { $0.exists(in: release) },
        callers: Surface.all.flatMap { $0.calls.map { $0.callers.contains(release) } },
        routes: HTTPRoute.all.map { $0.exists(in: release) })
      if kinds.insert(kind).inserted { distinct.append(release) }
    }
    #expect(distinct.count > 20)
    for a in distinct {
      for b in distinct where a.precedes(b) {
        let report = Skew.report(a, b)
        let outcomes =
          report.surfaces.map(\.outcome) + report.calls.map(\.outcome) + report.replication.map(\.outcome)
          + report.deletes.map(\.outcome) + report.clients.map(\.outcome)
        #expect(!outcomes.contains(.unknown), "\(a) \(b)")
        #expect(report.surfaces.count == 2 * Surface.all.count)
      }
    }
  }

  @Test func aReleaseThatIsNotKnownIsUnknownAndEqualOnesWork() throws {
    let future = try NomadVersion(parsing: "2.4.0")
    let today = try NomadVersion(parsing: "2.0.5")
    #expect(Skew.outcome(of: Surface.ID("ui.jobs"), caller: future, callee: today) == .unknown)
    #expect(Skew.outcome(of: Surface.ID("ui.jobs"), caller: future, callee: future) == .works)
    #expect(Skew.outcome(of: Surface.ID("no.such"), caller: today, callee: today) == .unknown)
    #expect(ReleaseCalendar.status(future) == .newer)
    #expect(ReleaseCalendar.status(try NomadVersion(parsing: "1.8.99")) == .newer)
    #expect(ReleaseCalendar.status(try NomadVersion(parsing: "0.3.0")) == .unknown)
  }

  @Test func callersOnOlderReleasesNeverFailBecauseOfACall() {
    let measured = MeasuredReleases.all
    for (index, older) in measured.enumerated() {
      for newer in measured[(index + 1)...] {
        for call in Skew.report(older, newer).calls where call.caller == older {
          #expect(call.outcome.failure == nil, "\(call.route.path) from \(older) to \(newer)")
        }
      }
    }
  }
}
