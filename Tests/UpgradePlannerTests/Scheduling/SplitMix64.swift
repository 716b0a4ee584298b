@testable import UpgradePlanner

/// The generator of simulations, with what tests draw: the same on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var source: SimulationRandom

  init(seed: UInt64) { source = SimulationRandom(seed: seed) }

  mutating func next() -> UInt64 { source.next() }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func from(_ low: Int, to high: Int) -> Int { low + below(high - low + 1) }

  mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

  mutating func two(below limit: Int) -> [Int] {
    let first = below(limit)
    let second = (first + 1 + below(limit - 1)) % limit
    return [min(first, second), max(first, second)]
  }
}
