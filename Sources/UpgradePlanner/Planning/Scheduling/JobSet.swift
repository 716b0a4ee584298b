/// A set of jobs, at most 64 of them, visited in ascending order.
struct JobSet: Hashable, Sendable, Sequence {
  var bits: UInt64

  static let limit = 64

  init(bits: UInt64 = 0) { self.bits = bits }

  /// Jobs `0 ..< count`.
  init(first count: Int) { bits = count >= 64 ? ~0 : (1 << UInt64(count)) - 1 }

  @inline(__always) var isEmpty: Bool { bits == 0 }
  @inline(__always) var size: Int { bits.nonzeroBitCount }
  @inline(__always) func contains(_ job: Int) -> Bool { bits & (1 << UInt64(job)) != 0 }
  @inline(__always) func with(_ job: Int) -> JobSet { JobSet(bits: bits | (1 << UInt64(job))) }
  @inline(__always) func without(_ job: Int) -> JobSet { JobSet(bits: bits & ~(1 << UInt64(job))) }
  @inline(__always) func subtracting(_ other: JobSet) -> JobSet { JobSet(bits: bits & ~other.bits) }
  @inline(__always) func isSubset(of other: JobSet) -> Bool { bits & ~other.bits == 0 }

  @inline(__always) func union(_ other: JobSet) -> JobSet { JobSet(bits: bits | other.bits) }
  @inline(__always) func intersection(_ other: JobSet) -> JobSet { JobSet(bits: bits & other.bits) }
  @inline(__always) func isDisjoint(from other: JobSet) -> Bool { bits & other.bits == 0 }

  struct Iterator: IteratorProtocol {
    var rest: UInt64

    @inline(__always)
    mutating func next() -> Int? {
      guard rest != 0 else { return nil }
      defer { rest &= rest &- 1 }
      return rest.trailingZeroBitCount
    }
  }

  @inline(__always) func makeIterator() -> Iterator { Iterator(rest: bits) }
}
