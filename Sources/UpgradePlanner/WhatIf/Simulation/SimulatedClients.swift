/// Client roll-outs that hops wait for, as a simulation moves them: each wave's are placed anew from its real origin.
struct SimulatedClients: Sendable {
  /// Whether any hop waits for a roll-out.
  let waits: Bool

  private let inventory: Inventory
  private let calendars: [RegionCalendar]
  private let planning: ClientPlanning
  /// What was placed already, by wave and the minute it counts from: many runs end a wave in the same minute.
  private var known: [[Int: [Int: Int]?]]

  init(inventory: Inventory, calendars: [RegionCalendar]) {
    let waves = WaveProblem.waves(of: inventory, path: PathChoice.choose(for: inventory))
    let planning = ClientPlanning(inventory: inventory, waves: waves, rules: ClientDemand.all)
    self.inventory = inventory
    self.calendars = calendars
    self.planning = planning
    waits = planning.demands.contains { $0.demandedBy != nil }
    known = Array(repeating: [:], count: waves.count)
  }

  /// When the roll-outs have ended that hops of a wave wait for, in seconds, by position of the region in the inventory;
  /// nil where one does not fit before the horizon.
  ///
  /// - Parameter wave: from 0.
  /// - Parameter origin: the second at which the wave before has ended.
  mutating func ends(beforeWave wave: Int, origin: Int) -> [Int: Int]? {
    guard waits, known.indices.contains(wave), origin < Int.max - 60 else { return [:] }
    let minute = (origin + 59) / 60
    if let placed = known[wave][minute] { return placed }
    let placed = planning.releases(beforeWave: wave, origin: minute, inventory: inventory, calendars: calendars)?
      .mapValues { $0 * 60 }
    known[wave][minute] = .some(placed)
    return placed
  }
}
