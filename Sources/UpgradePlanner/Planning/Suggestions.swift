/// Ways out of an impossible plan: each is tried, and only those that give a plan are shown.
enum Suggestions {
  private struct Candidate {
    let set: String
    let value: String
    let inventory: Inventory
  }

  /// Other targets, for findings that forbid the one wanted.
  static func forBlocking(
    _ findings: [Finding], inventory: Inventory, zones: [ZoneOffsets], order: StartOrder? = nil, budget: SearchBudget
  ) -> [Suggestion] {
    var candidates: [Candidate] = []
    if inventory.planning.waypoints != nil {
      candidates.append(
        Candidate(
          set: "planning.waypoints", value: "(left out: chosen by the tool)",
          inventory: inventory.with(planning: inventory.planning.with(waypoints: .some(nil)))))
    }
    for target in PathChoice.alternativeTargets(for: inventory) where target != inventory.target {
      candidates.append(
        Candidate(set: "target", value: target.description, inventory: inventory.with(target: target)))
    }
    return tried(candidates, zones: zones, order: order, budget: budget, most: 3)
  }

  /// Relaxations of the constraints in a conflict.
  static func forConflicts(
    _ sets: [[ConflictElement]], inventory: Inventory, zones: [ZoneOffsets], order: StartOrder? = nil,
    budget: SearchBudget
  ) -> [Suggestion] {
    guard !sets.isEmpty else { return [] }
    guard sets.count > 1 else {
      var candidates = candidates(for: sets[0], in: inventory, original: inventory)
      if order != nil { candidates += windowsBesideOthers(sets[0], in: inventory, zones: zones) }
      return tried(candidates, zones: zones, order: order, budget: budget, most: 5)
    }
    return tried(combined(sets, inventory: inventory), zones: zones, order: order, budget: budget, most: 1)
  }

  /// One change for each of several sets that are independent: no change of one of them alone helps.
  private static func combined(_ sets: [[ConflictElement]], inventory: Inventory) -> [Candidate] {
    // A change of more things than that is a new plan of the people, not a hint.
    guard sets.count <= 8 else { return [] }
    var result: [Candidate] = []
    // Windows that are added at the same time may stand in each other's way: each try takes others.
    for attempt in 0..<4 {
      var changed = inventory
      var parts: [Candidate] = []
      for (position, set) in sets.enumerated() {
        let choices = candidates(for: set, in: changed, original: inventory)
        guard !choices.isEmpty else { return [] }
        let choice = choices[(attempt + position) % choices.count]
        changed = choice.inventory
        parts.append(choice)
      }
      result.append(
        Candidate(
          set: parts.map(\.set).joined(separator: " and "), value: parts.map(\.value).joined(separator: " and "),
          inventory: changed))
    }
    return result
  }

  /// - Parameter original: the inventory that the elements' numbers come from.
  private static func candidates(
    for elements: [ConflictElement], in inventory: Inventory, original: Inventory
  ) -> [Candidate] {
    let planning = inventory.planning
    var candidates: [Candidate] = []
    func add(_ set: String, _ value: String, _ changed: Inventory) {
      candidates.append(Candidate(set: set, value: value, inventory: changed))
    }
    if elements.contains(where: { $0.kind == .contingency }) {
      add("planning.contingency", "0m", inventory.with(planning: planning.with(contingency: 0)))
    }
    for crews in [planning.crews + 1, planning.crews + 2] where elements.contains(where: { $0.kind == .crews }) {
      add("planning.crews", "\(crews)", inventory.with(planning: planning.with(crews: crews)))
    }
    for factor in [2, 4] where elements.contains(where: { $0.kind == .horizon }) {
      let horizon = planning.horizonMinutes * factor
      add("planning.horizon", durationText(horizon), inventory.with(planning: planning.with(horizon: horizon)))
    }
    for element in elements {
      switch element.kind {
      case .freeze, .after, .soak, .team:
        add(
          element.id, element.kind == .team ? "\(inventory.regions.count)" : "(left out)",
          InventoryChange.without(element, in: inventory, original: original))
      case .windows:
        for region in inventory.regions where element.place == "regions.\(region.id).windows" {
          candidates += windows(for: region, inventory: inventory)
        }
      case .crews, .contingency, .horizon, .blocking, .clients: break
      }
    }
    return candidates
  }

