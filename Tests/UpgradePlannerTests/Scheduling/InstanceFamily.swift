import UpgradePlanner

/// Random waves of the families that inventories lead to.
enum InstanceFamily: String, CaseIterable {
  case open, nightly, weekly, mixed, freeze, teams, canary, tiers, already, identical, tight, general, minutes
  case toolong, cycle, horizon

  static let solvable: [InstanceFamily] = allCases.filter { ![.toolong, .cycle, .horizon].contains($0) }

  typealias Interval = ScheduleInstance.Interval

  private static let day = 1440

  /// `scale` 1: the lengths of real waves; more: coarser lengths on a shorter horizon, for brute force.
  func instance(count n: Int, seed: UInt64, capacity: Int = 1, coarse: Bool = false) -> ScheduleInstance {
    var random = SplitMix64(seed: seed &* 1000 &+ UInt64(InstanceFamily.allCases.firstIndex(of: self) ?? 0))
    let weeks = coarse ? 2 : max(4, (n * 330 + 10079) / 10080)
    let days = 7 * weeks
    var end = days * Self.day
    let lengths = coarse ? [30, 60, 60, 90, 120, 150, 180] : [40, 60, 75, 90, 120, 150, 180]
    var minutes = (0..<n).map { _ in random.pick(lengths) }
    var exposure = (0..<n).map { _ in random.pick([1, 1, 2, 3, 5, 8]) }
    var calendars: [[Interval]] = []
    var broken = [Int](repeating: 0, count: n)
    var teams: [Int] = []
    var team = [Int?](repeating: nil, count: n)
    var links: [ScheduleInstance.Precedence] = []
    var extra = (1..<max(1, n)).map { ScheduleInstance.ExtraWeight(caller: 0, callee: $0, weight: 3 * exposure[$0]) }
    func nightly(_ offset: Int, _ length: Int = 360) -> [Interval] {
      (0..<days).map { Interval(start: $0 * Self.day + offset, end: $0 * Self.day + offset + length) }
    }
    func weekly(_ weekDays: [Int], _ offset: Int, _ length: Int) -> [Interval] {
      (0..<weeks).flatMap { week in
        weekDays.map { weekday in
          let start = (week * 7 + weekday) * Self.day + offset
          return Interval(start: start, end: start + length)
        }
      }
    }
    func without(_ windows: [Interval], _ freeze: Interval) -> [Interval] {
      windows.flatMap { window -> [Interval] in
        if window.end <= freeze.start || window.start >= freeze.end { return [window] }
        return [Interval(start: window.start, end: freeze.start), Interval(start: freeze.end, end: window.end)]
          .filter { $0.start < $0.end }
      }
    }
    let always = [Interval(start: 0, end: end)]
    let nights = [0, 360, 540, 900, 1320]
    switch self {
    case .open, .general, .cycle:
      calendars = Array(repeating: always, count: n)
    case .minutes:
      minutes = (0..<n).map { _ in coarse ? 10 * random.from(4, to: 18) : random.from(31, to: 187) }
      calendars = (0..<n).map { _ in nightly(random.pick(nights)) }
    case .nightly, .teams, .canary, .tiers, .already, .toolong, .horizon:
      calendars = (0..<n).map { _ in nightly(random.pick(nights)) }
    case .weekly:
      calendars = (0..<n).map { _ in weekly(random.two(below: 7), random.pick([0, 360, 540, 900, 1080]), 360) }
    case .mixed:
      calendars = (0..<n).map { _ in
        random.below(2) == 0 ? always : weekly(random.two(below: 7), random.pick([0, 360, 540, 900, 1080]), 360)
      }
    case .freeze:
      let freeze = Interval(start: 600, end: 600 + Self.day + random.pick([0, 240, 480]))
      calendars = (0..<n).map { job in
        let own = without(nightly(random.pick(nights)), freeze)
        return job % 4 == 0 ? without(own, Interval(start: 0, end: 3 * Self.day + 300)) : own
      }
    case .identical:
      let kinds = (0..<3).map { _ in (random.pick(lengths), random.pick([1, 2, 5]), nightly(random.pick(nights))) }
      minutes = (0..<n).map { kinds[$0 % 3].0 }
      exposure = (0..<n).map { kinds[$0 % 3].1 }
      calendars = (0..<n).map { kinds[$0 % 3].2 }
      extra = (1..<max(1, n)).map { ScheduleInstance.ExtraWeight(caller: 0, callee: $0, weight: 3 * exposure[$0]) }
    case .tight:
      minutes = (0..<n).map { _ in random.pick([120, 150, coarse ? 150 : 165, 180]) }
      calendars = (0..<n).map { _ in
        weekly(random.two(below: 7), random.pick([0, 60, 120, 180]), coarse ? 210 : 195)
      }
    }
    if self == .toolong { minutes[n / 2] = 375 }
    if self == .horizon {
      end = minutes.reduce(0, +) - 60
      calendars = calendars.map { $0.filter { $0.end <= end } }
    }
    if self == .teams {
      teams = [1, 1, 1]
      team = (0..<n).map { _ in random.below(3) }
    }
    if self == .canary {
      links = (1..<max(1, n)).map { ScheduleInstance.Precedence(from: 0, to: $0, lag: Self.day) }
    }
    if self == .tiers {
      for a in 0..<n {
        for b in 0..<n where a * 3 / n + 1 == b * 3 / n {
          links.append(ScheduleInstance.Precedence(from: a, to: b, lag: 120))
        }
      }
    }
    if self == .already { broken = (0..<n).map { _ in random.pick([0, 0, 1, 3, 6]) } }
    if self == .general {
      exposure = Array(repeating: 0, count: n)
      extra = []
      for a in 0..<n {
        for b in 0..<n where a != b {
          let weight = random.pick([0, 0, 1, 2, 4, 9])
          if weight > 0 { extra.append(ScheduleInstance.ExtraWeight(caller: a, callee: b, weight: weight)) }
        }
      }
    }
    if self == .cycle && n >= 3 {
      links = [(0, 1), (1, 2), (2, 0)].map { ScheduleInstance.Precedence(from: $0.0, to: $0.1, lag: 0) }
    }
    return ScheduleInstance(
      capacity: capacity, horizon: end, mixed: self == .already,
      jobs: (0..<n).map { job in
        ScheduleInstance.Job(
          id: "r\(job)", minutes: minutes[job], calendar: calendars[job], broken: broken[job], team: team[job])
      },
      teams: teams, precedence: links, exposure: exposure, extra: extra)
  }

