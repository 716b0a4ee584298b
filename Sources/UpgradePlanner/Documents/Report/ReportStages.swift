/// The stages of a plan: spans of time in which every region's state and everything that fails stay as they are.
struct ReportStages {
  /// What fails between two regions.
  struct Mark: Hashable, Comparable {
    /// Bits by position in ``ReportSurface/letters``.
    fileprivate(set) var kinds: UInt8 = 0
    /// 0 nothing, 1 light, 2 medium, 3 heavy: severity 1, up to 9, from 10.
    fileprivate(set) var density: UInt8 = 0

    var isEmpty: Bool { kinds == 0 }
    var letters: String {
      ReportSurface.letters.enumerated().filter { kinds >> UInt8($0.offset) & 1 == 1 }.map(\.element.letter).joined()
    }
    fileprivate var number: Int { Int(kinds) << 2 | Int(density) }
    static func < (left: Mark, right: Mark) -> Bool { left.number < right.number }
  }

  struct Stage {
    let start: Int
    let end: Int
    /// Position of the region → what it runs, in words.
    let states: [String]
    /// Positions of the regions with a hop.
    let running: [Int]
    /// Row by row, callers first.
    fileprivate let marks: [Mark]

    var failing: Bool { marks.contains { !$0.isEmpty } }

    func mark(_ caller: Int, _ callee: Int) -> Mark { marks[caller * states.count + callee] }
  }

  let stages: [Stage]
  /// Moments at which something changes, after the last stage.
  let left: Int

  init(regions: [PlanDocument.RegionSummary], plan: Plan, most: Int) {
    let positions = Dictionary(regions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let hops = plan.waves.flatMap(\.hops)
    var cuts = Set(hops.flatMap { [$0.startMinute, $0.endMinute] })
    cuts.formUnion(plan.impairments.flatMap { [$0.startMinute, $0.endMinute] })
    let minutes = cuts.sorted()
    var states = regions.map { $0.versions.map { "\($0)" }.joined(separator: ", ") }
    var stages: [Stage] = []
    var drawn = 0
    for (start, end) in zip(minutes, minutes.dropFirst()) {
      for hop in hops where hop.endMinute == start {
        if let position = positions[hop.region] { states[position] = "\(hop.to)" }
      }
      for hop in hops where hop.startMinute == start {
        if let position = positions[hop.region] { states[position] = "\(hop.from) → \(hop.to)" }
      }
      let running = hops.filter { $0.startMinute <= start && $0.endMinute >= end }.compactMap { positions[$0.region] }
      var marks = [Mark](repeating: Mark(), count: regions.count * regions.count)
      for one in plan.impairments where one.startMinute <= start && one.endMinute >= end {
        guard let callee = positions[one.callee] else { continue }
        let kind = UInt8(1) << UInt8(ReportSurface.letter(one.surface))
        let density: UInt8 = one.severity >= 10 ? 3 : one.severity > 1 ? 2 : 1
        for caller in one.callers.compactMap({ positions[$0] }) {
          marks[caller * regions.count + callee].kinds |= kind
          marks[caller * regions.count + callee].density = max(
            marks[caller * regions.count + callee].density, density)
        }
      }
      if let last = stages.last, last.states == states, last.marks == marks {
        stages[stages.count - 1] = Stage(start: last.start, end: end, states: states, running: running, marks: marks)
      } else if stages.count == most {
        break
      } else {
        stages.append(Stage(start: start, end: end, states: states, running: running, marks: marks))
      }
      drawn += 1
    }
    self.stages = stages
    left = max(0, minutes.count - 1 - drawn)
  }
}

extension ReportStages.Stage {
  /// Regions in the same state with the same failures from and to every other group: the coarsest grouping that holds.
  var groups: [[Int]] {
    var label = Self.numbered(states)
    while true {
      let lines = label.indices.map { region -> [Int] in
        var line: [Int] = []
        for other in label.indices where other != region {
          line.append(label[other] << 24 | mark(region, other).number << 12 | mark(other, region).number)
        }
        var unique: [Int] = []
        for value in line.sorted() where unique.last != value { unique.append(value) }
        return [label[region]] + unique
      }
      let next = Self.numbered(lines)
      if Set(next).count == Set(label).count { break }
      label = next
    }
    var members = [[Int]](repeating: [], count: (label.max() ?? -1) + 1)
    for (position, number) in label.enumerated() { members[number].append(position) }
    return members
  }

  /// Equal values get the same number, in the order of their first appearance.
  private static func numbered<Value: Hashable>(_ values: [Value]) -> [Int] {
    var numbers: [Value: Int] = [:]
    return values.map { value in
      if let number = numbers[value] { return number }
      numbers[value] = numbers.count
      return numbers.count - 1
    }
  }
}
