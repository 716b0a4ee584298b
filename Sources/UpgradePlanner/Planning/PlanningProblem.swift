/// Everything about an inventory that scheduling needs, worked out once.
struct PlanningProblem: Sendable {
  let inventory: Inventory
  /// In region order.
  let calendars: [RegionCalendar]
  let waves: [WaveProblem]
  let hazards: HazardModel
  let clients: ClientPlanning
  /// Position of each region in the inventory.
  let positions: [RegionID: Int]
  /// An order that every wave has to keep; nil = free.
  let order: StartOrder?
  /// The minute by which every hop has ended; nil = only the horizon ends them.
  let finishBy: Int?

  init(
    inventory: Inventory, zones: [ZoneOffsets], path: UpgradePath, table: HazardTable, order: StartOrder? = nil,
    finishBy: Int? = nil
  ) {
    self.finishBy = finishBy
    let waves = WaveProblem.waves(of: inventory, path: path)
    self.inventory = inventory
    self.order = order
    self.calendars = inventory.calendars(zones: zones)
    self.waves = waves
    self.hazards = HazardModel(inventory: inventory, table: table)
    self.clients = ClientPlanning(inventory: inventory, waves: waves, rules: ClientDemand.all)
    self.positions = Dictionary(
      inventory.regions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The latest end a hop may have in an opening: `contingency` before its end, unless the horizon made that end.
  func latestEnd(in opening: RegionCalendar.Opening) -> Int {
    opening.endsAtHorizon ? opening.interval.end : opening.interval.end - inventory.planning.contingencyMinutes
  }

  /// One predecessor that both hops in this wave and must have ended before a region starts.
  struct Predecessor: Hashable, Sendable {
    /// Positions in the wave's jobs.
    let from: Int
    let to: Int
    let lag: Int
  }

  /// `after` relations among the regions that hop in a wave.
  func predecessors(in wave: WaveProblem) -> [Predecessor] {
    var jobOf: [Int: Int] = [:]
    for (job, entry) in wave.jobs.enumerated() { jobOf[entry.region] = job }
    var result: [Predecessor] = []
    for (job, entry) in wave.jobs.enumerated() {
      for before in inventory.regions[entry.region].after {
        guard let region = positions[before], let other = jobOf[region] else { continue }
        result.append(Predecessor(from: other, to: job, lag: inventory.regions[region].soakMinutes))
      }
    }
    return result
  }

  /// The wave in the form of the scheduling core.
  ///
  /// - Parameter weighs: whether impairments count. Without them it says the same of what is possible, and the pairs of
  ///   regions need not be looked at.
  func instance(of wave: WaveProblem, origin: Int, weighs: Bool = true) -> ScheduleInstance {
    let weights =
      weighs
      ? WaveWeights(wave: wave, hazards: hazards, regions: inventory.regions.count) : .none(jobs: wave.jobs.count)
    let exposure = weights.exposure
    let count = wave.jobs.count
    let teams = inventory.planning.teams
    let jobs = wave.jobs.enumerated().map { index, job in
      let region = inventory.regions[job.region]
      return ScheduleInstance.Job(
        id: region.id.name, minutes: job.minutes,
        calendar: calendars[job.region].openings.compactMap { opening in
          let end = latestEnd(in: opening)
          return end > opening.interval.start
            ? ScheduleInstance.Interval(start: opening.interval.start, end: end) : nil
        },
        broken: weights.broken[index],
        team: region.team.flatMap { id in teams.firstIndex { $0.id == id } })
    }
    var extra: [ScheduleInstance.ExtraWeight] = []
    for a in 0..<(weighs ? count : 0) {
      for b in 0..<count where a != b {
        let weight = weights.pairs[a * count + b] - exposure[b]
        if weight > 0 { extra.append(ScheduleInstance.ExtraWeight(caller: a, callee: b, weight: weight)) }
      }
    }
    let instance = ScheduleInstance(
      capacity: inventory.planning.crews, horizon: inventory.planning.horizonMinutes, mixed: wave.startsMixed,
      origin: origin, jobs: jobs, teams: teams.map(\.capacity),
      precedence: predecessors(in: wave).map {
        ScheduleInstance.Precedence(from: $0.from, to: $0.to, lag: $0.lag)
      },
      exposure: exposure, extra: extra, constantWeight: weights.constant)
    let ordered = order.map { instance.keeping($0) } ?? instance
    return finishBy.map { ordered.ending(by: $0) } ?? ordered
  }
}
