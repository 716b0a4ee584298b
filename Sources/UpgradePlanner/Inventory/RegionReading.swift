/// Reads `regions`: each region's own keys over the defaults, and what regions say of one another.
enum RegionReading {
  static func regions(
    _ top: MapReader, defaults: RegionFields?, features: FeatureUse, planning: PlanningReading, hasOrigin: Bool,
    options: ReadOptions
  ) -> [Region] {
    guard let node = top.require("regions", "{…}") else { return [] }
    guard let map = MapReader(node, path: "regions", keys: nil, problems: top.problems) else { return [] }
    let entries = map.all
    guard !entries.isEmpty else {
      top.add("regions", "a federation has at least one region, found none")
      return []
    }
    guard entries.count <= InventoryKeys.mostRegions else {
      top.add("regions", "\(entries.count) regions are more than the \(InventoryKeys.mostRegions) this program takes")
      return []
    }
    let teamNames = planning.settings.teams.map(\.id.name)
    let teams = Set(teamNames)
    let ids = entries.map(\.name)
    let known = Set(ids)
    var regions: [Region] = []
    var servers = 0
    var edges: [(from: String, to: String, node: SourceNode, path: String)] = []
    for entry in entries {
      let path = "regions.\(entry.name)"
      guard !entry.name.isEmpty else {
        top.problems.add(entry.key, "regions", "a region's name is empty")
        continue
      }
      // A region without a body may take everything from the defaults.
      let body = entry.value.isNull ? SourceNode(.mapping([]), at: entry.key.position) : entry.value
      guard let reader = MapReader(body, path: path, keys: InventoryKeys.region, problems: top.problems) else {
        continue
      }
      let own = RegionFields(reader, hasOrigin: hasOrigin, options: options)
      let fields = defaults.map { own.orElse($0) } ?? own
      if let team = fields.team, !teams.contains(team.id.name) {
        top.problems.add(
          team.node, team.path, "`\(team.id)` is no team of `planning.teams`",
          hint: Spelling.hint(for: team.id.name, among: teamNames) ?? "add `planning: {teams: {\(team.id): 1}}`"
        )
      }
      for after in fields.after ?? [] {
        guard known.contains(after.id.name) else {
          top.problems.add(
            after.node, after.path, "`\(after.id)` is no region of this inventory",
            hint: Spelling.hint(for: after.id.name, among: ids))
          continue
        }
        // A default `after` names regions that must not wait for themselves.
        if after.id.name == entry.name, own.after == nil { continue }
        edges.append((entry.name, after.id.name, after.node, after.path))
      }
      if fields.servers == nil, reader.value("servers") == nil {
        top.problems.add(
          entry.key, path, "`servers` is missing", hint: "add `servers: {count: 3, version: 1.8.21+ent}`")
      }
      servers += (fields.servers ?? []).reduce(0) { $0 + $1.count }
      // Beyond the limit they are only counted.
      guard servers <= InventoryKeys.mostServers else { continue }
      let list = named(fields.servers ?? [], region: entry.name, problems: top.problems)
      guard !list.isEmpty else { continue }
      regions.append(region(entry.name, fields, list, features))
    }
    if servers > InventoryKeys.mostServers {
      top.add("regions", "\(servers) servers are more than the \(InventoryKeys.mostServers) this program takes")
    }
    checkOpenings(regions, planning.settings, top)
    cycles(edges, ids, top.problems)
    return regions
  }

  private static func region(
    _ name: String, _ fields: RegionFields, _ servers: [Server], _ features: FeatureUse
  ) -> Region {
    let id = RegionID(name)
    return Region(
      id: id, datacenters: fields.datacenters ?? [], servers: servers, clients: fields.clients ?? [],
      features: fields.features.map { features.overridden(by: $0) } ?? features, exposure: fields.exposure ?? 1,
      access: fields.access, upgrade: fields.upgrade ?? ServerUpgrade(method: nil), windows: fields.windows,
      freezes: fields.freezes ?? [], team: fields.team?.id,
      after: (fields.after ?? []).map(\.id).filter { $0 != id }, soakMinutes: fields.soak ?? 0,
      contact: fields.contact, serverTime: fields.serverTime ?? DurationRange(10),
      regionMinutes: fields.regionTime ?? 20)
  }

  /// Calendars that would grow beyond all use are refused before they are made.
  private static func checkOpenings(_ regions: [Region], _ planning: PlanningSettings, _ top: MapReader) {
    let days = planning.horizonMinutes / 1440 + 2
    var most = 0
    for region in regions {
      let freezes = planning.freezes.count + region.freezes.count
      guard let windows = region.windows else {
        most += freezes + 1
        continue
      }
      for case .recurring in windows { most += days }
      // A freeze adds an opening to each window that is open when it starts: at most two of a recurring one.
      most += windows.count * (1 + 2 * freezes)
    }
    guard most > InventoryKeys.mostOpenings else { return }
    top.add(
      "planning",
      "windows and freezes make up to \(most) openings, and this program takes \(InventoryKeys.mostOpenings)",
      hint: "shorten `horizon`, or give fewer windows and freezes")
  }

  /// Servers with names: those given, or the region's name and a number.
  private static func named(
    _ entries: [RegionFields.ServerEntry], region: String, problems: ProblemList
  ) -> [Server] {
    var result: [Server] = []
    var names: Set<String> = []
    for entry in entries {
      switch entry {
      case .count(let count, let version, _, _):
        for _ in 0..<count {
          result.append(Server(name: "\(region)-server-\(result.count + 1)", isNamed: false, version: version))
        }
      case .named(let server, let node, let path):
        if !names.insert(server.name).inserted {
          problems.add(node, path, "the server name `\(server.name)` stands twice in this region")
        }
        result.append(server)
      }
    }
    return result
  }

  /// Reports each cycle of `after` once, at the edge that closes it.
  private static func cycles(
    _ edges: [(from: String, to: String, node: SourceNode, path: String)], _ ids: [String], _ problems: ProblemList
  ) {
    var targets: [String: [(to: String, node: SourceNode, path: String)]] = [:]
    for edge in edges { targets[edge.from, default: []].append((edge.to, edge.node, edge.path)) }
    var done: Set<String> = []
    for start in ids where !done.contains(start) {
      // Depth first without recursion: 2,000 regions in one chain are allowed.
      var stack: [(name: String, next: Int)] = [(start, 0)]
      var onPath: Set<String> = [start]
      while let top = stack.last {
        let list = targets[top.name] ?? []
        guard top.next < list.count else {
          done.insert(top.name)
          onPath.remove(top.name)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let edge = list[top.next]
        if onPath.contains(edge.to) {
          let from = stack.firstIndex { $0.name == edge.to } ?? 0
          let cycle = stack[from...].map(\.name) + [edge.to]
          problems.add(
            edge.node, edge.path, "regions wait for each other: \(cycle.joined(separator: " after "))",
            hint: "remove one of these")
        } else if !done.contains(edge.to) {
          stack.append((edge.to, 0))
          onPath.insert(edge.to)
        }
      }
    }
  }
}
