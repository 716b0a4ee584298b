/// A beam search for few mixed minutes of a wave with one crew, of any size.
///
/// What is known of a partial schedule is how many jobs of each kind are done (`JobKinds`), when the last of them is, and the first start.
/// Each is followed by every kind that leaves no pause in which another job would be done (F13). A pass looks for one target span: what
/// coverage (B1) says cannot end in time is dropped, and of the others those are kept that leave most room: for each union of calendars, what
/// its jobs need over the open time that is left besides. The target halves the gap between the best span and the floor. A union on which a
/// pass failed weighs more in the next one (squeaky wheel optimization, Joslin and Clements 1999). It proves nothing.
struct SpanBeam {
  /// The partial schedules of one level; row i of each table belongs to schedule i.
  private struct Level {
    var begins: [Int] = []
    var times: [Int] = []
    var keys: [UInt64] = []
    /// Jobs left of each kind.
    var left: [Int] = []
    /// What the jobs left need of each union of calendars.
    var needs: [Int] = []
    /// Links that each group of predecessors still waits for, and when it may start.
    var missing: [Int] = []
    var ready: [Int] = []
  }

  private struct Child {
    let tightness: Int
    let parent: Int
    let kind: Int
    let start: Int
    let key: UInt64
  }

  private struct Step {
    let parent: Int
    let kind: Int
    let start: Int
  }

  /// Open units of each union before the time by which all must end: one first start after the other asks for the same.
  private struct Room {
    let limit: Int
    let open: [Int]
  }

  /// What passes learn: how much each union of calendars weighs.
  private struct Weights {
    static let least = 16
    static let most = 4096
    var values: [Int]
    /// How often each union made a follower impossible, on the level at hand.
    var misses: [Int]

    init(count: Int) {
      values = Array(repeating: Self.least, count: count)
      misses = Array(repeating: 0, count: count)
    }

    mutating func clear() {
      for union in misses.indices { misses[union] = 0 }
    }

    /// Doubles the weight of what was missed most, and raises the others in proportion.
    mutating func learn() {
      guard let most = misses.max(), most > 0 else { return }
      for union in values.indices {
        values[union] = min(Self.most, values[union] + values[union] * misses[union] / most)
      }
    }
  }

  private let wave: GridWave
  private let kinds: [JobKinds.Kind]
  private let links: [Int]
  private let openings: [CoverageBound.Opening]
  /// The unions with each calendar.
  private let openingsOf: [[Int]]
  private let root: Level

  /// Nil for several crews, or where predecessors differ too much.
  init?(_ wave: GridWave, coverage: CoverageBound) {
    guard wave.capacity == 1, let grouped = JobKinds(wave, calendarOf: coverage.classOf) else { return nil }
    self.wave = wave
    kinds = grouped.kinds
    links = grouped.links
    openings = coverage.openings
    openingsOf = (0..<coverage.classCount).map { calendar in
      coverage.openings.indices.filter { coverage.openings[$0].contains(calendar) }
    }
    var level = Level()
    var needs = [Int](repeating: 0, count: openings.count)
    for kind in kinds {
      for opening in openingsOf[kind.calendar] { needs[opening] += kind.minutes * kind.jobs.count }
    }
    let left = kinds.map(\.jobs.count)
    let ready = [Int](repeating: 0, count: links.count)
    for (begin, part) in Self.origins(wave) {
      level.begins.append(begin)
      level.times.append(begin)
      level.keys.append(UInt64(part) &* 0x9E37_79B9_7F4A_7C15)
      level.left += left
      level.needs += needs
      level.missing += links
      level.ready += ready
    }
    root = level
  }

