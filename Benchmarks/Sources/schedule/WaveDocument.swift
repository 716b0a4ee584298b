import UpgradePlanner

/// One instance of a wave as its JSON document has it; times are whole minutes from the plan's start.
///
/// Labels (`name`, `family`) and keys that this form does not know are ignored.
struct WaveDocument: Decodable {
  struct Job: Decodable {
    let id: String
    let minutes: Int
    let calendar: String
    let broken: Int?
    let team: String?
  }

  let capacity: Int
  let horizon: Int
  let mixed: Bool?
  let origin: Int?
  let calendars: [String: [[Int]]]
  let jobs: [Job]
  let teams: [String: Int]?
  let precedence: [[Int]]?
  let exposure: [Int]?
  let extra: [[Int]]?
  let constantWeight: Int?
  /// Minutes after the end of the wave before in which nothing starts; only for one of several waves.
  let soakBefore: Int?

  /// In the order of the instance's team indices.
  var teamNames: [String] { (teams ?? [:]).keys.sorted() }

  /// The instance, or what is wrong with the first part of it that cannot be right.
  ///
  /// `count`: how many waves share the 64 bits that sums of costs have.
  func instance(among count: Int = 1) throws(InputProblem) -> ScheduleInstance {
    let origin = self.origin ?? 0
    try require(capacity >= 0, "capacity: \(capacity) is negative")
    try require(origin >= 0, "origin: \(origin) is negative")
    try require(horizon >= origin, "horizon: \(horizon) is before the origin")
    let soak = soakBefore ?? 0
    try require(soak >= 0 && soak <= Self.most, "soakBefore: \(soak) is not between 0 and \(Self.most)")
    let exposure = self.exposure ?? Array(repeating: 0, count: jobs.count)
    try require(exposure.count == jobs.count, "exposure: \(exposure.count) weights for \(jobs.count) jobs")
    for (job, weight) in exposure.enumerated() { try require(weight >= 0, "exposure[\(job)]: \(weight) is negative") }
    var windows: [String: [ScheduleInstance.Interval]] = [:]
    for name in calendars.keys.sorted() { windows[name] = try intervals(name) }
    let names = teamNames
    for name in names {
      let limit = teams?[name] ?? 0
      try require(limit >= 0, "teams.\(name): \(limit) is negative")
    }
    var made: [ScheduleInstance.Job] = []
    for (index, job) in jobs.enumerated() {
      let place = "jobs[\(index)]"
      let broken = job.broken ?? 0
      try require(job.minutes >= 1, "\(place).minutes: \(job.minutes) is less than 1")
      try require(broken >= 0, "\(place).broken: \(broken) is negative")
      guard let calendar = windows[job.calendar] else {
        throw InputProblem("\(place).calendar: no calendar is named \"\(job.calendar)\"")
      }
      var team: Int?
      if let name = job.team {
        team = names.firstIndex(of: name)
        try require(team != nil, "\(place).team: no team is named \"\(name)\"")
      }
      made.append(
        ScheduleInstance.Job(id: job.id, minutes: job.minutes, calendar: calendar, broken: broken, team: team))
    }
    let links = try triples(precedence ?? [], "precedence").map {
      ScheduleInstance.Precedence(from: $0[0], to: $0[1], lag: $0[2])
    }
    let extra = try triples(self.extra ?? [], "extra").map {
      ScheduleInstance.ExtraWeight(caller: $0[0], callee: $0[1], weight: $0[2])
    }
    let constant = constantWeight ?? 0
    try require(constant >= 0, "constantWeight: \(constant) is negative")
    try requireSums(exposure, extra, constant, count)
    return ScheduleInstance(
      capacity: capacity, horizon: horizon, mixed: mixed ?? false, origin: origin, jobs: made,
      teams: names.map { teams?[$0] ?? 0 }, precedence: links, exposure: exposure, extra: extra,
      constantWeight: constant)
  }

  private func intervals(_ name: String) throws(InputProblem) -> [ScheduleInstance.Interval] {
    var made: [ScheduleInstance.Interval] = []
    for (index, pair) in (calendars[name] ?? []).enumerated() {
      let place = "calendars.\(name)[\(index)]"
      try require(pair.count == 2, "\(place): a window is [start, end]")
      try require(pair[0] >= 0 && pair[1] <= Self.most, "\(place): not between 0 and \(Self.most)")
      try require(pair[0] < pair[1], "\(place): ends before it starts")
      made.append(ScheduleInstance.Interval(start: pair[0], end: pair[1]))
    }
    return made.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// `[job, job, number]` with two different jobs and a number that is not negative.
  private func triples(_ list: [[Int]], _ name: String) throws(InputProblem) -> [[Int]] {
    for (index, entry) in list.enumerated() {
      let place = "\(name)[\(index)]"
      try require(entry.count == 3, "\(place): three numbers are expected, \(entry.count) found")
      for job in entry.prefix(2) { try require(jobs.indices.contains(job), "\(place): there is no job \(job)") }
      try require(entry[0] != entry[1], "\(place): a job and itself")
      try require(entry[2] >= 0 && entry[2] <= Self.most, "\(place): \(entry[2]) is not between 0 and \(Self.most)")
    }
    return list
  }

  /// Far beyond any plan (1,900 years), and small enough that times can be added.
  private static let most = 1_000_000_000

  /// Every cost that a schedule can have has to fit a 64-bit integer with room for bounds.
  private func requireSums(
    _ exposure: [Int], _ extra: [ScheduleInstance.ExtraWeight], _ constant: Int, _ count: Int
  ) throws(InputProblem) {
    try require(horizon <= Self.most, "horizon: \(horizon) is beyond \(Self.most)")
    try require(jobs.allSatisfy { $0.minutes <= Self.most }, "jobs: a job is longer than \(Self.most) minutes")
    let weights = exposure.map { ($0, max(1, jobs.count)) } + jobs.map { ($0.broken ?? 0, 1) } + [(constant, 1)]
    var sum = extra.reduce(0) { $0 + $1.weight }
    for (weight, times) in weights {
      try require(weight <= Self.most, "a weight is beyond \(Self.most)")
      sum += weight * times
    }
    let (product, isTooLarge) = sum.multipliedReportingOverflow(by: 8 * max(1, horizon))
    try require(!isTooLarge && product < Int.max / (2 * count), "weights × horizon do not fit 64 bits")
  }

  private func require(_ holds: Bool, _ message: @autoclosure () -> String) throws(InputProblem) {
    if !holds { throw InputProblem(message()) }
  }
}

/// Why an instance cannot be read.
struct InputProblem: Error {
  let message: String
  init(_ message: String) { self.message = message }
}
