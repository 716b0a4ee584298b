/// What every section of a runbook is written from.
struct RunbookContext {
  let inventory: Inventory
  let result: PlanningResult
  let plan: Plan
  let notes: [RunbookNote]
  let clock: PlanClock
  let shells: [RegionID: RegionShell]
  private let regions: [RegionID: Region]
  private let impairmentsByRegion: [RegionID: [Impairment]]
  private let upgraded: Set<RegionID>

  init(inventory: Inventory, result: PlanningResult, plan: Plan, notes: [RunbookNote]) {
    self.inventory = inventory
    self.result = result
    self.plan = plan
    self.notes = notes
    clock = PlanClock(origin: inventory.planning.origin)
    shells = RegionShell.all(of: inventory)
    var byRegion: [RegionID: [Impairment]] = [:]
    for impairment in plan.impairments {
      byRegion[impairment.affected, default: []].append(impairment)
      if impairment.callee != impairment.affected { byRegion[impairment.callee, default: []].append(impairment) }
    }
    impairmentsByRegion = byRegion
    upgraded = Set(plan.waves.flatMap { $0.hops.map(\.region) })
    regions = Dictionary(inventory.regions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func region(_ id: RegionID) -> Region? { regions[id] }

  func shell(_ region: Region) -> RegionShell {
    shells[region.id] ?? RegionShell(region: region, variable: Shell.variable("", region.id.name))
  }

  /// The shell of a region before a wave (from 0): servers that were replaced by then go by their successors.
  func shell(_ region: Region, beforeWave wave: Int) -> RegionShell {
    guard region.upgrade.isOnNewMachines else { return shell(region) }
    var replaced: [Int: Int] = [:]
    for number in 0..<wave {
      for index in block(of: region, wave: number) { replaced[index] = number + 1 }
    }
    return shell(region).replacing(replaced)
  }

  var authoritative: Region? { regions[inventory.authoritative] }
  var isFederation: Bool { inventory.regions.count > 1 }
  var finish: Int { plan.measures.finishMinute }

  /// Whether anything but the horizon ends the time in which the region may be upgraded.
  func hasWindow(_ region: Region) -> Bool {
    region.windows != nil || !region.freezes.isEmpty || !inventory.planning.freezes.isEmpty
  }

  /// The latest start as people read it; a region without windows and freezes has none.
  func latestStart(_ minute: Int, of region: Region) -> String {
    hasWindow(region) ? clock.text(minute) : "no window: any time"
  }

  /// Where people enter in a wave (from 0), if they can be told: through the region that is upgraded last until it
  /// begins, then through one that is done; the others are entered at their own URL until their hop ends.
  func entries(_ wave: Int) -> (last: Hop, done: RegionID?, unfinished: [RegionID])? {
    guard inventory.planning.entryRegions == .movable,
      let last = plan.waves[wave].hops.max(by: { $0.startMinute < $1.startMinute })
    else { return nil }
    let hops = plan.waves[wave].hops
    let hopping = Set(hops.map(\.region))
    let done =
      hops.first { $0.endMinute <= last.startMinute }?.region
      ?? inventory.regions.first { !hopping.contains($0.id) }?.id
    return (last, done, hops.filter { $0.endMinute > last.startMinute }.map(\.region))
  }

  /// From when to when people log in at the region itself: where something of it fails, and where they are told to.
  func fallbackTimes(of region: Region) -> (start: Int, end: Int)? {
    let impaired = impairments(of: region)
    var times = zip(impaired.map(\.startMinute), impaired.map(\.endMinute)).map { ($0, $1) }
    for (number, wave) in plan.waves.enumerated() {
      guard let entry = entries(number) else { continue }
      if entry.done == nil || entry.unfinished.contains(region.id) {
        times.append((entry.last.startMinute, wave.endMinute))
      }
    }
    guard let start = times.map(\.0).min(), let end = times.map(\.1).max() else { return nil }
    return (start, end)
  }

  /// Whether Vault or Consul hand out secrets or services by workload identity in the region.
  func usesWorkloadIdentity(_ integration: String, in region: Region) -> Bool {
    region.features[integration] == .mode(.workloadIdentity)
  }

  func isAuthoritative(_ region: Region) -> Bool { region.id == inventory.authoritative }
  func usesACL(_ region: Region) -> Bool { region.features["acl"]?.isUsed ?? true }

  /// Every server's version before a wave (from 0), in inventory order; after the last wave with `plan.waves.count`.
  func versions(of region: Region, beforeWave wave: Int) -> [NomadVersion] {
    region.servers.map { server in
      plan.waves.prefix(wave).reduce(server.version) { $0.precedes($1.waypoint) ? $1.waypoint : $0 }
    }
  }

  /// The servers that a hop upgrades, in the order of its blocks: non-voters first, then inventory order.
  func block(of region: Region, wave: Int) -> [Int] {
    let before = versions(of: region, beforeWave: wave)
    let below = region.servers.indices.filter { before[$0].precedes(plan.waves[wave].waypoint) }
    return below.filter { !region.servers[$0].isVoter } + below.filter { region.servers[$0].isVoter }
  }

  /// The oldest CLI that operators of the region may have at that point.
  func cli(of region: Region, wave: Int) -> NomadVersion {
    if let version = region.access?.cliVersion { return version }
    return versions(of: region, beforeWave: wave).min() ?? inventory.target
  }

  func operators(of region: Region) -> String {
    region.contact.map { "operator of \(region.id) (\($0))" } ?? "operator of \(region.id)"
  }

  /// The kinds of objects that exist on all these versions and that the region replicates.
  func kinds(in versions: [NomadVersion], of region: Region) -> [ReplicatedKind] {
    ReplicatedKind.all.filter { kind in
      versions.allSatisfy(kind.exists(in:)) && (!kind.needsACL || usesACL(region))
        && (!kind.isEnterprise || inventory.edition == .enterprise)
    }
  }

  /// The least privilege that a call of the lists needs.
  static let management = "management token"

  /// What saving a snapshot needs on this release.
  func snapshotPrivilege(_ version: NomadVersion) -> String {
    OperatorFact.leasedSnapshot.holds(for: version) ? "operator:write or snapshot-save" : Self.management
  }

  /// What a region's own freeze covers in a wave (from 0), as people read it.
  func frozen(_ region: RegionID, wave: Int) -> String {
    let names = plan.freezes.first { $0.wave == wave + 1 && $0.scope == .region(region) }?.what
    let isOnNewMachines = self.region(region)?.upgrade.isOnNewMachines ?? false
    return (names ?? ["job-version-tags", "keyring-rotation", "multiregion-deployments", "joins"])
      .map { $0.split(separator: "-").joined(separator: " ") }
      .map { isOnNewMachines && $0 == "joins" ? "joins but those of the hop itself" : $0 }.joined(separator: ", ")
  }

  /// Impairments as people read them: surfaces that the same regions miss for the same time together.
  func told(_ impairments: [Impairment]) -> String {
    struct Missed: Hashable {
      let callers: [RegionID]
      let callees: [RegionID]
      let startMinute: Int
      let endMinute: Int
      let rules: [String]
      let evidence: [String]
    }
    func once<Value: Hashable>(_ values: [Value]) -> [Value] {
      var seen: Set<Value> = []
      return values.filter { seen.insert($0).inserted }
    }
    var missed: [Missed] = []
    var surfaces: [Missed: [String]] = [:]
    for surface in once(impairments.map(\.surface)) {
      let group = impairments.filter { $0.surface == surface }
      guard let start = group.map(\.startMinute).min(), let end = group.map(\.endMinute).max() else { continue }
      let key = Missed(
        callers: once(group.flatMap(\.callers)), callees: once(group.map(\.callee)), startMinute: start, endMinute: end,
        rules: once(group.map(\.rule)).sorted(), evidence: once(group.map(\.evidence.rawValue)).sorted())
      if surfaces[key] == nil { missed.append(key) }
      surfaces[key, default: []].append(surface)
    }
    return missed.map { key in
      "\(surfaces[key, default: []].map(Self.title).joined(separator: ", ")), from \(listed(key.callers)) to \(listed(key.callees)) "
        + "\(clock.span(key.startMinute, key.endMinute)) "
        + "(\((key.rules + key.evidence).joined(separator: ", ")))"
    }.joined(separator: "; ")
  }

  /// In the words of the knowledge; a surface that a rule pack states has its id only.
  private static func title(_ surface: String) -> String { Surface.with(Surface.ID(surface))?.title ?? surface }

  /// Some regions by name; beyond four the first three and how many more.
  func listed(_ regions: [RegionID]) -> String {
    regions.count <= 4
      ? regions.map(\.name).joined(separator: ", ")
      : "\(regions.prefix(3).map(\.name).joined(separator: ", ")) and \(regions.count - 3) more"
  }

  /// Whether any wave upgrades the region.
  func isUpgraded(_ region: Region) -> Bool { upgraded.contains(region.id) }

  /// Impairments that people or servers feel when they deal with this region.
  func impairments(of region: Region) -> [Impairment] {
    impairmentsByRegion[region.id] ?? []
  }
}

/// Makes the steps of one section: ids begin with the section's, the region repeats.
struct StepMaker {
  let section: String
  let region: RegionID?
  let who: String

  func step(
    _ slug: String, _ kind: Step.Kind, server: String? = nil, title: String, why: String, minutes: Int = 0,
    commands: [String] = [], expect: String? = nil, wait: Int? = nil, otherwise: String? = nil,
    privilege: String? = nil, changes: Bool = false, undo: String? = nil, region other: RegionID? = nil,
    who someone: String? = nil
  ) -> Step {
    Step(
      id: "\(section).\(slug)", kind: kind, region: region ?? other, server: server, title: title, why: why,
      who: someone ?? who, minutes: minutes, commands: commands, expect: expect, waitMinutes: wait,
      otherwise: otherwise, privilege: privilege, changes: changes, undo: undo)
  }
}
