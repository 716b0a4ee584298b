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

  /// Whether no other hop begins after it.
  private var isLast: Bool {
    context.plan.waves[wave...].allSatisfy { $0.hops.allSatisfy { $0.startMinute <= hop.startMinute } }
  }

  private var from: String { hop.fromVersions.map { "\($0)" }.joined(separator: " and ") }

  private var text: [String] {
    let clock = context.clock
    var text = [
      "\(hop.servers) server\(hop.servers == 1 ? "" : "s"), \(clock.span(hop.startMinute, hop.endMinute)) "
        + "(\(PlanClock.duration(hop.endMinute - hop.startMinute))). Latest start: \(context.latestStart(hop.latestStartMinute, of: region)). "
        + (context.hasWindow(region)
          ? hop.ifMissed.map {
            "Missed, the next start is \(clock.text($0.startMinute)); the wave then has \($0.mixedMinutes) mixed-version "
              + "minutes and an impairment of \($0.impairment)."
          } ?? "Missed, no later start exists before the horizon: plan anew."
          : "Each minute later is one more in which versions differ.")
        + " The procedures of the section before hold."
    ]
    if !deadlyEntries.isEmpty {
      text.append(
        "If an upgraded server becomes leader while old ones remain, move leadership back (rollback, rung 3) or finish at "
          + "once: " + deadlyEntries.map(\.statement).joined(separator: "; ") + ".")
    } else {
      text.append(
        "If an upgraded server becomes leader while old ones remain, go on and keep it short: no operation is known by "
          + "which a new leader of this pair kills old servers, as long as the region's freeze holds.")
    }
    return text
  }

  private var hasKeyring: Bool { OperatorFact.keyring.holds(for: oldest) }

  private var opens: [String] {
    [gates.whole(before), gates.noDeployment] + (hasKeyring ? [gates.keyring] : [])
      + [gates.baseline(baselineFile, kinds)] + canary.keys
  }

  private var canary: IdentityCanary { IdentityCanary(context: context, region: region, shell: shell) }

  private var opening: [Step] {
    var steps = [
      maker.step(
        "open", .gate, title: "Opening gate: \(region.id) is healthy on \(from)",
        why: "In the folder of the preparation, in a shell of its own.", minutes: region.regionMinutes / 4,
        commands: (context.usesACL(region) ? [RegionShell.readToken("Nomad token of this region")] : [])
          + [gates.command(opens)],
        expect:
          "gate holds; holds for deployments\(hasKeyring ? " and keyring" : ""); then counts, kept in \(baselineFile)\(canary.isNeeded ? ", and the ids of today's keys" : "").",
        wait: 5,
        otherwise:
          "Do not begin. A member gone for good: nomad server force-leave -address=\(shell.gateAddress) -region=\(shell.name) "
          + "NAME.\(shell.name), then again. A deployment that runs: wait for it. Else no-go: tell the change lead.",
        privilege: RunbookContext.management),
      maker.step(
        "go", .decide, title: "Go or no-go for \(region.id)",
        why: "Latest start: \(context.latestStart(hop.latestStartMinute, of: region))."
          + (isLast ? "" : " Later than planned moves the regions behind: see that they still start in time."),
        otherwise: "No-go: nothing is frozen yet; tell the change lead."),
    ]
    if voters < 3 {
      steps.append(
        maker.step(
          "outage", .decide, title: "Outage of \(region.id) is announced and accepted",
          why:
            "With \(voters) voting server\(voters == 1 ? "" : "s") the region has no leader while one is down: no writes, no scheduling, no "
            + "tokens. Running workloads go on."
            + (voters == 2 && !region.upgrade.isOnNewMachines
              ? " Whoever comes back may lead: the first stop is the point of no return already." : ""),
          otherwise: "Do not begin; add servers first."))
    }
    let frozen = context.frozen(region.id, wave: wave)
    steps += [
      maker.step(
        "freeze", .freeze, title: "Freeze region \(region.id): \(frozen)",
        why: "Creating and revoking tokens goes on.", minutes: 1,
        expect: "People and pipelines of \(region.id) wait.",
        otherwise: "Do not begin.", changes: true, undo: "Step \(id).unfreeze"),
      snapshot, files,
    ]
    if context.fallbackTimes(of: region) != nil {
      steps.append(
        maker.step(
          "fallback", .announce, title: "The fallback for \(region.id) is ready before the first stop",
          why: "Without a leader no token can be made: whoever needs one follows the sheet fallback-\(region.id) up to "
            + "the proof of the token now."))
    }
    return steps + apart
  }

  private var snapshot: Step {
    let isSecret = OperatorFact.keyringInSnapshot.holds(for: oldest)
    return maker.step(
      "snapshot", .backup, title: "Snapshot of \(region.id), inspected",
      why: isSecret
        ? "The only way back once a new server has led (rung 4). It holds the keys of the region's variables: a secret."
        : "The only way back once a new server has led (rung 4). Before 1.9 it is no backup without the keystore files.",
      minutes: 2,
      commands: [
        gates.command(
          "take_snapshot \(shell.name) \(shell.gateAddress) nomad-\(shell.file)-before-\(Shell.quote("\(hop.to)")) "
            + shell.environmentFile)
      ],
      expect:
        "Index, term and a table of what it holds, then the checksum: the evidence. Copy the file to the store of "
        + "secrets.",
      otherwise: "Do not begin without a snapshot that can be inspected.",
      privilege: context.snapshotPrivilege(oldest), changes: true,
      undo: "Delete the file, as a secret, after close-out.")
  }

  /// Who a command is for that every server of the hop runs.
  private var everyServer: String {
    "on each server of \(region.id): \(order.map(shell.called).joined(separator: ", "))"
  }

  /// Whether the keys are files that no snapshot holds.
  private var hasKeystoreFiles: Bool {
    !OperatorFact.keyringInSnapshot.holds(for: oldest) && OperatorFact.keyring.holds(for: oldest)
  }

  private var files: Step {
    let isEnterprise = context.inventory.edition == .enterprise
    var kept = ["configuration", "old binary"]
    if isEnterprise { kept.insert("licence", at: 1) }
    if hasKeystoreFiles { kept.append("keystore") }
    return maker.step(
      "files", .backup,
      title: "Of every server of \(region.id): \(kept.joined(separator: ", "))",
      why: "Rung 2 installs this binary; a server that is rebuilt needs the rest."
        + (hasKeystoreFiles
          ? " Before 1.9 the keys of variables and identities are files of each server; without them a rebuilt region answers "
            + "500 'no such key'." : ""),
      minutes: hasKeystoreFiles ? 4 : 2,
      commands: [
        ServerCommands(region: region, version: hop.to, server: region.id.name)
          .keep(before: hop.to, who: everyServer, licence: isEnterprise)
      ] + (hasKeystoreFiles ? [keystore] : []),
      expect: (region.upgrade.container == nil
        ? "On every server the old version and a checksum" : "It succeeds on every server")
        + (hasKeystoreFiles ? ", and an archive: copy it to where the snapshot is." : "."),
      otherwise: "Do not begin.",
      privilege: "root on the servers", changes: true,
      undo: "Delete folders\(hasKeystoreFiles ? " and archives" : ""), as secrets, after close-out.")
  }

  /// The archive of a server's keys.
  private var keystore: String {
    """
    \(Shell.comment("there too"))
    sudo sh -c 'umask 077
      tar -C "$1/server" -czf "/root/nomad-keystore-$(hostname)-$(date -u +%Y%m%dT%H%M%SZ).tgz" keystore' \\
      sh "${DATA_DIR:?the data_dir of the configuration}"
    """
  }

  /// Servers that were on the new release, or beyond it, before the hop.
  private var already: [Int] { region.servers.indices.filter { !order.contains($0) } }
  private var isMigrated: Bool { region.upgrade.method == .migrate }
  private var hasBalancer: Bool { region.access?.loadBalancer != nil }
  /// Whether some block waits until the others are done: the leader's, or the only one beside upgraded servers that
  /// users have left.
  private var hasTurn: Bool { !isMigrated && (order.count > 1 || (hasBalancer && !already.isEmpty)) }

  private var blocks: [Step] {
    let old = order.map { before[$0] }
    let blocks = order.enumerated().map { position, index in
      ServerBlock(
        context: context, section: id, wave: wave, region: region, index: index, position: position, of: order.count,
        version: hop.to,
        latestStart: position < hop.serverLatestStartMinutes.count ? hop.serverLatestStartMinutes[position] : nil,
        baselineFile: baselineFile, hasTurn: hasTurn, old: old)
    }
    guard isMigrated else { return blocks.flatMap(\.steps) + (hasTurn ? [turn] : []) + trafficIn }
    return blocks.flatMap(\.joins) + [migrated] + trafficIn + blocks.flatMap(\.trafficOut)
      + blocks.flatMap(\.leaving)
  }

  /// The moment before the first upgraded server leads. Nobody knows on paper which block it is that waits.
  ///
  /// Users stay on the old servers until then, as an upgraded follower cannot serve the new pages; so the upgraded
  /// servers are put in just before the leader goes out.
  private var turn: Step {
    let isReplaced = region.upgrade.isOnNewMachines
    return maker.step(
      "turn", .decide,
      title: "Point of no return: only what stops the leader is left\(hasBalancer ? "; users move now" : "")",
      why: (hasBalancer
        ? "The steps .in follow\(isReplaced ? "" : ", without the leader's"); then what is left of the leader's block"
          + "\(isReplaced ? "" : ", then its .in"). Until it has stopped, new pages fail on the upgraded servers: do both "
          + "without a pause."
        : "What is left of the leader's block follows: with its stop an upgraded server leads."),
      otherwise:
        "A block besides the leader's is left: do it first. Something is wrong: rollback, rung 2, while it can be.")
  }

  private var migrated: Step {
    let shell = shellAfter
    return maker.step(
      "migrated", .gate, title: "Autopilot has promoted the new servers of \(region.id), and one of them leads",
      why: "It acts once there are as many new servers as old voters. No old one is stopped before. (Vendor "
        + "documentation; not measured here.)",
      minutes: 3,
      commands: [gates.command(gates.migrated(at: shell.address(of: order[0]), after))], expect: "gate holds", wait: 12,
      otherwise:
        "Stop no old server: read .Upgrade in the health answer, and step before.\(shell.file).migration again. Old "
        + "ones still vote: stop the new ones and remove their peers (rollback, rung 2).",
      privilege: "operator:read")
  }

  /// Where users come back, or come to the new machines.
  private var trafficIn: [Step] {
    guard let balancer = region.access?.loadBalancer else { return [] }
    let apart =
      already.isEmpty
      ? []
      : [
        maker.step(
          "apart-in", .trafficIn, title: "Put the servers that left before the first block back into \(balancer.name)",
          why: "", minutes: 1,
          commands: already.flatMap { BalancerCommand(balancer: balancer, shell: shellAfter, index: $0).add },
          expect: "They take traffic.", otherwise: "Ask the owner of \(balancer.name).", changes: true,
          undo: "Take them out again.")
      ]
    return apart
      + order.map { index in
        let called = shell.called(index)
        let name = region.upgrade.isOnNewMachines ? "the new server for \(called)" : called
        return maker.step(
          "\(index + 1).in", .trafficIn, server: region.servers[index].name,
          title: "Put \(name) \(region.upgrade.isOnNewMachines ? "into" : "back into") \(balancer.name)",
          why: hasTurn && !region.upgrade.isOnNewMachines ? "If it is the leader's: after its block." : "", minutes: 1,
          commands: BalancerCommand(balancer: balancer, shell: shellAfter, index: index).add,
          expect: "\(name) takes traffic.",
          otherwise: "Ask the owner of \(balancer.name); go on with one entry less.", changes: true,
          undo: "Take it out again.")
      }
  }

  /// A region that is half upgraded already: users leave the servers that are, until the turn.
  private var apart: [Step] {
    guard let balancer = region.access?.loadBalancer, !already.isEmpty else { return [] }
    return [
      maker.step(
        "apart", .trafficOut,
        title: "Users see one release: \(already.map(shell.called).joined(separator: ", ")) out of \(balancer.name)",
        why: "\(already.count == 1 ? "It runs" : "They run") \(hop.to) or newer already, and an old server leads.",
        minutes: 1,
        commands: already.flatMap { BalancerCommand(balancer: balancer, shell: shell, index: $0).remove },
        expect: "Only old servers take traffic.",
        otherwise:
          "An upgraded server leads already (the first command of a block says so): leave them in, take the old ones "
          + "out at once (steps .out), and go on as procedure \(Procedure.leaderNumber) says.",
        changes: true, undo: "Step \(id).apart-in")
    ]
  }

  private var comparesObjects: Bool { context.isFederation && !context.isAuthoritative(region) }

  private var closing: [Step] {
    let gates = GateShell(shell: shellAfter)
    let ownPage = OperatorFact.jobStatuses.holds(for: hop.to) ? "/v1/jobs/statuses?namespace=*" : "/v1/jobs?namespace=*"
    var calls = [gates.whole(after), gates.notFewer(than: baselineFile), gates.lists(ownPage)]
    if OperatorFact.keyring.holds(for: hop.to) { calls.append(gates.keyring) }
    if comparesObjects, let authoritative = context.authoritative {
      let versions = after + context.versions(of: authoritative, beforeWave: wave)
      calls.append(
        gates.objects(of: context.shell(authoritative), whole: false, context.kinds(in: versions, of: region)))
    }
    let identity = IdentityCanary(context: context, region: region, shell: shellAfter)
      .gate(maker, slug: "identity", moment: "once the leader is new")
    let close = maker.step(
      "close", .gate, title: "Closing gate: \(region.id) runs \(hop.to) on every server",
      why: "", minutes: region.regionMinutes / 2, commands: [gates.command(calls)],
      expect: "gate holds; then holds for what must not be missing (FEWER: the reason fits), each server's page"
        + (OperatorFact.keyring.holds(for: hop.to) ? ", the keyring" : "")
        + (comparesObjects ? " and the objects." : "."), wait: 10,
      otherwise:
        "Do not unfreeze, start no other region."
        + (comparesObjects
          ? " EMPTY and rightly so: export EXPECT_EMPTY='KIND …', again. NOT READ: the token is not a global one." : "")
        + " Else rollback.",
      privilege: comparesObjects ? "global management token" : RunbookContext.management)
    let unfreeze = maker.step(
      "unfreeze", .unfreeze, title: "Lift the freeze of region \(region.id)",
      why: "The federation's freeze of newer content goes on until the checks after the wave hold.", minutes: 1,
      expect: "People and pipelines of \(region.id) know.", changes: true, undo: "Freeze again.")
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
  /// The server's name, as a word for bash.
  let name: String

  init(balancer: Access.LoadBalancer, shell: RegionShell, name: String) {
    self.balancer = balancer
    self.shell = shell
    self.name = name
  }

  init(balancer: Access.LoadBalancer, shell: RegionShell, index: Int) {
    self.init(balancer: balancer, shell: shell, name: shell.nodeName(of: index))
  }

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
    let text = parts.joined(separator: name)
    // A name that the inventory lacks is in the region's file.
    let reads = name.hasPrefix("\"$") ? "\(shell.prelude) &&\n" : ""
    return ["\(Shell.comment("your own command, from load-balancer.\(key)"))\n\(reads)\(text)"]
  }
}
