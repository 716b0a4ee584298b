/// A wave with several crews whose jobs start in one order: solved without a search over orders.
///
/// Every constraint says that a job starts no earlier than some rising function of the starts before it: of the last
/// start, of the end that frees a crew (the c-th largest end so far, since at a start no earlier than all others the
/// running jobs are those whose end lies beyond it), of an end that frees the team, of a predecessor's end. So starting
/// every job as early as it can, in order, gives the least start of every job at once, and for a first start `t` the
/// least end `f(t)`, which never falls. Every first start after `t` with a span of at most `m` lies at or after
/// `f(t) − m`, since its end is at least `f(t)`: the walk leaps there, and meets every first start of the least span.
///
/// With the order fixed, impairment is linear in the starts but for calls that a later job makes to an earlier one that
/// still runs, which cost their weight until that one's end. So what a beginning of the order has cost, and what it may
/// go on with, depends only on its last start and on the ends of those that run then: a table over these states, swept
/// in order of time, holds an optimum. Two beginnings with the same state are the same to all that follows, and one with
/// fewer running jobs admits at least as much at no more cost.
struct OrderedCrewSearch {
  /// Crews up to which a state fits into four numbers.
  static let mostCrews = 4

  let wave: GridWave
  /// The jobs in their only order.
  let chain: [Int]
  /// For each place, places before it that have to end first, at least so long before.
  let demands: [[(place: Int, lag: Int)]]

  /// Nil where the order of starts is open, or where something else than the ends of running jobs would have to be
  /// remembered.
  init?(_ wave: GridWave) {
    guard let chain = FeasibilityCheck.order(wave),
      zip(chain, chain.dropFirst()).allSatisfy({ pair in
        wave.before[pair.1].contains { $0.job == pair.0 && $0.lag >= -wave.minutes[pair.0] }
      })
    else { return nil }
    self.init(wave, chain: chain)
  }

  /// - Parameter chain: the jobs in their only order, which the wave itself may leave open.
  init?(_ wave: GridWave, chain: [Int]) {
    guard (2...Self.mostCrews).contains(wave.capacity), wave.count > 1, wave.count <= JobSet.limit,
      wave.horizon < 1 << 26
    else { return nil }
    var place = [Int](repeating: 0, count: wave.count)
    for (index, job) in chain.enumerated() { place[job] = index }
    var demands = [[(place: Int, lag: Int)]](repeating: [], count: chain.count)
    for (own, job) in chain.enumerated() {
      if wave.team[job] >= 0, wave.teamCapacity[wave.team[job]] < 1 { return nil }
      for link in wave.before[job] {
        let before = place[link.job]
        guard before < own else { return nil }
        // An order of starts: the walk keeps it anyway. So it does what one that starts earlier has waited for already.
        if link.lag <= -wave.minutes[link.job] { continue }
        if demands[..<own].contains(where: { $0.contains { $0.place == before && $0.lag >= link.lag } }) { continue }
        // A pause after a job is known only while that job is the last one started.
        guard link.lag == 0 || link.lag > 0 && own == before + 1 else { return nil }
        demands[own].append((before, link.lag))
      }
    }
    self.wave = wave
    self.chain = chain
    self.demands = demands
  }

  /// Nil where the table would grow too large.
  func solve(meter: inout SearchMeter) -> SearchResult? {
    var result = SearchResult(starts: nil)
    guard let span = leastSpan(&meter) else {
      result.isInfeasible = true
      result.spanBound = wave.minutes.max() ?? 0
      return result
    }
    var best: (measures: (mixed: Int, impairment: Int, finish: Int), starts: [Int])?
    var known: Set<[Int]> = []
    for group in firstStarts(span: span, &meter) {
      var early = [Int](repeating: 0, count: chain.count)
      guard forward(group.lowerBound, &early) != nil else { continue }
      let late = latest(group.upperBound, end: wave.mixed ? span : group.upperBound + span)
      // The same room at a later time costs no less.
      guard zip(early, late).allSatisfy({ $0 <= $1 }), known.insert(shape(early, late)).inserted else { continue }
      guard let starts = placed(early, late, spans: group.count > 1 && !wave.mixed, meter: &meter) else { return nil }
      let measures = wave.measures(starts)
      if best.map({ measures < $0.measures }) ?? true { best = (measures, starts) }
    }
    guard let best else { return nil }
    result.starts = best.starts
    result.isProved = true
    result.spanBound = best.measures.mixed
    result.impairmentBound = best.measures.impairment
    result.finishBound = best.measures.finish
    return result
  }

