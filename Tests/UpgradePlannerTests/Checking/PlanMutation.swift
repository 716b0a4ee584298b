@testable import UpgradePlanner

/// One defect put into a plan; each is wrong in every plan that it applies to.
enum PlanMutation: String, CaseIterable {
  case server, longer, later, latest, from, target, hopTwice, noHop
  case origin, mixed, impairment, waveStart, waveEnd, startsMixed
  case rowDropped, rowWeight, rowSeverity, rowCaller, rowSurface, rowEvidence, rowWave
  case missedStart, missedCost, missedDropped, reasonless, falseReason, batchLater, batchSize, rolloutFrom, rolloutTo
  case freezeDropped, mixedSum, impairmentSum, finish, bound, impairmentBound

  /// Nil where the plan has nothing of the kind.
  func apply(to plan: Plan, random: inout SplitMix64) -> Plan? {
    guard !plan.waves.isEmpty else { return nil }
    let wave = random.below(plan.waves.count)
    let hop = random.below(plan.waves[wave].hops.count)
    let row = plan.impairments.isEmpty ? nil : random.below(plan.impairments.count)
    var parts = Parts(plan)
    switch self {
    case .server: parts.hop(wave, hop) { Self.hop($0, servers: 1) }
    case .longer: parts.hop(wave, hop) { Self.hop($0, end: 1) }
    case .later: parts.hop(wave, hop) { Self.hop($0, start: 100_000, end: 100_000) }
    case .latest: parts.hop(wave, hop) { Self.hop($0, latest: 1) }
    case .from: parts.hop(wave, hop) { Self.hop($0, fromVersions: []) }
    case .target: parts.hop(wave, hop) { Self.hop($0, to: NomadVersion(major: 9, minor: 0, patch: 0)) }
    case .hopTwice:
      parts.waves[wave] = Self.wave(plan.waves[wave], hops: plan.waves[wave].hops + [plan.waves[wave].hops[hop]])
    case .noHop:
      var hops = plan.waves[wave].hops
      hops.remove(at: hop)
      parts.waves[wave] = Self.wave(plan.waves[wave], hops: hops)
    case .origin: parts.waves[wave] = Self.wave(plan.waves[wave], origin: 1)
    case .mixed: parts.waves[wave] = Self.wave(plan.waves[wave], mixed: 1)
    case .impairment: parts.waves[wave] = Self.wave(plan.waves[wave], impairment: 1)
    case .waveStart: parts.waves[wave] = Self.wave(plan.waves[wave], start: 1)
    case .waveEnd: parts.waves[wave] = Self.wave(plan.waves[wave], end: 1)
    case .startsMixed: parts.waves[wave] = Self.wave(plan.waves[wave], flips: true)
    case .rowDropped:
      guard let row, plan.impairments[row].weight > 0 else { return nil }
      parts.impairments.remove(at: row)
    case .rowWeight, .rowSeverity, .rowCaller, .rowSurface, .rowEvidence, .rowWave:
      guard let row else { return nil }
      let old = plan.impairments[row]
      parts.impairments[row] = Impairment(
        surface: self == .rowSurface ? "ui.none" : old.surface,
        callers: self == .rowCaller ? [old.callee] : old.callers, callee: old.callee, affected: old.affected,
        startMinute: old.startMinute, endMinute: old.endMinute, weight: old.weight + (self == .rowWeight ? 1 : 0),
        severity: old.severity + (self == .rowSeverity ? 1 : 0),
        evidence: self == .rowEvidence ? .inferred : old.evidence, rule: old.rule,
        wave: self == .rowWave ? plan.waves.count : old.wave)
    case .missedStart, .missedCost, .missedDropped:
      guard let missed = plan.waves[wave].hops[hop].ifMissed else { return nil }
      let wrong =
        self == .missedDropped
        ? nil
        : Hop.Missed(
          startMinute: missed.startMinute + (self == .missedStart ? 1 : 0), mixedMinutes: missed.mixedMinutes,
          impairment: missed.impairment + (self == .missedCost ? 1 : 0))
      parts.hop(wave, hop) { Self.hop($0, ifMissed: .some(wrong)) }
    case .reasonless: parts.hop(wave, hop) { Self.hop($0, because: []) }
    case .falseReason:
      parts.hop(wave, hop) { Self.hop($0, because: [Because(kind: .soak, id: "regions.nowhere.soak")]) }
    case .batchLater, .batchSize, .rolloutFrom, .rolloutTo:
      guard let first = plan.clients.firstIndex(where: { !$0.batches.isEmpty }) else { return nil }
      let old = plan.clients[first]
      let batches = old.batches.map {
        ClientRollout.Batch(
          count: $0.count + (self == .batchSize ? 1 : 0), startMinute: $0.startMinute + (self == .batchLater ? 1 : 0),
          endMinute: $0.endMinute + (self == .batchLater ? 1 : 0))
      }
      let other = NomadVersion(major: 0, minor: 8, patch: 0)
      parts.clients[first] = ClientRollout(
        region: old.region, pool: old.pool, from: self == .rolloutFrom ? other : old.from,
        to: self == .rolloutTo ? other : old.to, afterWave: old.afterWave, demandedBy: old.demandedBy,
        batches: batches, left: old.left)
    case .freezeDropped: parts.freezes.remove(at: random.below(plan.freezes.count))
    case .mixedSum: parts.measures = Self.measures(plan, mixed: 1)
    case .impairmentSum: parts.measures = Self.measures(plan, impairment: 1)
    case .finish: parts.measures = Self.measures(plan, finish: 1)
    case .bound, .impairmentBound:
      parts.optimality = Optimality(
        isProved: plan.optimality.isProved,
        mixedLowerBound: plan.measures.mixedMinutes + (self == .bound ? 1 : 0),
        impairmentLowerBound: plan.measures.impairment + (self == .impairmentBound ? 1 : 0), because: [])
    }
    return parts.plan
  }

