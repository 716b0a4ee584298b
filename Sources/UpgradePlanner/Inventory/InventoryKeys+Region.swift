extension InventoryKeys {
  static let region = InventoryMapping([
    InventoryKey("datacenters", .list(.text), "The region's data centres."),
    // Required of a region or of `defaults`, which a schema cannot know.
    InventoryKey(
      "servers", .either([.mapping(serverGroup), .mapping(serverGroups), .list(.mapping(server), least: 1)]),
      "The region's servers: a count of one version, groups of them, or one by one."),
    InventoryKey("clients", .list(.mapping(pool)), "The region's clients, in pools that are rolled out together."),
    InventoryKey("features", .features, "The region's own features; they win over the federation's."),
    InventoryKey(
      "exposure", .integer(0...1000), "How much depends on reaching this region; it weighs its impairments.",
      fallback: "1"),
    InventoryKey("access", .mapping(access), "How people reach this region directly, which is the fallback."),
    InventoryKey("upgrade", .mapping(upgrade), "How the region's servers are upgraded."),
    InventoryKey(
      "windows", .list(.either([.mapping(recurring), .mapping(once)]), least: 1),
      "When the region may be upgraded; a region is upgraded inside one window. Absent: any time."),
    InventoryKey("freezes", .list(.mapping(freeze)), "When nothing may be changed in this region."),
    InventoryKey("team", .text, "The team of `planning.teams` that upgrades this region."),
    InventoryKey("after", .list(.text), "Regions that have to be done in a wave before this one starts."),
    InventoryKey(
      "soak", .duration(least: 0), "How long regions that come `after` this one wait once it is done.",
      fallback: "0m"),
    InventoryKey("contact", .text, "Whom to talk to about this region."),
    InventoryKey(
      "server-time", .durationRange,
      "Minutes per server: replaced, restarted, rejoined, healthy again. Of a range, plans use the middle.",
      fallback: "10m"),
    InventoryKey(
      "region-time", .duration(least: 0), "Time per region and wave for the opening and closing gates.",
      fallback: "20m"),
    InventoryKey(
      "gate-failure", .percentage, "How often the region's closing gate fails; only simulations look at it.",
      fallback: "0%"),
    InventoryKey(
      "on-failure", .choice(GateFailure.Response.allCases.map(\.rawValue)),
      "What a simulation does then: one server and the gates again, or stop there.", fallback: "retry"),
  ])

  static let serverGroup = InventoryMapping([
    InventoryKey("count", .integer(1...mostServers), "How many servers.", isRequired: true),
    InventoryKey("version", .version, "The version they run today.", isRequired: true),
  ])

  static let serverGroups = InventoryMapping([
    InventoryKey(
      "groups", .list(.mapping(serverGroup), least: 1), "Servers by version, for a region that is mixed already.",
      isRequired: true)
  ])

  static let server = InventoryMapping([
    InventoryKey("name", .text, "The server's node name, without the region.", isRequired: true),
    InventoryKey("version", .version, "The version it runs today.", isRequired: true),
    InventoryKey("address", .text, "Its address."),
    InventoryKey("url", .url, "Its own HTTP address, past any load balancer."),
    InventoryKey("zone", .text, "Its redundancy zone."),
    InventoryKey("voter", .flag, "Whether it votes.", fallback: "true"),
  ])

  static let pool = InventoryMapping([
    InventoryKey("pool", .text, "The pool's name.", isRequired: true),
    InventoryKey("count", .integer(0...mostClients), "How many clients.", isRequired: true),
    InventoryKey("version", .version, "The version they run today.", isRequired: true),
    InventoryKey(
      "method", .choice(ClientPool.Method.allCases.map(\.rawValue)),
      "How the clients are upgraded. Absent: a question."),
    InventoryKey("batch", .integer(1...mostClients), "Clients at a time. Absent: all of them."),
    InventoryKey("batch-time", .duration(least: 1), "Time per batch.", fallback: "15m"),
  ])

  static let access = InventoryMapping([
    InventoryKey("url", .url, "Where the region's UI and API are reached directly."),
    InventoryKey("ca-cert", .text, "The file with the certificate authority, for -ca-cert."),
    InventoryKey("client-cert", .text, "The file with the client certificate, for -client-cert."),
    InventoryKey("client-key", .text, "The file with the client's key, for -client-key."),
    InventoryKey("tls-server-name", .text, "The name in the server's certificate, for -tls-server-name."),
    InventoryKey(
      "cli-version", .version, "The CLI that operators have. Absent: that of the region's servers."),
    InventoryKey("vault", .mapping(vault), "Where the region's Nomad tokens come from."),
    InventoryKey("load-balancer", .mapping(loadBalancer), "What stands before the region's servers."),
  ])

  static let vault = InventoryMapping([
    InventoryKey("address", .url, "Vault's address."),
    InventoryKey("namespace", .text, "The region's Vault namespace."),
    InventoryKey("mount", .text, "The mount of the Nomad secrets engine that points to this region."),
    InventoryKey("role", .text, "The role that makes local tokens for operators."),
  ])

  static let loadBalancer = InventoryMapping([
    InventoryKey("name", .text, "Its name.", isRequired: true),
    InventoryKey("remove", .text, "Your command that takes `{server}` out; printed, never run."),
    InventoryKey("add", .text, "Your command that puts `{server}` back; printed, never run."),
    InventoryKey("show", .text, "Your command that shows who is in; printed, never run."),
  ])

  static let upgrade = InventoryMapping([
    InventoryKey(
      "method", .choice(ServerUpgrade.Method.allCases.map(\.rawValue)),
      "In place, a new machine per server, or Enterprise autopilot's upgrade migration. Absent: a question."),
    InventoryKey(
      "container", .text, "The container that Nomad runs in, made by docker compose. Absent: a service of systemd."),
    InventoryKey("commands", .mapping(commands), "Your own commands; printed, never run."),
  ])

  static let commands = InventoryMapping([
    InventoryKey("stop", .text, "Stops the server's Nomad agent."),
    InventoryKey("install", .text, "Installs the version."),
    InventoryKey("start", .text, "Starts the server's Nomad agent."),
  ])

  static let recurring = InventoryMapping([
    InventoryKey(
      "days", .list(.choice(Weekday.allCases.map(\.rawValue)), least: 1),
      "The days on which the window starts. Absent: every day."),
    InventoryKey("from", .timeOfDay, "When it starts, on the wall clock of its zone.", isRequired: true),
    InventoryKey(
      "to", .timeOfDay, "When it ends; a time that is not after `from` is on the next day.", isRequired: true),
    InventoryKey("zone", .text, "A time zone of the IANA data base, such as Europe/Berlin.", isRequired: true),
  ])

  static let once = InventoryMapping([
    InventoryKey("from", .instant, "When it starts.", isRequired: true),
    InventoryKey("to", .instant, "When it ends.", isRequired: true),
  ])
}
