/// The section of one hop: opening gate, freeze, backup, the servers one after another, closing gate, unfreeze.
struct HopSection {
  let context: RunbookContext
  /// From 0.
  let wave: Int
  let hop: Hop
  let region: Region

  private var shell: RegionShell { context.shell(region, beforeWave: wave) }
  private var shellAfter: RegionShell { context.shell(region, beforeWave: wave + 1) }
  private var id: String { "hop-\(wave + 1)-\(region.id)" }
  private var maker: StepMaker { StepMaker(section: id, region: region.id, who: context.operators(of: region)) }
  private var before: [NomadVersion] { context.versions(of: region, beforeWave: wave) }
  private var after: [NomadVersion] { context.versions(of: region, beforeWave: wave + 1) }
  private var order: [Int] { context.block(of: region, wave: wave) }
  private var gates: GateShell { GateShell(shell: shell) }
  private var kinds: [ReplicatedKind] { context.kinds(in: before, of: region) }
  private var voters: Int { region.servers.count(where: \.isVoter) }
  private var baselineFile: String { "baseline-\(shell.file)-wave-\(wave + 1).json" }
  private var oldest: NomadVersion { before.min() ?? hop.from }

  /// Operations after which a new leader kills the old followers of this pair.
  private var deadlyEntries: [OperatorFact] {
    [OperatorFact.keyring, .jobVersionTags].filter { $0.isCrossed(from: oldest, to: hop.to) }
  }

  var section: Runbook.Section {
    Runbook.Section(
      id: id, title: "Wave \(wave + 1), region \(region.id): \(from) to \(hop.to)", region: region.id, wave: wave + 1,
      text: text, steps: opening + blocks + closing)
  }

  private var from: String { hop.fromVersions.map { "\($0)" }.joined(separator: " and ") }

  private var text: [String] {
    let clock = context.clock
    var text = [
      "\(hop.servers) servers, \(clock.span(hop.startMinute, hop.endMinute)) "
        + "(\(PlanClock.duration(hop.endMinute - hop.startMinute))). Latest start: \(context.latestStart(hop.latestStartMinute, of: region)).",
      "A region is never left half done: begin only if the whole hop fits before its window ends. "
        + "If a server's latest start has passed before its stop, go on and finish, and tell the change lead.",
    ]
    if let missed = hop.ifMissed {
      text.append(
        "If this hop does not start in time, the next start is \(clock.text(missed.startMinute)); the wave then has "
          + "\(missed.mixedMinutes) mixed-version minutes and an impairment of \(missed.impairment).")
    } else {
      text.append("If this hop does not start in time, no later start exists before the horizon: plan anew.")
    }
    text.append(
      "Do the blocks in this order, except for the leader's: it is done last. Who leads is read before every stop, as "
        + "leadership moves; nothing on paper decides it. Stop Nomad with the signal that does not make it leave its peers "
        + "(leave_on_terminate, leave_on_interrupt). A gate asks the server itself at its own address, then the leader, "
        + "twice a minute apart: right after a restart the leader repeats what it knew before, and a dead server looks "
        + "healthy for most of a minute.")
    if !deadlyEntries.isEmpty {
      text.append(
        "If an upgraded server becomes leader while old ones remain, move leadership back or finish at once: "
          + deadlyEntries.map(\.statement).joined(separator: "; ") + ". Rung 3 of the rollback has the command.")
    } else {
      text.append(
        "If an upgraded server becomes leader while old ones remain: go on and keep it short. No operation is known "
          + "that lets a new leader of this pair kill the old servers, as long as the region's freeze holds.")
    }
    if region.access?.loadBalancer != nil {
      text.append(
        "Until this region's leader is upgraded, an upgraded server cannot serve the new pages even for its own region: "
          + "users stay on the old servers until the leader's turn and are moved to the new ones then. "
          + "Just before that the leader takes all of it: see that it can.")
    }
    return text
  }