  private struct Parts {
    var measures: Measures
    var optimality: Optimality
    var waves: [Wave]
    var impairments: [Impairment]
    var clients: [ClientRollout]
    var freezes: [ChangeFreeze]

    init(_ plan: Plan) {
      measures = plan.measures
      optimality = plan.optimality
      waves = plan.waves
      impairments = plan.impairments
      clients = plan.clients
      freezes = plan.freezes
    }

    var plan: Plan {
      Plan(
        measures: measures, optimality: optimality, waves: waves, impairments: impairments, clients: clients,
        freezes: freezes)
    }

    mutating func hop(_ wave: Int, _ hop: Int, _ change: (Hop) -> Hop) {
      var hops = waves[wave].hops
      hops[hop] = change(hops[hop])
      waves[wave] = PlanMutation.wave(waves[wave], hops: hops)
    }
  }

  static func hop(
    _ hop: Hop, servers: Int = 0, start: Int = 0, end: Int = 0, latest: Int = 0, fromVersions: [NomadVersion]? = nil,
    to: NomadVersion? = nil, ifMissed: Hop.Missed?? = nil, because: [Because]? = nil
  ) -> Hop {
    Hop(
      region: hop.region, from: hop.from, fromVersions: fromVersions ?? hop.fromVersions, to: to ?? hop.to,
      servers: hop.servers + servers, startMinute: hop.startMinute + start, endMinute: hop.endMinute + end,
      latestStartMinute: hop.latestStartMinute + latest, serverLatestStartMinutes: hop.serverLatestStartMinutes,
      ifMissed: ifMissed ?? hop.ifMissed, because: because ?? hop.because)
  }

  static func wave(
    _ wave: Wave, origin: Int = 0, mixed: Int = 0, impairment: Int = 0, start: Int = 0, end: Int = 0,
    flips: Bool = false, hops: [Hop]? = nil
  ) -> Wave {
    Wave(
      waypoint: wave.waypoint, originMinute: wave.originMinute + origin, mixedMinutes: wave.mixedMinutes + mixed,
      impairment: wave.impairment + impairment, startMinute: wave.startMinute + start,
      endMinute: wave.endMinute + end, startsMixed: wave.startsMixed != flips, hops: hops ?? wave.hops)
  }

  private static func measures(_ plan: Plan, mixed: Int = 0, impairment: Int = 0, finish: Int = 0) -> Measures {
    Measures(
      mixedMinutes: plan.measures.mixedMinutes + mixed, impairment: plan.measures.impairment + impairment,
      startMinute: plan.measures.startMinute, finishMinute: plan.measures.finishMinute + finish)
  }
}
