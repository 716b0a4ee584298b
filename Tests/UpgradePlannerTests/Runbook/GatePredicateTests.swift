import Foundation
import Testing

@testable import UpgradePlanner

/// The judge of recorded answers, over what real servers said (Community 1.7.7 … 2.0.5; `Tests/Recordings`).
@Suite struct GatePredicateTests {
  static let releases = ["1.7.7", "1.8.4", "1.10.5", "2.0.5"]

  private static func stages(_ release: String) -> [String] {
    guard case .object(let members) = RecordedServers.recorded["faults"]?[release] else { return [] }
    return members.map(\.key)
  }

  /// Who answers at its own address: in the stages in which the second server is dead, the two others.
  private static func answering(_ stage: String) -> [Int] {
    ["1-follower-just-killed", "2-follower-failed", "3-after-force-leave"].contains(stage) ? [1, 3] : [1, 2, 3]
  }

  private static func moment(_ release: String, _ stage: String, asked: [Int]) -> GateMoment {
    let bodies = RecordedServers.recorded["faults"]?[release]?[stage]
    let health = bodies?["autopilot-health"]
    return GateMoment(
      own: asked.map { index in
        answering(stage).contains(index)
          ? bodies?["members"]?.replacing("ServerName", with: .string("global-\(index)")) : nil
      }, view: answering(stage).contains(asked[0]) ? health : nil)
  }

  private static func judge(_ release: String, _ index: Int) -> ServerGateJudge {
    let arguments: [String: JSONValue] = [
      "server": .string("global-\(index)"), "region": .string("global"), "version": .string(release),
      "voter": .bool(true),
    ]
    return ServerGateJudge(
      itself: GateCondition.itself, own: [arguments], view: GateCondition.leadersView, viewArguments: arguments)
  }

  private static func regionJudge(_ release: String) -> ServerGateJudge {
    ServerGateJudge(
      itself: GateCondition.itselfAndRegion,
      own: (1...3).map {
        [
          "server": .string("global-\($0)"), "region": .string("global"), "version": .string(release),
          "servers": .int(3), "versions": .array([.string(release)]),
        ]
      }, view: GateCondition.wholeRegion,
      viewArguments: ["voters": .int(3), "servers": .int(3), "versions": .array([.string(release)])])
  }

  @Test(arguments: releases) func healthyStagesHoldAndThoseOfAKilledServerDoNot(_ release: String) {
    let stages = Self.stages(release)
    #expect(stages.count >= 4)
    for stage in stages {
      let own = Self.moment(release, stage, asked: [2])
      let whole = Self.moment(release, stage, asked: [1, 2, 3])
      // On 2.0.5 the answer was recorded before the second server had joined again.
      let isHealthy = stage == "0-healthy" || (stage == "4-back" && release != "2.0.5")
      #expect(Self.judge(release, 2).holds(own, own) == isHealthy, "\(stage), the server")
      #expect(Self.regionJudge(release).holds(whole, whole) == isHealthy, "\(stage), the region")
    }
  }

  @Test(arguments: releases) func aServerThatTheLeaderNoLongerHearsFailsTheGateOfAnother(_ release: String) {
    let first = Self.moment(release, "1-follower-just-killed", asked: [3])
    let second = Self.moment(release, "2-follower-failed", asked: [3])
    #expect(!Self.judge(release, 3).holds(first, second))
  }

