/// The keys of a region as far as they are given: by `defaults` or by the region itself.
struct RegionFields {
  var datacenters: [String]?
  var servers: [ServerEntry]?
  var clients: [ClientPool]?
  var features: FeatureUse?
  var exposure: Int?
  var access: Access?
  var upgrade: ServerUpgrade?
  var windows: [Window]?
  var freezes: [Freeze]?
  var team: (id: Team.ID, node: SourceNode, path: String)?
  var after: [After]?
  var soak: Int?
  var contact: String?
  var serverTime: DurationRange?
  var regionTime: Int?
  var gateFailure: Int?
  var onFailure: GateFailure.Response?

  /// A region to wait for, and where the inventory says so.
  struct After {
    let id: RegionID
    let node: SourceNode
    let path: String
  }

  /// Servers as written: named ones, or a number of one version.
  enum ServerEntry {
    case count(Int, NomadVersion, SourceNode, path: String)
    case named(Server, SourceNode, path: String)

    var count: Int {
      switch self {
      case .count(let count, _, _, _): count
      case .named: 1
      }
    }
  }

  /// What this set lacks is taken from another.
  func orElse(_ other: RegionFields) -> RegionFields {
    var result = self
    result.datacenters = datacenters ?? other.datacenters
    result.servers = servers ?? other.servers
    result.clients = clients ?? other.clients
    result.features = features ?? other.features
    result.exposure = exposure ?? other.exposure
    result.access = access ?? other.access
    result.upgrade = upgrade ?? other.upgrade
    result.windows = windows ?? other.windows
    result.freezes = freezes ?? other.freezes
    result.team = team ?? other.team
    result.after = after ?? other.after
    result.soak = soak ?? other.soak
    result.contact = contact ?? other.contact
    result.serverTime = serverTime ?? other.serverTime
    result.regionTime = regionTime ?? other.regionTime
    result.gateFailure = gateFailure ?? other.gateFailure
    result.onFailure = onFailure ?? other.onFailure
    return result
  }
}

extension RegionFields {
  /// Reads a mapping of region keys; `hasOrigin` tells whether windows and freezes have a time line to lie on.
  init(_ map: MapReader, hasOrigin: Bool, options: ReadOptions) {
    datacenters = map.texts("datacenters")
    servers = map.value("servers").flatMap { RegionFields.servers($0, map) }
    clients = map.list("clients")?.enumerated().compactMap { index, node in
      RegionFields.pool(node, "\(map.place("clients"))[\(index)]", map.problems)
    }
    features = map.map("features", nil).map { FeatureReading.read($0, options: options) }
    exposure = map.integer("exposure", 0...1000)
    access = map.map("access", InventoryKeys.access).map(RegionFields.access)
    upgrade = map.map("upgrade", InventoryKeys.upgrade).map(RegionFields.upgrade)
    windows = WindowReading.windows(map, hasOrigin: hasOrigin, options: options)
    freezes = WindowReading.freezes(map, hasOrigin: hasOrigin)
    if let node = map.value("team"), let name = map.text("team") { team = (Team.ID(name), node, map.place("team")) }
    after = map.list("after")?.enumerated().compactMap { index, node in
      let path = "\(map.place("after"))[\(index)]"
      return map.text(node, path).map { After(id: RegionID($0), node: node, path: path) }
    }
    soak = map.duration("soak")
    contact = map.text("contact")
    serverTime = RegionFields.serverTime(map)
    regionTime = map.duration("region-time")
    gateFailure = RegionFields.gateFailure(map)
    onFailure = map.choice("on-failure", GateFailure.Response.self)
  }

  private static func gateFailure(_ map: MapReader) -> Int? {
    guard let text = map.text("gate-failure") else { return nil }
    if let perMille = GateFailure.perMille(text) { return perMille }
    map.add("gate-failure", "expected a percentage from 0% to 100%, found `\(text)`", hint: "write `2%` or `0.5%`")
    return nil
  }

  private static func servers(_ node: SourceNode, _ map: MapReader) -> [ServerEntry]? {
    let path = map.place("servers")
    let problems = map.problems
    if case .sequence(let items) = node.kind {
      guard !items.isEmpty else {
        problems.add(node, path, "a region has at least one server, found an empty list")
        return nil
      }
      return items.enumerated().compactMap { named($1, "\(path)[\($0)]", problems) }
    }
    let keys = InventoryMapping(InventoryKeys.serverGroup.keys + InventoryKeys.serverGroups.keys)
    guard let reader = MapReader(node, path: path, keys: keys, problems: problems) else {
      return nil
    }
    if reader.value("groups") != nil {
      for key in InventoryKeys.serverGroup.names where reader.value(key) != nil {
        reader.add(key, "stands beside `groups`", hint: "give either count and version, or groups")
      }
      guard let items = reader.list("groups") else { return nil }
      guard !items.isEmpty else {
        reader.add("groups", "a region has at least one server, found an empty list")
        return nil
      }
      return items.enumerated().compactMap { index, item in
        MapReader(item, path: "\(path).groups[\(index)]", keys: InventoryKeys.serverGroup, problems: problems)
          .flatMap(group)
      }
    }
    return group(reader).map { [$0] }
  }

