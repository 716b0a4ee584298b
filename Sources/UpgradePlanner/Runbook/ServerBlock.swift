/// The steps for one server of a hop, by the region's method.
struct ServerBlock {
  let context: RunbookContext
  let section: String
  /// From 0.
  let wave: Int
  let region: Region
  let index: Int
  /// Its place among the hop's servers, from 0.
  let position: Int
  let of: Int
  let version: NomadVersion
  let latestStart: Int?
  let baselineFile: String

  private var shell: RegionShell { context.shell(region, beforeWave: wave) }
  private var gates: GateShell { GateShell(shell: shell) }
  private var server: Server { region.servers[index] }
  private var name: String { server.name }
  private var slug: String { "\(index + 1)" }
  private var address: String { shell.address(of: index) }
  private var maker: StepMaker { StepMaker(section: section, region: region.id, who: context.operators(of: region)) }
  private var commands: ServerCommands { ServerCommands(region: region, version: version, server: name) }

  var steps: [Step] {
    switch region.upgrade.method {
    case .inPlace, nil: [leader] + trafficOut + [stop, install, start, gate]
    case .replace: [leader] + trafficOut + [newMachine, newStart, newGate, oldStop, oldGone]
    // Until autopilot has promoted the new servers all together, users stay on the old ones.
    case .migrate: [leader, newMachine, newStart, migrationGate] + trafficOut + [oldStop, oldGone]
    }
  }

  private func step(
    _ slug: String, _ kind: Step.Kind, title: String, why: String, minutes: Int = 0, commands: [String] = [],
    expect: String? = nil, wait: Int? = nil, otherwise: String? = nil, privilege: String? = nil,
    changes: Bool = false, undo: String? = nil
  ) -> Step {
    maker.step(
      "\(self.slug).\(slug)", kind, server: name, title: title, why: why, minutes: minutes, commands: commands,
      expect: expect, wait: wait, otherwise: otherwise, privilege: privilege, changes: changes, undo: undo)
  }

  private var leader: Step {
    let spares = server.isVoter && region.servers.count(where: \.isVoter) >= 3
    return step(
      "leader", .read, title: "\(name), \(position + 1) of \(of): who leads \(region.id)?",
      why: latestStart.map { "Latest start: \(context.latestStart($0, of: region))." } ?? "", minutes: 1,
      commands: [gates.command(gates.leader(index, spare: spares ? 1 : 0))],
      expect: "After a minute: " + (of == 1 ? "a leader; this is the only block." : "leader: another server."),
      otherwise: (of == 1 ? "" : "THIS SERVER LEADS: leave the block until \(turn). ")
        + "STOP NOTHING: procedure \(Procedure.leaderNumber).", privilege: "operator:read")
  }

  /// Until when the leader's block waits.
  private var turn: String {
    region.access?.loadBalancer != nil && of > 1 ? "step \(section).turn" : "all others are done"
  }

  private var trafficOut: [Step] {
    guard let balancer = region.access?.loadBalancer else { return [] }
    return [
      step(
        "out", .trafficOut, title: "Take \(name) out of \(balancer.name)",
        why: region.upgrade.method == .migrate && of > 1
          ? "Only once autopilot has demoted it, and after the steps .in have put the new servers in." : "",
        minutes: 1, commands: BalancerCommand(balancer: balancer, shell: shell, index: index).remove,
        expect: "\(name) takes no traffic.", otherwise: "Do not stop it while users are on it.", changes: true,
        undo: "Step \(section).\(slug).in")
    ]
  }

  private func note(_ step: String) -> String {
    guard let own = region.upgrade[step] else { return "" }
    let fits = step != "install" || own.firstRange(of: "\(version.core)") != nil
    return fits ? "" : "Your own command does not name \(version.core): make sure that it installs exactly \(version)."
  }

  /// A sentence after another one.
  private func spaced(_ text: String) -> String { text.isEmpty ? "" : " \(text)" }

  private var stop: Step {
    step(
      "stop", .stop, title: "Stop Nomad on \(name)", why: note("stop"), minutes: 1, commands: commands.stop,
      expect: "stopped", otherwise: "Do not kill it; read its log.", privilege: "root", changes: true,
      undo: "Start it again.")
  }

  private var install: Step {
    step(
      "install", .install, title: "Install \(version) on \(name)",
      why: note("install"), minutes: max(1, region.serverTime.usual - 6),
      commands: commands.install + (commands.isOwn("install") ? [commands.onServer("nomad version")] : []),
      expect: "Nomad v\(version)", otherwise: "Put the old binary back and start it: nothing has changed yet.",
      privilege: "root", changes: true, undo: "Put the old binary back.")
  }

  private var isPointOfNoReturn: Bool { position == of - 1 }

  private var start: Step {
    step(
      "start", .start, title: "Start Nomad on \(name)",
      why: isPointOfNoReturn
        ? "Point of no return: when the last block starts, a new server leads, and servers cannot be downgraded."
          + spaced(note("start")) : note("start"),
      minutes: 1, commands: commands.start, expect: commands.startedLine,
      otherwise: "Read its log; rollback, rung 2.", privilege: "root", changes: true,
      undo: isPointOfNoReturn ? nil : "Rollback, rung 2.")
  }

