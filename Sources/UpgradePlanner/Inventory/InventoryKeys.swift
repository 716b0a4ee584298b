/// The keys of inventory format 1, by mapping; the reader and the JSON Schema share them.
enum InventoryKeys {
  static let mostRegions = 2_000
  static let mostServers = 20_000
  static let mostClients = 10_000_000
  static let mostCrews = 10_000
  /// Ten years, in minutes.
  static let longestHorizon = 3_660 * 1440
  /// Openings of all calendars together.
  static let mostOpenings = 2_000_000
  /// Batches of all client roll-outs together.
  static let mostBatches = 100_000
  /// Bytes of one text.
  static let longestText = 16_384
  /// Levels of lists and mappings in each other; the format has eight.
  static let deepest = 64

  static let top = InventoryMapping([
    InventoryKey("$schema", .text, "Where editors find this schema; the planner does not read it."),
    InventoryKey("format", .format, "The version of this format.", isRequired: true),
    InventoryKey("federation", .text, "The title that plans and runbooks carry.", isRequired: true),
    InventoryKey(
      "edition", .choice(Edition.allCases.map(\.rawValue)),
      "The edition of Nomad; the suffix of every version has to agree with it.", isRequired: true),
    InventoryKey(
      "authoritative", .text, "The region that is authoritative for ACLs and namespaces.", isRequired: true),
    // Required here or by --target, which a schema cannot know.
    InventoryKey("target", .version, "The version every server is to run in the end; --target wins over it."),
    InventoryKey(
      "features", .features,
      "What the federation uses. A feature that is absent is unknown, and becomes a question where a rule needs it."),
    InventoryKey("planning", .mapping(planning), "How the plan is to be made."),
    InventoryKey("defaults", .region, "Any key of a region, for every region that does not give it itself."),
    InventoryKey(
      "regions", .named(.region, least: 1, most: mostRegions), "The regions of the federation, by name.",
      isRequired: true),
    InventoryKey(
      "accept", .list(.mapping(waiver)), "Findings that are accepted, each at one place; printed with every plan."),
    InventoryKey("answers", .list(.mapping(answer)), "What closes a question; printed with every plan."),
    InventoryKey("rules", .list(.text), "Files with more rules, relative to this file."),
  ])

  static let planning = InventoryMapping([
    InventoryKey(
      "not-before", .instant,
      "Minute 0 of the plan. Absent: a relative plan, printed as T+hh:mm, without windows and freezes."),
    InventoryKey("horizon", .duration(least: 1), "How far ahead to plan, at most ten years.", fallback: "60d"),
    InventoryKey(
      "crews", .integer(1...mostCrews), "Regions that may be upgraded at the same time in the whole federation.",
      fallback: "1"),
    InventoryKey(
      "client-crews", .integer(1...mostCrews), "Client roll-outs at the same time. Absent: no limit."),
    InventoryKey(
      "entry-regions", .either([.list(.text, least: 1), .choice(["movable"])]),
      "The regions where people enter the UI and the CLI. Absent: everywhere; `movable`: wherever the runbook says."),
    InventoryKey(
      "contingency", .duration(least: 0), "A region is done at least this long before its window ends.",
      fallback: "0m"),
    InventoryKey("between-waves", .mapping(betweenWaves), "What lies between two waves."),
    InventoryKey(
      "waypoints", .list(.version),
      "The versions between today and the target: these and no others. Absent: they are chosen."),
    InventoryKey("avoid", .list(.versionRange), "Versions that are not to be waypoints."),
    InventoryKey("freezes", .list(.mapping(freeze)), "When nothing may be changed in any region."),
    InventoryKey(
      "teams", .named(.integer(1...mostCrews)), "The teams, each with the number of regions it can upgrade at once."),
  ])

  static let betweenWaves = InventoryMapping([
    InventoryKey("soak", .duration(least: 0), "How long to wait after a wave before the next.", fallback: "0m")
  ])

  static let freeze = InventoryMapping([
    InventoryKey("from", .instant, "The first minute of the freeze.", isRequired: true),
    InventoryKey("to", .instant, "The first minute after the freeze.", isRequired: true),
    InventoryKey("reason", .text, "Why; printed where the freeze binds."),
  ])

  static let waiver = InventoryMapping([
    InventoryKey("rule", .text, "The id of the rule.", isRequired: true),
    InventoryKey("where", .text, "The one place where its finding is accepted, such as `regions.us-east`."),
    InventoryKey("reason", .text, "Why this is acceptable here.", isRequired: true),
    InventoryKey("by", .text, "Who decided."),
  ])

  static let answer = InventoryMapping([
    InventoryKey("question", .text, "The id of the question.", isRequired: true),
    InventoryKey("answer", .text, "What was found, by whom and when.", isRequired: true),
  ])
}
