/// What all passes of the engine MANY over one wave share: the layout of a label's slots and the rules to change them.
///
/// Slots: for each crew a job (−1: idle), its end and its obligation, latest end first; then, for each group of jobs with
/// the same predecessors, the earliest time that the started ones allow.
struct CrewFrame: Sendable {
  let wave: GridWave
  let coverage: CoverageBound
  /// Jobs that have to be started before each job: its predecessors and its twin.
  let required: [JobSet]
  /// The group of each job; −1: it has no predecessor.
  let groupOf: [Int]
  /// For each group its predecessors and members.
  let groups: [[GridWave.Link]]
  let members: [JobSet]
  /// The predecessors of each group as a set.
  private let predecessors: [JobSet]
  /// Groups of jobs after the groups of their predecessors.
  let groupOrder: [Int]

  var stride: Int { 3 * wave.capacity + groups.count }
  var emptySlots: [Int] {
    var slots = [Int](repeating: 0, count: stride)
    for crew in 0..<wave.capacity { slots[3 * crew] = -1 }
    return slots
  }

  init(_ wave: GridWave, weighted: Bool, coverage: CoverageBound, options: SearchOptions) {
    self.wave = wave
    self.coverage = coverage
    let leaders = options.twins ? Twins.leaders(wave, weighted: weighted) : Array(repeating: nil, count: wave.count)
    required = (0..<wave.count).map { job in
      var set = JobSet()
      for link in wave.before[job] { set = set.with(link.job) }
      if let leader = leaders[job] { set = set.with(leader) }
      return set
    }
    var groups: [[GridWave.Link]] = []
    var members: [JobSet] = []
    var groupOf: [Int] = []
    for job in 0..<wave.count {
      let links = wave.before[job].sorted { ($0.job, $0.lag) < ($1.job, $1.lag) }
      if links.isEmpty {
        groupOf.append(-1)
      } else if let known = groups.firstIndex(of: links) {
        groupOf.append(known)
        members[known] = members[known].with(job)
      } else {
        groupOf.append(groups.count)
        groups.append(links)
        members.append(JobSet().with(job))
      }
    }
    self.groups = groups
    self.members = members
    predecessors = groups.map { $0.reduce(JobSet()) { $0.with($1.job) } }
    self.groupOf = groupOf
    var groupOrder: [Int] = []
    for job in FeasibilityCheck.order(wave) ?? [] where groupOf[job] >= 0 && !groupOrder.contains(groupOf[job]) {
      groupOrder.append(groupOf[job])
    }
    self.groupOrder = groupOrder
  }

  /// The earliest ends of the unstarted jobs, and a time before which they cannot all have ended; nil if they never can.
  ///
  /// Beyond coverage: a group of successors waits for the coverage of its predecessors that are left, then for their lag,
  /// and needs its own coverage from there. `time` is the earliest start of anything.
  func earliest(
    _ unstarted: JobSet, from time: Int, slots: [Int], ends: inout [Int], sums: inout [Int]
  ) -> Int? {
    guard var latest = coverage.end(of: unstarted, from: time, sums: &sums) else { return nil }
    var ready = [Int](repeating: time, count: groups.count)
    for group in groupOrder where !members[group].isDisjoint(from: unstarted) {
      var begin = max(time, slots[3 * wave.capacity + group])
      var left = JobSet()
      var least = Int.max
      var leastLag = Int.max
      for link in groups[group] where unstarted.contains(link.job) {
        left = left.with(link.job)
        leastLag = min(leastLag, link.lag)
        let own = groupOf[link.job] < 0 ? time : ready[groupOf[link.job]]
        least = min(least, own)
        guard let start = wave.nextStart(link.job, own) else { return nil }
        begin = max(begin, start + wave.minutes[link.job] + link.lag)
      }
      if !left.isEmpty {
        guard let done = coverage.end(of: left, from: least, sums: &sums) else { return nil }
        begin = max(begin, done + leastLag)
      }
      ready[group] = begin
      guard let end = coverage.end(of: members[group].intersection(unstarted), from: begin, sums: &sums) else {
        return nil
      }
      latest = max(latest, end)
    }
    for job in unstarted {
      guard let start = wave.nextStart(job, groupOf[job] < 0 ? time : ready[groupOf[job]]) else { return nil }
      ends[job] = start + wave.minutes[job]
    }
    return latest
  }

  /// The earliest time at which crews, team and predecessors let a job start.
  func release(of job: Int, time: Int, slots: [Int], base: Int) -> Int {
    var release = time
    let last = base + 3 * (wave.capacity - 1)
    if slots[last] >= 0 { release = max(release, slots[last + 1]) }
    let team = wave.team[job]
    if team >= 0 {
      var left = wave.teamCapacity[team]
      for crew in 0..<wave.capacity {
        let other = slots[base + 3 * crew]
        guard other >= 0 else { break }
        if wave.team[other] == team {
          left -= 1
          if left == 0 {
            release = max(release, slots[base + 3 * crew + 1])
            break
          }
        }
      }
    }
    if groupOf[job] >= 0 { release = max(release, slots[base + 3 * wave.capacity + groupOf[job]]) }
    return release
  }

