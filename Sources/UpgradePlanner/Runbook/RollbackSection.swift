/// The ladder of ways back, with what each costs; Nomad servers cannot be downgraded.
struct RollbackSection {
  let context: RunbookContext

  private var maker: StepMaker { StepMaker(section: "rollback", region: nil, who: "change lead") }

  var section: Runbook.Section {
    Runbook.Section(
      id: "rollback", title: "Rollback",
      text: [
        "Take the lowest rung that applies. Between rungs 2 and 3 lies the point of no return of a region: the moment an "
          + "upgraded server leads it (procedure 6). On every rung the region's freeze stays until its closing gate holds, servers that were "
          + "taken out of a load balancer are put back, and fallback tokens are revoked in the end.",
        "Measured: rungs 2 and 4 on Community 1.7.7 and 1.8.4, and 1.8.4 and 1.10.5, with small state. Not measured: "
          + "Enterprise, large state, clients.",
      ],
      steps: [nothing, follower, forward, rebuilding]
        + context.inventory.regions.filter(context.isUpgraded).map(rebuild) + [
          authoritative
        ]
        + abort)
  }

  /// What is lifted, put back and revoked when the change ends before its close-out.
  private var abort: [Step] {
    let concerned = context.inventory.regions.filter(context.isUpgraded)
    let names = concerned.map(\.id.name).joined(separator: ", ")
    var steps = [
      maker.step(
        "abort-unfreeze", .unfreeze, title: "Aborted: lift the freezes",
        why:
          "A region's own freeze once its closing gate holds, on whichever release its servers all run (\(names)). The "
          + "federation's freeze of newer content stays as long as two releases run: a new date is announced with it.",
        minutes: 2, expect: "People and pipelines know which freeze is lifted and which stays.", changes: true,
        undo: "Freeze again.")
    ]
    for region in concerned {
      guard let balancer = region.access?.loadBalancer else { continue }
      let shell = context.shell(region)
      steps.append(
        maker.step(
          "abort-\(shell.file).in", .trafficIn,
          title: "Aborted: every server of \(region.id) is back in \(balancer.name)",
          why: "A server that was taken out stays out until somebody puts it back."
            + (region.upgrade.isOnNewMachines ? " Once for each server that runs, by its own name." : ""),
          minutes: 2,
          commands: region.upgrade.isOnNewMachines
            ? BalancerCommand(balancer: balancer, shell: shell, name: running(region, "name")).add
            : region.servers.indices.flatMap { BalancerCommand(balancer: balancer, shell: shell, index: $0).add },
          expect: "Every server that answers for \(region.id) takes traffic.",
          otherwise: "Ask the owner of \(balancer.name).", changes: true, undo: "Take it out again.", region: region.id,
          who: context.operators(of: region)))
    }
    let sheets = context.inventory.regions.filter(context.usesACL).map { "fallback-\($0.id).revoke" }
    if !sheets.isEmpty {
      steps.append(
        maker.step(
          "abort-tokens", .revoke, title: "Aborted: revoke every fallback token",
          why: "Whoever got one does the step of the sheet, as soon as the usual way works again: "
            + sheets.joined(separator: ", ") + ".",
          minutes: 2, expect: "revoked, from everyone who got a token.",
          otherwise: "Ask the owner of the region to delete the token by its accessor.", changes: true))
    }
    return steps
  }

  private var nothing: Step {
    maker.step(
      "1", .decide, title: "Rung 1: nothing has been stopped yet",
      why: "Time: minutes. Lost: nothing. Decides: the operator. Until: the first stop. Lift the region's freeze (the "
        + "last step of its hop), tell people, put servers back into the load balancer (steps .in).",
      otherwise: "Something has been stopped: rung 2.")
  }

