/// A wave with a single crew whose jobs stand in one order: solved without a search.
///
/// For a first start the earliest end comes from starting every job as early as it can, and for an end the latest first
/// start from the same read backwards. Going from each end to its latest first start and on to the next minute meets
/// every span that could be the least; where a span has pauses, some job then leaves its window, so there are no more
/// steps than windows. With the order fixed, impairment is a sum over jobs, each linear in the job's own start: what a
/// minute of each costs is known, and a table over (job, time) places the pauses.
struct ChainSearch {
  private let wave: GridWave
  /// The jobs in their only order.
  private let chain: [Int]

  /// Nil where several crews may work, a lag or a team binds, or some order is open.
  init?(_ wave: GridWave) {
    guard wave.capacity == 1, let chain = FeasibilityCheck.order(wave),
      zip(chain, chain.dropFirst()).allSatisfy({ pair in wave.before[pair.1].contains { $0.job == pair.0 } })
    else { return nil }
    self.init(wave, chain: chain)
  }

  /// - Parameter chain: the jobs in their only order, against which no precedence stands; the wave itself may leave it
  ///   open.
  init?(_ wave: GridWave, chain: [Int]) {
    guard wave.capacity == 1, wave.count > 0, wave.team.allSatisfy({ $0 < 0 }),
      wave.before.allSatisfy({ $0.allSatisfy { $0.lag <= 0 && $0.lag >= -wave.minutes[$0.job] } })
    else { return nil }
    self.wave = wave
    self.chain = chain
  }

  func solve(meter: inout SearchMeter) -> SearchResult {
    var result = SearchResult(starts: nil)
    guard let last = chain.last else { return result }
    var least = Int.max
    var rooms: [(early: [Int], late: [Int])] = []
    let total = wave.minutes.reduce(0, +)
    var begin = 0
    while let early = forward(begin) {
      meter.charge(2 * wave.count)
      let end = early[chain.count - 1] + wave.minutes[last]
      let late = backward(end, from: early)
      let span = end - (wave.mixed ? 0 : late[0])
      if span < least {
        least = span
        rooms.removeAll(keepingCapacity: true)
      }
      if span == least {
        // From the latest first start the early starts are other ones.
        rooms.append((wave.mixed ? early : forward(late[0]) ?? early, late))
      }
      if wave.mixed || span == total { break }
      // Whatever begins later ends later: before this minute every span is longer.
      begin = max(late[0] + 1, end + 1 - least)
    }
    var best: (measures: (mixed: Int, impairment: Int, finish: Int), starts: [Int])?
    var known: Set<[Int]> = []
    for (early, late) in rooms {
      // The same pauses at a later time cost no less.
      guard known.insert(shape(early, late)).inserted else { continue }
      let starts = placed(early, late, meter: &meter)
      let measures = wave.measures(starts)
      if best.map({ measures < $0.measures }) ?? true { best = (measures, starts) }
    }
    guard let best else {
      result.isInfeasible = true
      result.spanBound = total
      return result
    }
    result.starts = best.starts
    result.isProved = true
    result.spanBound = best.measures.mixed
    result.impairmentBound = best.measures.impairment
    result.finishBound = best.measures.finish
    return result
  }

  /// The earliest starts from a first minute on, by place in the chain; nil if some job no longer fits.
  private func forward(_ begin: Int) -> [Int]? {
    var time = begin
    var starts: [Int] = []
    starts.reserveCapacity(chain.count)
    for job in chain {
      guard let start = wave.nextStart(job, time), start + wave.minutes[job] <= wave.horizon else { return nil }
      starts.append(start)
      time = start + wave.minutes[job]
    }
    return starts
  }

  /// The latest starts that end in time; each is at least the early one.
  private func backward(_ end: Int, from early: [Int]) -> [Int] {
    var starts = early
    var limit = end
    for place in chain.indices.reversed() {
      let job = chain[place]
      starts[place] = wave.latestStart(job, limit - wave.minutes[job]) ?? early[place]
      limit = starts[place]
    }
    return starts
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

  /// The cheapest starts between the earliest and the latest ones, by job.
  private func placed(_ early: [Int], _ late: [Int], meter: inout SearchMeter) -> [Int] {
    var starts = [Int](repeating: 0, count: wave.count)
    for (place, job) in chain.enumerated() { starts[job] = early[place] }
    guard early != late else { return starts }
    var chosen: [[Int32]] = []
    var before: [Int] = []
    for (place, job) in chain.enumerated() {
      let rate = rate(place)
      let width = late[place] - early[place] + 1
      meter.charge(width)
      var costs = [Int](repeating: Int.max, count: width)
      var choice = [Int32](repeating: 0, count: width)
      for range in wave.starts[job] where range.last >= early[place] && range.first <= late[place] {
        for start in max(range.first, early[place])...min(range.last, late[place]) {
          var cost = rate * start
          if place > 0 {
            let free = start - wave.minutes[chain[place - 1]] - early[place - 1]
            cost += before[min(free, before.count - 1)]
          }
          costs[start - early[place]] = cost
          choice[start - early[place]] = Int32(start - early[place])
        }
      }
      // From now on: of all starts up to a time, the cheapest and of those the earliest.
      for offset in costs.indices.dropFirst() where costs[offset - 1] <= costs[offset] {
        costs[offset] = costs[offset - 1]
        choice[offset] = choice[offset - 1]
      }
      before = costs
      chosen.append(choice)
    }
    var limit = Int.max
    for place in chain.indices.reversed() {
      let job = chain[place]
      let offset = min(limit - (limit == Int.max ? 0 : wave.minutes[job]), late[place]) - early[place]
      starts[job] = early[place] + Int(chosen[place][offset])
      limit = starts[job]
    }
    return starts
  }

  /// What a minute of waiting costs through the job at a place: calls to it from those that are new, less those that it
  /// begins itself to the ones after it.
  private func rate(_ place: Int) -> Int {
    let job = chain[place]
    var rate = wave.broken[job]
    for (other, neighbour) in chain.enumerated() {
      if other < place { rate += wave.weight[neighbour * wave.count + job] }
      if other > place { rate -= wave.weight[job * wave.count + neighbour] }
    }
    return rate
  }
}
