/// The hazards of every wave, from what fails between versions and who calls whom.
///
/// Versions count only as sets of a region's servers, so pairs of sets are judged once and looked up afterwards:
/// O(regions²) per wave and surface with a constant of one array access.
struct HazardModel: Sendable {
  /// One surface between one caller and one callee in one wave.
  struct Pair: Sendable {
    let surface: HazardSurface
    /// Positions in the inventory's regions.
    let caller: Int
    let callee: Int
    let affected: Int
    /// Severity × exposure of the affected region.
    let weight: Int
    let course: HazardPair
    /// How sure the failure that counts is.
    let evidence: Evidence
  }

  private let inventory: Inventory
  private let table: HazardTable

  init(inventory: Inventory, table: HazardTable) {
    self.inventory = inventory
    self.table = table
  }

  /// Calls `body` for each hazard of a wave, in order of surface, caller, callee.
  func forEachPair(of wave: WaveProblem, _ body: (Pair) -> Void) {
    var sets: [[NomadVersion]] = []
    var known: [[NomadVersion]: Int] = [:]
    func id(_ set: [NomadVersion]) -> Int {
      if let found = known[set] { return found }
      known[set] = sets.count
      sets.append(set)
      return sets.count - 1
    }
    let old = wave.old.map(id)
    let new = wave.new.map(id)
    for surface in table.surfaces {
      var failures: [Evidence?] = []
      failures.reserveCapacity(sets.count * sets.count)
      for caller in sets {
        for callee in sets {
          failures.append(table.fails(surface, callerVersions: caller, calleeVersions: callee)?.citation.kind)
        }
      }
      guard failures.contains(where: { $0 != nil }) else { continue }
      func fails(_ x: Int, _ y: Int) -> Bool { failures[x * sets.count + y] != nil }
      for caller in surface.callers {
        for callee in surface.callees where callee != caller {
          let course = HazardPair(
            caller: (old[caller], new[caller]), callee: (old[callee], new[callee]), fails: fails)
          guard course != .none else { continue }
          let affected = surface.affectsCaller ? caller : callee
          let weight = surface.severity * inventory.regions[affected].exposure
          guard weight > 0 else { continue }
          let which =
            switch course {
            case .none, .untilCallee, .untilCaller: (old[caller], old[callee])
            case .wholeWave: fails(new[caller], new[callee]) ? (new[caller], new[callee]) : (old[caller], old[callee])
            case .between(let newOnOld, _): newOnOld ? (new[caller], old[callee]) : (old[caller], new[callee])
            }
          body(
            Pair(
              surface: surface, caller: caller, callee: callee, affected: affected, weight: weight, course: course,
              evidence: failures[which.0 * sets.count + which.1] ?? .inferred))
        }
      }
    }
  }
}
