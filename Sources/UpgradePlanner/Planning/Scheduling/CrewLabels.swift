/// Labels of the engine MANY for one first start and end: partial schedules in order of start.
///
/// A label is the set of started jobs, a time before which nothing more starts, the jobs that still run, and when each
/// group of successors may start. Jobs are added in order of start, so capacity only has to hold at each start.
struct CrewLabels {
  enum Goal {
    /// The least end; every job starts as early as it can after the one before.
    case span
    /// The least impairment with nothing ending after `end`.
    case impairment
  }

  struct Pass {
    /// End (span) or cost (impairment) of the best complete label, and its starts.
    var best: Int?
    var starts: [Int] = []
    var wasCut = false
  }

  let wave: GridWave
  let frame: CrewFrame
  let options: SearchOptions
  let goal: Goal
  /// The first job starts exactly here; in a mixed wave, here or later.
  let begin: Int
  /// Nothing ends later.
  let end: Int

  private let latest: [Int]
  private let clock: ClockBound?
  private let pairs: PairBound?

  init(_ frame: CrewFrame, goal: Goal, begin: Int, end: Int, options: SearchOptions) {
    self.frame = frame
    self.wave = frame.wave
    self.options = options
    self.goal = goal
    self.begin = begin
    self.end = end
    latest = (0..<frame.wave.count).map { frame.wave.latestStart($0, end - frame.wave.minutes[$0]) ?? -1 }
    if goal == .impairment {
      let apart = frame.wave.capacity == 1
      clock = options.clockBound ? ClockBound(frame.wave, from: begin, to: end, apart: apart) : nil
      pairs =
        options.pairBound && apart
        ? PairBound(wave: frame.wave, spans: PairSpans(frame.wave, from: begin, to: end)) : nil
    } else {
      clock = nil
      pairs = nil
    }
  }

  private struct Label {
    let set: JobSet
    let time: Int
    /// Cost counted up to `time` for started × unstarted, in full for pairs of started jobs; span: the latest end.
    let cost: Int
    let rank: Int
    let trace: Int
    var isAlive: Bool
    var next: Int
  }

  private struct Trace {
    let parent: Int
    let job: Int
    let start: Int
  }

  /// What all labels with one set of started jobs share.
  struct Rates {
    let unstarted: JobSet
    /// v_b: what a minute of waiting costs through b.
    var each: [Int]
    var total = 0
    /// Σ of weights from b to the unstarted.
    var outgoing: [Int]
    /// Σ of weights from the unstarted to b.
    var incoming: [Int]
    var pairs = 0
    /// B8.
    var parallel = 0

    init(_ wave: GridWave, started: JobSet) {
      let n = wave.count
      unstarted = JobSet(first: n).subtracting(started)
      each = wave.broken
      outgoing = [Int](repeating: 0, count: n)
      incoming = outgoing
      for a in started {
        for b in 0..<n { each[b] += wave.weight[a * n + b] }
      }
      for b in unstarted {
        total += each[b]
        for a in 0..<n {
          outgoing[a] += wave.weight[a * n + b]
          incoming[a] += wave.weight[b * n + a]
        }
      }
    }
  }

  /// A root bound: below the end or cost of every label's completion; nil if there is none.
  func rootBound() -> Int? {
    let all = JobSet(first: wave.count)
    var sums = frame.coverage.scratch
    var ends = [Int](repeating: 0, count: wave.count)
    guard let least = frame.earliest(all, from: begin, slots: frame.emptySlots, ends: &ends, sums: &sums), least <= end
    else { return nil }
    if goal == .span { return least }
    for job in all where latest[job] < begin { return nil }
    let rates = Rates(wave, started: JobSet())
    var bound = 0
    if let clock {
      guard let cost = clock.cost(all, rates: rates.each, ends: ends) else { return nil }
      bound = cost + clock.pairCost(all, from: begin)
    }
    if let pairs { bound = max(bound, pairs.cost(all, rates: rates.each) + rates.total * begin) }
    return bound
  }