  /// First starts that are tried, among those that no shift of the wave improves on (F2): windows' first and last ones, and some
  /// evenly spaced between; each with how many windows have opened by then.
  private static func origins(_ wave: GridWave) -> [(begin: Int, part: Int)] {
    guard !wave.mixed else { return [(0, 0)] }
    let kept = FirstStarts.kept(wave, span: wave.horizon)
    func isKept(_ time: Int) -> Bool { kept.contains { $0.first <= time && time <= $0.last } }
    var opened = Set(kept.map(\.first))
    var all: Set<Int> = []
    for range in Set(wave.starts.flatMap { $0 }) {
      if isKept(range.first) { opened.insert(range.first) }
      if isKept(range.last) { all.insert(range.last) }
    }
    all.formUnion(opened)
    let units = kept.reduce(0) { $0 + $1.last - $1.first + 1 }
    for range in kept { all.formUnion(stride(from: range.first, through: range.last, by: max(1, units / spaced))) }
    let edges = opened.sorted()
    var part = 0
    return all.sorted().map { begin in
      while part < edges.count, edges[part] <= begin { part += 1 }
      return (begin, part)
    }
  }

  /// First starts that are tried besides the windows' own.
  private static let spaced = 1000
  /// Complete schedules of a pass that are looked at.
  private static let looked = 8

  /// The best of `seed` and of passes of growing width, until about so many states are spent or the span is the floor.
  func improved(_ seed: [Int]?, floor: Int, states: Int, close: Int, meter: inout SearchMeter) -> [Int]? {
    var best = seed.map { (measures: wave.measures($0), starts: $0) }
    let begin = meter.states
    var weights = Weights(count: openings.count)
    var width = 4
    // At this target or below it no pass of this width has found anything.
    var low = floor - 1
    var isCut = false
    while true {
      let high = best?.measures.mixed ?? wave.horizon + 1
      let end = min(meter.limit, begin + (Self.isClose(high, floor: floor) ? close : states))
      guard meter.states < end, high > floor else { break }
      guard high > low + 1 else {
        // Nothing was cut: no wider pass finds more.
        guard isCut else { break }
        isCut = false
        width *= 4
        low = floor - 1
        continue
      }
      let target = best == nil ? high - 1 : low + (high - low) / 2
      let found = pass(width: width, target: target, end: end, weights: &weights, isCut: &isCut, meter: &meter)
      for starts in found {
        let justified = Dispatch.rightJustified(wave, starts)
        let measures = wave.measures(justified)
        meter.charge(wave.count * wave.count / 8)
        if best.map({ measures < $0.measures }) ?? true { best = (measures, justified) }
      }
      guard best?.measures.mixed ?? high >= high else { continue }
      low = target
    }
    return best?.starts
  }

  /// Within a hundredth of the floor states do more for the impairment.
  static func isClose(_ span: Int, floor: Int) -> Bool { (span - floor) * 100 <= floor }

  /// The best schedules of a pass that keeps at most `width` partial schedules of each size, shortest first; none once `end` states are spent.
  private func pass(
    width: Int, target: Int, end: Int, weights: inout Weights, isCut: inout Bool, meter: inout SearchMeter
  ) -> [[Int]] {
    var level = root
    var steps: [[Step]] = []
    var children: [Child] = []
    var room = Room(limit: -1, open: [])
    for _ in 0..<wave.count {
      guard meter.states < end else { return [] }
      children.removeAll(keepingCapacity: true)
      weights.clear()
      for node in level.times.indices {
        expand(node, of: level, target: target, room: &room, weights: &weights, into: &children)
      }
      meter.charge(level.times.count * kinds.count + children.count * (16 + openings.count / 2))
      guard !children.isEmpty else {
        weights.learn()
        return []
      }
      children.sort { ($0.tightness, $0.parent, $0.kind) < ($1.tightness, $1.parent, $1.kind) }
      var next = Level()
      var made: [Step] = []
      var known: Set<UInt64> = []
      for child in children where known.insert(child.key).inserted {
        guard made.count < width else {
          isCut = true
          break
        }
        made.append(Step(parent: child.parent, kind: child.kind, start: child.start))
        add(child, of: level, to: &next)
      }
      level = next
      steps.append(made)
    }
    let spans = level.times.indices.map { level.times[$0] - (wave.mixed ? 0 : level.begins[$0]) }
    return level.times.indices.sorted { (spans[$0], $0) < (spans[$1], $1) }.prefix(Self.looked).map {
      schedule($0, steps)
    }
  }

