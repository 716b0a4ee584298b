/// B5: what the unfinished jobs of a single crew cost at least, seen as a walk that forgets *which* jobs are done.
///
/// Let every weight w_ab be at least e_b, and that of one job, the hub, at least (1 + m)·e_b; weight beyond that is left out,
/// which only lowers the cost. With k jobs done of exposure σ in sum (E is the sum of all), and h = 1 if the hub is among them,
/// running a job of minutes p and exposure e costs at least p·((k + m·h)(E − σ) + (E − σ − e)), for the hub (E − σ − e)(1 + m) instead
/// of the last term: it depends on (k, σ, h) alone. So the cheapest walk from (k, σ, h) to the end, over classes of jobs with equal
/// minutes and exposure, is a bound: every schedule is such a walk. A walk may use a class too often, so each use of class c is
/// given the price λ_c, and Σ λ_c over the unfinished jobs is added again: valid for any λ, for a schedule uses each job once.
/// The prices are improved by a subgradient method (Held and Karp 1971), in whole numbers. Waiting costs nothing here.
struct WalkBound: Sendable {
  private struct JobClass {
    let minutes: Int
    let exposure: Int
    let isHub: Bool
    var size: Int
  }

  private let count: Int
  /// Exposures in units of `scale`; what a unit does not divide is left out.
  private let exposure: [Int]
  private let scale: Int
  private let hub: Int
  private let sum: Int
  private let classOf: [Int]
  private var prices: [Int]
  /// The cheapest walk from (k, σ, h) at `(h · (count + 1) + k) · (sum + 1) + σ`.
  private var table: [Int]

  /// Entries of one table that may be worked out, times classes.
  private static let most = 3_000_000
  private static let rounds = 80

  /// nil where no weight is left to count.
  init?(_ wave: GridWave, limit: Int?, meter: inout SearchMeter) {
    let n = wave.count
    guard n > 1 else { return nil }
    let least = wave.leastWeights
    // The hub: the caller with the most beyond that.
    var hub = -1
    var most = 0
    for a in 0..<n {
      var beyond = 0
      for b in 0..<n where a != b { beyond += wave.weight[a * n + b] - least[b] }
      if beyond > most { (hub, most) = (a, beyond) }
    }
    var multiple = 0
    if hub >= 0 {
      let ratios = (0..<n).filter { $0 != hub && least[$0] > 0 }.map { wave.weight[hub * n + $0] / least[$0] }
      multiple = max(0, (ratios.min() ?? 1) - 1)
      if multiple == 0 { hub = -1 }
    }
    let total = least.reduce(0, +)
    guard total > 0 else { return nil }
    // Coarser exposures keep the table small.
    var scale = least.reduce(0) { TimeGrid.commonDivisor($0, $1) }
    var classes: [JobClass] = []
    var classOf: [Int] = []
    var exposure: [Int] = []
    while true {
      exposure = least.map { $0 / scale }
      (classes, classOf) = Self.classes(wave, exposure, hub: hub)
      let size = (hub >= 0 ? 2 : 1) * n * (exposure.reduce(0, +) + 1) * classes.count
      if size <= Self.most { break }
      scale *= 2
    }
    let sum = exposure.reduce(0, +)
    guard sum > 0 else { return nil }
    count = n
    self.exposure = exposure
    self.scale = scale
    self.hub = hub
    self.sum = sum
    self.classOf = classOf
    prices = Array(repeating: 0, count: classes.count)
    table = []
    improve(classes, multiple: multiple, limit: limit, meter: &meter)
  }

  private static func classes(_ wave: GridWave, _ exposure: [Int], hub: Int) -> ([JobClass], [Int]) {
    var classes: [JobClass] = []
    var classOf: [Int] = []
    for job in 0..<wave.count {
      let known = classes.firstIndex {
        $0.minutes == wave.minutes[job] && $0.exposure == exposure[job] && $0.isHub == (job == hub)
      }
      if let known {
        classes[known].size += 1
        classOf.append(known)
      } else {
        classOf.append(classes.count)
        classes.append(JobClass(minutes: wave.minutes[job], exposure: exposure[job], isHub: job == hub, size: 1))
      }
    }
    return (classes, classOf)
  }