  private var opening: [Step] {
    var steps = [
      maker.step(
        "open", .gate, title: "Opening gate: \(region.id) is healthy on \(from)",
        why: "An upgrade adds to what is already wrong. Every server is asked itself, then the leader, twice a minute "
          + "apart: a dead server looks alive and healthy for most of a minute.",
        minutes: region.regionMinutes / 4,
        commands: [gates.command(gates.whole(before), gates.noDeployment, gates.baseline(baselineFile, kinds))],
        expect: "gate holds; no deployment runs; then the counts of objects, jobs and nodes, kept in \(baselineFile).",
        wait: 5,
        otherwise: "Do not begin. A member that is failed and gone for good: nomad server force-leave, then this gate "
          + "again. A deployment that runs: wait for it. Else: no-go, tell the change lead.",
        privilege: RunbookContext.management),
      maker.step(
        "go", .decide, title: "Go or no-go for \(region.id)",
        why:
          "After the first stop there is one way: to the end. Latest start: \(context.latestStart(hop.latestStartMinute, of: region)).",
        otherwise: "No-go: leave everything as it is, nothing is frozen yet; tell the change lead."),
    ]
    if voters < 3 {
      steps.append(
        maker.step(
          "outage", .decide, title: "Outage of \(region.id) is announced and accepted",
          why:
            "With \(voters) voting server\(voters == 1 ? "" : "s") the region has no leader while one is down: no writes, no scheduling, no "
            + "tokens. Running workloads go on.",
          otherwise: "Do not begin; add servers first."))
    }
    let frozen = context.frozen(region.id, wave: wave)
    steps += [
      maker.step(
        "freeze", .freeze, title: "Freeze region \(region.id): \(frozen)",
        why: "An entry in the log that old servers do not know can kill them, and a half-upgraded region takes part in "
          + "multiregion deployments badly. Creating and revoking tokens goes on.",
        minutes: 1, expect: "People and pipelines of \(region.id) have confirmed that they wait.",
        otherwise: "Do not begin.", changes: true, undo: "Step \(id).unfreeze"),
      snapshot, files,
    ]
    if !OperatorFact.keyringInSnapshot.holds(for: oldest) && OperatorFact.keyring.holds(for: oldest) {
      steps.append(keystore)
    }
    if !context.impairments(of: region).isEmpty {
      steps.append(
        maker.step(
          "fallback", .announce, title: "The fallback for \(region.id) is ready before the first stop",
          why: "While the region has no leader no token can be made. People who need it follow the sheet "
            + "fallback-\(region.id) up to the proof of their token now."))
    }
    return steps
  }

  private var snapshot: Step {
    let name =
      "SNAPSHOT=nomad-\(shell.file)-before-\(Shell.quote("\(hop.to)"))-$(date -u +%Y%m%dT%H%M%SZ).snap"
    let isSecret = OperatorFact.keyringInSnapshot.holds(for: oldest)
    return maker.step(
      "snapshot", .backup, title: "Snapshot of \(region.id), inspected",
      why: isSecret
        ? "It is the only way back once a new server has led. It holds the keys of the region's variables: keep it as a "
          + "secret, never on a ticket."
        : "It is the only way back once a new server has led. Before 1.9 it does not hold the keyring: without the "
          + "keystore files it is no backup.",
      minutes: 2,
      commands: [
        """
        (
          umask 077
          \(name)
          nomad operator snapshot save -address=\(shell.gateAddress) -region=\(shell.name) "$SNAPSHOT" </dev/null &&
            nomad operator snapshot inspect "$SNAPSHOT" && sha256sum "$SNAPSHOT"
        )
        """
      ],
      expect: "An index, a term and a table of what it holds, then the checksum: that output is the evidence.",
      otherwise: "Do not begin without a snapshot that can be inspected.",
      privilege: context.snapshotPrivilege(oldest), changes: true,
      undo: "Delete the file, as a secret, after close-out.")
  }

  /// Who a command is for that every server of the hop runs.
  private var everyServer: String {
    "on each server of \(region.id): \(order.map { region.servers[$0].name }.joined(separator: ", "))"
  }

  private var files: Step {
    let isEnterprise = context.inventory.edition == .enterprise
    return maker.step(
      "files", .backup,
      title: "Configuration, \(isEnterprise ? "licence and " : "")old binary of every server of \(region.id)",
      why: "Rung 2 of the rollback installs this very binary; a server that is rebuilt needs the rest.", minutes: 2,
      commands: [
        ServerCommands(region: region, version: hop.to, server: region.id.name)
          .keep(before: hop.to, who: everyServer, licence: isEnterprise)
      ],
      expect: region.upgrade.container == nil
        ? "On every server the old version and a checksum." : "It succeeds on every server.",
      otherwise: "Do not begin.",
      privilege: "root on the servers", changes: true, undo: "Delete the folders, as secrets, after close-out.")
  }

  private var keystore: Step {
    maker.step(
      "keystore", .backup, title: "Keystore files of every server of \(region.id)",
      why: "Before 1.9 the keys of variables and workload identities are files of each server and not in the snapshot; "
        + "a region rebuilt without them answers 500 'no such key'.",
      minutes: 2,
      commands: [
        """
        \(Shell.comment(everyServer))
        sudo sh -c 'umask 077
          tar -C "$1/server" -czf "/root/nomad-keystore-$(hostname)-$(date -u +%Y%m%dT%H%M%SZ).tgz" keystore' \\
          sh "${DATA_DIR:?the data_dir of the configuration}"
        """
      ],
      expect: "One archive on every server; copy it to where the snapshot is, as a secret.",
      otherwise: "Do not begin.", privilege: "root on the servers", changes: true,
      undo: "Delete the archives, as secrets, after close-out.")
  }