  private func expand(
    _ node: Int, of level: Level, target: Int, room: inout Room, weights: inout Weights, into children: inout [Child]
  ) {
    let groups = node * links.count
    let limit = min(wave.horizon, (wave.mixed ? 0 : level.begins[node]) + target)
    if room.limit != limit { room = Room(limit: limit, open: openings.map { $0.open(until: limit) }) }
    var soonest = Int.max
    var followers: [(kind: Int, start: Int)] = []
    for (index, kind) in kinds.enumerated() where level.left[node * kinds.count + index] > 0 {
      guard let start = wave.nextStart(kind.jobs[0], max(level.times[node], level.ready[groups + kind.group])),
        start + kind.minutes <= limit
      else {
        for opening in openingsOf[kind.calendar] { weights.misses[opening] += 1 }
        return
      }
      guard level.missing[groups + kind.group] == 0, start < soonest else { continue }
      soonest = min(soonest, start + kind.minutes)
      followers.append((index, start))
    }
    for (index, start) in followers where start < soonest {
      let kind = kinds[index]
      guard
        let tightness = tightness(
          needs: level.needs[node * openings.count..<(node + 1) * openings.count], after: kind,
          from: start + kind.minutes, to: room, weights: &weights)
      else { continue }
      children.append(
        Child(
          tightness: tightness, parent: node, kind: index, start: start, key: level.keys[node] &+ Self.value(index)))
    }
  }

  /// How little room is left to the jobs once one more of a kind is done; nil if there is too little.
  private func tightness(
    needs: ArraySlice<Int>, after kind: JobKinds.Kind, from time: Int, to room: Room, weights: inout Weights
  ) -> Int? {
    let own = openingsOf[kind.calendar]
    var place = 0
    var sum = 0
    for (opening, all) in needs.enumerated() {
      var need = all
      if place < own.count, own[place] == opening {
        need -= kind.minutes
        place += 1
      }
      guard need > 0 else { continue }
      let slack = room.open[opening] - openings[opening].open(until: time) - need
      guard slack >= 0 else {
        weights.misses[opening] += 1
        return nil
      }
      sum += weights.values[opening] * (need << 12) / (slack + 1)
    }
    return sum
  }

  /// A number for each kind; sums of them tell multisets apart (Zobrist 1970).
  private static func value(_ kind: Int) -> UInt64 {
    var value = UInt64(kind + 1) &* 0xBF58_476D_1CE4_E5B9
    value ^= value >> 29
    return value &* 0x94D0_49BB_1331_11EB | 1
  }

  private func add(_ child: Child, of level: Level, to next: inout Level) {
    let kind = kinds[child.kind]
    let end = child.start + kind.minutes
    let node = child.parent
    next.begins.append(level.begins[node])
    next.times.append(end)
    next.keys.append(child.key)
    let left = next.left.count
    next.left += level.left[node * kinds.count..<(node + 1) * kinds.count]
    next.left[left + child.kind] -= 1
    let needs = next.needs.count
    next.needs += level.needs[node * openings.count..<(node + 1) * openings.count]
    for opening in openingsOf[kind.calendar] { next.needs[needs + opening] -= kind.minutes }
    let groups = next.missing.count
    next.missing += level.missing[node * links.count..<(node + 1) * links.count]
    next.ready += level.ready[node * links.count..<(node + 1) * links.count]
    for feed in kind.feeds {
      next.missing[groups + feed.job] -= 1
      next.ready[groups + feed.job] = max(next.ready[groups + feed.job], end + feed.lag)
    }
  }

  /// The starts that lead to a complete schedule.
  private func schedule(_ node: Int, _ steps: [[Step]]) -> [Int] {
    var starts = [Int](repeating: 0, count: wave.count)
    var left = kinds.map(\.jobs.count)
    var node = node
    for level in steps.reversed() {
      let step = level[node]
      left[step.kind] -= 1
      starts[kinds[step.kind].jobs[left[step.kind]]] = step.start
      node = step.parent
    }
    return starts
  }
}