  private var follower: Step {
    maker.step(
      "2", .decide, title: "Rung 2: an upgraded server misbehaves while an old server leads",
      why:
        "Time: as long as one server takes. Lost: nothing, measured on small state, if nothing of the new release was "
        + "written. Decides: the change lead. Until: an upgraded server has led the region. On the upgraded server alone, "
        + "with its data kept. Then the gate of its block, with the old version in place of the new one. If it does not "
        + "come up: stop it, move its data folder aside but for server/keystore, start it empty, so that the leader fills "
        + "it (measured: it rejoined, but was not seen to work within a minute; wait for its gate)."
        + (context.inventory.regions.contains { context.isUpgraded($0) && $0.upgrade.isOnNewMachines }
          ? " A new machine: stop it for good and remove its peer, asked at an old server; the old server is still there, or "
            + "starts again if its own peer was not removed." : ""),
      commands: backwards, expect: "The old version; the leader is still an old server.",
      otherwise: "An upgraded server leads: rung 3.", privilege: "root on the server", changes: true)
  }

  /// A server of a region that runs now; on paper nobody knows which ones are left where machines are replaced.
  private func running(_ region: Region, _ what: String) -> String {
    let variable = "RUNNING_SERVER_\(what == "name" ? "NAME" : "ADDR")"
    return "\"${\(variable):?the \(what) of a server of this region that runs}\""
  }

  /// Where rungs ask: a server that is there.
  private func address(_ region: Region) -> String {
    region.upgrade.isOnNewMachines ? running(region, "HTTP address") : context.shell(region).gateAddress
  }

  private var servers: RollbackCommands { RollbackCommands(context: context) }

  /// On each kind of server the old release again, and away with a new machine.
  private var backwards: [String] {
    let machines = context.inventory.regions.filter { context.isUpgraded($0) && $0.upgrade.isOnNewMachines }
    return servers.follower
      + machines.map { region in
        let shell = context.shell(region)
        return GateShell(shell: shell).command(
          "PEER_ID=$(read_peer \(shell.name) \(address(region)) \"${NEW_SERVER:?the node name of the new server}\")",
          "nomad operator raft remove-peer -address=\(address(region)) -region=\(shell.name) -peer-id=\"$PEER_ID\" </dev/null"
        )
      }
  }

  private func transfers(_ region: Region) -> Bool {
    OperatorFact.transferLeadershipCommand.holds(for: context.cli(of: region, wave: 0))
  }

  private var forward: Step {
    maker.step(
      "3", .decide, title: "Rung 3: an upgraded server has led; go forward",
      why:
        "Time: what is left of the hop. Lost: nothing. Decides: the change lead. Until: always possible. The quickest way "
        + "to a region that is whole is to finish it. If an old server must lead for a while: the command of that region; "
        + "OLD_SERVER is the node name of a server on the old version."
        + (context.inventory.regions.contains { context.isUpgraded($0) && !transfers($0) }
          ? " A region without one has a CLI older than 1.7: restart the upgraded server that leads, and read the leader again, "
            + "until an old one does." : ""),
      commands: context.inventory.regions.filter(context.isUpgraded).filter(transfers).map { region in
        let shell = context.shell(region)
        return GateShell(shell: shell).command(
          "PEER_ID=$(read_peer \(shell.name) \(address(region)) \"${OLD_SERVER:?its node name}\")",
          "nomad operator raft transfer-leadership -address=\(address(region)) -region=\(shell.name) "
            + "-peer-id=\"$PEER_ID\" </dev/null")
      },
      expect: "The region is finished forward and its closing gate holds.",
      otherwise: "No leader, or servers that panic at start: rung 4.", privilege: RunbookContext.management,
      changes: true)
  }