  /// Up to four jobs on a horizon of about ten hours in steps of half an hour, anything else at random.
  static func small(seed: UInt64, capacity: Int, count n: Int, steps: Int = 20) -> ScheduleInstance {
    var random = SplitMix64(seed: seed)
    let minutes = (0..<n).map { _ in 30 * random.from(1, to: 4) }
    var links: [ScheduleInstance.Precedence] = []
    if random.below(3) == 0, n >= 2 {
      links.append(ScheduleInstance.Precedence(from: 0, to: n - 1, lag: 30 * random.below(3)))
      if n >= 3, random.below(2) == 0 {
        links.append(ScheduleInstance.Precedence(from: 1, to: n - 1, lag: 30 * random.below(4)))
      }
    }
    let hasTeams = random.below(3) == 0
    var extra: [ScheduleInstance.ExtraWeight] = []
    for a in 0..<n {
      for b in 0..<n where a != b && random.below(2) == 0 {
        extra.append(ScheduleInstance.ExtraWeight(caller: a, callee: b, weight: random.from(1, to: 9)))
      }
    }
    let mixed = random.below(3) == 0
    return ScheduleInstance(
      capacity: capacity, horizon: 30 * steps, mixed: mixed, origin: 30 * random.below(3),
      jobs: (0..<n).map { job in
        var windows: [Interval] = []
        var time = 30 * random.below(4)
        while time < 30 * steps {
          let end = time + 30 * random.from(1, to: 8)
          windows.append(Interval(start: time, end: end))
          time = end + 30 * random.below(6)
        }
        if random.below(3) == 0 { windows = [Interval(start: 0, end: 30 * steps)] }
        return ScheduleInstance.Job(
          id: "r\(job)", minutes: minutes[job], calendar: windows,
          broken: random.below(2) == 0 ? 0 : random.below(7), team: hasTeams ? random.below(2) : nil)
      },
      teams: hasTeams ? [1, random.from(1, to: 2)] : [], precedence: links,
      exposure: (0..<n).map { _ in random.pick([0, 1, 2, 3, 5, 8]) }, extra: extra,
      constantWeight: random.pick([0, 0, 2]))
  }
}
