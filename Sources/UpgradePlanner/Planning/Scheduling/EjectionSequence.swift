/// Jobs of a wave with one crew in an order that fits between a first start and a deadline, and those that are left out of it.
///
/// Guided ejection search (Nagata and Bräysy 2009). For each slot between two jobs it is known how early the jobs before can be done and
/// how late those after can start, so a look at the slot tells whether a job fits there with all the others kept. A job that fits nowhere is
/// put in for one or two others that have failed less often. Between such steps jobs change places at random where all still fit, and the
/// first start moves with the deadline.
struct EjectionSequence {
  /// What an insertion ejects; −1: nothing.
  private struct Ejection {
    var penalties: Int
    var first = -1
    var second = -1
    var slot = 0
    /// How many are as good.
    var ties = 0
  }

  /// How far apart two jobs that are ejected together may be, and how far from where the other goes.
  private static let reach = 8
  /// Random moves after each ejection.
  private static let shakes = 8

  private let minutes: [Int]
  private let horizon: Int
  private let mixed: Bool
  // The start ranges of one job after the other, and where those of each begin.
  private let firsts: [Int]
  private let lasts: [Int]
  private let rangeBegin: [Int]
  /// For each job the range that was last asked for: the next is mostly near.
  private var cursor: [Int]

  private(set) var begin = 0
  private var span = 0
  private var order: [Int] = []
  /// When slot i is free at the earliest: the earliest end of the jobs before it.
  private var early: [Int] = [0]
  /// When slot i must be left at the latest: the latest start of the jobs after it.
  private var late: [Int] = [0]
  /// The last is tried next.
  private var pool: [Int] = []
  /// How often each job fitted nowhere, and one more.
  private var penalty: [Int]
  private var choice = Ejection(penalties: 0)
  /// Room for the ends of jobs after an ejection.
  private var moved: [Int]
  /// Steps since the meter was charged.
  private var steps = 0

  /// All jobs are left out; nil for several crews or with precedence.
  init?(_ wave: GridWave) {
    guard wave.capacity == 1, wave.count > 1, wave.before.allSatisfy(\.isEmpty) else { return nil }
    minutes = wave.minutes
    horizon = wave.horizon
    mixed = wave.mixed
    firsts = wave.starts.flatMap { $0.map(\.first) }
    lasts = wave.starts.flatMap { $0.map(\.last) }
    var rangeBegin = [0]
    for list in wave.starts { rangeBegin.append(rangeBegin[rangeBegin.count - 1] + list.count) }
    self.rangeBegin = rangeBegin
    cursor = Array(rangeBegin.dropLast())
    penalty = Array(repeating: 1, count: wave.count)
    moved = Array(repeating: 0, count: wave.count + 1)
  }

  /// The fewest minutes of jobs that were left out at a time.
  private(set) var least = Int.max

  /// Keeps as many of these jobs, in this order, as fit into a span from a first start; the others are left out.
  mutating func take(_ list: [Int], from begin: Int, span: Int) {
    self.begin = begin
    self.span = span
    order = []
    early = [begin]
    pool = []
    for job in list {
      let end = start(of: job, after: early[order.count]) + minutes[job]
      if end > begin + span {
        pool.append(job)
      } else {
        order.append(job)
        early.append(end)
      }
    }
    late = Array(repeating: begin + span, count: order.count + 1)
    backward(from: order.count - 1, isWhole: true)
    for job in penalty.indices { penalty[job] = 1 }
    steps += 4 * list.count
  }

  /// Looks for a place for all jobs, at most so many times and until so many steps are spent; whether there is one for all.
  mutating func search(tries: Int, end: Int, random: inout XorShift, meter: inout SearchMeter) -> Bool {
    for _ in 0..<tries {
      guard meter.steps < end, let job = pool.popLast() else { break }
      let slot = slot(for: job, random: &random)
      if slot >= 0 {
        insert(job, at: slot)
        least = min(least, pool.reduce(0) { $0 + minutes[$1] })
      } else {
        penalty[job] += 1
        eject(for: job, random: &random)
        shake(&random)
        slide(&random)
      }
      meter.charge(steps)
      steps = 0
    }
    return pool.isEmpty
  }

  /// The starts of all jobs, as late as the earliest end lets them.
  func starts(_ wave: GridWave) -> [Int] {
    var starts = [Int](repeating: 0, count: minutes.count)
    for (slot, job) in order.enumerated() { starts[job] = early[slot + 1] - minutes[job] }
    return Dispatch.rightJustified(wave, starts)
  }

