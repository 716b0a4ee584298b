import Testing

@testable import UpgradePlanner

@Suite("Functions of cost") struct CostEnvelopeTests {
  /// Lines in order of time that do not overlap.
  private func lines(_ random: inout SplitMix64, job: Int) -> [CostLine] {
    var made: [CostLine] = []
    var time = Int.random(in: 0...6, using: &random)
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let last = time + Int.random(in: 0...7, using: &random)
      made.append(
        CostLine(
          first: time, last: last, cost: Int.random(in: 0...30, using: &random),
          slope: Int.random(in: -4...4, using: &random), job: job))
      time = last + 1 + Int.random(in: 0...3, using: &random)
    }
    return made
  }

  private func value(_ lines: [CostLine], _ time: Int) -> Int? {
    lines.filter { $0.first <= time && time <= $0.last }.map { $0.at(time) }.min()
  }

  @Test("A merged function is the lesser one at each time, in order and without overlap")
  func mergeIsTheLesser() {
    for seed in 1...400 {
      var random = SplitMix64(seed: UInt64(seed))
      var envelope = CostEnvelope()
      var all: [CostLine] = []
      for job in 0..<4 {
        let added = lines(&random, job: job)
        envelope.merge(added)
        all += added
      }
      for time in 0...70 { #expect(value(envelope.lines, time) == value(all, time), "seed \(seed) time \(time)") }
      for (one, next) in zip(envelope.lines, envelope.lines.dropFirst()) {
        #expect(one.last < next.first, "seed \(seed)")
      }
    }
  }

  @Test("With waiting a function costs the least of what earlier times cost and the minutes since")
  func waitingIsTheLeast() {
    for seed in 1...400 {
      var random = SplitMix64(seed: UInt64(seed))
      let own = lines(&random, job: 0)
      let rate = Int.random(in: 0...5, using: &random)
      var waiting: [CostLine] = []
      CostEnvelope.appendWaiting(own[...], rate: rate, until: 50, to: &waiting)
      for time in 0...50 {
        let expected = (0...time).compactMap { earlier in value(own, earlier).map { $0 + rate * (time - earlier) } }
          .min()
        #expect(value(waiting, time) == expected, "seed \(seed) time \(time)")
      }
    }
  }

  @Test("The bound for several crews is below the best of all lists of jobs")
  func parallelBoundIsBelow() {
    for seed in 1...40 {
      let instance = InstanceFamily.open.instance(count: 5, seed: UInt64(seed), capacity: 1 + seed % 3)
      let wave = GridWave(instance)
      var random = SplitMix64(seed: UInt64(seed))
      let rates = (0..<5).map { _ in Int.random(in: 0...9, using: &random) }
      let bound = ParallelBound.cost(wave, JobSet(first: 5), rates: rates)
      var best = Int.max
      for _ in 0..<3000 {
        var free = [Int](repeating: 0, count: wave.capacity)
        var cost = 0
        for job in (0..<5).shuffled(using: &random) {
          let crew = free.indices.min { free[$0] < free[$1] } ?? 0
          free[crew] += wave.minutes[job]
          cost += rates[job] * free[crew]
        }
        best = min(best, cost)
      }
      #expect(bound <= best, "seed \(seed)")
      // One crew in order of v/p is the best there is.
      if wave.capacity == 1 { #expect(bound == best, "seed \(seed)") }
    }
  }
}
