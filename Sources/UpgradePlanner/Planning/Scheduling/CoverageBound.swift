/// B1: how early what is left can end.
///
/// For any set of calendars, the unstarted jobs that have one of them need their minutes, divided by the capacity,
/// inside the union of those windows (Hall's condition). All sets where there are at most six calendars, else single
/// ones and all together. Every single job also needs its own next window.
struct CoverageBound: Sendable {
  /// The union of some calendars, as open intervals with the open time before each.
  struct Opening: Sendable {
    /// One bit for each calendar in the union; −1: all of them; below, the single one of number −2 − `classes`, where there are more
    /// calendars than bits.
    let classes: Int
    let firsts: [Int]
    let ends: [Int]
    let before: [Int]
    /// For each multiple of `1 << shift`, how many openings start before it: where a look begins, as there are about as many.
    private let hints: [Int32]
    private let shift: Int

    /// `windows` in order of time and apart from each other.
    init(classes: Int, windows: [Range<Int>]) {
      self.classes = classes
      firsts = windows.map(\.lowerBound)
      ends = windows.map(\.upperBound)
      var total = 0
      var before: [Int] = []
      for window in windows {
        before.append(total)
        total += window.count
      }
      self.before = before
      let end = max(0, firsts.last ?? 0)
      var shift = 0
      while end >> shift > 2 * firsts.count { shift += 1 }
      var hints: [Int32] = []
      var started = 0
      for place in 0...end >> shift {
        while started < firsts.count, firsts[started] < place << shift { started += 1 }
        hints.append(Int32(started))
      }
      self.hints = hints
      self.shift = shift
    }

    /// Open units in all.
    var units: Int { zip(firsts, ends).reduce(0) { $0 + max(0, $1.1 - $1.0) } }

    /// The minutes that jobs of these calendars need; `sums` has them by calendar, `total` is all of them.
    @inline(__always)
    func need(of sums: [Int], total: Int) -> Int {
      guard classes != -1 else { return total }
      guard classes > 0 else { return sums[-2 - classes] }
      var need = 0
      var rest = classes
      while rest != 0 {
        need += sums[rest.trailingZeroBitCount]
        rest &= rest - 1
      }
      return need
    }

    /// Whether a calendar is in the union.
    func contains(_ calendar: Int) -> Bool {
      if classes < 0 { return classes == -1 || calendar == -2 - classes }
      return classes >> calendar & 1 == 1
    }

    /// Open units in `0 ..< time`.
    @inline(__always)
    func open(until time: Int) -> Int {
      guard time > 0 else { return 0 }
      var low = Int(hints[min(time >> shift, hints.count - 1)])
      while low < firsts.count, firsts[low] < time { low += 1 }
      guard low > 0 else { return 0 }
      return before[low - 1] + min(time, ends[low - 1]) - firsts[low - 1]
    }

    /// The least time until which `units` are open; nil if there are never so many.
    @inline(__always)
    func time(open units: Int) -> Int? {
      guard units > 0 else { return 0 }
      var low = 0
      var high = firsts.count
      while low < high {
        let middle = (low + high) / 2
        if before[middle] < units { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return nil }
      let end = firsts[low - 1] + units - before[low - 1]
      return end <= ends[low - 1] ? end : nil
    }
  }

  let wave: GridWave
  let openings: [Opening]
  let classOf: [Int]
  let classCount: Int
  /// The openings are all sets of calendars, by their bits, from 1.
  private let isEverySet: Bool
  /// For each opening the open units before each time, one after the other; empty if that is too much.
  private let openBefore: [Int32]
  /// For each opening the times at which the units 1, 2, … have been open, from its entry in `timeBegin` on.
  private let timeAt: [Int32]
  private let timeBegin: [Int]

  /// Entries of a table at most.
  private static let most = 2_000_000

  /// The bound without tables, for a few questions.
  init(_ wave: GridWave) {
    var calendars: [[Range<Int>]] = []
    var classOf: [Int] = []
    for job in 0..<wave.count {
      let windows = wave.starts[job].map { $0.first..<$0.last + wave.minutes[job] }
      if let known = calendars.firstIndex(of: windows) {
        classOf.append(known)
      } else {
        classOf.append(calendars.count)
        calendars.append(windows)
      }
    }
    let count = calendars.count
    var openings: [Opening] = []
    if count <= 6 {
      // Each set by the one without its first calendar.
      var unions: [[Range<Int>]] = [[]]
      for set in 1..<max(1, 1 << count) {
        unions.append(Self.union(unions[set & (set - 1)] + calendars[set.trailingZeroBitCount]))
        openings.append(Opening(classes: set, windows: unions[set]))
      }
    } else {
      for (index, windows) in calendars.enumerated() {
        openings.append(Opening(classes: count <= 62 ? 1 << index : -2 - index, windows: Self.union(windows)))
      }
      openings.append(Opening(classes: -1, windows: Self.union(calendars.flatMap { $0 })))
    }
    self.init(
      wave: wave, openings: openings, classOf: classOf, classCount: count, isEverySet: count <= 6,
      tables: ([], [], []))
  }

  private init(
    wave: GridWave, openings: [Opening], classOf: [Int], classCount: Int, isEverySet: Bool,
    tables: ([Int32], [Int32], [Int])
  ) {
    self.wave = wave
    self.openings = openings
    self.classOf = classOf
    self.classCount = classCount
    self.isEverySet = isEverySet
    (openBefore, timeAt, timeBegin) = tables
  }

  /// The same bound with tables, unless they are too large: worth their making where it is asked often.
  var tabled: CoverageBound {
    guard openBefore.isEmpty, openings.count * (wave.horizon + 1) <= Self.most else { return self }
    return CoverageBound(
      wave: wave, openings: openings, classOf: classOf, classCount: classCount, isEverySet: isEverySet,
      tables: Self.tables(openings, horizon: wave.horizon))
  }

