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
    let all = elements(of: inventory)
    // All questions together cost about as much as one plan.
    let search = ConflictFilter(
      original: inventory, zones: zones, path: path, order: order, table: HazardTable(inventory: inventory),
      budget: budget.shared(among: all.count))
    var sets: [[ConflictElement]] = []
    var relaxed = inventory
    var left = all
    func found(_ set: [ConflictElement]) {
      sets.append(set)
      relaxed = InventoryChange.without(set, in: relaxed, original: inventory)
      let ids = Set(set.map(\.id))
      left.removeAll { ids.contains($0.id) }
    }
    if search.feasibility(relaxed) == .infeasible {
      let others = all.filter { $0.kind != .horizon }
      let onlyHorizon = InventoryChange.without(others, in: inventory, original: inventory)
      if search.feasibility(onlyHorizon) == .infeasible { found(all.filter { $0.kind == .horizon }) }
      // Regions that cannot be upgraded even alone are many sets at little cost each.
      let isOneWave = WaveProblem.waves(of: inventory, path: path).count == 1
      for region in inventory.regions.indices {
        guard let set = search.conflict(ofRegion: region, in: relaxed, elements: left),
          isOneWave || search.isIrreducible(set, in: inventory, all: all)
        else { continue }
        found(set)
      }
    }
    while search.feasibility(relaxed) == .infeasible, sets.count < 2 * inventory.regions.count + 1 {
      let set = search.irreducible(left, in: relaxed)
      guard !set.isEmpty else { break }
      found(set)
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