  /// One beam pass; only results below `limit`, or at it if `allowEqual`.
  func pass(width: Int, limit: Int?, allowEqual: Bool, meter: inout SearchMeter) -> Pass {
    var result = Pass()
    let stride = frame.stride
    let bar = limit.map { allowEqual ? $0 : $0 - 1 } ?? Int.max
    var traces: [Trace] = []
    let rootRates = Rates(wave, started: JobSet())
    var labels = [
      Label(
        set: JobSet(), time: begin, cost: goal == .span ? begin : rootRates.total * begin, rank: 0, trace: -1,
        isAlive: true, next: -1)
    ]
    var slots = frame.emptySlots
    var sums = frame.coverage.scratch
    var ends = [Int](repeating: 0, count: wave.count)
    var child = frame.emptySlots
    var beam = BeamRoom(width: width, meter: meter)
    for depth in 0..<wave.count {
      var fresh: [Label] = []
      var freshSlots: [Int] = []
      // The sets of this level by number, with what their labels share.
      var index = JobSetIndex()
      var heads: [Int] = []
      var ratesOf: [Rates] = []
      func number(_ set: JobSet) -> Int {
        let number = index.number(of: set)
        guard number == heads.count else { return number }
        var made = Rates(wave, started: set)
        meter.charge(4 * (4 + wave.count * wave.count / 16))
        if let pairs { made.pairs = pairs.cost(made.unstarted, rates: made.each) }
        if goal == .impairment, options.parallelBound, wave.capacity > 1 {
          made.parallel = ParallelBound.cost(wave, made.unstarted, rates: made.each)
        }
        ratesOf.append(made)
        heads.append(-1)
        return number
      }
      // A bound on one child looks at each unstarted job, each union of calendars and each group.
      let childCost =
        6 + (wave.count - depth) / 2 * (1 + frame.groups.count) + frame.coverage.openings.count / 4
        + (wave.count - depth) * (wave.count - depth) / 32
      var current: (set: JobSet, rates: Rates)?
      for (position, label) in labels.enumerated() {
        if position >= BeamRoom.least, meter.isSpent {
          result.wasCut = true
          break
        }
        if current?.set != label.set { current = (label.set, Rates(wave, started: label.set)) }
        guard let own = current?.rates else { continue }
        let base = position * stride
        var cap = Int.max
        for job in own.unstarted { cap = min(cap, latest[job]) }
        cap = min(cap, frame.latestObliged(slots, base: base))
        let soonest = goal == .span ? soonestEnd(label, own.unstarted, slots: slots, base: base) : Int.max
        for job in own.unstarted where frame.required[job].isSubset(of: label.set) {
          let release = frame.release(of: job, time: label.time, slots: slots, base: base)
          guard var start = wave.nextStart(job, release), start < soonest else { continue }
          if depth == 0 && !wave.mixed {
            guard start == begin else { continue }
          }
          var place = -1
          while start <= cap {
            meter.charge(2)
            let isAllowed = frame.child(
              of: slots, base: base, adding: job, at: start, rates: own, end: end,
              obliged: options.tightness && goal == .impairment, into: &child)
            if isAllowed {
              meter.charge(2 * childCost)
              if place < 0 { place = number(label.set.with(job)) }
              add(
                child, from: label, job: job, start: start, parent: own, rates: ratesOf[place], bar: bar, fresh: &fresh,
                slots: &freshSlots, head: &heads[place], traces: &traces, ends: &ends, sums: &sums, meter: &meter)
            }
            if goal == .span || depth == 0 && !wave.mixed { break }
            if options.delays {
              var out = own.outgoing[job]
              for running in 0..<wave.capacity {
                let other = slots[base + 3 * running]
                if other >= 0, slots[base + 3 * running + 1] > start { out += wave.weight[job * wave.count + other] }
              }
              if own.each[job] >= out { break }
            }
            if meter.isSpent {
              result.wasCut = true
              break
            }
            guard let later = wave.nextStart(job, start + 1) else { break }
            start = later
          }
        }
      }
      beam.expand(labels.count)
      // Alive labels, best first if there are too many, then grouped by set.
      var order = fresh.indices.filter { fresh[$0].isAlive }
      let room = beam.room(meter)
      if order.count > room {
        result.wasCut = true
        order.sort { (fresh[$0].rank, $0) < (fresh[$1].rank, $1) }
        order.removeLast(order.count - room)
      }
      order.sort { (fresh[$0].set.bits, $0) < (fresh[$1].set.bits, $1) }
      labels = order.map { fresh[$0] }
      slots = []
      slots.reserveCapacity(order.count * stride)
      for index in order { slots.append(contentsOf: freshSlots[index * stride..<(index + 1) * stride]) }
    }
    for label in labels where result.best.map({ label.cost < $0 }) ?? true {
      result.best = label.cost
      var starts = [Int](repeating: 0, count: wave.count)
      var trace = label.trace
      while trace >= 0 {
        starts[traces[trace].job] = traces[trace].start
        trace = traces[trace].parent
      }
      result.starts = starts
    }
    return result
  }

