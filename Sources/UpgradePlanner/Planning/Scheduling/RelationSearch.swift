/// F15: the least impairment of a given span by branching over what a relaxation without crews, teams and gaps in calendars breaks.
///
/// Without those three the problem is a `DifferenceProgram`: spans, lags, twins and each job's first and last start are constraints, each weight is a hinge.
/// Where its schedule has a job between two windows, the job starts in an earlier or a later one. Where more jobs run at once than crews or a team allow, K + 1 of them
/// cannot all overlap pairwise: some pair has one end before the other starts (minimal forbidden sets: Igelmund and Radermacher 1983).
/// The pairs are tried one after the other, each time with all earlier ones denied, so that no schedule is in two branches.
/// *Proof.* Every branch only takes away schedules that another has or that break a rule, its value is below all of its schedules, and a schedule
/// that breaks nothing costs its value. ∎ Delays need no steps of time here: what grid a wave has does not matter.
struct RelationSearch {
  struct Outcome {
    /// Impairment, first start and starts of the best schedule, if one is better than what was known.
    var best: (cost: Int, begin: Int, starts: [Int])?
    /// Below every impairment that is left; nil: nothing better is left.
    var open: Int?
  }

  private struct Branch {
    var program: DifferenceProgram
    /// For each job the window starts that remain.
    var first: [Int]
    var last: [Int]
  }

  let wave: GridWave
  let span: Int
  let leaders: [Int?]
  /// The impairment counts before the first start.
  private let scale: Int

  /// nil where numbers could overflow.
  init?(_ wave: GridWave, span: Int, options: SearchOptions) {
    self.wave = wave
    self.span = span
    leaders = options.twins ? Twins.leaders(wave, weighted: true) : Array(repeating: nil, count: wave.count)
    scale = wave.mixed ? 1 : wave.horizon + 1
    var sum = 1
    for weight in wave.weight + wave.broken {
      let next = sum.addingReportingOverflow(weight)
      if next.overflow { return nil }
      sum = next.partialValue
    }
    for factor in [4 * (wave.horizon + 1), scale] {
      let next = sum.multipliedReportingOverflow(by: factor)
      if next.overflow || next.partialValue > DifferenceProgram.unlimited { return nil }
      sum = next.partialValue
    }
  }

  /// Looks for less impairment, or the same from an earlier first start, in some ranges of first starts.
  func solve(
    _ origins: [GridWave.Starts], known: (cost: Int, begin: Int)?, meter: inout SearchMeter
  ) -> Outcome {
    var outcome = Outcome()
    var bar = known.map { $0.cost * scale + (wave.mixed ? 0 : $0.begin) - 1 } ?? DifferenceProgram.unlimited
    var open: [Branch] = []
    for range in origins.reversed() {
      if let root = root(range, bar: bar, meter: &meter) { open.append(root) }
    }
    while let branch = open.popLast() {
      if branch.program.value > bar { continue }
      if meter.isSpent {
        outcome.open = (open + [branch]).map { $0.program.value / scale }.min()
        return outcome
      }
      let place = branch.program.solution(meter: &meter)
      let starts = Array(place[2...])
      if let job = (0..<wave.count).first(where: { wave.nextStart($0, starts[$0]) != starts[$0] }) {
        var halves: [Branch] = []
        if let later = wave.nextStart(job, starts[job]), later <= branch.last[job] {
          var half = branch
          half.first[job] = later
          if half.program.add(0, 2 + job, length: later, bar: bar, meter: &meter) { halves.append(half) }
        }
        if let earlier = wave.latestStart(job, starts[job]), earlier >= branch.first[job] {
          var half = branch
          half.last[job] = earlier
          if half.program.add(2 + job, 0, length: -earlier, bar: bar, meter: &meter) { halves.append(half) }
        }
        push(halves, on: &open)
      } else if let crowd = crowd(starts) {
        push(children(of: branch, crowd: crowd, bar: bar, meter: &meter), on: &open)
      } else {
        bar = branch.program.value - 1
        outcome.best = (branch.program.value / scale, place[1], starts)
      }
    }
    return outcome
  }

  /// The least value is looked at next; of equal ones, the first made.
  private func push(_ made: [Branch], on open: inout [Branch]) {
    let order = made.indices.sorted { (made[$0].program.value, $0) > (made[$1].program.value, $1) }
    for index in order { open.append(made[index]) }
  }

  private func children(of branch: Branch, crowd: [Int], bar: Int, meter: inout SearchMeter) -> [Branch] {
    var made: [Branch] = []
    var rest = branch
    for a in crowd {
      for b in crowd where b != a {
        var child = rest
        if child.program.add(2 + a, 2 + b, length: wave.minutes[a], bar: bar, meter: &meter) { made.append(child) }
        // From here on b starts before a ends.
        guard rest.program.add(2 + b, 2 + a, length: 1 - wave.minutes[a], bar: bar, meter: &meter) else { return made }
      }
    }
    return made
  }

  /// Jobs that run at the same time, one more than crews or their team allow; teams first, as they leave fewer pairs.
  private func crowd(_ starts: [Int]) -> [Int]? {
    var found: [Int]?
    for job in 0..<wave.count {
      let time = starts[job]
      let running = (0..<wave.count).filter { starts[$0] <= time && time < starts[$0] + wave.minutes[$0] }
      let team = wave.team[job]
      if team >= 0 {
        let members = running.filter { wave.team[$0] == team }
        if members.count > wave.teamCapacity[team] { return Array(members.prefix(wave.teamCapacity[team] + 1)) }
      }
      if found == nil, running.count > wave.capacity { found = Array(running.prefix(wave.capacity + 1)) }
    }
    return found
  }

  private func root(_ range: GridWave.Starts, bar: Int, meter: inout SearchMeter) -> Branch? {
    let n = wave.count
    var program = DifferenceProgram(nodes: n + 2)
    var first: [Int] = []
    var last: [Int] = []
    var isLeft = true
    func demand(_ from: Int, _ to: Int, _ length: Int, _ capacity: Int = DifferenceProgram.unlimited) {
      isLeft = isLeft && program.add(from, to, length: length, capacity: capacity, bar: bar, meter: &meter)
    }
    demand(0, 1, range.first)
    demand(1, 0, -range.last)
    for job in 0..<n {
      let end = min(wave.horizon, range.last + span)
      guard let low = wave.nextStart(job, range.first),
        let high = wave.latestStart(job, end - wave.minutes[job]), low <= high
      else { return nil }
      first.append(low)
      last.append(high)
      demand(0, 2 + job, low)
      demand(2 + job, 0, -high)
      demand(1, 2 + job, 0)
      demand(2 + job, 1, wave.minutes[job] - span)
    }
    for job in 0..<n {
      for link in wave.before[job] { demand(2 + link.job, 2 + job, wave.minutes[link.job] + link.lag) }
      if let leader = leaders[job] { demand(2 + leader, 2 + job, 0) }
    }
    guard isLeft else { return nil }
    for a in 0..<n {
      demand(2 + a, 0, wave.minutes[a], wave.broken[a] * scale)
      for b in 0..<n where b != a { demand(2 + b, 2 + a, wave.minutes[b], wave.weight[a * n + b] * scale) }
    }
    if !wave.mixed { demand(1, 0, 0, 1) }
    return isLeft ? Branch(program: program, first: first, last: last) : nil
  }
}
