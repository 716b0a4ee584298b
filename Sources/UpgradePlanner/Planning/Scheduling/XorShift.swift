/// A fixed sequence of numbers for searches that choose at random (Marsaglia's xorshift): every run makes the same choices.
struct XorShift: Hashable, Sendable {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The next number, below `bound`.
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, bound)))
  }
}
