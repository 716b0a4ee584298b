/// What is run on servers to take them back to the old release, once for each way in which the plan's servers run.
struct RollbackCommands {
  let context: RunbookContext

  private struct Way: Hashable {
    let upgrade: ServerUpgrade
    var isOnNewMachines: Bool { upgrade.isOnNewMachines }

    init(_ region: Region) {
      // What tells ways apart on the way back.
      upgrade = ServerUpgrade(
        method: region.upgrade.isOnNewMachines ? .replace : .inPlace,
        commands: region.upgrade.commands.filter { $0.step != "install" }, container: region.upgrade.container)
    }
  }

  private var ways: [Way] {
    var ways: [Way] = []
    for way in context.inventory.regions.filter(context.isUpgraded).map(Way.init) where !ways.contains(way) {
      ways.append(way)
    }
    return ways
  }

  /// Where each server keeps what it ran before the wave.
  private var kept: String {
    let waypoints = context.plan.waves.map(\.waypoint)
    return waypoints.count == 1
      ? Shell.quote(ServerCommands.kept(before: waypoints[0]))
      : "/root/nomad-before-\"${WAYPOINT:?the release that this wave goes to: \(waypoints.map { "\($0)" }.joined(separator: " or "))}\""
  }

  /// Whose servers run in that way, where not all do.
  private func place(_ way: Way, _ server: String) -> String {
    guard ways.count > 1 else { return server }
    let regions = context.inventory.regions.filter { context.isUpgraded($0) && Way($0) == way }
    return "\(server) of \(context.listed(regions.map(\.id)))"
  }

  private func commands(_ way: Way, _ server: String) -> ServerCommands {
    ServerCommands(
      region: Region(id: context.inventory.authoritative, servers: [], upgrade: way.upgrade),
      version: context.inventory.target, server: server)
  }

  private func old(_ way: Way) -> String {
    if way.upgrade.container != nil { return "sudo docker load -i \(kept)/image/nomad.tar" }
    let binary =
      way.isOnNewMachines
      ? "\"${OLD_BINARY:?a copy of the nomad that the step files kept on the old machine}\"" : "\(kept)/nomad"
    return "sudo install -m 0755 \(binary) \"$(command -v nomad)\" && nomad version"
  }

  /// Rung 2: one server in place, its data kept; a new machine is stopped for good.
  var follower: [String] {
    ways.flatMap { way -> [String] in
      let there = commands(way, place(way, way.isOnNewMachines ? "that new machine" : "that server"))
      guard !way.isOnNewMachines else { return there.stopForGood }
      return there.stop + [there.onServer(old(way))] + there.start
    }
  }

  /// Rung 4: all servers of a region stopped, emptied, and started on the old release.
  var rebuilding: [String] {
    let isOld = context.inventory.regions.contains { region in
      context.isUpgraded(region) && region.servers.contains { !OperatorFact.keyringInSnapshot.holds(for: $0.version) }
    }
    return ways.flatMap { way -> [String] in
      let there = commands(way, ways.count > 1 ? place(way, "each server") : "each server of the region")
      let data = "${DATA_DIR:?the data_dir of the configuration}"
      let keystore = there.onServer(
        "sudo mkdir -p \"\(data)/server\" &&\n"
          + "  sudo tar -C \"$DATA_DIR/server\" -xzf \"${KEYSTORE:?the archive that the step files of its hop made}\""
      )
      return there.stop + [
        there.onServer(
          "sudo mv \"\(data)/server\" \"$DATA_DIR/server-$(date -u +%Y%m%dT%H%M%SZ)\" &&\n  \(old(way))")
      ] + (isOld ? [keystore] : []) + there.start
    }
  }
}
