/// A local search for few mixed minutes of a wave with one crew and no precedence.
///
/// It asks whether all jobs fit into a span (`EjectionSequence`), then into a shorter one. From the best schedule the target falls by an
/// eighth of the gap to the floor, by less where that fails. When not even one unit less is found from there, many first starts race for it,
/// each with its jobs in any order: the half that came nearest goes on, twice as long (successive halving, Karnin, Koren and Somekh 2013). The
/// winner is the new best. It proves nothing; its choices come from a fixed sequence of numbers.
struct EjectionSearch {
  private struct Best {
    var starts: [Int]
    var span: Int
  }

  /// The part of the gap to the floor that a target falls by at first.
  private static let part = 8
  /// Places that are looked for, in terms of the jobs, to make the best schedule shorter and in a first race.
  private static let shortening = 4
  private static let racing = 2
  /// First starts that race, and how many are asked whether coverage leaves them the span.
  private static let racers = 32
  private static let asked = 512
  /// Racers of a wave whose first start does not matter.
  private static let mixedRacers = 4

  private let wave: GridWave
  private let coverage: SpanFloor
  private let root: EjectionSequence
  private var random = XorShift()

  /// Nil for several crews or with precedence.
  init?(_ wave: GridWave, coverage: CoverageBound) {
    guard let root = EjectionSequence(wave) else { return nil }
    self.wave = wave
    self.root = root
    self.coverage = SpanFloor(wave, coverage: coverage)
  }

  /// A schedule with fewer mixed units than `seed`, or `seed`, until about so many states are spent or the span is the floor.
  ///
  /// `patience`: races without a winner, one after the other, after which it ends.
  mutating func improved(
    _ seed: [Int], floor: Int, states: Int, patience: Int, meter: inout SearchMeter
  ) -> [Int] {
    let end = min(meter.limit, meter.states + states) * SearchMeter.stepsPerState
    var best = Best(starts: seed, span: wave.measures(seed).mixed)
    guard best.span > floor else { return seed }
    shorten(&best, floor: floor, end: end, meter: &meter)
    let kept = wave.mixed ? [] : FirstStarts.kept(wave, span: best.span)
    meter.charge(wave.starts.reduce(0) { $0 + 8 * $1.count })
    var tries = Self.racing * wave.count
    var lost = 0
    while best.span > floor, meter.steps < end, lost < patience {
      let begins = begins(kept, span: best.span - 1, meter: &meter)
      guard !begins.isEmpty else { break }
      if let winner = race(begins, span: best.span - 1, tries: tries, end: end, meter: &meter) {
        best = winner
        shorten(&best, floor: floor, end: end, meter: &meter)
        lost = 0
      } else {
        tries += wave.count
        lost += 1
      }
    }
    return best.starts
  }

  /// Makes the best schedule shorter as long as that is found at once.
  private mutating func shorten(_ best: inout Best, floor: Int, end: Int, meter: inout SearchMeter) {
    var step = max(1, (best.span - floor) / Self.part)
    while best.span > floor, meter.steps < end {
      let starts = best.starts
      let order = starts.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
      var sequence = root
      sequence.take(order, from: wave.mixed ? 0 : starts.min() ?? 0, span: max(floor, best.span - step))
      if sequence.search(tries: Self.shortening * wave.count, end: end, random: &random, meter: &meter) {
        best = finished(sequence)
      } else {
        guard step > 1 else { return }
        step /= 2
      }
    }
  }

  /// The first schedule that one of the first starts finds; nil if none does.
  private mutating func race(
    _ begins: [Int], span: Int, tries: Int, end: Int, meter: inout SearchMeter
  ) -> Best? {
    var racers = begins.map { begin in
      var sequence = root
      sequence.take(anyOrder(), from: begin, span: span)
      return sequence
    }
    var tries = tries
    while !racers.isEmpty {
      for index in racers.indices {
        guard meter.steps < end else { return nil }
        if racers[index].search(tries: tries, end: end, random: &random, meter: &meter) {
          return finished(racers[index])
        }
      }
      let ranked = racers.indices.sorted { (racers[$0].least, $0) < (racers[$1].least, $1) }
      racers = ranked.prefix(racers.count / 2).map { racers[$0] }
      tries *= 2
    }
    return nil
  }

  private func finished(_ sequence: EjectionSequence) -> Best {
    let starts = sequence.starts(wave)
    return Best(starts: starts, span: wave.measures(starts).mixed)
  }

  /// First starts that race for a span, evenly among those of `kept` to which coverage leaves it.
  private mutating func begins(_ kept: [GridWave.Starts], span: Int, meter: inout SearchMeter) -> [Int] {
    guard !wave.mixed else { return Array(repeating: 0, count: Self.mixedRacers) }
    let step = max(1, kept.reduce(0) { $0 + $1.last - $1.first + 1 } / Self.asked)
    var open: [Int] = []
    var offset = random.below(step)
    for range in kept {
      let size = range.last - range.first + 1
      while offset < size {
        let begin = range.first + offset
        meter.charge(coverage.steps)
        if begin + span <= wave.horizon, let end = coverage.end(from: begin), end <= begin + span { open.append(begin) }
        offset += step
      }
      offset -= size
    }
    guard open.count > Self.racers else { return open }
    let first = random.below(open.count)
    return (0..<Self.racers).map { open[(first + $0 * open.count / Self.racers) % open.count] }
  }

  private mutating func anyOrder() -> [Int] {
    var jobs = Array(0..<wave.count)
    for index in jobs.indices.reversed() { jobs.swapAt(index, random.below(index + 1)) }
    return jobs
  }
}