  /// One more window for a region, long enough for its longest hop, one day and some weeks after the beginning.
  private static func windows(for region: Region, inventory: Inventory) -> [Candidate] {
    windows(for: region, inventory: inventory, at: [1, 7, 14, 21].map { $0 * 1440 })
  }

  /// One more window for each region of a conflict, just before and just after windows of the others: what an order needs
  /// that turns their windows round.
  private static func windowsBesideOthers(
    _ elements: [ConflictElement], in inventory: Inventory, zones: [ZoneOffsets]
  ) -> [Candidate] {
    let places = Set(elements.filter { $0.kind == .windows }.map(\.place))
    let regions = inventory.regions.indices.filter { places.contains("regions.\(inventory.regions[$0].id).windows") }
    let calendars = inventory.calendars(zones: zones)
    return regions.flatMap { own in
      regions.filter { $0 != own }.flatMap { other in
        calendars[other].openings.prefix(4).flatMap { opening in
          windows(
            for: inventory.regions[own], inventory: inventory,
            at: [opening.interval.end, opening.interval.start - hours(for: inventory.regions[own], inventory) * 60])
        }
      }
    }
  }

  /// Whole hours that a hop of all of a region's servers needs.
  private static func hours(for region: Region, _ inventory: Inventory) -> Int {
    (region.servers.count * region.serverTime.usual + region.regionMinutes + inventory.planning.contingencyMinutes + 59)
      / 60
  }

  private static func windows(for region: Region, inventory: Inventory, at minutes: [Int]) -> [Candidate] {
    guard let origin = inventory.planning.origin, let windows = region.windows else { return [] }
    let hours = hours(for: region, inventory)
    let fitting = minutes.filter { $0 >= 0 && $0 + hours * 60 <= inventory.planning.horizonMinutes }
    return fitting.map { minute in
      let from = origin.advanced(byMinutes: minute)
      let to = from.advanced(byMinutes: hours * 60)
      let added = region.with(windows: .some(windows + [.once(from: from, to: to)]))
      return Candidate(
        set: "regions.\(region.id).windows", value: "add {from: \(from), to: \(to)} (\(hours) h)",
        inventory: inventory.with(regions: inventory.regions.map { $0.id == region.id ? added : $0 }))
    }
  }

  private static func tried(
    _ candidates: [Candidate], zones: [ZoneOffsets], order: StartOrder?, budget: SearchBudget, most: Int
  ) -> [Suggestion] {
    var result: [Suggestion] = []
    var keys: Set<String> = []
    for candidate in candidates where result.count < most && !keys.contains(candidate.set) {
      let path = PathChoice.choose(for: candidate.inventory)
      let report = RuleEngine.evaluate(candidate.inventory, path: path)
      guard !report.findings.contains(where: \.forbids) else { continue }
      let problem = PlanningProblem(
        inventory: candidate.inventory, zones: zones, path: path,
        table: HazardTable(inventory: candidate.inventory), order: order)
      guard
        case .solved(let starts, let bound, let isProved, _) = WavesSolver.solve(
          problem, budget: budget.shared(among: most))
      else {
        continue
      }
      let plan = PlanAssembly(
        problem: problem, starts: starts, isProved: isProved, mixedLowerBound: bound.mixedMinutes,
        impairmentLowerBound: bound.impairment, budget: SearchBudget(states: 0)
      ).plan()
      keys.insert(candidate.set)
      result.append(Suggestion(set: candidate.set, value: candidate.value, measures: plan.measures))
    }
    return result
  }

  /// Minutes as the inventory writes them: `90m`, `2h`, `1d`.
  static func durationText(_ minutes: Int) -> String {
    if minutes % 1440 == 0 { return "\(minutes / 1440)d" }
    return minutes % 60 == 0 ? "\(minutes / 60)h" : "\(minutes)m"
  }
}
