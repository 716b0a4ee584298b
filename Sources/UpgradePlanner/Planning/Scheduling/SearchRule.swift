/// A rule that makes a search faster and changes no answer; `Benchmarks/rules` measures what each is worth.
public enum SearchRule: String, CaseIterable, Hashable, Sendable {
  case shifts, twins, pairBound, clockBound, parallelBound, walkBound, hall, pieces, activeStarts, dominance, delays
  case tightness, decidedLags, relations, settling
}

extension SearchOptions {
  /// All rules but one.
  init(without rule: SearchRule?) {
    self.init()
    switch rule {
    case .shifts: shifts = false
    case .twins: twins = false
    case .pairBound: pairBound = false
    case .clockBound: clockBound = false
    case .parallelBound: parallelBound = false
    case .walkBound: walkBound = false
    case .hall: hall = false
    case .pieces: pieces = false
    case .activeStarts: activeStarts = false
    case .dominance: dominance = false
    case .delays: delays = false
    case .tightness: tightness = false
    case .decidedLags: decidedLags = false
    case .relations: relations = false
    case .settling: settling = false
    case nil: break
    }
  }
}