  private var blocks: [Step] {
    let blocks = order.enumerated().flatMap { position, index in
      ServerBlock(
        context: context, section: id, wave: wave, region: region, index: index, position: position, of: order.count,
        version: hop.to,
        latestStart: position < hop.serverLatestStartMinutes.count ? hop.serverLatestStartMinutes[position] : nil,
        baselineFile: baselineFile
      ).steps
    }
    return blocks + trafficIn
  }

  private var trafficIn: [Step] {
    guard let balancer = region.access?.loadBalancer else { return [] }
    return order.map { index in
      let traffic = BalancerCommand(balancer: balancer, shell: shellAfter, index: index)
      return maker.step(
        "\(index + 1).in", .trafficIn, server: region.servers[index].name,
        title: "Put \(region.servers[index].name) back into \(balancer.name)",
        why: "When the leader's block comes, all upgraded servers go in and the leader goes out in one move, so that "
          + "users see servers that are all old or all new; the old leader's own entry comes back after its gate.",
        minutes: 1, commands: traffic.add, expect: "\(region.servers[index].name) takes traffic.",
        otherwise: "Ask the owner of \(balancer.name); go on, this region then has one entry less.",
        changes: true, undo: "Take it out again.")
    }
  }

  private func commands(_ index: Int) -> ServerCommands {
    ServerCommands(region: region, version: hop.to, server: region.servers[index].name)
  }

  private var closing: [Step] {
    let gates = GateShell(shell: shellAfter)
    let ownPage = OperatorFact.jobStatuses.holds(for: hop.to) ? "/v1/jobs/statuses?namespace=*" : "/v1/jobs?namespace=*"
    var calls = [gates.whole(after), gates.notFewer(than: baselineFile), gates.lists(ownPage)]
    if OperatorFact.keyring.holds(for: hop.to) { calls.append(gates.keyring) }
    if context.isFederation, !context.isAuthoritative(region), let authoritative = context.authoritative {
      let versions = after + context.versions(of: authoritative, beforeWave: wave)
      calls.append(
        gates.objects(of: context.shell(authoritative), whole: false, context.kinds(in: versions, of: region)))
    }
    let identity = IdentityCanary(context: context, region: region, shell: shellAfter)
      .gate(maker, slug: "identity", moment: "once the leader is new")
    let close = maker.step(
      "close", .gate, title: "Closing gate: \(region.id) runs \(hop.to) on every server",
      why:
        "The hop has ended when every server says so itself, the leader sees them all, nothing has become fewer, the "
        + "region's own page answers and what it replicates has arrived. Replication is judged after 90 seconds: a "
        + "restart of a server that it was read from pauses it for 30.",
      minutes: region.regionMinutes / 2, commands: [gates.command(calls)],
      expect: "gate holds; then holds for counts, each server's page, the keyring and the objects.", wait: 10,
      otherwise:
        "Do not unfreeze and do not start another region. A kind that is EMPTY and really has no object: name "
        + "it in EXPECT_EMPTY and run it again. Else see the section rollback.",
      privilege: RunbookContext.management)
    let unfreeze = maker.step(
      "unfreeze", .unfreeze, title: "Lift the freeze of region \(region.id)",
      why: "The region is whole again. The federation's freeze of newer content goes on until the close-out.",
      minutes: 1, expect: "People and pipelines of \(region.id) know.", changes: true, undo: "Freeze again.")
    return identity + [close] + extraGates + [unfreeze]
  }

  /// Gates of the user's rule packs.
  private var extraGates: [Step] {
    context.inventory.extraGates(of: region.id, at: hop.to).enumerated().map { index, gate in
      maker.step(
        "close-\(index + 2)", .gate, title: "Closing gate \(gate.statement.id): \(gate.statement.title)",
        why: gate.statement.reason,
        commands: ["\(Shell.comment("your own command, from \(gate.statement.id)"))\n\(gate.command)"],
        expect: gate.expect, wait: 0, otherwise: gate.otherwise)
    }
  }
}

/// The user's own commands for a load balancer, with the server's name put in, quoted.
struct BalancerCommand {
  let balancer: Access.LoadBalancer
  let shell: RegionShell
  let index: Int

  var add: [String] { command(balancer.add, "add") + command(balancer.show, "show") }
  var remove: [String] { command(balancer.remove, "remove") + command(balancer.show, "show") }

  private func command(_ template: String?, _ key: String) -> [String] {
    guard let template else { return [] }
    var parts: [Substring] = []
    var rest = template[...]
    // No Foundation here: split at each placeholder by hand.
    while let place = rest.firstRange(of: "{server}") {
      parts.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    parts.append(rest)
    let text = parts.joined(separator: shell.nodeName(of: index))
    return ["\(Shell.comment("your own command, from load-balancer.\(key)"))\n\(text)"]
  }
}
