/// A wave that stands alone, made ready once to be asked for the best schedule of one order after the other.
struct OrderedWave: Sendable {
  private let wave: GridWave

  /// Nil where nothing fits from the wave's origin.
  init?(_ entry: WaveInstance) {
    guard let releases = entry.earliest(from: entry.instance.origin) else { return nil }
    wave = GridWave(entry.instance, releases: releases)
  }

  enum Answer {
    /// Start minutes by job; proved to be the best.
    case solved(starts: [Int], cost: ScheduleCost)
    case infeasible
  }

  /// The best schedule whose starts keep an order of all jobs; nil where only a search can tell.
  func solve(_ chain: [Int], meter: inout SearchMeter) -> Answer? {
    guard chain.count == wave.count, wave.capacity > 0 else { return nil }
    var place = [Int](repeating: 0, count: wave.count)
    for (index, job) in chain.enumerated() { place[job] = index }
    for job in chain {
      for link in wave.before[job] where place[link.job] > place[job] {
        // It starts after the end of one that starts no earlier.
        return link.lag > -wave.minutes[link.job] ? .infeasible : nil
      }
    }
    guard let result = search(chain, &meter) else { return nil }
    guard let times = result.starts else { return result.isInfeasible ? .infeasible : nil }
    let (mixed, impairment, finish) = wave.measures(times)
    return .solved(
      starts: times.map(wave.minute),
      cost: ScheduleCost(
        mixedMinutes: mixed * wave.unit, impairment: (impairment + wave.constantWeight * mixed) * wave.unit,
        finish: wave.minute(finish)))
  }

  private func search(_ chain: [Int], _ meter: inout SearchMeter) -> SearchResult? {
    if wave.capacity == 1 { return ChainSearch(wave, chain: chain)?.solve(meter: &meter) }
    return OrderedCrewSearch(wave, chain: chain)?.solve(meter: &meter)
  }
}
