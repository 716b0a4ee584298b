/// Irreducible sets of constraints that cannot all hold, by deletion filtering.
///
/// A constraint is left out and the rest is solved: where the rest is still infeasible it is not needed and stays out.
/// What remains is irreducible: with all of it no plan exists, without any one of it the rest admits one
/// (Chinneck and Dravnieks, "Locating minimal infeasible constraint sets in linear programs", 1991). Then the whole set is
/// relaxed and the search repeated, for sets that are independent of it. An element whose removal neither showed a plan
/// nor the lack of one within the budget stays, marked as not shown to be needed.
enum Conflict {
  /// The sets, smallest first, then in inventory order.
  static func find(
    _ inventory: Inventory, zones: [ZoneOffsets], path: UpgradePath, order: StartOrder? = nil, budget: SearchBudget
  ) -> [[ConflictElement]] {
    let table = HazardTable(inventory: inventory)
    // All questions together cost about as much as one plan.
    let share = budget.shared(among: elements(of: inventory).count)
    func feasibility(_ changed: Inventory) -> Feasibility {
      WavesSolver.feasibility(
        of: PlanningProblem(inventory: changed, zones: zones, path: path, table: table, order: order), budget: share)
    }
    var sets: [[ConflictElement]] = []
    var relaxed = inventory
    var left = elements(of: inventory)
    while feasibility(relaxed) == .infeasible, sets.count < inventory.regions.count + 1 {
      var kept: [ConflictElement] = []
      var current = relaxed
      for element in left {
        let without = InventoryChange.without(element, in: current, original: inventory)
        switch feasibility(without) {
        case .infeasible: current = without
        case .feasible: kept.append(element)
        case .unknown: kept.append(element.with(necessity: .notShown))
        }
      }
      guard !kept.isEmpty else { break }
      sets.append(kept)
      for element in kept { relaxed = InventoryChange.without(element, in: relaxed, original: inventory) }
      let found = Set(kept.map(\.id))
      left.removeAll { found.contains($0.id) }
    }
    let sorted = sets.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
    return sorted.enumerated().map { number, set in set.element.map { $0.with(set: number + 1) } }
  }

  /// Every constraint of an inventory that can be left out. The order decides which of several sets is found: what is
  /// cheapest to change for its owner stands last, so that it stays in the set.
  static func elements(of inventory: Inventory) -> [ConflictElement] {
    let planning = inventory.planning
    var result: [ConflictElement] = [ConflictElement(kind: .horizon, id: "planning.horizon", place: "planning.horizon")]
    if planning.soakBetweenWavesMinutes > 0 {
      result.append(ConflictElement(kind: .soak, id: "planning.between-waves", place: "planning.between-waves"))
    }
    for region in inventory.regions where region.soakMinutes > 0 {
      result.append(
        ConflictElement(kind: .soak, id: "regions.\(region.id).soak", place: "regions.\(region.id).soak"))
    }
    if planning.contingencyMinutes > 0 {
      result.append(ConflictElement(kind: .contingency, id: "planning.contingency", place: "planning.contingency"))
    }
    for region in inventory.regions where !region.clients.isEmpty {
      result.append(
        ConflictElement(kind: .clients, id: "regions.\(region.id).clients", place: "regions.\(region.id).clients"))
    }
    result.append(ConflictElement(kind: .crews, id: "planning.crews", place: "planning.crews"))
    for team in planning.teams {
      result.append(
        ConflictElement(kind: .team, id: "planning.teams.\(team.id)", place: "planning.teams.\(team.id)"))
    }
    for region in inventory.regions where !region.after.isEmpty {
      result.append(
        ConflictElement(kind: .after, id: "regions.\(region.id).after", place: "regions.\(region.id).after"))
    }
    for index in planning.freezes.indices {
      result.append(
        ConflictElement(kind: .freeze, id: "planning.freezes[\(index)]", place: "planning.freezes"))
    }
    for region in inventory.regions {
      for index in region.freezes.indices {
        result.append(
          ConflictElement(
            kind: .freeze, id: "regions.\(region.id).freezes[\(index)]", place: "regions.\(region.id).freezes"))
      }
    }
    for region in inventory.regions where region.windows != nil {
      result.append(
        ConflictElement(kind: .windows, id: "regions.\(region.id).windows", place: "regions.\(region.id).windows"))
    }
    return result
  }
}
