/// A local search over the orders in which a wave is dispatched: which list, and from which first minute.
///
/// Neighbours move one job to another place of the list, exchange two, or change the first minute. What is no worse is kept; after
/// a while without success the search goes on from the best with a few moves at once. The choices come from a fixed
/// sequence of numbers and the search ends by a count of dispatches, so it always gives the same.
struct DispatchSearch {
  private let wave: GridWave
  private let origins: [Int]
  private var random = XorShift()

  private typealias Measures = (mixed: Int, impairment: Int, finish: Int)

  init(_ wave: GridWave) {
    self.wave = wave
    origins = Dispatch.origins(wave)
  }

  /// What one dispatch costs, in steps.
  static func steps(_ wave: GridWave) -> Int { 16 + wave.count * wave.count / 2 }

  /// Better starts than `seed`, or the same, after at most so many dispatches.
  mutating func improved(_ seed: [Int], dispatches: Int, meter: inout SearchMeter) -> [Int] {
    var best: (measures: Measures, starts: [Int]) = (wave.measures(seed), seed)
    let first = wave.mixed ? 0 : seed.min() ?? 0
    var list = (0..<wave.count).sorted { (seed[$0], $0) < (seed[$1], $1) }
    var begin = first
    var current = best.measures
    var kept = (list: list, begin: begin)
    var idle = 0
    let patience = 100 + 4 * wave.count
    for _ in 0..<dispatches {
      if meter.isSpent { break }
      var (next, from) = (list, begin)
      if idle == patience {
        (next, from) = kept
        for _ in 0..<3 { move(&next, &from) }
        idle = 0
        current = (Int.max, 0, 0)
      }
      move(&next, &from)
      meter.charge(Self.steps(wave))
      idle += 1
      guard let found = Dispatch.starts(wave, list: next, from: from) else { continue }
      let starts = Dispatch.rightJustified(wave, found)
      let measures = wave.measures(starts)
      guard measures <= current else { continue }
      if measures < current { idle = 0 }
      (list, begin, current) = (next, from, measures)
      if measures < best.measures {
        best = (measures, starts)
        kept = (list, begin)
      }
    }
    return best.starts
  }

  private mutating func move(_ list: inout [Int], _ begin: inout Int) {
    let kind = random.below(16)
    if kind == 0, !wave.mixed, origins.count > 1 {
      begin = origins[random.below(origins.count)]
      return
    }
    guard list.count > 1 else { return }
    let from = random.below(list.count)
    let reach = kind < 4 ? list.count : min(list.count, 10)
    let to = min(list.count - 1, max(0, from + random.below(2 * reach + 1) - reach))
    if kind % 2 == 0 {
      list.swapAt(from, to)
    } else {
      list.insert(list.remove(at: from), at: to)
    }
  }
}