  /// Windows in order of time, those that touch made one.
  private static func union(_ windows: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for window in windows.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = result.last, window.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, window.upperBound)
      } else {
        result.append(window)
      }
    }
    return result
  }

  private static func tables(_ openings: [Opening], horizon: Int) -> ([Int32], [Int32], [Int]) {
    // Counterfactuals make many of them, so no entry is appended: a gap stays as it is filled, an open run counts up.
    var openBefore = [Int32](repeating: 0, count: openings.count * (horizon + 1))
    var timeAt = [Int32](repeating: 0, count: openings.reduce(0) { $0 + $1.units })
    var timeBegin: [Int] = []
    var unit = 0
    for (index, opening) in openings.enumerated() {
      timeBegin.append(unit)
      let row = index * (horizon + 1)
      var open: Int32 = 0
      var time = 0
      for (first, end) in zip(opening.firsts, opening.ends) {
        while time <= min(first, horizon) {
          openBefore[row + time] = open
          time += 1
        }
        for at in first..<max(first, end) {
          open += 1
          timeAt[unit] = Int32(at + 1)
          unit += 1
          if time <= horizon {
            openBefore[row + time] = open
            time += 1
          }
        }
      }
      while time <= horizon {
        openBefore[row + time] = open
        time += 1
      }
    }
    timeBegin.append(unit)
    return (openBefore, timeAt, timeBegin)
  }

  /// Room that the bounds need, one array for many calls.
  var scratch: [Int] { Array(repeating: 0, count: classCount + openings.count) }

  /// Open units of one union in `0 ..< time`.
  @inline(__always)
  private func open(_ index: Int, until time: Int) -> Int {
    guard !openBefore.isEmpty, time <= wave.horizon else { return openings[index].open(until: time) }
    return Int(openBefore[index * (wave.horizon + 1) + max(0, time)])
  }

  /// The least time until which `units` of one union are open; nil if there are never so many.
  @inline(__always)
  private func time(_ index: Int, open units: Int) -> Int? {
    guard !timeBegin.isEmpty else { return openings[index].time(open: units) }
    guard units > 0 else { return 0 }
    let place = timeBegin[index] + units - 1
    return place < timeBegin[index + 1] ? Int(timeAt[place]) : nil
  }

  /// Open units of each union before a time.
  func open(until time: Int) -> [Int] { openings.map { $0.open(until: time) } }

  /// The latest time, at least `least`, from which the unstarted jobs may still all end by the time with `open` units before it:
  /// each set of calendars by the open time it has left (Hall's condition read backwards); nil if there is none.
  ///
  /// `limit`: the latest time that single jobs leave.
  func latestBegin(
    of unstarted: JobSet, open: [Int], limit: Int, least: Int, sums: inout [Int]
  ) -> Int? {
    var begin = limit
    guard begin >= least else { return nil }
    let (total, present) = add(unstarted, into: &sums)
    for index in openings.indices {
      let need = need(index, sums: &sums, total: total, present: present)
      guard need > 0 else { continue }
      let spare = open[index] - (need + wave.capacity - 1) / wave.capacity
      guard spare >= 0 else { return nil }
      // The latest time with at most `spare` open units before it is one unit before the next open one ends.
      if let next = time(index, open: spare + 1), next <= begin {
        begin = next - 1
        guard begin >= least else { return nil }
      }
    }
    return begin >= 0 ? begin : nil
  }

  /// What the jobs of an opening need; 0 where it has a calendar that none of them has: the union without it is smaller and
  /// asks for as much.
  @inline(__always)
  private func need(_ index: Int, sums: inout [Int], total: Int, present: Int) -> Int {
    let classes = openings[index].classes
    guard isEverySet else {
      if classes == -1 { return total }
      if classes < 0 { return sums[-2 - classes] }
      return classes & ~present == 0 ? sums[classes.trailingZeroBitCount] : 0
    }
    // Each set by the one without its first calendar.
    let rest = classes & (classes - 1)
    let need = sums[classes.trailingZeroBitCount] + (rest == 0 ? 0 : sums[classCount + rest - 1])
    sums[classCount + index] = need
    return classes & ~present == 0 ? need : 0
  }

  /// The minutes of some jobs by calendar, in sum, and which calendars they have; a set with another calendar only needs
  /// what the set without it needs, in more open time.
  @inline(__always)
  private func add(_ jobs: JobSet, into sums: inout [Int]) -> (total: Int, present: Int) {
    for index in 0..<classCount { sums[index] = 0 }
    var total = 0
    var present = 0
    for job in jobs {
      sums[classOf[job]] += wave.minutes[job]
      total += wave.minutes[job]
      if classOf[job] < 62 { present |= 1 << classOf[job] }
    }
    return (total, present)
  }

  /// A time before which the unstarted jobs cannot all have ended, none starting before `time`; nil if they never can.
  ///
  /// `sums` is `scratch`.
  func end(of unstarted: JobSet, from time: Int, sums: inout [Int]) -> Int? {
    var latest = time
    for job in unstarted {
      guard let start = wave.nextStart(job, time) else { return nil }
      latest = max(latest, start + wave.minutes[job])
    }
    let (total, present) = add(unstarted, into: &sums)
    for index in openings.indices {
      let need = need(index, sums: &sums, total: total, present: present)
      guard need > 0 else { continue }
      let units = (need + wave.capacity - 1) / wave.capacity
      guard let end = self.time(index, open: open(index, until: time) + units) else { return nil }
      if end > latest { latest = end }
    }
    return latest
  }
}
