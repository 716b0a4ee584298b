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
  /// Whether the hop has a step turn, until which the leader's block waits.
  let hasTurn: Bool
  /// The versions that the hop takes away, for telling who leads.
  let old: [NomadVersion]

  var shell: RegionShell { context.shell(region, beforeWave: wave) }
  var gates: GateShell { GateShell(shell: shell) }
  var server: Server { region.servers[index] }
  /// What people call the machine that runs it now.
  var name: String { shell.called(index) }
  private var slug: String { "\(index + 1)" }
  var address: String { shell.address(of: index) }
  private var maker: StepMaker { StepMaker(section: section, region: region.id, who: context.operators(of: region)) }
  private var commands: ServerCommands { ServerCommands(region: region, version: version, server: name) }

  /// What stands at the first step of the block.
  var times: String { latestStart.map { "Latest start: \(context.latestStart($0, of: region))." } ?? "" }

  /// In place: the whole block. On a new machine: it joins, then the old server leaves.
  var steps: [Step] {
    isReplaced ? joins + [leader] + trafficOut + leaves : [leader] + trafficOut + [stop, install, start, gate]
  }

  /// What it takes to have the old server gone, its entry in the balancer aside.
  var leaving: [Step] { [leader] + leaves }

  var isReplaced: Bool { region.upgrade.isOnNewMachines }

  func step(
    _ slug: String, _ kind: Step.Kind, title: String, why: String, minutes: Int = 0, commands: [String] = [],
    expect: String? = nil, wait: Int? = nil, otherwise: String? = nil, privilege: String? = nil,
    changes: Bool = false, undo: String? = nil
  ) -> Step {
    maker.step(
      "\(self.slug).\(slug)", kind, server: server.name, title: title, why: why, minutes: minutes, commands: commands,
      expect: expect, wait: wait, otherwise: otherwise, privilege: privilege, changes: changes, undo: undo)
  }

  private var leader: Step {
    let isMigrated = region.upgrade.method == .migrate
    let spares = server.isVoter && !isMigrated && region.servers.count(where: \.isVoter) >= 3
    return step(
      "leader", .read, title: "\(name), \(position + 1) of \(of): who leads \(region.id)?",
      why: isReplaced ? "" : times, minutes: 1,
      commands: [gates.command(gates.leader(index, spare: spares ? 1 : 0, old: old))],
      expect: "After a minute: "
        + (isMigrated
          ? "AN UPGRADED SERVER LEADS." : hasTurn ? "leader: another server." : "a leader; this is the only block."),
      otherwise: isMigrated
        ? "STOP NOTHING: step \(section).migrated again."
        : (hasTurn ? "THIS SERVER LEADS: leave the block until step \(section).turn. " : "")
          + "Else STOP NOTHING: procedure \(Procedure.leaderNumber).", privilege: "operator:read")
  }

  /// Takes the server that runs now out of the load balancer.
  var trafficOut: [Step] {
    guard let balancer = region.access?.loadBalancer else { return [] }
    return [
      step(
        "out", .trafficOut, title: "Take \(name) out of \(balancer.name)", why: "", minutes: 1,
        commands: BalancerCommand(balancer: balancer, shell: shell, index: index).remove,
        expect: "\(name) takes no traffic, others do.", otherwise: "Do not stop it while users are on it.",
        changes: true,
        undo: region.upgrade.method == .migrate ? "Put it back, as long as it runs." : "Step \(section).\(slug).in")
    ]
  }

  func note(_ step: String) -> String {
    guard let own = region.upgrade[step] else { return "" }
    let fits = step != "install" || own.firstRange(of: "\(version.core)") != nil
    return fits ? "" : "Your own command does not name \(version.core): make sure that it installs exactly \(version)."
  }

  /// A sentence after another one.
  func spaced(_ text: String) -> String { text.isEmpty ? "" : " \(text)" }

  /// Whether no other server can lead meanwhile.
  private var isAlone: Bool { region.servers.count(where: \.isVoter) == 1 && server.isVoter }

  private var stop: Step {
    let isPoint = !hasTurn && !isAlone
    return step(
      "stop", .stop, title: "Stop Nomad on \(name)",
      why: (isPoint ? "Point of no return: upgraded servers are left, and one of them leads." : "")
        + spaced(note("stop")),
      minutes: 1, commands: commands.stop,
      expect: "stopped", otherwise: "Do not kill it; read its log.", privilege: "root", changes: true,
      undo: isPoint ? nil : "Start it again\(back("; if it led: rollback, rung 3")).")
  }

  /// What holds only where another server may lead meanwhile.
  private func back(_ text: String) -> String { isAlone ? "" : text }

  private var install: Step {
    step(
      "install", .install, title: "Install \(version) on \(name)",
      why: note("install"), minutes: max(1, region.serverTime.usual - 6),
      commands: commands.install + (commands.isOwn("install") ? [commands.onServer("nomad version")] : []),
      expect: "Nomad v\(version)", otherwise: "Put the old binary back and start it\(back("; if it led: rung 3")).",
      privilege: "root", changes: true, undo: "Put the old binary back\(back("; if it led: rung 3")).")
  }

  private var start: Step {
    step(
      "start", .start, title: "Start Nomad on \(name)",
      why: isAlone
        ? "Point of no return: once it runs, the new release leads." + spaced(note("start")) : note("start"),
      minutes: 1, commands: commands.start, expect: commands.startedLine,
      otherwise: "Read its log; rollback, rung 2\(back(", or 3 if it led")).", privilege: "root", changes: true,
      undo: isAlone ? nil : "Rollback, rung 2, or 3 if it led.")
  }

  private var gate: Step {
    var calls = [gates.server(index, version: version)]
    let counts = context.isAuthoritative(region) && context.isFederation
    if counts { calls.append(gates.notFewer(than: baselineFile, at: address)) }
    return step(
      "gate", .gate, title: "\(name) is back on \(version)",
      why: counts
        ? "What the authoritative region loses, all others delete: counts are compared too, and what is FEWER is explained before the next stop."
        : "",
      minutes: 3, commands: [gates.command(calls)],
      expect: counts ? "gate holds; holds: nothing is missing; FEWER with a reason that fits" : "gate holds",
      wait: 6,
      otherwise: "Stop no other server: procedure \(Procedure.failureNumber).",
      privilege: counts ? RunbookContext.management : "node:read and operator:read")
  }
}
