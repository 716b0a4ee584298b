/// A local search over the order of the jobs of a wave with one crew.
///
/// An order is timed with every job as early as the one before it lets it, then as late as the end allows: a pause then comes before what
/// would have waited after it. With the order fixed impairment is linear in the times (`ChainSearch`): each job's end counts what the
/// jobs before it put on it, its start gives back what it puts on those after it. A move changes only the rates of what it passes.
/// Moves exchange two jobs, half of the time two that take as long, take a job to another place, or change the first start; what is no worse in (M, I, C) is kept, and after a while
/// without success the search goes on from the best with a few moves at once. The choices come from a fixed sequence of numbers.
struct SingleCrewMoves {
  private typealias Measures = (mixed: Int, impairment: Int, finish: Int)

  private let wave: GridWave
  private let links: [Int]
  private let group: [Int]
  private let feeds: [[GridWave.Link]]
  private let origins: [Int]
  /// For each job those that take as long.
  private let sameMinutes: [[Int]]
  private var random = XorShift()

  private var order: [Int] = []
  private var begin = 0
  /// By job, for the order as it is.
  private var incoming: [Int] = []
  private var outgoing: [Int] = []
  private var starts: [Int] = []
  // Room of one timing.
  private var missing: [Int] = []
  private var ready: [Int] = []
  private var latest: [Int] = []

  /// A change that its reverse undoes.
  private enum Move {
    case insert(from: Int, to: Int)
    case exchange(Int, Int)
    case begin(Int)
  }

  /// Nil for several crews, or where predecessors differ too much.
  init?(_ wave: GridWave) {
    guard wave.capacity == 1, wave.count > 1,
      let kinds = JobKinds(wave, calendarOf: Array(repeating: 0, count: wave.count))
    else { return nil }
    self.wave = wave
    links = kinds.links
    origins = Dispatch.origins(wave)
    let lengths = Dictionary(grouping: 0..<wave.count) { wave.minutes[$0] }
    sameMinutes = wave.minutes.map { lengths[$0] ?? [] }
    var group = [Int](repeating: 0, count: wave.count)
    var feeds = [[GridWave.Link]](repeating: [], count: wave.count)
    for kind in kinds.kinds {
      for job in kind.jobs { (group[job], feeds[job]) = (kind.group, kind.feeds) }
    }
    self.group = group
    self.feeds = feeds
    starts = Array(repeating: 0, count: wave.count)
  }

  /// Better starts than `seed`, or the same, once the budget is spent.
  mutating func improved(_ seed: [Int], meter: inout SearchMeter) -> [Int] {
    let first = (0..<wave.count).sorted { (seed[$0], $0) < (seed[$1], $1) }
    take(first, from: wave.mixed ? 0 : seed.min() ?? 0)
    var best: (measures: Measures, starts: [Int]) = (wave.measures(seed), seed)
    var kept = (order: order, begin: begin)
    var current = best.measures
    if let measures = timed(), measures < best.measures {
      best = (measures, starts)
      current = measures
    }
    var idle = 0
    let patience = 200 + 20 * wave.count
    while !meter.isSpent {
      meter.charge(Self.steps * wave.count)
      if idle == patience {
        take(kept.order, from: kept.begin)
        for _ in 0..<3 { apply(next()) }
        idle = 0
        current = (Int.max, 0, 0)
      }
      let move = next()
      let undo = apply(move)
      idle += 1
      guard let measures = timed(), measures <= current else {
        apply(undo)
        continue
      }
      if measures < current { idle = 0 }
      current = measures
      if measures < best.measures {
        best = (measures, starts)
        kept = (order, begin)
      }
    }
    return best.starts
  }

  /// Steps that one job of a timing costs.
  private static let steps = 5

  /// The order as it is, and the rates of its jobs.
  private mutating func take(_ order: [Int], from begin: Int) {
    self.order = order
    self.begin = begin
    incoming = wave.broken
    outgoing = Array(repeating: 0, count: wave.count)
    for (place, a) in order.enumerated() {
      for b in order[(place + 1)...] {
        incoming[b] += wave.weight[a * wave.count + b]
        outgoing[a] += wave.weight[a * wave.count + b]
      }
    }
  }

  private mutating func next() -> Move {
    let kind = random.below(32)
    if kind == 0, !wave.mixed, origins.count > 1 { return .begin(origins[random.below(origins.count)]) }
    let from = random.below(order.count)
    if kind > 16 {
      // Jobs as long as each other change places, and no other start with them.
      let alike = sameMinutes[order[from]]
      let other = alike[random.below(alike.count)]
      return .exchange(from, order.firstIndex(of: other) ?? from)
    }
    let reach = kind < 6 ? order.count : min(order.count, 8)
    let to = min(order.count - 1, max(0, from + random.below(2 * reach + 1) - reach))
    return kind % 2 == 0 ? .exchange(from, to) : .insert(from: from, to: to)
  }

  /// Makes a move; the one that undoes it.
  @discardableResult
  private mutating func apply(_ move: Move) -> Move {
    switch move {
    case .begin(let other):
      let old = begin
      begin = other
      return .begin(old)
    case .insert(let from, let to):
      carry(from, to)
      return .insert(from: to, to: from)
    case .exchange(let one, let other):
      let (low, high) = (min(one, other), max(one, other))
      if low < high {
        carry(low, high)
        carry(high - 1, low)
      }
      return move
    }
  }

  /// Takes the job at a place to another, past those between.
  private mutating func carry(_ from: Int, _ to: Int) {
    guard from != to else { return }
    let job = order[from]
    let step = from < to ? 1 : -1
    var place = from
    while place != to {
      let other = order[place + step]
      let (first, second) = step > 0 ? (job, other) : (other, job)
      // `first` was before `second`, and now comes after it.
      let old = wave.weight[first * wave.count + second]
      let new = wave.weight[second * wave.count + first]
      outgoing[first] -= old
      incoming[second] -= old
      outgoing[second] += new
      incoming[first] += new
      order[place] = other
      place += step
    }
    order[to] = job
  }

  /// The starts of the order and what they cost; nil if a job no longer fits or its predecessors are not before it.
  private mutating func timed() -> Measures? {
    missing = links
    ready = links.map { _ in 0 }
    var time = begin
    for job in order {
      guard missing[group[job]] == 0, let start = wave.nextStart(job, max(time, ready[group[job]])) else { return nil }
      starts[job] = start
      time = start + wave.minutes[job]
      for feed in feeds[job] {
        missing[feed.job] -= 1
        ready[feed.job] = max(ready[feed.job], time + feed.lag)
      }
    }
    let finish = time
    if !wave.mixed {
      latest = links.map { _ in Int.max }
      var limit = finish
      for job in order.reversed() {
        for feed in feeds[job] where latest[feed.job] < Int.max { limit = min(limit, latest[feed.job] - feed.lag) }
        let start = wave.latestStart(job, limit - wave.minutes[job]) ?? starts[job]
        starts[job] = start
        latest[group[job]] = min(latest[group[job]], start)
        limit = start
      }
    }
    var impairment = 0
    for job in order {
      impairment += incoming[job] * (starts[job] + wave.minutes[job]) - outgoing[job] * starts[job]
    }
    return (finish - (wave.mixed ? 0 : starts[order[0]]), impairment, finish)
  }
}
