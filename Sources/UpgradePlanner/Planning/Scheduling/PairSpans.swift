/// The least time from the start of one job to the end of a later one, by windows alone.
struct PairSpans: Sendable {
  /// At `a * count + b`: least end of `b` less start of `a`, `a` done before `b` starts, both inside the range.
  let span: [Int]

  init(_ wave: GridWave, from begin: Int, to end: Int) {
    let n = wave.count
    var span = [Int](repeating: 0, count: n * n)
    for a in 0..<n {
      for b in 0..<n where a != b {
        let least = wave.minutes[a] + wave.minutes[b]
        var best = Int.max
        for late in wave.starts[b] {
          let low = max(late.first, begin + wave.minutes[a])
          let high = min(late.last, end - wave.minutes[b])
          guard low <= high else { continue }
          for early in wave.starts[a] {
            let first = max(early.first, begin)
            let last = min(early.last, high - wave.minutes[a])
            guard first <= last else { continue }
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
