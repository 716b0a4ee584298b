/// Leaves constraints out of an inventory for as long as what remains has no plan.
struct ConflictFilter {
  /// Where the numbers of freezes come from.
  let original: Inventory
  let zones: [ZoneOffsets]
  let path: UpgradePath
  let order: StartOrder?
  let table: HazardTable
  /// For each question whether there is a plan.
  let budget: SearchBudget

  func feasibility(_ changed: Inventory) -> Feasibility {
    WavesSolver.feasibility(
      of: PlanningProblem(inventory: changed, zones: zones, path: path, table: table, order: order), budget: budget)
  }

  /// What remains of these elements: without any one of it there is a plan, unless it is marked as not shown.
  ///
  /// Whole stretches are tried first, so that long lists of constraints that do not matter cost few questions:
  /// O(kept × log elements).
  func irreducible(_ elements: [ConflictElement], in inventory: Inventory) -> [ConflictElement] {
    var kept = elements
    var current = inventory
    var block = max(1, kept.count / 2)
    while true {
      var start = 0
      while start < kept.count {
        let end = min(kept.count, start + block)
        let without = InventoryChange.without(Array(kept[start..<end]), in: current, original: original)
        switch feasibility(without) {
        case .infeasible:
          current = without
          kept.removeSubrange(start..<end)
          continue
        case .feasible: break
        case .unknown: if block == 1 { kept[start] = kept[start].with(necessity: .notShown) }
        }
        start = end
      }
      if block == 1 { return kept }
      block = max(1, block / 2)
    }
  }

  /// A set that forbids a region's own hops, whatever the others do; nil where there is none.
  ///
  /// With one wave it is irreducible for the federation too, if the horizon alone suffices: the other regions then need
  /// nothing of this one. With several waves they may make it smaller: see ``isIrreducible(_:in:all:)``.
  func conflict(
    ofRegion region: Int, in inventory: Inventory, elements: [ConflictElement]
  ) -> [ConflictElement]? {
    let own = inventory.with(regions: [inventory.regions[region]])
    guard feasibility(own) == .infeasible else { return nil }
    let prefix = "regions.\(inventory.regions[region].id)."
    let set = irreducible(
      elements.filter { $0.place.hasPrefix("planning.") || $0.place.hasPrefix(prefix) }, in: own)
    return set.isEmpty ? nil : set
  }

  /// Whether a plan exists without any one of the set and all that is not in it.
  func isIrreducible(_ set: [ConflictElement], in inventory: Inventory, all: [ConflictElement]) -> Bool {
    set.allSatisfy { element in
      let kept = Set(set.map(\.id)).subtracting([element.id])
      let rest = InventoryChange.without(all.filter { !kept.contains($0.id) }, in: inventory, original: original)
      return feasibility(rest) == .feasible
    }
  }
}
