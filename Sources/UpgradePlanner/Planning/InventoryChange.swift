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
    case .windows, .after, .clients: return region(element, inventory, original: original)
    case .soak:
      return isOfRegion(element)
        ? region(element, inventory, original: original)
        : inventory.with(planning: planning.with(soakBetweenWaves: 0))
    case .freeze:
      if isOfRegion(element) { return region(element, inventory, original: original) }
      let kept = without(element, named: (original ?? inventory).planning.freezes, in: planning.freezes)
      return inventory.with(planning: planning.with(freezes: kept))
    case .crews: return inventory.with(planning: planning.with(crews: max(planning.crews, inventory.regions.count)))
    case .team:
      let teams = planning.teams.map {
        "planning.teams.\($0.id)" == element.id
          ? Team(id: $0.id, capacity: max($0.capacity, inventory.regions.count)) : $0
      }
      return inventory.with(planning: planning.with(teams: teams))
    case .contingency: return inventory.with(planning: planning.with(contingency: 0))
    case .horizon: return inventory.with(planning: planning.with(horizon: planning.horizonMinutes * 8 + 366 * 1440))
    case .blocking: return inventory
    }
  }

  /// The inventory without any of these constraints.
  ///
  /// - Complexity: O(elements + regions), but for elements that are not of a region: each rewrites the settings.
  static func without(
    _ elements: [ConflictElement], in inventory: Inventory, original: Inventory
  ) -> Inventory {
    var ofRegion: [String: [ConflictElement]] = [:]
    var result = inventory
    for element in elements {
      if isOfRegion(element) {
        ofRegion[element.place, default: []].append(element)
      } else {
        result = without(element, in: result, original: original)
      }
    }
    guard !ofRegion.isEmpty else { return result }
    let places = Set(ofRegion.keys)
    let kinds: [ConflictElement.Kind] = [.windows, .freeze, .after, .soak, .clients]
    return result.with(
      regions: result.regions.map { region in
        var changed = region
        for kind in kinds {
          let place = "regions.\(region.id).\(key(of: kind))"
          guard places.contains(place) else { continue }
          for element in ofRegion[place] ?? [] { changed = without(element, of: changed, original: original) }
        }
        return changed
      })
  }

  private static func isOfRegion(_ element: ConflictElement) -> Bool {
    switch element.kind {
    case .windows, .after, .clients: true
    case .soak: element.id != "planning.between-waves"
    case .freeze: element.place != "planning.freezes"
    case .crews, .team, .contingency, .horizon, .blocking: false
    }
  }

  private static func without(_ element: ConflictElement, of region: Region, original: Inventory) -> Region {
    switch element.kind {
    case .windows: return region.with(windows: .some(nil))
    case .after: return region.with(after: [])
    case .soak: return region.with(soakMinutes: 0)
    case .clients: return region.with(clients: [])
    case .freeze:
      let named = original.regions.first { $0.id == region.id }?.freezes ?? []
      return region.with(freezes: without(element, named: named, in: region.freezes))
    case .crews, .team, .contingency, .horizon, .blocking: return region
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

  private static func region(_ element: ConflictElement, _ inventory: Inventory, original: Inventory?) -> Inventory {
    inventory.with(
      regions: inventory.regions.map { region in
        // The whole place is compared: a region's name may contain a dot.
        element.place == "regions.\(region.id).\(key(of: element.kind))"
          ? without(element, of: region, original: original ?? inventory) : region
      })
  }
}