  @Test(.enabled(if: RecordedServers.canRun, "needs bash and jq"), arguments: releases)
  func thePrintedShellAndTheJudgeAgreeOnEveryStage(_ release: String) throws {
    for stage in Self.stages(release) {
      let servers = try RecordedServers()
      defer { servers.remove() }
      try servers.fault(release, stage: stage, answering: Self.answering(stage))
      for index in 1...3 {
        let moment = Self.moment(release, stage, asked: [index])
        let run = try servers.run(RecordedServers.gate(index - 1, release))
        #expect(
          (run.status == 0) == Self.judge(release, index).holds(moment, moment), "\(stage) \(index): \(run.output)")
      }
      let whole = Self.moment(release, stage, asked: [1, 2, 3])
      let run = try servers.run(RecordedServers.regionGate(release))
      #expect((run.status == 0) == Self.regionJudge(release).holds(whole, whole), "\(stage): \(run.output)")
    }
  }

  @Test func anotherVersionThanTheInstalledOneFails() {
    let moment = Self.moment("1.8.4", "0-healthy", asked: [1])
    #expect(Self.judge("1.8.4", 1).holds(moment, moment))
    let other = Self.judge("1.10.5", 1)
    #expect(!other.holds(moment, moment))
  }

  @Test func aRefusedAnswerHoldsNowhere() {
    let refused = [JSONValue.string("Permission denied"), .null, .bool(true), .object([]), .int(0)]
    let conditions = [
      GateCondition.itself, GateCondition.leadersView, GateCondition.wholeRegion, GateCondition.members,
      GateCondition.list, GateCondition.filledList, GateCondition.federation, GateCondition.canSpare,
      GateCondition.joined, GateCondition.demoted, GateCondition.peerGone, GateCondition.place,
      GateCondition.activeKey, GateCondition.noDeployment, GateCondition.clientBack, GateCondition.allocationUntouched,
      GateCondition.migrated, GateCondition.migrationIsOn,
    ]
    let arguments: [String: JSONValue] = [
      "server": .string("s"), "region": .string("r"), "version": .string("1.8.4"), "voter": .bool(true),
      "voters": .int(0), "servers": .int(0), "versions": .array([]), "spare": .int(1), "peer": .string("p"),
      "node": .string("n"),
    ]
    for answer in refused {
      for condition in conditions {
        #expect(!condition.holds(for: answer, arguments: arguments), "\(condition) for \(answer)")
      }
    }
    #expect(GateCondition.list.holds(for: .array([])) && !GateCondition.filledList.holds(for: .array([])))
    let refusal = GateMoment(own: [nil], view: nil)
    #expect(!Self.judge("1.8.4", 1).holds(refusal, refusal))
  }

  @Test func aContactThatStandsStillWhileAnotherMovesIsFound() {
    func view(_ contacts: [String]) -> JSONValue {
      .object([
        .init(
          "Servers",
          .array(
            contacts.enumerated().map {
              .object([
                .init("Name", .string("s\($0)")), .init("Leader", .bool(false)), .init("LastContact", .string($1)),
              ])
            }))
      ])
    }
    #expect(GateCondition.moving.holds(from: view(["1ms", "2ms"]), to: view(["3ms", "4ms"])))
    #expect(GateCondition.moving.holds(from: view(["1ms", "2ms"]), to: view(["1ms", "2ms"])))
    #expect(!GateCondition.moving.holds(from: view(["1ms", "2ms"]), to: view(["1ms", "4ms"])))
  }

  /// A region at one stage of a recorded rolling upgrade.
  struct Recorded: CustomStringConvertible {
    let stage: String
    let region: String
    let bodies: JSONValue

    var description: String { "\(stage) \(region)" }

    /// Name without the region, version, of each server as the leader knows them.
    var servers: [(name: String, version: String)] {
      guard case .array(let entries) = bodies["autopilot-health"]?["Servers"] else { return [] }
      return entries.compactMap { entry in
        guard case .string(let name) = entry["Name"], case .string(let version) = entry["Version"] else { return nil }
        return (String(name.dropLast(region.count + 1)), version)
      }
    }
  }

  static let rolling: [Recorded] = {
    guard let data = FileManager.default.contents(atPath: Scratch.root + "/Tests/Recordings/regions.json"),
      let file = try? JSONValue.parse(Array(data)), case .object(let runs) = file["runs"]
    else { return [] }
    return runs.flatMap { run -> [Recorded] in
      guard case .object(let stages) = run.value else { return [] }
      return stages.flatMap { stage -> [Recorded] in
        guard case .object(let regions) = stage.value else { return [] }
        return regions.map { Recorded(stage: "\(run.key) \(stage.key)", region: $0.key, bodies: $0.value) }
      }
    }
  }()

  @Test func everyRegionOfEveryStageOfARollingUpgradePassesAsItIsAndNotAsItIsNot() throws {
    #expect(Self.rolling.count == 27)
    for recorded in Self.rolling {
      let servers = recorded.servers
      #expect(servers.count == 3, "\(recorded)")
      let versions = JSONValue.array(Set(servers.map(\.version)).sorted().map { .string($0) })
      func judge(_ version: (String) -> String) -> ServerGateJudge {
        ServerGateJudge(
          itself: GateCondition.itselfAndRegion,
          own: servers.map {
            [
              "server": .string($0.name), "region": .string(recorded.region), "version": .string(version($0.version)),
              "servers": .int(3), "versions": versions,
            ]
          }, view: GateCondition.wholeRegion,
          viewArguments: ["voters": .int(3), "servers": .int(3), "versions": versions])
      }
      let moment = GateMoment(
        own: servers.map { recorded.bodies["members"]?.replacing("ServerName", with: .string($0.name)) },
        view: recorded.bodies["autopilot-health"])
      #expect(judge { $0 }.holds(moment, moment), "\(recorded)")
      #expect(!judge { _ in "1.6.0" }.holds(moment, moment), "\(recorded)")
    }
  }

  @Test func aPeerIsGoneOnlyWhenNeitherItsNameNorItsIdIsLeft() throws {
    let recorded = try #require(Self.rolling.first)
    let raft = try #require(recorded.bodies["raft-configuration"])
    func gone(_ server: String, _ peer: String) -> Bool {
      GateCondition.peerGone.holds(
        for: raft, arguments: ["region": .string(recorded.region), "server": .string(server), "peer": .string(peer)])
    }
    guard case .array(let servers) = raft["Servers"], case .string(let id) = servers.first?["ID"] else {
      Issue.record("no raft configuration")
      return
    }
    #expect(gone("another", "00000000-0000-0000-0000-000000000000"))
    #expect(!gone(try #require(recorded.servers.first?.name), "00000000-0000-0000-0000-000000000000"))
    #expect(!gone("another", id))
  }
}
