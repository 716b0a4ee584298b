/// The jobs of a wave with one crew by what matters to its mixed minutes: those of one kind are exchangeable there.
struct JobKinds: Sendable {
  struct Kind: Sendable {
    let minutes: Int
    /// Its windows, by number.
    let calendar: Int
    /// The predecessors that it waits for, by number of their group.
    let group: Int
    /// The groups that wait for it, each with the lag of a link.
    let feeds: [GridWave.Link]
    /// First those on which the others put most, less what they put on the others: done in this order they cost least.
    var jobs: [Int]
  }

  /// Groups of equal predecessors that are told apart at most.
  private static let mostGroups = 32

  private(set) var kinds: [Kind] = []
  /// Links that each group of predecessors has to wait for.
  let links: [Int]

  /// Nil where predecessors differ too much for groups of them.
  init?(_ wave: GridWave, calendarOf: [Int]) {
    var groups: [[GridWave.Link]] = []
    var groupOf: [Int] = []
    for job in 0..<wave.count {
      let own = wave.before[job].sorted { ($0.job, $0.lag) < ($1.job, $1.lag) }
      let known = groups.firstIndex(of: own)
      if known == nil { groups.append(own) }
      groupOf.append(known ?? groups.count - 1)
      if groups.count > Self.mostGroups { return nil }
    }
    links = groups.map(\.count)
    var feeds = [[GridWave.Link]](repeating: [], count: wave.count)
    for (group, list) in groups.enumerated() {
      for link in list { feeds[link.job].append(GridWave.Link(job: group, lag: link.lag)) }
    }
    for job in 0..<wave.count {
      let known = kinds.firstIndex {
        $0.minutes == wave.minutes[job] && $0.calendar == calendarOf[job] && $0.group == groupOf[job]
          && $0.feeds == feeds[job]
      }
      if let known {
        kinds[known].jobs.append(job)
      } else {
        kinds.append(
          Kind(
            minutes: wave.minutes[job], calendar: calendarOf[job], group: groupOf[job], feeds: feeds[job], jobs: [job]))
      }
    }
    let n = wave.count
    var balance = wave.broken
    for a in 0..<n {
      for b in 0..<n where a != b {
        balance[b] += wave.weight[a * n + b]
        balance[a] -= wave.weight[a * n + b]
      }
    }
    for index in kinds.indices { kinds[index].jobs.sort { (balance[$1], $0) < (balance[$0], $1) } }
  }
}