  /// The least starts from a first one on, by place, and the least end; nil if some job no longer fits.
  ///
  /// - Parameter hasWindows: false lets every job start at any time, which only makes everything earlier.
  func forward(_ begin: Int, _ starts: inout [Int], hasWindows: Bool = true) -> Int? {
    var crews = [Int](repeating: begin, count: wave.capacity)
    var teams = wave.teamCapacity.map { Array(repeating: begin, count: max(0, min($0, Self.mostCrews))) }
    var time = begin
    var end = 0
    for place in chain.indices {
      let job = chain[place]
      let crew = Self.least(crews)
      time = max(time, crews[crew])
      let team = wave.team[job]
      if team >= 0 { time = max(time, teams[team][Self.least(teams[team])]) }
      for demand in demands[place] {
        time = max(time, starts[demand.place] + wave.minutes[chain[demand.place]] + demand.lag)
      }
      if hasWindows {
        guard let start = wave.nextStart(job, time) else { return nil }
        time = start
      }
      starts[place] = time
      crews[crew] = time + wave.minutes[job]
      if team >= 0 { teams[team][Self.least(teams[team])] = time + wave.minutes[job] }
      end = max(end, time + wave.minutes[job])
    }
    return end <= wave.horizon || !hasWindows ? end : nil
  }

  @inline(__always)
  private static func least(_ times: [Int]) -> Int {
    var best = 0
    for index in times.indices.dropFirst() where times[index] < times[best] { best = index }
    return best
  }

  /// The least span of all schedules; nil if there is none.
  private func leastSpan(_ meter: inout SearchMeter) -> Int? {
    var starts = [Int](repeating: 0, count: chain.count)
    let floor = forward(0, &starts, hasWindows: false) ?? 0
    var best: Int?
    var begin = 0
    while let first = wave.nextStart(chain[0], begin), let end = forward(first, &starts) {
      meter.charge(wave.count)
      if wave.mixed { return end }
      let span = min(best ?? Int.max, end - first)
      best = span
      if span <= floor { break }
      begin = max(first + 1, end - span + 1)
    }
    return best
  }

  /// First starts, each with those that follow it at once, from which the least span can be had.
  ///
  /// A schedule whose jobs could all start a unit earlier is no better than that: only first starts within a span before
  /// some window opens are needed.
  private func firstStarts(span: Int, _ meter: inout SearchMeter) -> [ClosedRange<Int>] {
    var groups: [ClosedRange<Int>] = []
    var starts = [Int](repeating: 0, count: chain.count)
    if wave.mixed { return wave.nextStart(chain[0], 0).map { [$0...$0] } ?? [] }
    let openings = Set(wave.starts.flatMap { $0.map(\.first) }).sorted()
    var opening = 0
    var begin = 0
    while let first = wave.nextStart(chain[0], begin), let end = forward(first, &starts) {
      meter.charge(wave.count)
      begin = max(first + 1, end - span)
      guard end - first == span else { continue }
      while opening < openings.count, openings[opening] < first { opening += 1 }
      guard opening < openings.count else { break }
      guard openings[opening] <= first + span else {
        begin = max(begin, openings[opening] - span)
        continue
      }
      if let last = groups.last, last.upperBound + 1 == first {
        groups[groups.count - 1] = last.lowerBound...first
      } else {
        groups.append(first...first)
      }
    }
    return groups
  }

  /// Starts after which the rest does not end in time, by place; crews are not looked at.
  private func latest(_ first: Int, end: Int) -> [Int] {
    var late = [Int](repeating: end, count: chain.count)
    var limit = end
    for place in chain.indices.reversed() {
      let job = chain[place]
      let own = min(limit, late[place], end - wave.minutes[job], place == 0 && !wave.mixed ? first : Int.max)
      late[place] = wave.latestStart(job, own) ?? -1
      limit = late[place]
      for demand in demands[place] {
        late[demand.place] = min(
          late[demand.place], late[place] - demand.lag - wave.minutes[chain[demand.place]])
      }
    }
    return late
  }

  /// Where the jobs may start between the two, counted from the first start.
  private func shape(_ early: [Int], _ late: [Int]) -> [Int] {
    let base = wave.mixed ? 0 : early[0]
    var shape: [Int] = []
    for (place, job) in chain.enumerated() {
      shape += [early[place] - base, late[place] - base]
      guard early[place] < late[place] else { continue }
      for range in wave.starts[job] where range.last >= early[place] && range.first <= late[place] {
        shape += [max(range.first, early[place]) - base, min(range.last, late[place]) - base]
      }
    }
    return shape
  }

  /// What a unit of waiting costs through the job at a place: its own, that of calls to it from those before it, less
  /// those that it begins itself to the ones after it.
  func rate(_ place: Int) -> Int {
    let job = chain[place]
    var rate = wave.broken[job]
    for (other, neighbour) in chain.enumerated() {
      if other < place { rate += wave.weight[neighbour * wave.count + job] }
      if other > place { rate -= wave.weight[job * wave.count + neighbour] }
    }
    return rate
  }
}
