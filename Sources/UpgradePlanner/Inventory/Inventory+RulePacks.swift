extension Inventory {
  /// The inventory with rule packs applied, and what keeps them from being applied together.
  ///
  /// Orders between regions become `after` relations, which the planner and the checker read alike; one that the
  /// inventory waives does not. Everything else stays in ``packs``.
  public func applying(_ packs: [RulePack]) -> (inventory: Inventory, problems: [String]) {
    var problems: [String] = []
    for (index, pack) in packs.enumerated() where packs[..<index].contains(where: { $0.name == pack.name }) {
      problems.append("two rule packs are called `\(pack.name)`")
    }
    var after = Dictionary(regions.map { ($0.id, $0.after) }, uniquingKeysWith: { first, _ in first })
    for order in packs.flatMap(\.orders) {
      for region in regions {
        for first in demanded(by: order, before: region.id) where !(after[region.id] ?? []).contains(first) {
          if waives(order, at: region.id) { continue }
          if Self.waits(first, for: region.id, after) {
            problems.append(
              "\(order.statement.id) lets `\(region.id)` wait for `\(first)`, which already waits for `\(region.id)`")
          } else {
            after[region.id, default: []].append(first)
          }
        }
      }
    }
    let changed = regions.map { region in
      after[region.id] == region.after ? region : region.with(after: after[region.id])
    }
    return (with(regions: changed, packs: self.packs + packs), problems)
  }

  /// The regions that an order wants done before one starts, in the order's own order.
  public func demanded(by order: RulePack.Order, before region: RegionID) -> [RegionID] {
    guard !order.first.contains(region), order.then.isEmpty || order.then.contains(region) else { return [] }
    return order.first.filter { first in regions.contains { $0.id == first } }
  }

  private func waives(_ order: RulePack.Order, at region: RegionID) -> Bool {
    waivers.contains {
      $0.rule == order.statement.id && ($0.place == nil || $0.place == "regions.\(region).after")
    }
  }

  /// Whether a region waits for another, over any number of steps.
  private static func waits(_ region: RegionID, for other: RegionID, _ after: [RegionID: [RegionID]]) -> Bool {
    var open = [region]
    var seen: Set<RegionID> = [region]
    while let next = open.popLast() {
      if next == other { return true }
      for before in after[next] ?? [] where seen.insert(before).inserted { open.append(before) }
    }
    return false
  }
}
