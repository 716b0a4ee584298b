/// Client roll-outs, pool by pool, in batches with gates.
struct ClientsSection {
  let context: RunbookContext

  var section: Runbook.Section {
    let rollouts = context.plan.clients
    var text = [
      "Servers before clients. No client is restarted while its region's servers are being upgraded. Stop a roll-out when "
        + "a batch loses more clients than the pool can spare, and at the latest when two of a batch do not come back."
    ]
    if rollouts.isEmpty { text.append("The inventory names no client pool, or none has to be upgraded.") }
    return Runbook.Section(
      id: "clients", title: "Clients", text: text,
      steps: rollouts.enumerated().flatMap { number, rollout -> [Step] in
        guard let region = context.region(rollout.region) else { return [] }
        let pool =
          region.clients.first { $0.name == rollout.pool && $0.version == rollout.from }
          ?? region.clients.first { $0.name == rollout.pool }
        return RolloutSteps(
          context: context, number: number + 1, rollout: rollout, region: region, method: pool?.method,
          batch: pool?.batch ?? rollout.batches.first?.count ?? 1
        ).steps
      })
  }
}

/// The steps of one pool's roll-out; they are repeated for each of its batches.
struct RolloutSteps {
  let context: RunbookContext
  let number: Int
  let rollout: ClientRollout
  let region: Region
  /// Nil = the inventory does not say.
  let method: ClientPool.Method?
  let batch: Int

  private var shell: RegionShell { context.shell(region) }
  private var maker: StepMaker {
    StepMaker(section: "clients", region: region.id, who: context.operators(of: region))
  }
  private var target: String { "-address=\(shell.address) -region=\(shell.name)" }
  private var file: String { "batch-\(shell.file)-\(number).txt" }
  private var gates: GateShell { GateShell(shell: shell) }
  private var place: String { "\(shell.name) \(shell.address)" }
  private var pool: String { Shell.quote(rollout.pool) }
  private var version: String { Shell.quote("\(rollout.to)") }

  private func slug(_ name: String) -> String { "\(number).\(name)" }

  var steps: [Step] {
    var steps: [Step] = []
    if method == nil {
      steps.append(
        maker.step(
          slug("method"), .decide, title: "How are the clients of pool \(rollout.pool) in \(region.id) upgraded?",
          why: "The inventory does not say. The steps below are for in-place; draining moves their allocations first, "
            + "replacing needs new machines.",
          otherwise: "Give the method in the inventory and plan again."))
    }
    steps.append(opening)
    switch method {
    case .drain: steps += [drain, install, eligible]
    case .replace: steps += [newClients, drain, retire]
    case .inPlace, nil: steps.append(install)
    }
    steps.append(gate)
    if rollout.left > 0 {
      steps.append(
        maker.step(
          slug("left"), .decide, title: "\(rollout.left) clients of pool \(rollout.pool) find no window",
          why: "No window before the horizon has room for them. They stay on \(rollout.from).",
          otherwise: "Add windows or enlarge the batch, and plan again."))
    }
    return steps
  }

  private var times: String {
    let clock = context.clock
    let shown = rollout.batches.prefix(6).map { "\($0.count) at \(clock.text($0.startMinute))" }.joined(separator: ", ")
    guard let last = rollout.batches.last else { return "No batch has a time." }
    return
      "\(rollout.batches.count) batch\(rollout.batches.count == 1 ? "" : "es"): \(shown)\(rollout.batches.count > 6 ? ", …" : "");"
      + " the last ends \(clock.text(last.endMinute))."
  }

  private var opening: Step {
    maker.step(
      slug("open"), .gate,
      title: "Pool \(rollout.pool) of \(region.id): choose a batch of \(batch), \(rollout.from) to \(rollout.to)",
      why: "After wave \(rollout.afterWave)"
        + (rollout.demandedBy.map { ", demanded by \($0) before the region's next hop" } ?? "")
        + ". \(times) Begin with a canary of one client (1 instead of \(batch)), then batch by batch; these steps are "
        + "repeated for each.",
      minutes: 5, commands: [gates.command("batch_choose \(place) \(pool) \(version) \(batch) \(file)")],
      expect: "How many clients were chosen, at most \(batch), and how many allocations run on them.", wait: 0,
      otherwise:
        "No client is left: every one of the pool is done, or what is left is not ready; look at nomad node status.",
      privilege: "node:read and namespace read-job")
  }

