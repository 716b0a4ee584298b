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
  let deadlyEntries: [OperatorFact]
  let latestStart: Int?
  let baselineFile: String
  let kinds: [ReplicatedKind]

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
    case .migrate: [leader] + trafficOut + [newMachine, newStart, migrationGate, oldStop, oldGone]
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
    let needsTolerance = region.servers.count(where: \.isVoter) >= 3
    let tolerance = needsTolerance ? " and .FailureTolerance >= 1" : ""
    return step(
      "leader", .read, title: "Who leads \(region.id)? Server \(name), \(position + 1) of \(of)",
      why: "The leader is upgraded last; leadership may have moved since the block before."
        + (needsTolerance
          ? " One voter must be able to go." : " One server more or less is an outage here, as accepted.")
        + (latestStart.map { " Latest start of this server: \(context.latestStart($0, of: region))." } ?? ""),
      commands: [
        """
        (
          set -o pipefail
          nomad operator api -address=\(address) -region=\(shell.name) /v1/operator/autopilot/health </dev/null |
            jq -er --arg server \(shell.nodeName(of: index)) --arg region \(shell.name) '
              select(.Healthy == true\(tolerance)) | [.Servers[] | select(.Leader) | .Name] | select(length == 1) | .[0]
              | if . == $server + "." + $region then "THIS SERVER LEADS: do its block last"
                else "leader: \\(.)" end'
        )
        """
      ],
      expect: "One line, 'leader: ' and another server's name; THIS SERVER LEADS once all other blocks are done.",
      otherwise:
        "THIS SERVER LEADS: skip this block and come back when it is the only one left, and go on then. No line: the region is not "
        + "healthy\(needsTolerance ? " or cannot spare a server" : ""); wait a minute, read again, and stop nothing.",
      privilege: "operator:read")
  }

  private var trafficOut: [Step] {
    guard let balancer = region.access?.loadBalancer else { return [] }
    return [
      step(
        "out", .trafficOut, title: "Take \(name) out of \(balancer.name)",
        why:
          "Users see servers that are all old or all new. If this is the leader's block: put the upgraded servers in "
          + "first (the steps after the last block), then take this one out; from then until its gate holds, new pages of "
          + "\(region.id) may fail.",
        minutes: 1, commands: BalancerCommand(balancer: balancer, shell: shell, index: index).remove,
        expect: "\(name) takes no traffic any more.", otherwise: "Do not stop it while users are on it.", changes: true,
        undo: "Step \(section).\(slug).in")
    ]
  }

  private func note(_ step: String) -> String {
    guard let own = region.upgrade[step] else { return "" }
    let fits = step != "install" || own.firstRange(of: "\(version.core)") != nil
    return " The command is your own, printed as the inventory gives it."
      + (fits ? "" : " It does not name \(version.core): make sure that it installs exactly \(version).")
  }

  private var stop: Step {
    step(
      "stop", .stop, title: "Stop Nomad on \(name)",
      why: "Only if the read before it showed another leader, or this block is the last. With leave_on_terminate or "
        + "leave_on_interrupt set, use the signal that does not make it leave its peers." + note("stop"),
      minutes: 1, commands: commands.stop, expect: "No Nomad process is left on \(name).",
      otherwise: "Do not kill it while it still answers; look at its log.", privilege: "root on \(name)", changes: true,
      undo: "Start it again with the old binary: nothing has changed yet.")
  }

  private var install: Step {
    step(
      "install", .install, title: "Install \(version) on \(name)",
      why: "The binary was staged and checked before the change." + note("install"),
      minutes: max(1, region.serverTime.usual - 5),
      commands: commands.install + (commands.isOwn("install") ? [commands.onServer("nomad version")] : []),
      expect: "Nomad v\(version)",
      otherwise: "Put the old binary back and start it: as long as it has not run, nothing has changed.",
      privilege: "root on \(name)", changes: true, undo: "Install the old binary again.")
  }

  private var isPointOfNoReturn: Bool { position == of - 1 }

  private var start: Step {
    step(
      "start", .start, title: "Start Nomad on \(name)",
      why: "It rejoins under its own identity." + note("start")
        + (isPointOfNoReturn
          ? " Point of no return: with the last block's start a new server leads, and Nomad servers cannot be downgraded."
          : ""),
      minutes: 1, commands: commands.start,
      expect: commands.isOwn("start") ? "It succeeds; the gate judges." : "active",
      otherwise: "Read its log; see the section rollback, rung 2.",
      privilege: "root on \(name)", changes: true,
      undo: isPointOfNoReturn ? nil : "Section rollback, rung 2, while an old server leads.")
  }

  private var gate: Step {
    var gate = [gates.afterServer(index, version: version, tries: 30)]
    if context.isAuthoritative(region), context.isFederation {
      gate.append(ObjectComparison(kinds: kinds, at: shell, address: address).notFewer(than: baselineFile))
    }
    return step(
      "gate", .gate, title: "\(name) is back on \(version)",
      why:
        "The server itself at its own address, then the leader's view, twice a minute apart: right after a restart the "
        + "leader repeats what it knew before, and the first call over an old connection fails once."
        + (context.isAuthoritative(region) && context.isFederation
          ? " This is the authoritative region: what it loses, all others delete." : ""),
      minutes: 3, commands: gate, expect: gate.count == 1 ? "gate holds" : "gate holds; no count fell: true", wait: 6,
      otherwise: failure, privilege: gate.count == 1 ? "node:read and operator:read" : RunbookContext.management)
  }

  private var failure: String {
    "Stop here and touch no other server: one more and the region may lose its leader. Read this server's log. "
      + "'panic: failed to apply request' on an old server: the entry holds the caller's token, rotate it; upgrade the "
      + "servers that died at once. Else section rollback, rung 2."
  }

  private var newVariable: String { shell.newServer(index, wave: wave + 1) }

  private var newMachine: Step {
    step(
      "install", .install, title: "A new machine with \(version) that will replace \(name)",
      why: "The old server is kept until the new one votes. It needs this region's gossip key, join addresses, "
        + "certificates, licence and, before 1.9, nothing of the old keystore: keys reach it from its peers."
        + note("install"),
      minutes: max(1, region.serverTime.usual - 5),
      commands: commands.isOwn("install")
        ? commands.install : [commands.onServer("\(Shell.quote(ServerCommands.staged(version))) version")],
      expect: "Nomad v\(version)", otherwise: "Do not start it.", privilege: "root on the new machine", changes: true,
      undo: "Remove the machine.")
  }

  private var newStart: Step {
    step(
      "start", .start, title: "Start the new server for \(name) and note its name and address",
      why: "It joins the region." + note("start"), minutes: 1,
      commands: commands.start + [
        note("node name of the new server", "NAME"), note("its own HTTP address, as https://host:4646", "ADDR"),
      ], expect: "active", otherwise: "Read its log: joining fails on a wrong gossip key, region or address.",
      privilege: "root on the new machine", changes: true, undo: "Stop it and remove its peer.")
  }

  /// Asks for a fact about the new server and keeps it for later shells.
  private func note(_ prompt: String, _ end: String) -> String {
    let name = "\(newVariable)_\(end)"
    return "read -rp '\(prompt): ' \(name) && export \(name) &&\n"
      + "  printf 'export \(name)=%q\\n' \"$\(name)\" >>\(shell.environmentFile)"
  }

  private func replacedGate(_ condition: String, _ arguments: String) -> [String] {
    let call = "nomad operator api -address=\"${\(newVariable)_ADDR:?}\" -region=\(shell.name)"
    return [
      """
      (
        set -o pipefail
        check() {
          \(call) /v1/agent/members </dev/null |
            jq -e --arg server "${\(newVariable)_NAME:?}" --arg region \(shell.name) --arg version \
      \(Shell.quote("\(version)")) '\(GateCondition.itself)' >/dev/null &&
            \(call) /v1/operator/autopilot/health </dev/null |
            jq -e --arg server "${\(newVariable)_NAME:?}" --arg region \(shell.name) \(arguments)'\(condition)' >/dev/null
        }
        for try in $(seq 60); do
          if check; then break; fi
          [ "$try" -lt 60 ] || { echo 'GATE FAILED'; exit 1; }
          sleep 10
        done
        sleep 60
        check || { sleep 5; check; } || { echo 'GATE FAILED: after a minute'; exit 1; }
        echo 'gate holds'
      )
      """
    ]
  }

  private var newGate: Step {
    step(
      "new", .gate, title: "The new server for \(name) votes",
      why:
        "Only then may the old one go. With Enterprise autopilot's upgrade migration switched on, a single new server "
        + "waits as a non-voter until there are as many as old ones: it must be off for this method.",
      minutes: 3,
      commands: replacedGate(
        "any(.Servers[]; .Name == $server + \".\" + $region and .Healthy == true and .Voter == \(server.isVoter))", ""),
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
      commands: replacedGate(
        "(.Upgrade.Status | type == \"string\") and any(.Servers[]; .Name == $server + \".\" + $region and .Healthy == true)",
        ""),
      expect: "gate holds", wait: 12, otherwise: "Keep all old servers running; read .Upgrade in the health answer.",
      privilege: "node:read and operator:read")
  }

  private var oldStop: Step {
    let waits = region.upgrade.method == .migrate
    return step(
      "stop", .stop, title: "Stop the old server \(name)",
      why: (waits
        ? "Only once autopilot has demoted it: it shows as a non-voter. Until then go on with the other blocks. "
        : "The new one votes. ") + "Nomad leaves its peers for good this time." + note("stop"),
      minutes: 1,
      commands: (waits
        ? [
          gates.check(
            address, "/v1/operator/autopilot/health",
            "any(.Servers[]; .Name == $server + \".\" + $region and .Voter == false)",
            arguments: "--arg server \(shell.nodeName(of: index)) --arg region \(shell.name)")
        ] : []) + commands.stop, expect: "No Nomad process is left on \(name).", otherwise: "Keep it; read its log.",
      privilege: "root on \(name)", changes: true, undo: "Start it again, as long as its peer has not been removed.")
  }

  private var oldGone: Step {
    step(
      "gate", .gate, title: "\(name) is gone from \(region.id)",
      why: "A dead server that is still known blocks what waits for all servers of a region.", minutes: 3,
      commands: [
        "nomad server force-leave -address=\"${\(newVariable)_ADDR:?}\" -region=\(shell.name) "
          + "\(shell.nodeName(of: index)).\(shell.name)",
        """
        (
          set -o pipefail
          nomad operator api -address="${\(newVariable)_ADDR:?}" -region=\(shell.name) /v1/operator/raft/configuration </dev/null |
            jq -e --arg server \(shell.nodeName(of: index)) --arg region \(shell.name) '
              (.Servers | length > 0) and all(.Servers[]; .Node != $server + "." + $region)
              and ([.Servers[] | select(.Leader)] | length == 1)'
        )
        """,
      ], expect: "true", wait: 6,
      otherwise:
        "Its peer is left: take its ID from the answer and run nomad operator raft remove-peer -peer-id with it.",
      privilege: RunbookContext.management)
  }
}
