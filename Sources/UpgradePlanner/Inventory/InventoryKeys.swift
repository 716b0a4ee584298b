/// The keys of inventory format 1, by mapping; the reader and the JSON Schema share them.
enum InventoryKeys {
  static let top = [
    "format", "federation", "edition", "authoritative", "target", "features", "planning", "defaults", "regions",
    "accept", "answers", "rules", "$schema",
  ]
  static let planning = [
    "not-before", "horizon", "crews", "client-crews", "entry-regions", "contingency", "between-waves", "waypoints",
    "avoid", "freezes", "teams",
  ]
  static let region = [
    "datacenters", "servers", "clients", "features", "exposure", "access", "upgrade", "windows", "freezes", "team",
    "after", "soak", "contact", "server-time", "region-time",
  ]
  static let serverGroup = ["count", "version"]
  static let serverGroups = ["count", "version", "groups"]
  static let server = ["name", "version", "address", "url", "zone", "voter"]
  static let pool = ["pool", "count", "version", "method", "batch", "batch-time"]
  static let access = [
    "url", "ca-cert", "client-cert", "client-key", "tls-server-name", "cli-version", "vault", "load-balancer",
  ]
  static let vault = ["address", "namespace", "mount", "role"]
  static let loadBalancer = ["name", "remove", "add", "show"]
  static let upgrade = ["method", "commands"]
  static let commands = ["stop", "install", "start"]
  static let recurring = ["days", "from", "to", "zone"]
  static let freeze = ["from", "to", "reason"]
  static let waiver = ["rule", "where", "reason", "by"]
  static let answer = ["question", "answer"]
  static let betweenWaves = ["soak"]

  static let mostRegions = 2_000
  static let mostServers = 20_000
  /// Ten years, in minutes.
  static let longestHorizon = 3_660 * 1440
  /// Openings of all calendars together.
  static let mostOpenings = 2_000_000
}
