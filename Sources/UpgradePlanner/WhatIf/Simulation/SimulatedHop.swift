/// One hop as a simulation plays it; times in seconds from the plan's origin.
struct SimulatedHop: Sendable {
  let region: RegionID
  /// The region's position in the inventory.
  let place: Int
  let wave: Int
  let plannedStart: Int
  let plannedDuration: Int
  let servers: Int
  let serverTime: Triangular
  let regionTime: Int
  let failure: Double
  let response: GateFailure.Response
  /// −1: no team.
  let team: Int
  /// Positions of hops of the same wave that have to end first, with the soak after them.
  let after: [(hop: Int, soak: Int)]
  /// An opening of the region, with its contingency.
  struct Opening: Sendable {
    let start: Int
    let end: Int
    /// Whether only the horizon ends it.
    let isOpen: Bool
  }

  /// In order of time.
  let openings: [Opening]
  /// The one that the plan uses.
  let opening: Int
}