  private static func group(_ reader: MapReader) -> ServerEntry? {
    reader.require("count", "3")
    reader.require("version", "1.8.21+ent")
    let count = reader.integer("count", 1...InventoryKeys.mostServers)
    let version = reader.version("version")
    guard let count, let version else { return nil }
    return .count(count, version, reader.node, path: reader.path)
  }

  private static func named(_ node: SourceNode, _ path: String, _ problems: ProblemList) -> ServerEntry? {
    guard let reader = MapReader(node, path: path, keys: InventoryKeys.server, problems: problems) else { return nil }
    reader.require("name", "use1-1")
    reader.require("version", "1.8.21+ent")
    let name = reader.text("name")
    let version = reader.version("version")
    let url = reader.url("url")
    let voter = reader.value("voter").flatMap { reader.bool($0, reader.place("voter")) }
    guard let name, let version else { return nil }
    return .named(
      Server(
        name: name, isNamed: true, version: version, address: reader.text("address"), url: url,
        zone: reader.text("zone"), isVoter: voter ?? true), node, path: path)
  }

  private static func pool(_ node: SourceNode, _ path: String, _ problems: ProblemList) -> ClientPool? {
    guard let reader = MapReader(node, path: path, keys: InventoryKeys.pool, problems: problems) else { return nil }
    reader.require("pool", "default")
    reader.require("count", "10")
    reader.require("version", "1.8.21+ent")
    let name = reader.text("pool")
    let count = reader.integer("count", 0...InventoryKeys.mostClients)
    let version = reader.version("version")
    let method = reader.choice("method", ClientPool.Method.self)
    let batch = reader.integer("batch", 1...InventoryKeys.mostClients)
    let batchTime = reader.duration("batch-time", least: 1)
    guard let name, let count, let version else { return nil }
    return ClientPool(
      name: name, count: count, version: version, method: method, batch: batch ?? max(1, count),
      batchMinutes: batchTime ?? 15)
  }

  private static func access(_ reader: MapReader) -> Access {
    Access(
      url: reader.url("url"), caCert: reader.text("ca-cert"), clientCert: reader.text("client-cert"),
      clientKey: reader.text("client-key"), tlsServerName: reader.text("tls-server-name"),
      cliVersion: reader.version("cli-version"),
      vault: reader.map("vault", InventoryKeys.vault).map {
        Access.Vault(
          address: $0.url("address"), namespace: $0.text("namespace"), mount: $0.text("mount"), role: $0.text("role"))
      },
      loadBalancer: reader.map("load-balancer", InventoryKeys.loadBalancer).map { balancer in
        balancer.require("name", "nlb-nomad")
        return Access.LoadBalancer(
          name: balancer.text("name") ?? "", remove: balancer.text("remove"), add: balancer.text("add"),
          show: balancer.text("show"))
      })
  }

  private static func upgrade(_ reader: MapReader) -> ServerUpgrade {
    let method = reader.choice("method", ServerUpgrade.Method.self)
    let commands = reader.map("commands", InventoryKeys.commands).map { map in
      map.all.compactMap { entry in
        map.text(entry.value, map.place(entry.name)).map { ServerUpgrade.Command(step: entry.name, text: $0) }
      }
    }
    return ServerUpgrade(method: method, commands: commands ?? [], container: reader.text("container"))
  }

  private static func serverTime(_ map: MapReader) -> DurationRange? {
    guard let node = map.value("server-time"), case .scalar(let text, _) = node.kind else {
      return map.duration("server-time", least: 1).map { DurationRange($0) }
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
    guard text.contains("..") else { return map.duration("server-time", least: 1).map { DurationRange($0) } }
    let minutes = parts.compactMap(Duration.minutes)
    guard parts.count == 3, minutes.count == 3, parts.joined(separator: "..") == text, minutes[0] >= 1,
      minutes[0] <= minutes[1], minutes[1] <= minutes[2]
    else {
      map.add(
        "server-time", "expected a range of three ascending durations of at least 1m, found \(node.name)",
        hint: "write `8m..10m..25m`: least, usual, most")
      return nil
    }
    return DurationRange(least: minutes[0], usual: minutes[1], most: minutes[2])
  }
}
