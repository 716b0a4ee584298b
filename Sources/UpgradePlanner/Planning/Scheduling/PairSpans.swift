/// The least time from the start of one job to the end of a later one, by windows alone.
struct PairSpans: Sendable {
  /// At `a * count + b`: least end of `b` less start of `a`, `a` done before `b` starts, both inside the range.
  let span: [Int]

  init(_ wave: GridWave, from begin: Int, to end: Int) {
    let n = wave.count
    var span = [Int](repeating: 0, count: n * n)
    let inside: [[GridWave.Starts]] = (0..<n).map { job in
      wave.starts[job].compactMap { range in
        let first = max(range.first, begin)
        let last = min(range.last, end - wave.minutes[job])
        return first <= last ? GridWave.Starts(first: first, last: last) : nil
      }
    }
    for a in 0..<n {
      for b in 0..<n where a != b {
        let least = wave.minutes[a] + wave.minutes[b]
        var best = Int.max
        for late in inside[b] {
          let low = max(late.first, begin + wave.minutes[a])
          guard low <= late.last else { continue }
          for early in inside[a] {
            let last = min(early.last, late.last - wave.minutes[a])
            guard early.first <= last else { break }
            // The nearest pair of starts at least the first job apart.
            best = min(best, max(least, low + wave.minutes[b] - last))
          }
        }
        // No such order inside the range: any span is a valid bound, a long one prunes better.
        span[a * n + b] = best == Int.max ? end - begin : max(least, best)
      }
    }
    self.span = span
  }
}