  private var gate: Step {
    var calls = [gates.server(index, version: version)]
    let counts = context.isAuthoritative(region) && context.isFederation
    if counts { calls.append(gates.notFewer(than: baselineFile, at: address)) }
    return step(
      "gate", .gate, title: "\(name) is back on \(version)",
      why: counts ? "What the authoritative region loses, all others delete: counts are compared too." : "",
      minutes: 3, commands: [gates.command(calls)], expect: counts ? "gate holds; holds: no count fell" : "gate holds",
      wait: 6,
      otherwise: "Stop no other server: procedure \(Procedure.failureNumber).",
      privilege: counts ? RunbookContext.management : "node:read and operator:read")
  }

  private var newVariable: String { shell.newServer(index, wave: wave + 1) }

  private var newMachine: Step {
    step(
      "install", .install, title: "A new machine with \(version) that will replace \(name)",
      why: "The old server is kept until the new one votes. It needs this region's gossip key, join addresses, "
        + "certificates, licence and, before 1.9, nothing of the old keystore: keys reach it from its peers."
        + spaced(note("install")),
      minutes: max(1, region.serverTime.usual - 5),
      commands: commands.isOwn("install")
        ? commands.install : [commands.onServer("\(Shell.quote(ServerCommands.staged(version))) version")],
      expect: "Nomad v\(version)", otherwise: "Do not start it.", privilege: "root on the new machine", changes: true,
      undo: "Remove the machine.")
  }

  private var newStart: Step {
    step(
      "start", .start, title: "Start the new server for \(name) and note its name and address",
      why: note("start"), minutes: 1,
      commands: commands.start + [
        shell.note("\(newVariable)_NAME", "node name of the new server"),
        shell.note("\(newVariable)_ADDR", "its own HTTP address, as https://host:4646"),
      ], expect: "active", otherwise: "Read its log: joining fails on a wrong gossip key, region or address.",
      privilege: "root on the new machine", changes: true, undo: "Stop it and remove its peer.")
  }

  private var newAddress: String { "\"${\(newVariable)_ADDR:?}\"" }
  private var newName: String { "\"${\(newVariable)_NAME:?}\"" }

  private var newGate: Step {
    step(
      "new", .gate, title: "The new server for \(name) votes",
      why:
        "Only then may the old one go. With Enterprise autopilot's upgrade migration switched on, a single new server "
        + "waits as a non-voter until there are as many as old ones: it must be off for this method.",
      minutes: 3,
      commands: [
        gates.command(
          "gate_server \(shell.name) \(newAddress) \(newName) \(Shell.quote("\(version)")) \(server.isVoter)")
      ],
      expect: "gate holds", wait: 12,
      otherwise: "Keep the old server. Look at DisableUpgradeMigration in /v1/operator/autopilot/configuration.",
      privilege: "node:read and operator:read")
  }

  private var migrationGate: Step {
    step(
      "new", .gate, title: "The new server for \(name) has joined; autopilot goes on",
      why:
        "Autopilot promotes the new servers together once there are as many as old voters, then demotes the old ones. "
        + "An old voter is never stopped early. (Vendor documentation; not measured here.)",
      minutes: 3,
      commands: [gates.command("gate_joined \(shell.name) \(newAddress) \(newName) \(Shell.quote("\(version)"))")],
      expect: "gate holds", wait: 12, otherwise: "Keep all old servers running; read .Upgrade in the health answer.",
      privilege: "node:read and operator:read")
  }

  private var oldStop: Step {
    let waits = region.upgrade.method == .migrate
    let peer = "\(newVariable)_OLD_PEER"
    let own = "\(shell.name) \(newAddress) \(shell.nodeName(of: index))"
    return step(
      "stop", .stop, title: "Stop the old server \(name)",
      why: (waits
        ? "Only once autopilot has demoted it: it shows as a non-voter. Until then go on with the other blocks. "
        : "The new one votes. ") + "Nomad leaves its peers for good this time; its raft id is noted first."
        + spaced(note("stop")),
      minutes: 1,
      commands: [
        gates.command(
          (waits ? ["gate_demoted \(own)"] : []) + ["\(peer)=$(read_peer \(own))", shell.keep(peer)])
      ] + commands.stop, expect: "\(waits ? "holds, then " : "")stopped", otherwise: "Keep it; read its log.",
      privilege: "root; operator:read", changes: true,
      undo: "Start it again, as long as its peer has not been removed.")
  }

  private var oldGone: Step {
    step(
      "gate", .gate, title: "\(name) is gone from \(region.id)",
      why: "A dead server that is still known blocks what waits for all servers of a region.", minutes: 3,
      commands: [
        "\(shell.prelude) &&\nnomad server force-leave -address=\(newAddress) -region=\(shell.name) "
          + "\(shell.nodeName(of: index)).\(shell.name)",
        gates.command(
          "gate_peer_gone \(shell.name) \(newAddress) \(shell.nodeName(of: index)) \"${\(newVariable)_OLD_PEER:?}\""),
      ], expect: "holds", wait: 6,
      otherwise: "Its peer is left: nomad operator raft remove-peer with that address and region and "
        + "-peer-id=\"$\(newVariable)_OLD_PEER\", then this gate again.",
      privilege: RunbookContext.management)
  }
}
