import Testing

@testable import UpgradePlanner

@Suite("B1: coverage") struct CoverageBoundTests {
  @Test("Open units before a time are those that are counted one by one")
  func countedOneByOne() {
    for seed: UInt64 in 1...20 {
      var random = SplitMix64(seed: seed)
      var windows: [Range<Int>] = []
      var time = random.below(30)
      for _ in 0..<random.below(8) {
        let end = time + random.from(1, to: 20)
        windows.append(time..<end)
        time = end + random.from(1, to: 200)
      }
      let opening = CoverageBound.Opening(classes: 1, windows: windows)
      for time in -1...(time + 300) {
        let counted = windows.reduce(0) { $0 + $1.filter { $0 < time }.count }
        #expect(opening.open(until: time) == counted, "seed \(seed) time \(time)")
      }
    }
  }

  @Test("A bound with tables says what it says without", arguments: InstanceFamily.solvable)
  func tables(family: InstanceFamily) {
    for seed: UInt64 in 1...4 {
      let wave = GridWave(family.instance(count: 9, seed: seed, coarse: true))
      let plain = CoverageBound(wave)
      let tabled = plain.tabled
      var sums = plain.scratch
      var random = SplitMix64(seed: seed)
      for _ in 0..<200 {
        let jobs = (0..<wave.count).reduce(JobSet()) { random.below(2) == 0 ? $0.with($1) : $0 }
        let time = random.below(wave.horizon)
        #expect(
          plain.end(of: jobs, from: time, sums: &sums) == tabled.end(of: jobs, from: time, sums: &sums),
          "\(family) seed \(seed) time \(time)")
        let latest = [plain, tabled].map {
          $0.latestBegin(of: jobs, open: $0.open(until: wave.horizon), limit: wave.horizon, least: 0, sums: &sums)
        }
        #expect(latest[0] == latest[1], "\(family) seed \(seed)")
      }
    }
  }
}
