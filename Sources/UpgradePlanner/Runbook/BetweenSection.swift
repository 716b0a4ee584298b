/// What holds between two waves.
struct BetweenSection {
  let context: RunbookContext
  /// The wave that has ended, from 0.
  let wave: Int

  var section: Runbook.Section {
    let id = "between-\(wave + 1)"
    let maker = StepMaker(section: id, region: nil, who: "change lead")
    let checks = FederationChecks(context: context, wave: wave)
    let next = context.plan.waves[wave + 1]
    let soak = context.inventory.planning.soakBetweenWavesMinutes
    var steps = checks.everyMember(maker) + checks.objects(maker) + checks.heal(maker) + checks.nodePools(maker)
    if crossesKeyring {
      steps.append(
        maker.step(
          "keyring", .decide, title: "The keyring has moved into the region's state",
          why: "Once all servers run 1.9 or newer the keys move within one root_key_gc_interval, ten minutes unless "
            + "configured. Snapshots hold them from then on and are secrets.",
          otherwise: "Wait ten minutes more; do not remove keystore files."))
    }
    let demanded = context.plan.clients.filter { $0.afterWave == wave + 1 && $0.demandedBy != nil }
    if !demanded.isEmpty {
      steps.append(
        maker.step(
          "clients", .decide, title: "Client roll-outs that the next wave needs are done",
          why: "See the section clients: "
            + demanded.map { "\($0.region) \($0.pool) to \($0.to) (\($0.demandedBy ?? ""))" }.joined(separator: "; ")
            + ".",
          otherwise: "Their region's next hop does not begin."))
    }
    steps.append(
      maker.step(
        "soak", .decide, title: "The soak was quiet; wave \(wave + 2) may begin",
        why: "At least \(PlanClock.duration(soak)) since the wave ended; wave \(wave + 2) to \(next.waypoint) begins "
          + "\(context.clock.text(next.startMinute)). Look at the servers' error logs and at objects written meanwhile: "
          + "nothing may use what is newer than the oldest release present.",
        otherwise:
          "Wait, or plan anew from here: every server runs \(context.plan.waves[wave].waypoint) or newer, which is a "
          + "state to stay in."))
    return Runbook.Section(
      id: id, title: "Between wave \(wave + 1) and wave \(wave + 2)", wave: wave + 1,
      text: [
        "Every region has reached \(context.plan.waves[wave].waypoint). This is a state in which the federation can stay."
      ],
      steps: steps)
  }

  private var crossesKeyring: Bool {
    context.inventory.regions.contains { region in
      zip(context.versions(of: region, beforeWave: wave), context.versions(of: region, beforeWave: wave + 1))
        .contains { OperatorFact.keyringInSnapshot.isCrossed(from: $0, to: $1) }
    }
  }
}
