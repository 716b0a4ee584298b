extension ServerBlock {
  private var newVariable: String { shell.newServer(index, wave: wave + 1) }
  private var newAddress: String { "\"${\(newVariable)_ADDR:?}\"" }
  private var newName: String { "\"${\(newVariable)_NAME:?}\"" }
  private var isMigrated: Bool { region.upgrade.method == .migrate }

  /// What is run on the new machine, never on the server that it replaces.
  private var newCommands: ServerCommands {
    ServerCommands(region: region, version: version, server: "the new machine for \(name)")
  }

  private var oldCommands: ServerCommands { ServerCommands(region: region, version: version, server: name) }

  /// The new machine gets its release, starts, and is a server of the region.
  var joins: [Step] {
    // Autopilot acts by itself once there are as many new servers as old voters.
    let isLast = isMigrated && position == of - 1
    return [
      step(
        "install", .install, title: "\(version) on the new machine for \(name), \(position + 1) of \(of)",
        why: times + spaced(note("install")), minutes: max(1, region.serverTime.usual - 5),
        commands: newCommands.install + [newCommands.validate],
        expect: "Nomad v\(version), then that the configuration is valid.", otherwise: "Do not start it.",
        privilege: "root on the new machine", changes: true, undo: "Remove the machine."),
      step(
        "start", .start, title: "Start the new server for \(name) and note its name and address",
        why: (isLast
          ? "Point of no return: with this one autopilot promotes the new servers, and one of them leads." : "")
          + spaced(note("start")),
        minutes: 1,
        commands: newCommands.start + [
          shell.note(
            ("\(newVariable)_NAME", "node name of the new server"),
            ("\(newVariable)_ADDR", "its own HTTP address, as https://host:4646"))
        ], expect: newCommands.startedLine,
        otherwise: "Read its log: joining fails on a wrong gossip key, region or address.",
        privilege: "root on the new machine", changes: true, undo: isLast ? nil : "Rollback, rung 2."),
      isMigrated ? joined : votes,
    ]
  }

  private var votes: Step {
    step(
      "new", .gate, title: "The new server for \(name) \(server.isVoter ? "votes" : "has joined")", why: "",
      minutes: 3,
      commands: [
        gates.command(
          "gate_server \(shell.name) \(newAddress) \(newName) \(Shell.quote("\(version)")) \(server.isVoter)")
      ],
      expect: "gate holds", wait: 12,
      otherwise: "Keep the old server. Look at DisableUpgradeMigration in /v1/operator/autopilot/configuration.",
      privilege: "node:read and operator:read")
  }

  private var joined: Step {
    step(
      "new", .gate, title: "The new server for \(name) has joined", why: "", minutes: 3,
      commands: [gates.command("gate_joined \(shell.name) \(newAddress) \(newName) \(Shell.quote("\(version)"))")],
      expect: "gate holds", wait: 12, otherwise: "Keep all old servers running, start no other new one.",
      privilege: "node:read and operator:read")
  }

  /// The old server goes for good.
  var leaves: [Step] { [oldStop, oldGone] }

  private var oldStop: Step {
    let peer = "\(newVariable)_OLD_PEER"
    let own = "\(shell.name) \(newAddress) \(shell.nodeName(of: index))"
    // Of two voters none can be lost: the old one stops being a voter first.
    let isAlone = !isMigrated && server.isVoter && region.servers.count(where: \.isVoter) == 1
    let isPoint = !isMigrated && !hasTurn
    return step(
      "stop", .stop, title: "Stop the old server \(name) for good",
      why: (isPoint ? "Point of no return: a new server leads from here on." : "") + spaced(note("stop"))
        + (oldCommands.isOwn("stop") ? spaced("See that it does not start when the machine boots.") : ""),
      minutes: 1,
      commands: [
        gates.command(
          (isMigrated ? ["gate_demoted \(own)"] : []) + ["\(peer)=$(read_peer \(own))", shell.keep(peer)]
            + (isAlone
              ? [
                "nomad operator raft remove-peer -address=\(newAddress) -region=\(shell.name) -peer-id=\"$\(peer)\" </dev/null"
              ]
              : []))
      ] + oldCommands.stopForGood, expect: "\(isMigrated ? "holds, then " : "")stopped",
      otherwise: "Keep it; read its log.", privilege: "root; \(isAlone ? RunbookContext.management : "operator:read")",
      changes: true,
      undo: isPoint || isAlone
        ? nil
        : "Start it again, as long as its peer has not been removed\(isMigrated ? "" : "; if it led: rollback, rung 3")."
    )
  }

  private var oldGone: Step {
    step(
      "gate", .gate, title: "\(name) is gone from \(region.id)", why: "", minutes: 3,
      commands: [
        "\(shell.prelude) &&\nnomad server force-leave -address=\(newAddress) -region=\(shell.name) "
          + "\(shell.nodeName(of: index)).\(shell.name)",
        gates.command(
          "gate_peer_gone \(shell.name) \(newAddress) \(shell.nodeName(of: index)) \"${\(newVariable)_OLD_PEER:?}\""),
      ], expect: "holds", wait: 6,
      otherwise: "Its peer is left: nomad operator raft remove-peer -address=\(newAddress) -region=\(shell.name) "
        + "-peer-id=\"$\(newVariable)_OLD_PEER\", then this gate again.",
      privilege: RunbookContext.management)
  }
}
