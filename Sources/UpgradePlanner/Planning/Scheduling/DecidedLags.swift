/// F14: lags of a single crew that the set of finished jobs decides.
///
/// A state of the engine ONE knows which jobs are done and when the last of them was, not when each was. That is enough
/// if for every job b and every job z that can be the last one done before b starts, one of these holds:
///
/// - z is a predecessor of b with b's greatest lag: no other predecessor asks for more, b waits that lag from z's end;
/// - z, or an ancestor of z, *covers* b: it waits for all predecessors that b has a lag after, with lags at least as long. It started
///   after they allowed b to start, and b starts after it; b's other predecessors are done. So b waits for nothing more;
/// - z is an ancestor of an ancestor of b, or a descendant of b: it is never the last one before b.
///
/// Which of the first two holds is read from the set: the second if something in it covers b. A canary before all others, and
/// tiers that wait for the whole tier before, are decided.
struct DecidedLags: Sendable {
  /// What each job waits after the last of its predecessors.
  private let greatest: [Int]
  /// The jobs that cover each job.
  private let covering: [JobSet]
  /// Whether any lag is positive.
  let isEmpty: Bool

  /// nil if the set of finished jobs does not decide every lag.
  init?(_ wave: GridWave) {
    let n = wave.count
    let greatest = (0..<n).map { job in wave.before[job].map(\.lag).max() ?? 0 }
    isEmpty = greatest.allSatisfy { $0 <= 0 }
    self.greatest = greatest
    guard !isEmpty else {
      covering = Array(repeating: JobSet(), count: n)
      return
    }
    guard n <= JobSet.limit, let order = FeasibilityCheck.order(wave) else { return nil }
    var ancestors = [JobSet](repeating: JobSet(), count: n)
    var predecessors = ancestors
    for job in order {
      for link in wave.before[job] {
        predecessors[job] = predecessors[job].with(link.job)
        ancestors[job] = ancestors[job].with(link.job).union(ancestors[link.job])
      }
    }
    // The longest lag of each pair of a predecessor and its successor; −1: none.
    var lags = [Int](repeating: -1, count: n * n)
    for job in 0..<n {
      for link in wave.before[job] { lags[link.job * n + job] = max(lags[link.job * n + job], link.lag) }
    }
    func covers(_ other: Int, _ job: Int) -> Bool {
      other != job
        && predecessors[job].allSatisfy { lags[$0 * n + job] <= 0 || lags[$0 * n + other] >= lags[$0 * n + job] }
    }
    let covering = (0..<n).map { job in
      (0..<n).reduce(JobSet()) { covers($1, job) ? $0.with($1) : $0 }
    }
    self.covering = covering
    for job in 0..<n where greatest[job] > 0 {
      var never = JobSet()
      for ancestor in ancestors[job] { never = never.union(ancestors[ancestor]) }
      for last in 0..<n where last != job {
        let isDecided =
          ancestors[last].contains(job) || never.contains(last) || lags[last * n + job] == greatest[job]
          || !covering[job].isDisjoint(from: ancestors[last].with(last))
        guard isDecided else { return nil }
      }
    }
  }

  /// How long after the last finished job one whose predecessors are done may start.
  @inline(__always)
  func lag(of job: Int, after done: JobSet) -> Int {
    greatest[job] > 0 && covering[job].isDisjoint(from: done) ? greatest[job] : 0
  }
}