  /// The least start of a job at or after a unit; beyond everything if none is left.
  @inline(__always)
  private mutating func start(of job: Int, after time: Int) -> Int {
    var range = cursor[job]
    let low = rangeBegin[job]
    let high = rangeBegin[job + 1]
    while range > low, lasts[range - 1] >= time { range -= 1 }
    while range < high, lasts[range] < time { range += 1 }
    guard range < high else { return Int.max / 4 }
    cursor[job] = range
    return max(time, firsts[range])
  }

  /// The greatest start of a job that ends by a unit; below everything if there is none.
  @inline(__always)
  private mutating func start(of job: Int, endingBy end: Int) -> Int {
    let time = end - minutes[job]
    var range = cursor[job]
    let low = rangeBegin[job]
    let high = rangeBegin[job + 1]
    while range + 1 < high, firsts[range + 1] <= time { range += 1 }
    while range >= low, firsts[range] > time { range -= 1 }
    guard range >= low else { return Int.min / 4 }
    cursor[job] = range
    return min(time, lasts[range])
  }

  private mutating func forward(from slot: Int) {
    var slot = slot
    while slot < order.count {
      let end = start(of: order[slot], after: early[slot]) + minutes[order[slot]]
      steps += 1
      if early[slot + 1] == end { break }
      early[slot + 1] = end
      slot += 1
    }
  }

  private mutating func backward(from slot: Int, isWhole: Bool = false) {
    var slot = slot
    while slot >= 0 {
      let start = start(of: order[slot], endingBy: late[slot + 1])
      steps += 1
      if late[slot] == start, !isWhole { break }
      late[slot] = start
      slot -= 1
    }
  }

  private mutating func insert(_ job: Int, at slot: Int) {
    order.insert(job, at: slot)
    early.insert(start(of: job, after: early[slot]) + minutes[job], at: slot + 1)
    late.insert(start(of: job, endingBy: late[slot]), at: slot)
    forward(from: slot + 1)
    backward(from: slot - 1)
    steps += 2 + order.count / 16
  }

  private mutating func remove(at slot: Int) {
    order.remove(at: slot)
    early.remove(at: slot + 1)
    late.remove(at: slot)
    forward(from: slot)
    backward(from: slot - 1)
    steps += 2 + order.count / 16
  }

  /// The first slot that is left at a unit or later.
  private func slot(leftBy time: Int) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if late[middle] < time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// One of the slots in which a job fits, at random; −1 if it fits in none.
  private mutating func slot(for job: Int, random: inout XorShift) -> Int {
    var found = -1
    var ties = 0
    var next = 0
    for range in rangeBegin[job]..<rangeBegin[job + 1] where lasts[range] >= begin {
      let first = firsts[range]
      guard first + minutes[job] <= begin + span else { break }
      var slot = max(next, slot(leftBy: first + minutes[job]))
      while slot <= order.count, early[slot] <= lasts[range] {
        if max(early[slot], first) + minutes[job] <= late[slot] {
          ties += 1
          if random.below(ties) == 0 { found = slot }
        }
        slot += 1
        steps += 1
      }
      next = max(next, slot)
      steps += 2
    }
    return found
  }

  /// Puts a job in for those with the least penalties, below its own; leaves it out if there are none.
  private mutating func eject(for job: Int, random: inout XorShift) {
    choose(for: job, random: &random)
    guard choice.ties > 0 else {
      pool.append(job)
      return
    }
    let (first, second) = (choice.first, choice.second)
    for slot in [second, first] where slot >= 0 {
      pool.append(order[slot])
      remove(at: slot)
    }
    let before = (first < choice.slot ? 1 : 0) + (second >= 0 && second < choice.slot ? 1 : 0)
    insert(job, at: choice.slot - before)
  }

  private mutating func choose(for job: Int, random: inout XorShift) {
    choice = Ejection(penalties: penalty[job] - 1)
    var next = 0
    for range in rangeBegin[job]..<rangeBegin[job + 1] where lasts[range] >= begin {
      guard firsts[range] + minutes[job] <= begin + span else { break }
      var slot = slot(leftBy: firsts[range] + minutes[job])
      var end = slot
      while end < order.count, early[end] <= lasts[range] { end += 1 }
      slot = max(next, slot - Self.reach)
      end = min(order.count, end + Self.reach)
      while slot < end {
        if penalty[order[slot]] <= choice.penalties { consider(slot, for: job, random: &random) }
        slot += 1
      }
      next = max(next, end)
    }
  }