  /// Fills `made`, of `stride` places, with the slots after a job starts; false if that breaks an obligation.
  ///
  /// F10: a job whose cost would fall if it moved one unit right must not be able to: it ends at `end` or at its window's
  /// end, or some job starts exactly when it ends. The obligation is its slope while negative; tight jobs have none.
  /// Jobs with successors are left out.
  func child(
    of slots: [Int], base: Int, adding job: Int, at start: Int, rates: CrewLabels.Rates, end: Int, obliged: Bool,
    into made: inout [Int]
  ) -> Bool {
    let n = wave.count
    let crews = wave.capacity
    let ending = start + wave.minutes[job]
    var slope = 0
    let isTracked =
      obliged && wave.after[job].isEmpty && ending < end && !endsWindow(job, start)
    if isTracked { slope = rates.each[job] - rates.outgoing[job] }
    // Those that still run, latest end first; the new one takes its place among them.
    var count = 0
    var place = -1
    for crew in 0..<crews {
      let other = slots[base + 3 * crew]
      guard other >= 0 else { break }
      let otherEnd = slots[base + 3 * crew + 1]
      var otherSlope = slots[base + 3 * crew + 2]
      if otherEnd < start {
        if otherSlope < 0 { return false }
        continue
      }
      if otherEnd == start { continue }
      if otherSlope < 0 { otherSlope = min(0, otherSlope + wave.weight[job * n + other]) }
      if isTracked { slope -= wave.weight[job * n + other] }
      if place < 0, otherEnd < ending {
        place = count
        count += 1
      }
      guard count < crews else { return false }
      made[3 * count] = other
      made[3 * count + 1] = otherEnd
      made[3 * count + 2] = otherSlope
      count += 1
    }
    if place < 0 {
      guard count < crews else { return false }
      place = count
      count += 1
    }
    made[3 * place] = job
    made[3 * place + 1] = ending
    made[3 * place + 2] = min(0, slope)
    for crew in count..<max(count, crews) {
      made[3 * crew] = -1
      made[3 * crew + 1] = 0
      made[3 * crew + 2] = 0
    }
    for index in groups.indices {
      var ready = slots[base + 3 * crews + index]
      if predecessors[index].contains(job) {
        for link in groups[index] where link.job == job { ready = max(ready, ending + link.lag) }
      }
      made[3 * crews + index] = ready
    }
    return true
  }

  /// The latest start that breaks no obligation: the first end among the obliged; after it `child` refuses every start.
  func latestObliged(_ slots: [Int], base: Int) -> Int {
    var latest = Int.max
    for crew in 0..<wave.capacity where slots[base + 3 * crew] >= 0 && slots[base + 3 * crew + 2] < 0 {
      latest = min(latest, slots[base + 3 * crew + 1])
    }
    return latest
  }

  private func endsWindow(_ job: Int, _ start: Int) -> Bool {
    for range in wave.starts[job] where range.last == start { return true }
    return false
  }

  /// Whether the first slots free every crew, team and successor no later than the second, seen at a time, and what is
  /// left of `spare` after the cost of jobs that run longer is not negative.
  func isNoLater(
    _ slots: [Int], _ base: Int, than other: [Int], _ otherBase: Int, at time: Int, rates: CrewLabels.Rates, spare: Int?
  ) -> Bool {
    let crews = wave.capacity
    var left = spare ?? 0
    for crew in 0..<crews {
      let job = slots[base + 3 * crew]
      guard job >= 0 else { break }
      let end = slots[base + 3 * crew + 1]
      guard end > time else { break }
      guard other[otherBase + 3 * crew] >= 0, end <= other[otherBase + 3 * crew + 1] else { return false }
      if spare != nil {
        var otherEnd = time
        for place in 0..<crews where other[otherBase + 3 * place] == job {
          otherEnd = max(time, other[otherBase + 3 * place + 1])
        }
        if end > otherEnd {
          left -= rates.incoming[job] * (end - otherEnd)
          if left < 0 { return false }
        }
      }
    }
    for index in groups.indices where !members[index].subtracting(rates.started(wave)).isEmpty {
      let ready = slots[base + 3 * crews + index]
      if ready > max(time, other[otherBase + 3 * crews + index]) { return false }
    }
    return areTeamsNoLater(slots, base, than: other, otherBase, at: time)
  }

  private func areTeamsNoLater(_ slots: [Int], _ base: Int, than other: [Int], _ otherBase: Int, at time: Int) -> Bool {
    let crews = wave.capacity
    // The k-th latest end of a team in the first has to be at most the k-th latest of that team in the second.
    for crew in 0..<crews {
      let job = slots[base + 3 * crew]
      guard job >= 0, slots[base + 3 * crew + 1] > time else { break }
      let team = wave.team[job]
      guard team >= 0 else { continue }
      var rank = 0
      for before in 0..<crew where wave.team[slots[base + 3 * before]] == team { rank += 1 }
      var found = false
      for place in 0..<crews {
        let rival = other[otherBase + 3 * place]
        guard rival >= 0 else { break }
        guard wave.team[rival] == team else { continue }
        if rank == 0 {
          found = slots[base + 3 * crew + 1] <= other[otherBase + 3 * place + 1]
          break
        }
        rank -= 1
      }
      if !found { return false }
    }
    return true
  }
}

extension CrewLabels.Rates {
  func started(_ wave: GridWave) -> JobSet { JobSet(first: wave.count).subtracting(unstarted) }
}