  /// F13: the earliest end of any job that may start next. One that starts later leaves room for that whole job before
  /// it: nothing else starts meanwhile, so a crew and its team stay free, and its successors only gain.
  private func soonestEnd(_ label: Label, _ unstarted: JobSet, slots: [Int], base: Int) -> Int {
    guard options.activeStarts, !label.set.isEmpty || wave.mixed else { return Int.max }
    var soonest = Int.max
    for job in unstarted where frame.required[job].isSubset(of: label.set) {
      let release = frame.release(of: job, time: label.time, slots: slots, base: base)
      if let start = wave.nextStart(job, release) { soonest = min(soonest, start + wave.minutes[job]) }
    }
    return soonest
  }

  private func add(
    _ child: [Int], from label: Label, job: Int, start: Int, parent: Rates, rates: Rates, bar: Int,
    fresh: inout [Label], slots: inout [Int], head: inout Int, traces: inout [Trace],
    ends: inout [Int], sums: inout [Int], meter: inout SearchMeter
  ) {
    let set = label.set.with(job)
    // F11: nothing can start before the earliest next start of any unstarted job.
    var time = start
    if !rates.unstarted.isEmpty {
      var least = Int.max
      for other in rates.unstarted {
        let release = frame.release(of: other, time: start, slots: child, base: 0)
        guard let next = wave.nextStart(other, release), next <= latest[other] else { return }
        least = min(least, next)
      }
      if options.settling || goal == .span { time = least }
    }
    var cost: Int
    var rank: Int
    guard let ending = frame.earliest(rates.unstarted, from: time, slots: child, ends: &ends, sums: &sums),
      ending <= end
    else { return }
    if goal == .span {
      cost = max(label.cost, start + wave.minutes[job])
      rank = max(cost, ending)
    } else {
      cost = label.cost + parent.total * (start - label.time) + parent.each[job] * wave.minutes[job]
      for running in 0..<wave.capacity {
        let other = child[3 * running]
        if other >= 0, other != job, child[3 * running + 1] > start {
          cost += wave.weight[job * wave.count + other] * (child[3 * running + 1] - start)
        }
      }
      cost += rates.total * (time - start)
      rank = cost + max(rates.pairs, rates.parallel)
      guard rank <= bar else { return }
      if let clock {
        guard let waiting = clock.cost(rates.unstarted, rates: rates.each, ends: ends) else { return }
        let own = max(waiting - rates.total * time, rates.parallel)
        rank = max(rank, cost + own + clock.pairCost(rates.unstarted, from: time))
      }
    }
    guard rank <= bar else { return }
    if options.dominance {
      // Is it dominated? What dominates one often dominates the next: it goes to the head of the list.
      var before = -1
      var index = head
      while index >= 0 {
        meter.charge(1)
        let next = fresh[index].next
        if dominates(
          fresh[index].time, fresh[index].cost, slots, index * frame.stride, over: time, cost, child, 0, rates)
        {
          if before >= 0 {
            fresh[before].next = next
            fresh[index].next = head
            head = index
          }
          return
        }
        before = index
        index = next
      }
      // What it dominates leaves the list.
      before = -1
      index = head
      while index >= 0 {
        let next = fresh[index].next
        if dominates(
          time, cost, child, 0, over: fresh[index].time, fresh[index].cost, slots, index * frame.stride, rates)
        {
          fresh[index].isAlive = false
          if before >= 0 { fresh[before].next = next } else { head = next }
        } else {
          before = index
        }
        index = next
      }
    }
    traces.append(Trace(parent: label.trace, job: job, start: start))
    fresh.append(
      Label(set: set, time: time, cost: cost, rank: rank, trace: traces.count - 1, isAlive: true, next: head))
    head = fresh.count - 1
    slots.append(contentsOf: child)
  }

  /// F8: whatever completes the second label completes the first at no more cost.
  ///
  /// The first can copy the second's remaining starts if it is not later, its running jobs free crews and teams no later
  /// and its lags end no later. Only pairs of a future job and a job still running in the first may then cost more: at
  /// most the incoming weight times how much longer that one runs.
  private func dominates(
    _ time: Int, _ cost: Int, _ slots: [Int], _ base: Int, over otherTime: Int, _ otherCost: Int, _ other: [Int],
    _ otherBase: Int, _ rates: Rates
  ) -> Bool {
    guard time <= otherTime else { return false }
    if goal == .span {
      if rates.unstarted.isEmpty { return cost <= otherCost }
    } else if cost + rates.total * (otherTime - time) > otherCost {
      return false
    }
    return frame.isNoLater(
      slots, base, than: other, otherBase, at: otherTime, rates: rates,
      spare: goal == .span ? nil : otherCost - cost - rates.total * (otherTime - time))
  }
}