  private var rebuilding: Step {
    maker.step(
      "4", .decide, title: "Rung 4: a region that cannot go forward is rebuilt from the snapshot taken before its hop",
      why:
        "Time: as the step of the region says. Lost: everything the region wrote since the snapshot; allocations that are "
        + "unknown to it are stopped or orphaned. Decides: the owner of the region with the change lead. Until: clients have "
        + "been upgraded. All its servers are stopped, emptied and started on the old release as a new region, with the same "
        + "gossip key, bootstrap_expect and ACL settings; then the step of the region restores."
        + (context.isFederation
          ? " An empty region knows no token, and only the authoritative one can make a first one. Elsewhere a global "
            + "management token serves, as soon as it has been replicated. If the authoritative region is away or is itself at "
            + "fault: cut this one off as on rung 5, let its authoritative_region name itself, say bootstrap instead of "
            + "global, and put that line back, with a restart of each server, once it is restored."
          : " An empty region knows no token: the command makes one for the restore, which brings the old ones back."),
      commands: servers.rebuilding, expect: "Each server stopped, then on the old version, then started.",
      otherwise: "It can go forward: rung 3.")
  }

  /// Whether another region is authoritative for it.
  private func isFederated(_ region: Region) -> Bool { context.isFederation && !context.isAuthoritative(region) }

  private func rebuild(_ region: Region) -> Step {
    let shell = context.shell(region)
    let minutes = region.servers.count * region.serverTime.usual + region.regionMinutes + 60
    let isOld = !OperatorFact.keyringInSnapshot.holds(
      for: context.versions(of: region, beforeWave: 0).min() ?? region.servers[0].version)
    return maker.step(
      "4-\(shell.file)", .decide, title: "Rung 4 for \(region.id)",
      why:
        "About \(PlanClock.duration(minutes)) by the inventory's times; the rehearsal tells."
        + (isOld ? " First the keystore files of before on every server: without them variables are lost." : "")
        + (context.isAuthoritative(region) && context.isFederation
          ? " This is the authoritative region: rung 5 comes first." : ""),
      commands: [
        GateShell(shell: shell).command(
          "restore_region \(shell.name) \(address(region)) \"${SNAPSHOT:?the file taken before the hop}\" "
            + "\(!context.usesACL(region) ? "none" : isFederated(region) ? "global" : "bootstrap")")
      ],
      expect: "restored; then the gates of step open of its hop, and no count below its baseline.",
      otherwise: "Keep the region down rather than half restored; call the vendor's support.",
      privilege: isFederated(region) && context.usesACL(region) ? "global management token" : RunbookContext.management,
      changes: true, region: region.id, who: "owner of \(region.id)")
  }

  private var authoritative: Step {
    let id = context.inventory.authoritative
    let others = context.inventory.regions.filter { $0.id != id }.map(\.id.name)
    return maker.step(
      "5", .decide, title: "Rung 5: the authoritative region \(id)",
      why:
        "An older state in \(id) makes every other region delete the policies, global tokens, namespaces and node pools "
        + "that it lacks, as soon as a leader there changes, and brings back tokens that were revoked (measured on Community "
        + "1.8.4 and 1.10.5). So cut it off first: block its server port 4647 to and from "
        + (others.isEmpty
          ? "other regions" : others.prefix(8).joined(separator: ", ") + (others.count > 8 ? ", …" : ""))
        + ". Restore as on rung 4. Compare its objects with a region that was cut off, write back what is missing, revoke "
        + "again what was revoked, and only then open the port. Time: hours. Decides: the owner of the federation.",
      commands: cutOff, expect: cutOff.isEmpty ? nil : "holds, for every other region: it is cut off.",
      otherwise: "If it cannot be cut off, do not restore it: go forward.", who: "owner of the federation")
  }

  /// The look from every other region, each with its own certificates.
  private var cutOff: [String] {
    guard context.isFederation, let authoritative = context.authoritative else { return [] }
    let shell = context.shell(authoritative)
    let looks = context.inventory.regions.filter { !context.isAuthoritative($0) }.map { region in
      let other = context.shell(region)
      return "( \(other.prelude) && gate_cut_off \(shell.name) \(other.name) \(other.address) )"
    }
    return [GateShell(shell: shell).command(looks)]
  }
}
