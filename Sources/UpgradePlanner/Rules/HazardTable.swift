/// A surface that counts in a plan, with who calls whom.
public struct HazardSurface: Hashable, Sendable {
  /// Position in the table.
  public let order: Int
  public let surface: Surface
  /// The rule that reports it.
  public let rule: String
  /// Positions of the regions that call, in the inventory's order.
  public let callers: [Int]
  /// Positions of the regions that are called.
  public let callees: [Int]
  /// What a rule pack says of it; nil: the surface is built in.
  let stated: RulePack.Break?

  public var id: String { surface.id.rawValue }
  public var severity: Int { surface.severity }
  /// Replication hurts the region that pulls; everything else the one that is called.
  public var affectsCaller: Bool { surface.kind == .replication }
}

/// What can break between regions, by surface, and whether it does between two sets of versions.
///
/// A surface counts if its feature is in use or unknown and it weighs anything; a failure counts if its evidence is
/// measured, source, documentation or changelog. Reported and inferred ones are findings of no weight.
public struct HazardTable: Sendable {
  public let surfaces: [HazardSurface]

  public init(inventory: Inventory) {
    let regions = inventory.regions
    let everyone = Array(regions.indices)
    let authoritative = everyone.filter { regions[$0].id == inventory.authoritative }
    let federated = everyone.filter { regions[$0].id != inventory.authoritative }
    let entry: [Int] =
      switch inventory.planning.entryRegions {
      case .everywhere: everyone
      case .only(let ids): everyone.filter { ids.contains(regions[$0].id) }
      case .movable: []
      }
    var result: [HazardSurface] = []
    let builtIn = Surface.all.map { (surface: $0, stated: RulePack.Break?.none) }
    // What is only reported or inferred weighs nothing, whoever says so.
    let stated = inventory.packs.flatMap { pack in
      pack.breaks.filter(\.statement.evidence.isCertain).compactMap { entry in
        Surface(stated: entry, citation: pack.citation(entry.statement)).map { (surface: $0, stated: entry) }
      }
    }
    for (surface, stated) in builtIn + stated
    where surface.severity > 0 && !(surface.enterpriseOnly && inventory.edition == .community) {
      let (callers, callees): ([Int], [Int]) =
        switch surface.kind {
        case .page, .cli: (entry, everyone)
        case .replication: (federated, authoritative)
        case .deletion: (authoritative, federated)
        case .multiregion: (everyone, everyone)
        case .noise: ([], [])
        }
      // A feature that no region uses makes no hazard; one that some use or that is unknown does.
      let inUse = { (position: Int) in
        surface.feature.map { regions[position].features[$0]?.isUsed != false } ?? true
      }
      let callersInUse = callers.filter(inUse)
      let calleesInUse = callees.filter(inUse)
      guard !callersInUse.isEmpty, !calleesInUse.isEmpty else { continue }
      result.append(
        HazardSurface(
          order: result.count, surface: surface, rule: stated?.statement.id ?? HazardTable.rule(of: surface.kind),
          callers: callersInUse, callees: calleesInUse, stated: stated))
    }
    surfaces = result
  }

  static func rule(of kind: Surface.Kind) -> String {
    switch kind {
    case .page, .cli: "FED-001"
    case .replication: "FED-002"
    case .deletion: "FED-003"
    case .multiregion: "FED-004"
    case .noise: "FED-006"
    }
  }

  /// How a surface fails between two sets of versions: the first pair that does, nil where none does.
  ///
  /// Equal versions never fail. What is only reported or inferred does not count here.
  public func fails(
    _ hazard: HazardSurface, callerVersions: [NomadVersion], calleeVersions: [NomadVersion]
  ) -> SkewFailure? {
    for caller in callerVersions {
      for callee in calleeVersions where caller != callee {
        if let stated = hazard.stated {
          guard stated.fails(caller: caller, callee: callee) else { continue }
          return SkewFailure(
            call: stated.statement.id, error: stated.error, status: nil, citation: hazard.surface.citation)
        }
        if case .fails(let failure) = Skew.outcome(of: hazard.surface, caller: caller, callee: callee),
          failure.citation.kind.isCertain
        {
          return failure
        }
      }
    }
    return nil
  }
}
