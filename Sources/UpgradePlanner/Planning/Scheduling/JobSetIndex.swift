/// Numbers sets of jobs in the order in which they are met: a table with open addressing, because a level of a search
/// asks for each set many times.
struct JobSetIndex {
  private(set) var sets: [JobSet] = []
  /// The number of a set plus one at its place; 0: free.
  private var places: [Int32]
  private var shift: UInt64

  init() {
    places = Array(repeating: 0, count: 64)
    shift = 58
  }

  /// The number of a set, a new one if it was not met yet. Expected constant time.
  mutating func number(of set: JobSet) -> Int {
    var place = Self.place(set, shift)
    let mask = places.count - 1
    while true {
      let entry = Int(places[place])
      if entry == 0 { break }
      if sets[entry - 1] == set { return entry - 1 }
      place = (place + 1) & mask
    }
    sets.append(set)
    places[place] = Int32(sets.count)
    if sets.count * 2 > places.count { grow() }
    return sets.count - 1
  }

  private mutating func grow() {
    let size = places.count * 4
    shift -= 2
    places = Array(repeating: 0, count: size)
    for (index, set) in sets.enumerated() {
      var place = Self.place(set, shift)
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(index + 1)
    }
  }

  /// Fibonacci hashing (Knuth 1973): the high bits of a product.
  @inline(__always)
  private static func place(_ set: JobSet, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (set.bits &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
