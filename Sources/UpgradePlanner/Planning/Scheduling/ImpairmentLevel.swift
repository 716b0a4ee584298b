/// The sets of finished jobs of one size that a pass keeps, with their cost functions, side by side in memory.
struct ImpairmentLevel {
  /// One more job finished: which set leads to which, and what running the job adds to the cost.
  struct Arc {
    let parent: Int
    let child: Int
    let job: Int
    let lag: Int
    let added: Int
  }

  let jobs: Int
  private(set) var sets: [JobSet] = []
  /// Below the cost of every schedule through the set.
  private(set) var ranks: [Int] = []
  /// Later than this the rest cannot end in time.
  private(set) var useful: [Int] = []
  /// v_b of each set and job at `index * jobs + b`, and Σ v_b over the unfinished.
  private(set) var rates: [Int] = []
  private(set) var totals: [Int] = []
  private(set) var lines: [CostLine] = []
  /// Where the lines of each set end.
  private var lineEnds: [Int] = []

  init(jobs: Int) { self.jobs = jobs }

  var count: Int { sets.count }

  func lines(of index: Int) -> ArraySlice<CostLine> { lines[(index == 0 ? 0 : lineEnds[index - 1])..<lineEnds[index]] }

  @inline(__always)
  func rate(_ index: Int, _ job: Int) -> Int { rates[index * jobs + job] }

  /// Appends a line of the set that `close` is called for next.
  mutating func append(_ line: CostLine) { lines.append(line) }

  /// Whether lines were appended since the last set.
  var isOpen: Bool { lines.count > lineEnds.last ?? 0 }

  mutating func close(_ set: JobSet, rank: Int, useful: Int, rates: [Int], total: Int) {
    sets.append(set)
    ranks.append(rank)
    self.useful.append(useful)
    self.rates.append(contentsOf: rates)
    totals.append(total)
    lineEnds.append(lines.count)
  }

  /// The best so many, by rank; equal ones by their bits.
  func best(_ room: Int) -> ImpairmentLevel {
    let order = sets.indices.sorted { (ranks[$0], sets[$0].bits) < (ranks[$1], sets[$1].bits) }.prefix(room)
    var made = ImpairmentLevel(jobs: jobs)
    for index in order {
      made.lines.append(contentsOf: lines(of: index))
      made.close(
        sets[index], rank: ranks[index], useful: useful[index],
        rates: Array(rates[index * jobs..<(index + 1) * jobs]), total: totals[index])
    }
    return made
  }

  /// What only expanding needs.
  mutating func dropRates() { rates = [] }
}
