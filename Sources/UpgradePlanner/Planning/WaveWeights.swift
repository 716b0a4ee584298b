/// What a wave's hazards weigh, in the terms of the scheduling core.
struct WaveWeights: Sendable {
  /// Weight until this job's end, from the wave's origin; per job.
  private(set) var broken: [Int]
  /// `pairs[a * n + b]`: weight from job a's start to job b's end; empty where nothing weighs anything.
  private(set) var pairs: [Int]
  /// Weight for as long as the wave lasts, from its origin.
  private(set) var constant: Int

  init(wave: WaveProblem, hazards: HazardModel, regions: Int) {
    let count = wave.jobs.count
    var jobOf = [Int?](repeating: nil, count: regions)
    for (job, entry) in wave.jobs.enumerated() { jobOf[entry.region] = job }
    var broken = [Int](repeating: 0, count: count)
    var pairs = [Int](repeating: 0, count: count * count)
    var constant = 0
    hazards.forEachPair(of: wave) { pair in
      let caller = jobOf[pair.caller]
      let callee = jobOf[pair.callee]
      switch pair.course {
      case .none: break
      case .wholeWave: constant += pair.weight
      case .untilCallee: if let callee { broken[callee] += pair.weight }
      case .untilCaller: if let caller { broken[caller] += pair.weight }
      case .between(let newOnOld, let oldOnNew):
        guard let caller, let callee else { break }
        if newOnOld { pairs[caller * count + callee] += pair.weight }
        if oldOnNew { pairs[callee * count + caller] += pair.weight }
      }
    }
    self.broken = broken
    self.pairs = pairs
    self.constant = constant
  }

  private init(jobs: Int) {
    broken = [Int](repeating: 0, count: jobs)
    pairs = []
    constant = 0
  }

  /// Nothing weighs anything.
  static func none(jobs: Int) -> WaveWeights { WaveWeights(jobs: jobs) }

  /// Per job, what every other job weighs alike on it: the least of its column.
  var exposure: [Int] {
    let count = broken.count
    guard !pairs.isEmpty else { return broken }
    return (0..<count).map { b in
      (0..<count).filter { $0 != b }.map { pairs[$0 * count + b] }.min() ?? 0
    }
  }
}
