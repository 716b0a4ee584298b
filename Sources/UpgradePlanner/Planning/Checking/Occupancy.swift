/// How many pieces of work run at each minute, for the checker.
struct Occupancy {
  /// Minutes at which the number changes, ascending, and the number from each on.
  private(set) var times: [Int] = []
  private(set) var counts: [Int] = []

  init(_ work: [Interval] = []) {
    let changes = (work.map { ($0.start, 1) } + work.map { ($0.end, -1) }).sorted { $0.0 < $1.0 }
    var running = 0
    for (minute, change) in changes {
      running += change
      if times.last == minute {
        counts[counts.count - 1] = running
      } else {
        times.append(minute)
        counts.append(running)
      }
    }
  }

  /// - Complexity: O(changes).
  mutating func add(_ work: Interval) {
    guard work.start < work.end else { return }
    let first = boundary(at: work.start)
    let last = boundary(at: work.end)
    for index in first..<last { counts[index] += 1 }
  }

  private mutating func boundary(at minute: Int) -> Int {
    let index = firstIndex(notBefore: minute)
    if index < times.count, times[index] == minute { return index }
    times.insert(minute, at: index)
    counts.insert(index > 0 ? counts[index - 1] : 0, at: index)
    return index
  }

  private func firstIndex(notBefore minute: Int) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < minute { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The last minute, at or before `minute + length`, up to which too many run; nil where there is room for `length`.
  func blocked(from minute: Int, length: Int, capacity: Int) -> Int? {
    var index = max(0, firstIndex(notBefore: minute + 1) - 1)
    var end: Int?
    while index < times.count, times[index] < minute + length {
      let until = index + 1 < times.count ? times[index + 1] : times[index]
      if counts[index] >= capacity, until > minute { end = until }
      index += 1
    }
    return end
  }

  /// The first start from a minute on at which work of a length lies in an opening and all of these have room.
  ///
  /// - Parameter openings: ascending by start; each as long as work may use it.
  static func firstStart(
    length: Int, from minute: Int, openings: [Interval], limits: [(occupancy: Occupancy, capacity: Int)]
  ) -> Int? {
    for opening in openings {
      var start = max(minute, opening.start)
      while start + length <= opening.end {
        var blocked: Int?
        for limit in limits {
          if let until = limit.occupancy.blocked(from: start, length: length, capacity: limit.capacity) {
            blocked = max(blocked ?? until, until)
          }
        }
        guard let blocked else { return start }
        start = blocked
      }
    }
    return nil
  }
}
