/// Jobs that run at a moment: for each its end and its place, latest end first, in four numbers.
typealias RunningJobs = SIMD4<UInt32>

extension RunningJobs {
  @inline(__always)
  static func entry(end: Int, place: Int) -> UInt32 { UInt32(truncatingIfNeeded: end) << 6 | UInt32(place) }
  @inline(__always) func end(_ lane: Int) -> Int { Int(self[lane] >> 6) }
  @inline(__always) func place(_ lane: Int) -> Int { Int(self[lane] & 63) }

  /// One more; the fourth of four is lost.
  @inline(__always)
  func with(_ entry: UInt32) -> RunningJobs {
    var result = self
    var moved = entry
    for lane in 0..<4 where moved > result[lane] {
      let own = result[lane]
      result[lane] = moved
      moved = own
    }
    return result
  }

  /// Without those that have ended by a time.
  @inline(__always)
  func after(_ time: Int) -> RunningJobs {
    var result = self
    for lane in 0..<4 where result.end(lane) <= time { result[lane] = 0 }
    return result
  }

  /// The next end; 0 with nobody.
  @inline(__always)
  var nextEnd: Int {
    var result = 0
    for lane in 0..<4 where self[lane] != 0 { result = end(lane) }
    return result
  }

  @inline(__always)
  var hashed: Int {
    let low = UInt64(self[0]) | UInt64(self[1]) << 32
    let high = UInt64(self[2]) | UInt64(self[3]) << 32
    let mixed = low &* 0x9E37_79B9_7F4A_7C15 ^ high &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: mixed >> 33)
  }
}

/// The beginning of an order up to a job: when that started, what runs beside it, and what it has cost.
struct OrderedState {
  let start: Int32
  let parent: Int32
  /// Without the job itself.
  let running: RunningJobs
  let cost: Int
}

/// What the next job may find running, as it is while time goes on; one cheapest beginning for each.
struct OrderedSlots {
  struct Slot {
    let running: RunningJobs
    var cost: Int
    var parent: Int32
    /// What calls of the next job cost: `reach − slope · start`.
    let reach: Int
    let slope: Int
    /// Whether the next job has to wait for one of these.
    let isBlocked: Bool
    var isActive: Bool
  }

  private(set) var slots: [Slot] = []
  /// Those that may still be the best, by position in `slots`.
  private(set) var active: [Int] = []
  /// The cheapest beginning of which nothing runs any more.
  private(set) var free: (cost: Int, parent: Int32)?
  /// Positions in `slots` by what runs; −1: none.
  private var table: [Int32]
  private var ended: [Int] = []
  private let weights: [Int]
  private let blocks: [Bool]
  private let mates: [Bool]
  private let teamLimit: Int

  /// - Parameter weights: of a call from the next job, by place.
  /// - Parameter blocks: whether the next job waits for the job at a place.
  /// - Parameter mates: who is of the next job's team.
  init(weights: [Int], blocks: [Bool], mates: [Bool], teamLimit: Int) {
    table = Array(repeating: -1, count: 64)
    self.weights = weights
    self.blocks = blocks
    self.mates = mates
    self.teamLimit = teamLimit
  }

  /// A beginning of which these still run.
  mutating func add(_ running: RunningJobs, cost: Int, parent: Int32) {
    // Who waits for nobody may do all that others may.
    if let free, free.cost <= cost { return }
    guard running[0] != 0 else {
      free = (cost, parent)
      return
    }
    let mask = table.count - 1
    var at = running.hashed & mask
    while table[at] >= 0 {
      let index = Int(table[at])
      if slots[index].running == running {
        if cost < slots[index].cost {
          slots[index].cost = cost
          slots[index].parent = parent
          if !slots[index].isActive {
            slots[index].isActive = true
            active.append(index)
          }
        }
        return
      }
      at = (at + 1) & mask
    }
    var (reach, slope, others) = (0, 0, 0)
    var isBlocked = false
    for lane in 0..<4 where running[lane] != 0 {
      let place = running.place(lane)
      reach += weights[place] * running.end(lane)
      slope += weights[place]
      if mates[place] { others += 1 }
      if blocks[place] { isBlocked = true }
    }
    table[at] = Int32(slots.count)
    active.append(slots.count)
    slots.append(
      Slot(
        running: running, cost: cost, parent: parent, reach: reach, slope: slope,
        isBlocked: isBlocked || others >= teamLimit, isActive: true))
    if slots.count * 2 > table.count { grow() }
  }

  private mutating func grow() {
    table = Array(repeating: -1, count: table.count * 2)
    let mask = table.count - 1
    for index in slots.indices {
      var at = slots[index].running.hashed & mask
      while table[at] >= 0 { at = (at + 1) & mask }
      table[at] = Int32(index)
    }
  }

  /// Lets time go on: what has ended runs no more, and what is no better than the free beginning is left out.
  mutating func move(to now: Int) {
    ended.removeAll(keepingCapacity: true)
    var kept = 0
    for index in active {
      if slots[index].running.nextEnd <= now {
        slots[index].isActive = false
        ended.append(index)
      } else if let free, free.cost <= slots[index].cost {
        slots[index].isActive = false
      } else {
        active[kept] = index
        kept += 1
      }
    }
    active.removeLast(active.count - kept)
    for index in ended { add(slots[index].running.after(now), cost: slots[index].cost, parent: slots[index].parent) }
  }
}
