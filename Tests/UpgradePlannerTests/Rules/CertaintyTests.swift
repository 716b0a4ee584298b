import Testing

@testable import UpgradePlanner

/// What is only reported or inferred is never printed as certain.
@Suite("Certainty") struct CertaintyTests {
  private static func isHedged(_ text: String) -> Bool { text.contains("may ") && text.contains("verify") }

  /// Federations in which each rule and each regression has something to say.
  static let inventories: [Inventory] = {
    let examples = RuleCatalog.all.flatMap { $0.examples.map(\.inventory) }
    let releases = ReleaseCalendar.releases.map(\.version).filter { $0.major > 0 && $0.prerelease.isEmpty }
    let everything = Feature.all.map { feature in
      FeatureUse.Entry(name: feature.name, value: feature.kind == .mode ? .mode(.token) : .used)
    }
    let hops = zip(releases, releases.dropFirst(7)).flatMap { low, high in
      [Edition.community, .enterprise].map { edition in
        let (low, high) = (low.core.with(edition: edition), high.core.with(edition: edition))
        return ExampleFederation.to(
          "\(high)", .example("us", "\(low)", clients: [(5, "\(low)", .drain)]), .example("eu", "\(low)"),
          features: everything)
      }
    }
    return examples + hops
  }()

  @Test func aFindingThatIsNotCertainSaysMayAndVerify() {
    var uncertain = 0
    for inventory in Self.inventories {
      for finding in RuleEngine.evaluate(inventory, path: PathChoice.choose(for: inventory)).findings
      where !finding.evidence.isCertain {
        uncertain += 1
        #expect(Self.isHedged(finding.message), "\(finding.rule): \(finding.message)")
      }
    }
    #expect(uncertain > 20)
  }

  @Test func anImpairmentThatWeighsSomethingIsCertain() {
    for inventory in Self.inventories {
      let table = HazardTable(inventory: inventory)
      let versions = Set(inventory.regions.flatMap { $0.servers.map(\.version) } + [inventory.target]).sorted()
      for hazard in table.surfaces {
        for caller in versions {
          for callee in versions {
            let failure = table.fails(hazard, callerVersions: [caller], calleeVersions: [callee])
            #expect(failure?.citation.kind.isCertain != false)
          }
        }
      }
    }
  }

  @Test func aDiagnosisThatIsNotCertainSaysMayAndVerify() {
    let uncertain = Symptom.all.filter { !$0.citations.surest.isCertain }
    #expect(!uncertain.isEmpty)
    for symptom in uncertain {
      let text = DiagnosisText.render(line: "line", number: 1, symptoms: [symptom], told: [])
      #expect(Self.isHedged(text) || symptom.verdict == .unknown, "\(symptom.id)")
    }
  }

  @Test func whatIsReportedAgainstAMeasurementSaysMay() {
    for entry in ReportedImpairment.all { #expect(entry.report.contains(" may "), "\(entry.id)") }
    #expect(Evidence.allCases.allSatisfy { Self.isHedged($0.verdict) != $0.isCertain })
  }
}
