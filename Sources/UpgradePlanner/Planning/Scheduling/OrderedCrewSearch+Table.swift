extension OrderedCrewSearch {
  /// States after which a table is given up: about 100 MB.
  private static let mostStates = 3_000_000

  /// The cheapest starts between the earliest and the latest ones, by job; nil where the table grows too large.
  ///
  /// - Parameter spans: whether the first start is open, so that the span has to be weighed as well: each unit of it then
  ///   costs more than everything else together.
  func placed(_ early: [Int], _ late: [Int], spans: Bool, meter: inout SearchMeter) -> [Int]? {
    let base = early[0]
    guard let spanWeight = spans ? spanWeight(late.reduce(0, max) - base) : 0 else { return nil }
    var states: [[OrderedState]] = [[]]
    let rate = rate(0) - spanWeight
    for range in wave.starts[chain[0]] where range.last >= early[0] && range.first <= late[0] {
      for start in max(range.first, early[0])...min(range.last, late[0]) {
        states[0].append(
          OrderedState(start: Int32(start), parent: -1, running: RunningJobs(), cost: rate * (start - base)))
      }
    }
    var count = states[0].count
    for place in chain.indices.dropFirst() {
      guard let next = after(states[place - 1], place, early[place], late[place], base, room: Self.mostStates - count)
      else { return nil }
      meter.charge(next.count)
      count += next.count
      states.append(next)
    }
    return best(states, base: base, spanWeight: spanWeight)
  }

  /// More than all impairments of schedules that lie within so many units; nil where that is no number.
  private func spanWeight(_ length: Int) -> Int? {
    let length = length + (wave.minutes.max() ?? 0)
    var total = 1
    for place in chain.indices {
      let (part, isTooLarge) = abs(rate(place)).multipliedReportingOverflow(by: length)
      guard !isTooLarge, total < 1 << 40, part < 1 << 40 else { return nil }
      total += part
    }
    for weight in wave.weight {
      let (part, isTooLarge) = weight.multipliedReportingOverflow(by: length)
      guard !isTooLarge, total < 1 << 40, part < 1 << 40 else { return nil }
      total += part
    }
    let (all, isTooLarge) = (2 * total).multipliedReportingOverflow(by: length)
    return isTooLarge || all > 1 << 60 ? nil : 2 * total
  }

  /// All states with one job more, in order of its start.
  private func after(
    _ states: [OrderedState], _ place: Int, _ early: Int, _ late: Int, _ base: Int, room: Int
  ) -> [OrderedState]? {
    guard let first = states.first.map({ Int($0.start) }), first <= late else { return [] }
    let job = chain[place]
    let minutes = wave.minutes[chain[place - 1]]
    let pause = demands[place].filter { $0.place == place - 1 }.map { minutes + $0.lag }.max() ?? 0
    // States by the time from which the job may follow them, as lists linked by position.
    var heads = [Int32](repeating: -1, count: late - first + 1)
    var links = [Int32](repeating: -1, count: states.count)
    let mostRunning = wave.capacity - 1
    for (index, state) in states.enumerated().reversed() {
      let running = state.running.with(RunningJobs.entry(end: Int(state.start) + minutes, place: place - 1))
      let ready = max(running.end(mostRunning), Int(state.start) + pause)
      guard ready <= late else { continue }
      links[index] = heads[ready - first]
      heads[ready - first] = Int32(index)
    }
    let team = wave.team[job]
    var slots = OrderedSlots(
      weights: chain.map { wave.weight[job * wave.count + $0] },
      blocks: chain.indices.map { other in demands[place].contains { $0.place == other } },
      mates: chain.map { team >= 0 && wave.team[$0] == team },
      teamLimit: team >= 0 ? wave.teamCapacity[team] : Int.max)
    let rate = rate(place)
    var result: [OrderedState] = []
    var reached = first
    for range in wave.starts[job] where range.last >= early && range.first <= late {
      for start in stride(from: max(range.first, early, first), through: min(range.last, late), by: 1) {
        while reached <= start {
          var index = Int(heads[reached - first])
          while index >= 0 {
            let state = states[index]
            slots.add(
              state.running.with(RunningJobs.entry(end: Int(state.start) + minutes, place: place - 1)).after(start),
              cost: state.cost, parent: Int32(index))
            index = Int(links[index])
          }
          reached += 1
        }
        slots.move(to: start)
        let own = rate * (start - base)
        if let free = slots.free {
          result.append(
            OrderedState(start: Int32(start), parent: free.parent, running: RunningJobs(), cost: free.cost + own))
        }
        for index in slots.active {
          let slot = slots.slots[index]
          let cost = slot.cost + slot.reach - slot.slope * start
          // Nothing running at no more cost is at least as good for all that follows.
          if slot.isBlocked || slots.free.map({ $0.cost <= cost }) == true { continue }
          result.append(
            OrderedState(start: Int32(start), parent: slot.parent, running: slot.running, cost: cost + own))
        }
        guard result.count <= room else { return nil }
      }
    }
    return result
  }

  /// The starts of the best last state, by job; of equal ones the one that ends first, then the one met first.
  private func best(_ states: [[OrderedState]], base: Int, spanWeight: Int) -> [Int]? {
    let minutes = wave.minutes[chain[chain.count - 1]]
    var best: (cost: Int, finish: Int, index: Int)?
    for (index, state) in (states.last ?? []).enumerated() {
      let finish = max(Int(state.start) + minutes, state.running.end(0))
      let cost = state.cost + spanWeight * (finish - base)
      if best.map({ (cost, finish) < ($0.cost, $0.finish) }) ?? true { best = (cost, finish, index) }
    }
    guard var index = best?.index else { return nil }
    var starts = [Int](repeating: 0, count: wave.count)
    for place in chain.indices.reversed() {
      starts[chain[place]] = Int(states[place][index].start)
      index = Int(states[place][index].parent)
    }
    return starts
  }
}
