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
    let teamed = { (fields: RegionFields) in checkTeam(fields, teams: teams, names: teamNames, top.problems) }
    let ordered = { (fields: RegionFields) in checkAfter(fields, known: known, ids: ids, top.problems) }
    // What the defaults refer to is checked once and not for each region that takes it over.
    if let defaults { teamed(defaults) }
    let defaultAfter = defaults.map(ordered) ?? []
    var regions: [Region] = []
    var servers = 0
    var edges: [Edge] = []
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
      teamed(own)
      // A default `after` names regions that must not wait for themselves.
      let after = own.after == nil ? defaultAfter.filter { $0.id.name != entry.name } : ordered(own)
      edges += after.map { Edge(from: entry.name, to: $0.id.name, node: $0.node, path: $0.path) }
      if fields.servers == nil, reader.value("servers") == nil {
        top.problems.add(
          entry.key, path, "`servers` is missing", hint: "add `servers: {count: 3, version: 1.8.21+ent}`")
      }
      servers += (fields.servers ?? []).reduce(0) { $0 + $1.count }
      // Beyond the limit they are only counted.
      guard servers <= InventoryKeys.mostServers else { continue }
      let list = named(fields.servers ?? [], region: entry.name, problems: top.problems)
      guard !list.isEmpty else { continue }
      regions.append(region(entry.name, fields, list, after.map(\.id), features))
    }
    if servers > InventoryKeys.mostServers {
      top.add("regions", "\(servers) servers are more than the \(InventoryKeys.mostServers) this program takes")
    }
    checkOpenings(regions, planning.settings, top)
    checkBatches(regions, top)
    cycles(edges, ids, top.problems)
    return regions
  }

  private static func region(
    _ name: String, _ fields: RegionFields, _ servers: [Server], _ after: [RegionID], _ features: FeatureUse
  ) -> Region {
    let id = RegionID(name)
    return Region(
      id: id, datacenters: fields.datacenters ?? [], servers: servers, clients: fields.clients ?? [],
      features: fields.features.map { features.overridden(by: $0) } ?? features, exposure: fields.exposure ?? 1,
      access: fields.access, upgrade: fields.upgrade ?? ServerUpgrade(method: nil), windows: fields.windows,
      freezes: fields.freezes ?? [], team: fields.team?.id,
      after: after, soakMinutes: fields.soak ?? 0,
      contact: fields.contact, serverTime: fields.serverTime ?? DurationRange(10),
      regionMinutes: fields.regionTime ?? 20,
      gateFailure: GateFailure(perMille: fields.gateFailure ?? 0, response: fields.onFailure ?? .retry))
  }

  private static func checkTeam(_ fields: RegionFields, teams: Set<String>, names: [String], _ problems: ProblemList) {
    guard let team = fields.team, !teams.contains(team.id.name) else { return }
    problems.add(
      team.node, team.path, "`\(team.id)` is no team of `planning.teams`",
      hint: Spelling.hint(for: team.id.name, among: names) ?? "add `planning: {teams: {\(team.id): 1}}`")
  }

  /// The regions that `after` names, each once; those that do not exist are reported.
  private static func checkAfter(
    _ fields: RegionFields, known: Set<String>, ids: [String], _ problems: ProblemList
  ) -> [RegionFields.After] {
    var seen: Set<String> = []
    return (fields.after ?? []).filter { after in
      guard known.contains(after.id.name) else {
        problems.add(
          after.node, after.path, "`\(after.id)` is no region of this inventory",
          hint: Spelling.hint(for: after.id.name, among: ids))
        return false
      }
      return seen.insert(after.id.name).inserted
    }
  }

  /// Roll-outs that would grow beyond all use are refused before they are planned.
  private static func checkBatches(_ regions: [Region], _ top: MapReader) {
    var batches = 0
    for region in regions {
      for pool in region.clients { batches += pool.batches }
      guard batches <= InventoryKeys.mostBatches else {
        top.add(
          "regions", "clients make more than \(InventoryKeys.mostBatches) batches, the most this program takes",
          hint: "make `batch` larger, or put pools together")
        return
      }
    }
  }

  /// Calendars that would grow beyond all use are refused before they are made.
  private static func checkOpenings(_ regions: [Region], _ planning: PlanningSettings, _ top: MapReader) {
    let days = planning.horizonMinutes / 1440 + 2
    var most = 0
    for region in regions where most <= InventoryKeys.mostOpenings {
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
      "windows and freezes can make more than \(InventoryKeys.mostOpenings) openings, the most this program takes",
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
}
