/// One relaxation of an inventory: what a conflict is tested with, and what a suggestion proposes.
enum InventoryChange {
  /// The inventory without one constraint.
  ///
  /// - Parameter original: the inventory that the element's place was read from, where some constraints of it are left
  ///   out already: a freeze is named by its number there.
  static func without(
    _ element: ConflictElement, in inventory: Inventory, original: Inventory? = nil
  ) -> Inventory {
    let planning = inventory.planning
    switch element.kind {
    case .windows: return region(element, inventory) { $0.with(windows: .some(nil)) }
    case .after: return region(element, inventory) { $0.with(after: []) }
    case .soak:
      return element.id == "planning.between-waves"
        ? inventory.with(planning: planning.with(soakBetweenWaves: 0))
        : region(element, inventory) { $0.with(soakMinutes: 0) }
    case .freeze:
      let source = original ?? inventory
      if element.place == "planning.freezes" {
        let kept = without(element, named: source.planning.freezes, in: planning.freezes)
        return inventory.with(planning: planning.with(freezes: kept))
      }
      let named = source.regions.first { element.place == "regions.\($0.id).freezes" }?.freezes ?? []
      return region(element, inventory) { $0.with(freezes: without(element, named: named, in: $0.freezes)) }
    case .crews: return inventory.with(planning: planning.with(crews: max(planning.crews, inventory.regions.count)))
    case .team:
      let teams = planning.teams.map {
        "planning.teams.\($0.id)" == element.id
          ? Team(id: $0.id, capacity: max($0.capacity, inventory.regions.count)) : $0
      }
      return inventory.with(planning: planning.with(teams: teams))
    case .contingency: return inventory.with(planning: planning.with(contingency: 0))
    case .horizon: return inventory.with(planning: planning.with(horizon: planning.horizonMinutes * 8 + 366 * 1440))
    case .clients: return region(element, inventory) { $0.with(clients: []) }
    case .blocking: return inventory
    }
  }

  private static func without(_ element: ConflictElement, named: [Freeze], in freezes: [Freeze]) -> [Freeze] {
    guard let number = named.indices.first(where: { "\(element.place)[\($0)]" == element.id }),
      let index = freezes.firstIndex(of: named[number])
    else { return freezes }
    var kept = freezes
    kept.remove(at: index)
    return kept
  }

  /// The inventory key that holds a constraint of a region.
  private static func key(of kind: ConflictElement.Kind) -> String {
    switch kind {
    case .windows: "windows"
    case .freeze: "freezes"
    case .after: "after"
    case .soak: "soak"
    case .clients: "clients"
    case .crews, .team, .contingency, .horizon, .blocking: kind.rawValue
    }
  }

  private static func region(
    _ element: ConflictElement, _ inventory: Inventory, _ change: (Region) -> Region
  ) -> Inventory {
    inventory.with(
      regions: inventory.regions.map { region in
        // The whole place is compared: a region's name may contain a dot.
        element.place == "regions.\(region.id).\(key(of: element.kind))" ? change(region) : region
      })
  }
}
