/// Reads `planning`, keeping the places that can only be checked once the regions are known.
struct PlanningReading {
  let settings: PlanningSettings
  private let entries: [(id: RegionID, node: SourceNode, path: String)]

  static func read(_ map: MapReader?) -> PlanningReading {
    guard let map else { return PlanningReading(settings: PlanningSettings(), entries: []) }
    let origin = map.instant("not-before")
    let hasOrigin = map.value("not-before") != nil
    var entries: [(id: RegionID, node: SourceNode, path: String)] = []
    var entryRegions = EntryRegions.everywhere
    if let node = map.value("entry-regions") {
      if case .scalar("movable", _) = node.kind {
        entryRegions = .movable
      } else if case .scalar(let text, _) = node.kind {
        map.add(
          "entry-regions", "expected a list of regions or `movable`, found `\(text)`",
          hint: "write `[\(text)]`, or leave the key out if people enter everywhere")
      } else {
        for (index, item) in (map.list("entry-regions") ?? []).enumerated() {
          let path = "planning.entry-regions[\(index)]"
          if let name = map.text(item, path) { entries.append((RegionID(name), item, path)) }
        }
        if case .sequence(let items) = node.kind, items.isEmpty {
          map.add(
            "entry-regions", "no region is given",
            hint: "leave the key out if people enter everywhere, or write `movable`")
        }
        entryRegions = .only(entries.map(\.id))
      }
    }
    let between = map.map("between-waves", InventoryKeys.betweenWaves)
    let settings = PlanningSettings(
      origin: origin,
      horizonMinutes: map.duration("horizon", least: 1, most: InventoryKeys.longestHorizon) ?? 60 * 1440,
      crews: map.integer("crews", 1...InventoryKeys.mostCrews) ?? 1,
      clientCrews: map.integer("client-crews", 1...InventoryKeys.mostCrews),
      entryRegions: entryRegions, contingencyMinutes: map.duration("contingency") ?? 0,
      soakBetweenWavesMinutes: between?.duration("soak") ?? 0, waypoints: waypoints(map), avoid: avoid(map),
      freezes: WindowReading.freezes(map, hasOrigin: hasOrigin) ?? [], teams: teams(map))
    return PlanningReading(settings: settings, entries: entries)
  }

  func checkEntryRegions(_ regions: [RegionID], _ problems: ProblemList) {
    guard !regions.isEmpty else { return }
    let known = Set(regions)
    for entry in entries where !known.contains(entry.id) {
      problems.add(
        entry.node, entry.path, "`\(entry.id)` is no region of this inventory",
        hint: Spelling.hint(for: entry.id.name, among: regions.map(\.name)))
    }
  }

  private static func waypoints(_ map: MapReader) -> [NomadVersion]? {
    map.list("waypoints")?.enumerated().compactMap { map.version($1, "planning.waypoints[\($0)]") }
  }

  private static func avoid(_ map: MapReader) -> [VersionRange] {
    var result: [VersionRange] = []
    for (index, item) in (map.list("avoid") ?? []).enumerated() {
      let path = "planning.avoid[\(index)]"
      guard let text = map.text(item, path) else { continue }
      do {
        result.append(try VersionRange(parsing: text))
      } catch {
        map.problems.add(item, path, error.problem, hint: error.hint)
      }
    }
    return result
  }

  private static func teams(_ map: MapReader) -> [Team] {
    guard let teams = map.map("teams", nil) else { return [] }
    return teams.all.compactMap { entry in
      teams.integer(entry.name, 1...InventoryKeys.mostCrews).map { Team(id: Team.ID(entry.name), capacity: $0) }
    }
  }
}