  private mutating func improve(_ classes: [JobClass], multiple: Int, limit: Int?, meter: inout SearchMeter) {
    var current = prices
    var best = Int.min
    var step = 8
    var idle = 0
    for round in 0..<Self.rounds {
      let (table, choice) = Self.walk(classes, current, count: count, sum: sum, scale: scale, multiple: multiple)
      meter.charge(table.count * classes.count / 8 + 1)
      var bound = table[0]
      for (index, entry) in classes.enumerated() { bound += current[index] * entry.size }
      if bound > best {
        (best, prices, self.table) = (bound, current, table)
        idle = 0
      } else {
        idle += 1
        if idle == 6 {
          step -= 1
          idle = 0
          current = prices
        }
      }
      if step == 0 || meter.isSpent { break }
      if let limit, best >= limit { break }
      // How often the walk uses each class more or less than it may.
      var uses = [Int](repeating: 0, count: classes.count)
      var (k, sigma, h) = (0, 0, 0)
      while k < count {
        let index = Int(choice[(h * (count + 1) + k) * (sum + 1) + sigma])
        guard index >= 0 else { break }
        uses[index] += 1
        sigma += classes[index].exposure
        if classes[index].isHub { h = 1 }
        k += 1
      }
      var norm = 0
      for (index, entry) in classes.enumerated() { norm += (entry.size - uses[index]) * (entry.size - uses[index]) }
      guard norm > 0 else { break }
      // Polyak's step towards the best known cost, or two per cent above the bound.
      let target = limit ?? bound + max(1, bound / 50)
      let stride = max(1, max(target - bound, bound / 2000 / (1 + round / 8)) * step / 8 / norm)
      for (index, entry) in classes.enumerated() { current[index] += stride * (entry.size - uses[index]) }
    }
  }

  /// The cheapest walks, and the class each begins with; −1: none.
  private static func walk(
    _ classes: [JobClass], _ prices: [Int], count: Int, sum: Int, scale: Int, multiple: Int
  ) -> ([Int], [Int32]) {
    let hubs = classes.contains(where: \.isHub)
    let row = sum + 1
    let size = (hubs ? 2 : 1) * (count + 1) * row
    let never = Int.max / 4
    var table = [Int](repeating: never, count: size)
    var choice = [Int32](repeating: -1, count: size)
    table.withUnsafeMutableBufferPointer { table in
      choice.withUnsafeMutableBufferPointer { choice in
        for h in stride(from: hubs ? 1 : 0, through: 0, by: -1) {
          // All jobs done, the hub among them.
          if h == 1 || !hubs { table[(h * (count + 1) + count) * row + sum] = 0 }
          for k in stride(from: count - 1, through: 0, by: -1) {
            let here = (h * (count + 1) + k) * row
            for (index, entry) in classes.enumerated() {
              if entry.isHub && h == 1 { continue }
              let after = ((entry.isHub ? 1 : h) * (count + 1) + k + 1) * row
              let factor = k + multiple * h
              let own = entry.isHub ? 1 + multiple : 1
              guard entry.exposure <= sum else { continue }
              for sigma in 0...(sum - entry.exposure) {
                let next = table[after + sigma + entry.exposure]
                guard next < never else { continue }
                let left = sum - sigma
                let cost =
                  scale * entry.minutes * (factor * left + own * (left - entry.exposure)) - prices[index] + next
                if cost < table[here + sigma] {
                  table[here + sigma] = cost
                  choice[here + sigma] = Int32(index)
                }
              }
            }
          }
        }
      }
    }
    return (table, choice)
  }

  /// Below what the unfinished jobs cost from the moment the others are done, waiting aside.
  func cost(_ unfinished: JobSet) -> Int {
    var sigma = sum
    var left = 0
    var priced = 0
    for job in unfinished {
      left += 1
      sigma -= exposure[job]
      priced += prices[classOf[job]]
    }
    let h = hub >= 0 && !unfinished.contains(hub) ? 1 : 0
    let value = table[(h * (count + 1) + count - left) * (sum + 1) + sigma]
    return value >= Int.max / 4 ? 0 : max(0, value + priced)
  }

  /// The same with no job done, for any number of jobs.
  var root: Int {
    var priced = 0
    for index in classOf { priced += prices[index] }
    return table.first.map { $0 >= Int.max / 4 ? 0 : max(0, $0 + priced) } ?? 0
  }
}

extension GridWave {
  /// For each job the least weight that any other has on it as its caller.
  var leastWeights: [Int] {
    guard count > 1 else { return Array(repeating: 0, count: count) }
    var least = [Int](repeating: Int.max, count: count)
    for a in 0..<count {
      for b in 0..<count where a != b { least[b] = min(least[b], weight[a * count + b]) }
    }
    return least
  }
}