  /// Ejections of the job in one slot, alone and with each of those after it.
  private mutating func consider(_ first: Int, for job: Int, random: inout XorShift) {
    let own = penalty[order[first]]
    let alone = Ejection(penalties: own, first: first)
    look(job, from: early[first], to: late[first + 1], slot: first, alone, &random)
    lookBefore(first, latest: late[first + 1], job, alone, &random)
    let end = lookAfter(first, earliest: early[first], job, alone, isKept: true, &random)
    for second in first + 1..<max(first + 1, min(order.count, first + 1 + Self.reach)) {
      let both = Ejection(penalties: own + penalty[order[second]], first: first, second: second)
      guard both.penalties <= choice.penalties else { continue }
      let earliest = second <= end ? moved[second] : early[second]
      var latest = late[second + 1]
      look(job, from: earliest, to: latest, slot: second, both, &random)
      var slot = second - 1
      while slot > first {
        latest = start(of: order[slot], endingBy: latest)
        steps += 1
        look(job, from: slot <= end ? moved[slot] : early[slot], to: latest, slot: slot, both, &random)
        slot -= 1
      }
      look(job, from: early[first], to: latest, slot: first, both, &random)
      lookBefore(first, latest: latest, job, both, &random)
      _ = lookAfter(second, earliest: earliest, job, both, isKept: false, &random)
    }
  }

  /// Looks at the slots before one whose own job is gone, as far as that lets jobs start later.
  private mutating func lookBefore(
    _ slot: Int, latest: Int, _ job: Int, _ ejection: Ejection, _ random: inout XorShift
  ) {
    var slot = slot - 1
    var latest = latest
    while slot >= 0 {
      latest = start(of: order[slot], endingBy: latest)
      steps += 1
      if latest == late[slot] { return }
      look(job, from: early[slot], to: latest, slot: slot, ejection, &random)
      slot -= 1
    }
  }

  /// Looks at the slots after one whose own job is gone, as far as that lets jobs end earlier; the last of them.
  private mutating func lookAfter(
    _ slot: Int, earliest: Int, _ job: Int, _ ejection: Ejection, isKept: Bool, _ random: inout XorShift
  ) -> Int {
    var slot = slot + 1
    var earliest = earliest
    if isKept { moved[slot] = earliest }
    while slot < order.count {
      earliest = start(of: order[slot], after: earliest) + minutes[order[slot]]
      slot += 1
      steps += 1
      if earliest == early[slot] { return slot - 1 }
      if isKept { moved[slot] = earliest }
      look(job, from: earliest, to: late[slot], slot: slot, ejection, &random)
    }
    return slot
  }

  @inline(__always)
  private mutating func look(
    _ job: Int, from early: Int, to late: Int, slot: Int, _ ejection: Ejection, _ random: inout XorShift
  ) {
    guard late - early >= minutes[job], ejection.penalties <= choice.penalties,
      start(of: job, after: early) + minutes[job] <= late
    else { return }
    let ties = ejection.penalties < choice.penalties ? 1 : choice.ties + 1
    if random.below(ties) == 0 {
      choice = ejection
      choice.slot = slot
    }
    choice.ties = ties
  }

  /// Moves jobs at random where all still fit.
  private mutating func shake(_ random: inout XorShift) {
    guard order.count > 1 else { return }
    for _ in 0..<Self.shakes {
      let from = random.below(order.count)
      if random.below(2) == 0 {
        let job = order[from]
        remove(at: from)
        let to = slot(for: job, random: &random)
        insert(job, at: to >= 0 ? to : from)
      } else {
        let to = min(order.count - 1, max(0, from + random.below(2 * Self.reach + 1) - Self.reach))
        exchange(min(from, to), max(from, to))
      }
    }
  }

  private mutating func exchange(_ low: Int, _ high: Int) {
    guard low < high else { return }
    order.swapAt(low, high)
    var time = early[low]
    for slot in low...high { time = start(of: order[slot], after: time) + minutes[order[slot]] }
    steps += high - low + 1
    guard time <= late[high + 1] else {
      order.swapAt(low, high)
      return
    }
    for slot in low...high { early[slot + 1] = start(of: order[slot], after: early[slot]) + minutes[order[slot]] }
    for slot in (low...high).reversed() { late[slot] = start(of: order[slot], endingBy: late[slot + 1]) }
    steps += 2 * (high - low + 1)
    forward(from: high + 1)
    backward(from: low - 1)
  }

  /// Moves the first start, and the deadline with it, to where the order still fits.
  private mutating func slide(_ random: inout XorShift) {
    guard !mixed, !order.isEmpty else { return }
    let low = max(0, early[order.count] - span)
    let high = min(late[0], horizon - span)
    guard low < high else { return }
    begin = low + random.below(high - low + 1)
    early[0] = begin
    late[order.count] = begin + span
    forward(from: 0)
    backward(from: order.count - 1)
  }
}