  private var drain: Step {
    maker.step(
      slug("drain"), .drain, title: "Drain the batch of pool \(rollout.pool)",
      why: "Allocations move as their migrate blocks say. Stateful jobs, host volumes and system jobs do not move by "
        + "themselves: their owners have agreed.",
      minutes: 10,
      commands: [
        """
        \(shell.prelude) && while read -r NODE; do
          nomad node drain \(target) -enable -yes -detach -deadline 1h "$NODE" </dev/null || break
        done <\(file)
        """, gates.command("batch_drained \(place) \(file)"),
      ],
      expect: "gate holds", wait: 60,
      otherwise: "Find the allocation that does not move and ask its owner; do not shorten the deadline on your own.",
      privilege: "node:write", changes: true, undo: "nomad node drain -disable -yes, node by node.")
  }

  private var install: Step {
    let commands = ServerCommands(
      region: Region(id: region.id, servers: []), version: rollout.to, server: "each client of the batch")
    return maker.step(
      slug("install"), .install, title: "Install \(rollout.to) on the batch and restart",
      why: method == .drain
        ? "Nothing runs on them."
        : "Allocations run on while the agent restarts, if it is back before its heartbeat has expired (as short as 20 "
          + "seconds); do one client after another.",
      minutes: 5,
      commands: [commands.install[0], commands.onServer("sudo systemctl restart nomad && systemctl is-active nomad")],
      expect: "Nomad v\(rollout.to), then active.",
      otherwise:
        "Drain that client, empty its data_dir and start it anew with the old binary: clients cannot be downgraded "
        + "in place.", privilege: "root on the clients", changes: true,
      undo: "Drain, empty the data_dir, install \(rollout.from), start.")
  }

  private var newClients: Step {
    maker.step(
      slug("install"), .install, title: "New machines on \(rollout.to) join pool \(rollout.pool)",
      why: "As many as the batch holds, ready and eligible before anything is drained.", minutes: 10,
      commands: [
        gates.command("count_ready \(place) \(pool) \(version)")
      ],
      expect: "As many ready clients on \(rollout.to) as machines were added so far.", wait: 10,
      otherwise: "Do not drain; read the new clients' logs.", privilege: "node:read", changes: true,
      undo: "Remove the new machines.")
  }

  private var retire: Step {
    maker.step(
      slug("stop"), .stop, title: "Stop the old machines of the batch", why: "They are drained and empty.", minutes: 5,
      commands: ["\(Shell.comment("on each old machine of the batch"))\nsudo systemctl disable --now nomad"],
      expect: "Removed, and down in nomad node status.", otherwise: "Leave it ineligible.",
      privilege: "root on the clients", changes: true, undo: "Start it again.")
  }

  private var eligible: Step {
    maker.step(
      slug("eligible"), .eligible, title: "Make the batch eligible again", why: "Draining left it ineligible.",
      minutes: 1,
      commands: [
        """
        \(shell.prelude) && while read -r NODE; do
          nomad node eligibility \(target) -enable "$NODE" </dev/null || break
        done <\(file)
        """
      ], expect: "One line per node.", otherwise: "Repeat for the node it stopped at.", privilege: "node:write",
      changes: true, undo: "nomad node eligibility -disable")
  }

  private var gate: Step {
    let untouched = method == .inPlace || method == nil
    let calls =
      method == .replace
      ? ["batch_gone \(place) \(file)"]
      : ["batch_back \(place) \(file) \(version)"] + (untouched ? ["batch_untouched \(place) \(file)"] : [])
    return maker.step(
      slug("gate"), .gate, title: "The batch of pool \(rollout.pool) is back",
      why: method == .replace
        ? "The old clients take no work any more."
        : "Ready, on the version, with the drivers of before"
          + (untouched ? ", and the allocations of before still run where they ran" : "") + ".",
      minutes: 3, commands: [gates.command(calls)], expect: "gate holds", wait: 5,
      otherwise: "Wait a minute and repeat. After that: no further batch; drain what does not come back.",
      privilege: "node:read and namespace read-job")
  }
}
