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
    var steps =
      checks.everyMember(maker) + checks.vocabulary(maker) + checks.objects(maker) + checks.heal(maker)
      + checks.nodePools(maker)
    if checks.crossesKeyring {
      steps += checks.keyring(maker)
      for region in context.inventory.regions {
        steps += IdentityCanary(context: context, region: region, shell: context.shell(region, beforeWave: wave + 1))
          .gate(
            self.maker(id, region), slug: "identity-\(context.shell(region).file)", moment: "once the keyring has moved"
          )
      }
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
    steps += lag(maker) + context.inventory.regions.map { quiet($0, id) }
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

  private func maker(_ section: String, _ region: Region) -> StepMaker {
    StepMaker(section: section, region: region.id, who: context.operators(of: region))
  }

  /// How far the clients lag behind what the next wave brings.
  private func lag(_ maker: StepMaker) -> [Step] {
    let regions = context.inventory.regions.filter { !$0.clients.isEmpty }
    guard !regions.isEmpty else { return [] }
    return [
      maker.step(
        "lag", .read, title: "Which releases the clients run",
        why:
          "Servers go on to \(context.plan.waves[wave + 1].waypoint) next; the roll-outs that this needs are in the section "
          + "clients, and what is still older than they say was missed.",
        minutes: regions.count,
        commands: regions.map { region in
          let shell = context.shell(region, beforeWave: wave + 1)
          return GateShell(shell: shell).command("read_client_versions \(shell.name) \(shell.gateAddress)")
        },
        expect: regions.map { region in
          let pools = region.clients.map { "\($0.name) \($0.count) from \($0.version)" }.joined(separator: ", ")
          return "\(region.id): \(pools)"
        }.joined(separator: "; ") + "; less what was rolled out after this wave.",
        otherwise: "A client that was missed: roll it out before its region's next hop.", privilege: "node:read")
    ]
  }

  /// The proof that the soak was quiet in one region.
  private func quiet(_ region: Region, _ section: String) -> Step {
    let shell = context.shell(region, beforeWave: wave + 1)
    let gates = GateShell(shell: shell)
    let versions = context.versions(of: region, beforeWave: wave + 1)
    let log =
      region.upgrade.container.map {
        "sudo docker logs --since \"${WAVE_END:?when the wave ended, as YYYY-MM-DDThh:mm:ssZ}\" \(Shell.quote($0)) 2>&1"
      }
      ?? "sudo journalctl -u nomad --since \"${WAVE_END:?when the wave ended, as YYYY-MM-DD hh:mm UTC}\" --no-pager -q"
    return maker(section, region).step(
      "quiet-\(shell.file)", .gate, title: "Exit gate: \(region.id) was quiet",
      why: "After the soak, not before. The region is whole and no server's log holds what the wave can have broken.",
      minutes: 3,
      commands: [
        gates.command(gates.whole(versions)),
        """
        \(Shell.comment("on each server of \(region.id)"))
        (
          LOG=$(\(log)) &&
            [ -n "$LOG" ] || { echo 'GATE FAILED: no log'; exit 1; }
          ! grep -E 'panic:|failed to apply|no such key|failed to parse|failed to fetch' <<<"$LOG" || exit 1
          echo quiet
        )
        """,
      ],
      expect: "gate holds; quiet on every server.", wait: 2,
      otherwise: "Give the line to nomad-upgrade-plan diagnose; the next wave waits until it is explained.",
      privilege: "node:read and operator:read; root on the servers")
  }

}
