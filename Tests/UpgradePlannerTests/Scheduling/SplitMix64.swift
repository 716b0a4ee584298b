/// A small seeded generator, the same on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func from(_ low: Int, to high: Int) -> Int { low + below(high - low + 1) }

  mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

  mutating func two(below limit: Int) -> [Int] {
    let first = below(limit)
    let second = (first + 1 + below(limit - 1)) % limit
    return [min(first, second), max(first, second)]
  }
}
