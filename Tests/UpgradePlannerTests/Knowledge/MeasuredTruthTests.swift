import Testing
import UpgradePlanner

@Suite("What real servers did") struct MeasuredTruthTests {
  /// The row of a report that a measured request asked for: `/v1/job/probe/summary` is `/v1/job/:id/summary`.
  private func matches(_ route: HTTPRoute, _ request: String) -> Bool {
    let words = request.split(separator: " ").map(String.init)
    guard words.count == 2, words[0] == route.verb else { return false }
    if words[1] == route.path { return true }
    let asked = words[1].split(separator: "?")[0].split(separator: "/")
    guard !route.path.contains("?") else { return false }
    let own = route.path.split(separator: "/")
    if own.last == ":path", asked.count >= own.count {
      return zip(own.dropLast(), asked).allSatisfy { $0 == $1 }
    }
    return own.count == asked.count && zip(own, asked).allSatisfy { $0 == $1 || $0.hasPrefix(":") }
  }

  private func call(_ request: String, in report: SkewReport, caller: NomadVersion) -> SkewReport.Call? {
    // A literal route beats one with parameters, in releases without it too: /v1/node/pools is not /v1/node/:id.
    let routes = HTTPRoute.all.filter { matches($0, request) }
    let literal = routes.filter { !$0.path.contains(":") }
    let asked = literal.isEmpty ? routes : literal
    return report.calls.first { $0.caller == caller && asked.contains($0.route) }
  }

  @Test func everyCallBetweenRegionsHasTheMeasuredOutcome() throws {
    let measured = try MeasuredFederation.load()
    var cells = 0
    for callerText in measured.releases {
      for calleeText in measured.releases {
        let caller = try NomadVersion(parsing: callerText)
        let callee = try NomadVersion(parsing: calleeText)
        let report = Skew.report(caller, callee)
        for probe in measured.probes {
          let where_ = "\(probe.request) from \(callerText) to \(calleeText)"
          let fails = measured.fails.first {
            $0.probe == probe.probe && $0.pairs[callerText]?.include(calleeText) == true
          }
          let isAbsent = measured.absent.contains {
            $0.probe == probe.probe && $0.pairs[callerText]?.include(calleeText) == true
          }
          // Refused before the callee is asked, so that its outcome says nothing of the callee.
          if probe.request.contains("transfer-leadership?id=none"), !isAbsent { continue }
          cells += 1
          guard let row = call(probe.request, in: report, caller: caller) else {
            // A route that neither release has is in no report.
            #expect(isAbsent, "no row for \(where_)")
            continue
          }
          if let fails {
            let failure = row.outcome.failure
            #expect(failure?.error == fails.body, "\(where_)")
            #expect(failure?.status == fails.status, "\(where_)")
          } else {
            #expect(row.outcome.name == (isAbsent ? "absent" : "works"), "\(where_)")
          }
          if row.outcome != .absent, row.outcome.failure != nil { #expect(row.evidence == .measured, "\(where_)") }
        }
      }
    }
    // 81 pairs × 72 probes, without transfer-leadership from the six releases that have it.
    #expect(cells == 5832 - 6 * 9)
  }

  @Test func everyObjectArrivesOrNotAsMeasured() throws {
    let names: [String: ReplicatedObject] = [
      "policy": .policy, "token": .token, "role": .role, "auth method": .authMethod, "binding rule": .bindingRule,
      "namespace": .namespace, "node pool": .nodePool,
    ]
    let measured = try MeasuredFederation.load()
    #expect(measured.replication.count == 81)
    for pair in measured.replication {
      let authoritative = try NomadVersion(parsing: pair.authoritative)
      let federated = try NomadVersion(parsing: pair.federated)
      let report = Skew.report(authoritative, federated)
      for (name, object) in names.sorted(by: { $0.key < $1.key }) {
        let place = "\(name) from \(pair.authoritative) to \(pair.federated)"
        let row = try #require(
          report.replication.first {
            $0.object == object && $0.authoritative == authoritative && $0.federated == federated
          }, "\(place)")
        switch pair.cannotBeWritten[name] {
        case .refused(500, let body):
          #expect(row.outcome.failure?.error == body, "\(place)")
        case .refused:
          #expect(row.outcome == .absent, "\(place)")
        case .works, nil:
          #expect(row.outcome.name == (pair.arrived[name] == true ? "works" : "fails"), "\(place)")
        }
        #expect(row.evidence == .measured, "\(place)")
      }
    }
  }

  @Test func everyDeleteEndsAsMeasured() throws {
    let names: [String: ReplicatedObject] = ["namespace delete": .namespace, "node pool delete": .nodePool]
    for pair in try MeasuredFederation.load().replication {
      let authoritative = try NomadVersion(parsing: pair.authoritative)
      let other = try NomadVersion(parsing: pair.federated)
      let report = Skew.report(authoritative, other)
      for (name, object) in names.sorted(by: { $0.key < $1.key }) {
        let place = "\(name) from \(pair.authoritative) to \(pair.federated)"
        let row = try #require(
          report.deletes.first { $0.object == object && $0.authoritative == authoritative && $0.other == other })
        switch try #require(pair.deletes[name], "\(place)") {
        case .works: #expect(row.outcome == .works, "\(place)")
        case .refused(405, _): #expect(row.outcome == .absent, "\(place)")
        case .refused(let status, let body):
          let failure = try #require(row.outcome.failure, "\(place)")
          #expect(failure.status == status && body.hasSuffix(failure.error), "\(place)")
        }
      }
    }
  }

  @Test func everyClientWorksWithEveryServerAsMeasured() throws {
    let pairs = try MeasuredClients.load().pairs
    #expect(pairs.count == 81)
    for pair in pairs {
      let server = try NomadVersion(parsing: pair.server)
      let client = try NomadVersion(parsing: pair.client)
      let rows = Skew.report(server, client).clients.filter { $0.server == server && $0.client == client }
      for operation in ClientOperation.allCases {
        let place = "\(operation) of client \(pair.client) with server \(pair.server)"
        let row = try #require(rows.first { $0.operation == operation }, "\(place)")
        let answer: MeasuredFederation.Answer? =
          switch operation {
          case .register: pair.ready ? .works : nil
          case .run: pair.batch == "complete" ? .works : nil
          case .logs: pair.logs
          case .stats: pair.allocStats
          case .restart: pair.restart
          }
        switch answer {
        case .works: #expect(row.outcome == .works, "\(place)")
        case .refused(_, let body):
          #expect(row.outcome.failure.map { body.hasSuffix($0.error) } == true, "\(place)")
        case nil: #expect(row.outcome.name == "fails" && !pair.ready, "\(place)")
        }
        #expect(row.evidence == .measured, "\(place)")
      }
    }
  }

  @Test func otherPatchesAndEnterpriseAreNotCalledMeasured() throws {
    let enterprise = try NomadVersion(parsing: "1.8.15+ent")
    let older = try NomadVersion(parsing: "1.7.10+ent")
    let failure = try #require(Skew.outcome(of: Surface.ID("ui.jobs"), caller: enterprise, callee: older).failure)
    #expect(failure.citation.kind == .source)
    #expect(failure.citation.text.contains("measured on Community 1.8.4 and 1.7.7"))
    #expect(failure.error == "rpc: can't find method Job.Statuses")
    #expect(Skew.outcome(of: Surface.ID("ui.jobs"), caller: older, callee: enterprise) == .works)
  }
}
