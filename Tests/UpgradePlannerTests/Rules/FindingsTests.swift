import Testing

@testable import UpgradePlanner

@Suite("What rules find")
struct FindingsTests {
  private func report(_ inventory: Inventory) -> RuleReport {
    RuleEngine.evaluate(inventory, path: PathChoice.choose(for: inventory))
  }

  @Test("a surface that fails asks for its feature where the inventory says nothing, and not where it does")
  func featureQuestion() {
    let regions = [Region.example("us", "1.7.7"), .example("eu", "1.7.7")]
    func asks(_ features: [FeatureUse.Entry]) -> Bool {
      report(ExampleFederation.to("1.8.4", regions[0], regions[1], features: features)).questions.contains {
        $0.rule == "FED-001" && $0.missing == "features.federated-ui"
      }
    }
    #expect(asks([]))
    #expect(!asks([ExampleFederation.used("federated-ui")]))
    #expect(!asks([ExampleFederation.unused("federated-ui")]))
  }

  @Test("a pinned waypoint nobody should land on is blocked at its own place")
  func pinnedWaypoint() {
    let planning = PlanningSettings(waypoints: [
      NomadVersion(major: 1, minor: 8, patch: 15, metadata: ["ent"])
    ])
    let found = report(ExampleFederation.to("1.10.15+ent", .example("us", "1.7.10+ent"), planning: planning)).findings
    #expect(found.filter(\.forbids).map { "\($0.rule) \($0.place)" } == ["KR-002 planning.waypoints[0]"])
  }

  @Test("dropped fields are those between the releases that meet, and no others")
  func droppedFields() {
    let found = report(ExampleFederation.to("1.10.5", .example("us", "1.9.7"), .example("eu", "1.9.7"))).findings
    let messages = found.filter { $0.rule == "FED-009" }.map(\.message)
    #expect(messages.count == 1)
    #expect(messages.first?.contains("OIDCEnablePKCE") == true)
    #expect(messages.first?.contains("VerboseLogging") == false)
  }

  @Test("clients on tokens meet 1.10 servers: a combination; clients on workload identities do not")
  func combination() {
    func found(_ mode: IntegrationMode) -> Bool {
      report(
        ExampleFederation.to(
          "1.10.5", .example("us", "1.8.4", clients: [(10, "1.8.4", .drain)]),
          features: [ExampleFederation.mode("vault", mode), ExampleFederation.mode("consul", .none)])
      ).findings.contains { $0.rule == "KR-023" && $0.place == "regions.us.clients[0]" }
    }
    #expect(found(.token))
    #expect(!found(.workloadIdentity))
  }

  @Test("only the reported impairment of ACL replication weighs nothing, and is said as such")
  func aclReplication() {
    let found = report(
      ExampleFederation.to(
        "1.8.21+ent", .example("us", "1.7.19+ent"), .example("eu", "1.7.19+ent"),
        features: [ExampleFederation.used("acl")])
    ).findings.filter { $0.rule == "FED-005" }
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.evidence.isCertain == false)
  }

  @Test("today's release in a regression warns, can be waived at its region, and does not block")
  func today() {
    let inventory = ExampleFederation.to("1.8.21+ent", .example("us", "1.8.15+ent")).with(
      waivers: [Inventory.Waiver(rule: "KR-002", place: "regions.us", reason: "stable", by: nil)])
    let found = report(inventory).findings.filter { $0.rule == "KR-002" }
    #expect(found.map(\.severity) == [.warning])
    #expect(found.allSatisfy { $0.isWaived })
  }

  @Test("a wrong replication token is a matter of every federation with ACLs, and of no single region")
  func replicationToken() throws {
    let acl = ExampleFederation.used("acl")
    let two = report(
      ExampleFederation.to("1.9.7", .example("us", "1.8.4"), .example("eu", "1.8.4"), features: [acl])
    ).findings
    let found = try #require(two.first { $0.rule == "KR-055" })
    #expect(found.place == "authoritative" && found.message.contains("may") && found.severity == .note)
    let one = report(ExampleFederation.to("1.9.7", .example("us", "1.8.4"), features: [acl])).findings
    #expect(!one.contains { $0.rule == "KR-055" })
  }

  @Test("how old the knowledge is counts to the first hop of the plan, not to the day before which nothing may begin")
  func knowledgeAge() throws {
    func day(_ days: Int) -> Instant {
      Instant(epochMinute: (ReleaseCalendar.knowledgeDate.daysSinceEpoch + days) * 1440)
    }
    func found(closedUntil end: Int) -> [Finding] {
      let freeze = Freeze(from: day(50), to: day(end), reason: nil)
      let inventory = ExampleFederation.to(
        "1.8.4", .example("us", "1.7.7"), planning: PlanningSettings(origin: day(50), freezes: [freeze]))
      return Planner.plan(inventory, zones: []).findings.filter { $0.rule == "PATH-009" }
    }
    #expect(found(closedUntil: 55).isEmpty)
    let late = try #require(found(closedUntil: 90).first)
    #expect(late.message.contains("the first hop starts on 2026-11-19, 90 days after"))
    #expect(late.severity == .note)
  }
}
