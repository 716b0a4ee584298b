/// Client roll-outs, pool by pool, in batches with gates.
struct ClientsSection {
  let context: RunbookContext

  var section: Runbook.Section {
    let rollouts = context.plan.clients
    var text = [
      "Servers before clients. No client is restarted while its region's servers are being upgraded. Stop a roll-out when "
        + "a batch loses more clients than the pool can spare, and at the latest when two of a batch do not come back."
    ]
    if rollouts.isEmpty {
      text.append("The inventory names no client pool, or none has to be upgraded.")
    } else {
      text.append(
        "The steps of a pool are repeated for each of its batches; the first is a canary of one client: export BATCH=1 "
          + "before it and unset BATCH after it. Only the steps of one roll-out use its batch file.")
    }
    return Runbook.Section(
      id: "clients", title: "Clients", text: text,
      steps: staged
        + rollouts.enumerated().flatMap { number, rollout -> [Step] in
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

  /// The binaries, each on every client that will run it; clients that are replaced come with theirs.
  private var staged: [Step] {
    let rollouts = context.plan.clients.filter { rollout in
      context.region(rollout.region)?.clients.first { $0.name == rollout.pool }?.method != .replace
    }
    return Array(Set(rollouts.map(\.to))).sorted().map { version in
      let names = rollouts.filter { $0.to == version }.map { "\($0.pool) of \($0.region)" }
      let commands = ServerCommands(
        region: Region(id: context.inventory.authoritative, servers: []), version: version,
        server: "each client of these pools")
      let kept = ServerCommands.kept(before: version)
      return StepMaker(section: "clients", region: nil, who: "operators of the pools").step(
        "binary-\(version)", .gate, title: "\(version) is staged on every client of \(names.joined(separator: ", "))",
        why: "And the old binary is kept, for a client that has to go back.", minutes: 15,
        commands: commands.stage + [
          commands.onServer(
            "sudo sh -c 'umask 077; mkdir -p \"$1\" && cp \"$(command -v nomad)\" \"$1/nomad\" && chmod 0755 \"$1/nomad\" && "
              + "\"$1/nomad\" version' sh \(Shell.quote(kept))")
        ],
        expect:
          "The checksum is OK, Nomad v\(version), the configuration is valid, there is room; then the old version.",
        wait: 0, otherwise: "Mend the configuration first; it must be valid for the old and the new release.",
        privilege: "root on the clients", changes: true, undo: "Remove both folders.")
    }
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
          why: "The inventory does not say. The steps below are for in-place.",
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
        + ". \(times)",
      minutes: 5, commands: [gates.command("batch_choose \(place) \(pool) \(version) \"${BATCH:-\(batch)}\" \(file)")],
      expect: "How many clients were chosen, at most \(batch), and how many allocations run on them.", wait: 0,
      otherwise: "No client is left: the pool is done, or what is left is not ready (nomad node status).",
      privilege: "node:read and namespace read-job")
  }

  private var drain: Step {
    maker.step(
      slug("drain"), .drain, title: "Drain the batch of pool \(rollout.pool)",
      why: "Stateful jobs, host volumes and system jobs do not move by themselves: their owners have agreed.",
      minutes: 10, commands: [gates.command("batch_drain \(place) \(file)", "batch_drained \(place) \(file)")],
      expect: "gate holds", wait: 60,
      otherwise:
        "Nothing is killed: find the allocation that does not move and ask its owner; set no deadline on your own.",
      privilege: "node:write", changes: true, undo: "batch_undrain with the same words.")
  }

  /// Where the old binary of each client is.
  private var kept: String { "\(ServerCommands.kept(before: rollout.to))/nomad" }

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
      commands: [
        commands.onServer(
          "sudo install -m 0755 \(Shell.quote(ServerCommands.staged(rollout.to))) \"$(command -v nomad)\" && nomad version &&\n"
            + "  sudo systemctl restart nomad && systemctl is-active nomad")
      ],
      expect: "Nomad v\(rollout.to), then active.",
      otherwise:
        "Drain that client, empty its data_dir, put \(kept) back, start: a client cannot be downgraded in place.",
      privilege: "root on the clients", changes: true,
      undo: "Drain, empty the data_dir, put \(kept) back, start.")
  }

  private var newClients: Step {
    maker.step(
      slug("install"), .install, title: "New machines on \(rollout.to) join pool \(rollout.pool)",
      why: "As many as the batch holds, ready and eligible before anything is drained.", minutes: 10,
      commands: [
        gates.command("count_ready \(place) \(pool) \(version) \"${ADDED:?how many machines were added so far}\"")
      ],
      expect: "holds", wait: 10,
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
      minutes: 1, commands: [gates.command("batch_eligible \(place) \(file)")], expect: "One line per node.",
      otherwise: "Repeat: nodes that are eligible stay so.", privilege: "node:write", changes: true,
      undo: "nomad node eligibility -disable")
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
        ? "The old clients are off."
        : "Ready, on the version, drivers as before" + (untouched ? ", allocations where they were" : "") + ".",
      minutes: 3, commands: [gates.command(calls)], expect: "gate holds", wait: 5,
      otherwise: "Repeat after a minute; then no further batch, and drain what does not come back.",
      privilege: "node:read and namespace read-job")
  }
}
