/// F2: the first starts that no shift of the whole wave improves on.
///
/// If every start set, inside the wave's span, stays allowed when moved `shift` units earlier, then the wave moved
/// earlier is feasible with the same mixed minutes, no more impairment and an earlier finish; so no optimum begins there.
/// What is kept begins at most a span before some start that cannot move.
enum FirstStarts {
  /// Ranges of first starts of a wave whose last job starts at most `span` units after its first.
  static func kept(_ wave: GridWave, span: Int, enabled: Bool = true) -> [GridWave.Starts] {
    var kept = union(wave.starts.flatMap { $0 })
    guard enabled else { return kept }
    var shifts = [1]
    for period in [1440, 10080] where period % wave.unit == 0 && period / wave.unit > 1 {
      shifts.append(period / wave.unit)
    }
    for shift in shifts {
      var near: [GridWave.Starts] = []
      for job in 0..<wave.count {
        for fixed in unmovable(wave.starts[job], by: shift) {
          near.append(GridWave.Starts(first: max(0, fixed.first - span), last: fixed.last))
        }
      }
      kept = intersection(kept, union(near))
    }
    return kept
  }

  /// Points of the set that are outside it when moved `shift` earlier.
  private static func unmovable(_ set: [GridWave.Starts], by shift: Int) -> [GridWave.Starts] {
    var result: [GridWave.Starts] = []
    // Both are in order of time: what ends before one range ends before the next.
    var place = 0
    for range in set {
      var first = range.first
      while place < set.count, set[place].last + shift < range.first { place += 1 }
      for other in set[place...] {
        let low = other.first + shift
        let high = other.last + shift
        guard low <= range.last else { break }
        if low > first { result.append(GridWave.Starts(first: first, last: low - 1)) }
        first = high + 1
        if first > range.last { break }
      }
      if first <= range.last { result.append(GridWave.Starts(first: first, last: range.last)) }
    }
    return result
  }

  static func union(_ ranges: [GridWave.Starts]) -> [GridWave.Starts] {
    var result: [GridWave.Starts] = []
    for range in ranges.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let last = result.last, range.first <= last.last + 1 {
        result[result.count - 1] = GridWave.Starts(first: last.first, last: max(last.last, range.last))
      } else {
        result.append(range)
      }
    }
    return result
  }

  static func intersection(_ left: [GridWave.Starts], _ right: [GridWave.Starts]) -> [GridWave.Starts] {
    var result: [GridWave.Starts] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      let first = max(left[i].first, right[j].first)
      let last = min(left[i].last, right[j].last)
      if first <= last { result.append(GridWave.Starts(first: first, last: last)) }
      if left[i].last < right[j].last { i += 1 } else { j += 1 }
    }
    return result
  }
}
