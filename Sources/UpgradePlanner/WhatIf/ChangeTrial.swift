/// One change of the calendar or the crews, tried by itself.
public struct ChangeTrial: Hashable, Sendable {
  /// The inventory's key.
  public let set: String
  public let value: String
  public let measures: Measures
  public let isProved: Bool

  /// What helped, the shortest mixed window first, then as `measures` compare; and how many changes were tried.
  public static func ranked(
    _ scenario: WhatIfScenario, against base: Measures, budget: SearchBudget = .standard
  ) -> (helped: [ChangeTrial], tried: Int) {
    let candidates = candidates(scenario.inventory)
    let share = budget.shared(among: max(1, candidates.count / 8))
    var trials: [ChangeTrial] = []
    for candidate in candidates {
      let problem = OrderProblem(candidate.inventory, zones: scenario.zones, budget: share)
      guard case .possible(let measures, _, let isProved) = problem.value(of: StartOrder(first: [])),
        measures < base
      else { continue }
      trials.append(
        ChangeTrial(set: candidate.set, value: candidate.value, measures: measures, isProved: isProved))
    }
    let helped = trials.enumerated().sorted {
      ($0.element.measures, $0.offset) < ($1.element.measures, $1.offset)
    }.map(\.element)
    return (helped, candidates.count)
  }

  private struct Candidate {
    let set: String
    let value: String
    let inventory: Inventory
  }

  /// More crews or people, longer windows, and each constraint left out.
  private static func candidates(_ inventory: Inventory) -> [Candidate] {
    let planning = inventory.planning
    var result: [Candidate] = []
    for crews in [planning.crews + 1, planning.crews + 2] where crews <= inventory.regions.count {
      result.append(
        Candidate(
          set: "planning.crews", value: "\(crews)", inventory: inventory.with(planning: planning.with(crews: crews))))
    }
    for team in planning.teams where team.capacity < inventory.regions.count {
      let teams = planning.teams.map { $0.id == team.id ? Team(id: $0.id, capacity: $0.capacity + 1) : $0 }
      result.append(
        Candidate(
          set: "planning.teams.\(team.id)", value: "\(team.capacity + 1)",
          inventory: inventory.with(planning: planning.with(teams: teams))))
    }
    for region in inventory.regions {
      guard let windows = region.windows else { continue }
      for minutes in [60, 120] {
        let longer = windows.map { $0.longer(by: minutes) }
        guard longer != windows else { continue }
        let changed = region.with(windows: .some(longer))
        result.append(
          Candidate(
            set: "regions.\(region.id).windows", value: "each \(minutes / 60) h longer",
            inventory: inventory.with(regions: inventory.regions.map { $0.id == region.id ? changed : $0 })))
      }
    }
    for element in Conflict.elements(of: inventory) {
      switch element.kind {
      case .windows, .freeze, .after, .soak, .contingency:
        result.append(
          Candidate(
            set: element.id, value: element.kind == .windows ? "(left out: any time)" : "(left out)",
            inventory: InventoryChange.without(element, in: inventory)))
      case .crews, .team, .horizon, .blocking, .clients: break
      }
    }
    return result
  }

  /// The trials that helped, as a table.
  public static func section(of best: WhatIfAnswer, budget: SearchBudget = .standard) -> WhatIfSection? {
    guard let plan = best.plan else { return nil }
    let (helped, tried) = ranked(best.scenario, against: plan.measures, budget: budget)
    let shown = helped.prefix(most)
    let rows = shown.enumerated().map { place, trial in
      [
        "\(place + 1)", trial.set, trial.value,
        MeasuresDifference(trial.measures, from: plan.measures).text + (trial.isProved ? "" : " (not proved)"),
      ]
    }
    let idle = tried - helped.count
    var notes = [
      tried == 0
        ? "the inventory has no calendar, no demands and no crews that could be changed"
        : "\(tried) \(tried == 1 ? "change was" : "changes were") tried, one at a time; "
          + (idle == 0 ? "all of them help" : "\(idle) of them \(idle == 1 ? "does" : "do") not help")
    ]
    if helped.count > shown.count {
      let more = helped.count - shown.count
      notes.append("\(more) more \(more == 1 ? "helps" : "help") less than these")
    }
    return WhatIfSection(
      key: "changes", title: "Which single change shortens the plan most",
      header: ["#", "key", "value", "then"], rows: rows, notes: notes,
      value: .array(
        helped.map {
          .object(present: [
            ("set", .string($0.set)), ("value", .string($0.value)),
            ("difference", MeasuresDifference($0.measures, from: plan.measures).json), ("proved", .bool($0.isProved)),
          ])
        }))
  }

  private static let most = 12
}

extension Window {
  /// The same window with a later end; unchanged where it would reach its own next start.
  func longer(by minutes: Int) -> Window {
    switch self {
    case .once(let from, let to): return .once(from: from, to: to.advanced(byMinutes: minutes))
    case .recurring(let days, let from, let to, let zone):
      let length = to.minute > from.minute ? to.minute - from.minute : to.minute + 1440 - from.minute
      guard length + minutes > 0, length + minutes < 1440 else { return self }
      let end = ((to.minute + minutes) % 1440 + 1440) % 1440
      return .recurring(days: days, from: from, to: TimeOfDay(minute: end), zone: zone)
    }
  }
}
