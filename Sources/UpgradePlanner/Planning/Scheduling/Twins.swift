/// F7: jobs that cannot be told apart start in index order.
///
/// Two jobs with equal minutes, starts, team, precedence and weights can change places in any schedule at no cost, and
/// index order is also the smaller start vector. For mixed minutes alone weights do not matter.
enum Twins {
  /// For each job the nearest twin before it that has to start first.
  static func leaders(_ wave: GridWave, weighted: Bool) -> [Int?] {
    var leader = [Int?](repeating: nil, count: wave.count)
    var classes: [[Int]] = []
    for job in 0..<wave.count {
      let own = classes.firstIndex { members in
        guard let last = members.last else { return false }
        return alike(last, job, wave, weighted: weighted)
      }
      if let own {
        leader[job] = classes[own].last
        classes[own].append(job)
      } else {
        classes.append([job])
      }
    }
    return leader
  }

  private static func alike(_ i: Int, _ j: Int, _ wave: GridWave, weighted: Bool) -> Bool {
    guard wave.minutes[i] == wave.minutes[j], wave.team[i] == wave.team[j], wave.starts[i] == wave.starts[j],
      same(wave.before[i], wave.before[j]), same(wave.after[i], wave.after[j])
    else { return false }
    guard weighted else { return true }
    let n = wave.count
    guard wave.broken[i] == wave.broken[j], wave.weight[i * n + j] == wave.weight[j * n + i] else { return false }
    for other in 0..<n where other != i && other != j {
      guard wave.weight[i * n + other] == wave.weight[j * n + other],
        wave.weight[other * n + i] == wave.weight[other * n + j]
      else { return false }
    }
    return true
  }

  private static func same(_ left: [GridWave.Link], _ right: [GridWave.Link]) -> Bool {
    guard left.count == right.count else { return false }
    func key(_ a: GridWave.Link, _ b: GridWave.Link) -> Bool { (a.job, a.lag) < (b.job, b.lag) }
    return left.sorted(by: key) == right.sorted(by: key)
  }
}
