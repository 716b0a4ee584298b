/// A wanted order of the regions: in every wave, starts never decrease along it.
///
/// Whole or partial: `first` come first and `last` come last, each in the order given; all others lie between, those of
/// `middle` in the order given. Regions that have no hop in a wave are skipped there.
public struct StartOrder: Hashable, Sendable {
  public let first: [RegionID]
  public let middle: [RegionID]
  public let last: [RegionID]

  /// No region stands in it twice.
  public init(first: [RegionID], middle: [RegionID] = [], last: [RegionID] = []) {
    self.first = first
    self.middle = middle
    self.last = last
  }

  /// Whether the order wants one region to start no later than another.
  public func wants(_ earlier: RegionID, before later: RegionID) -> Bool {
    let (a, b) = (place(earlier), place(later))
    if a.band != b.band { return a.band < b.band }
    guard let x = a.index, let y = b.index else { return false }
    return x < y
  }

  private func place(_ region: RegionID) -> (band: Int, index: Int?) {
    if let index = first.firstIndex(of: region) { return (0, index) }
    if let index = last.firstIndex(of: region) { return (2, index) }
    return (1, middle.firstIndex(of: region))
  }

  /// The pairs (earlier, later) that a list of regions has to keep so that the whole order holds.
  func pairs(among regions: [RegionID]) -> [(earlier: Int, later: Int)] {
    var index: [RegionID: Int] = [:]
    for (position, region) in regions.enumerated() { index[region] = position }
    let head = first.compactMap { index[$0] }
    let tail = last.compactMap { index[$0] }
    let inner = middle.compactMap { index[$0] }
    let named = Set(head + tail)
    let rest = regions.indices.filter { !named.contains($0) }
    var result: [(earlier: Int, later: Int)] = []
    for chain in [head, inner, tail] {
      for (a, b) in zip(chain, chain.dropFirst()) { result.append((a, b)) }
    }
    if let before = head.last { result += rest.map { (before, $0) } }
    if let after = tail.first { result += rest.map { ($0, after) } }
    if rest.isEmpty, let before = head.last, let after = tail.first { result.append((before, after)) }
    return result
  }
}

extension ScheduleInstance {
  /// The same wave with a wanted order of its jobs, whose ids are names of regions.
  ///
  /// An order of starts is a precedence whose lag takes the earlier job's minutes off again. With a single crew, starts
  /// in order are the same as one after the other, which the engine for a single crew takes as it is.
  func keeping(_ order: StartOrder) -> ScheduleInstance {
    let pairs = order.pairs(among: jobs.map { RegionID($0.id) })
    return ScheduleInstance(
      capacity: capacity, horizon: horizon, mixed: mixed, origin: origin, jobs: jobs, teams: teams,
      precedence: precedence
        + pairs.map {
          Precedence(from: $0.earlier, to: $0.later, lag: capacity == 1 ? 0 : -jobs[$0.earlier].minutes)
        },
      exposure: exposure, extra: extra, constantWeight: constantWeight)
  }
}
