import UpgradePlanner

/// Every start vector, on the minutes that divide everything.
///
/// Shares no code with the scheduler.
struct BruteForce {
  let instance: ScheduleInstance
  let step: Int
  /// Latest minute anything may end at.
  let end: Int
  /// Least start of each job.
  let releases: [Int]

  init(_ instance: ScheduleInstance, step: Int, end: Int? = nil, releases: [Int]? = nil) {
    self.instance = instance
    self.step = step
    self.end = min(instance.horizon, end ?? instance.horizon)
    self.releases = releases ?? Array(repeating: 0, count: instance.jobs.count)
  }

  func weight(_ a: Int, _ b: Int) -> Int {
    var sum = instance.exposure[b]
    for pair in instance.extra where pair.caller == a && pair.callee == b { sum += pair.weight }
    return sum
  }

  private func choices() -> [[Int]] {
    instance.jobs.enumerated().map { index, job in
      var list: [Int] = []
      var time = instance.origin
      while time + job.minutes <= end {
        for window in job.calendar where window.start <= time && time + job.minutes <= window.end {
          if time >= releases[index], list.last != time { list.append(time) }
        }
        time += step
      }
      return list
    }
  }

  /// The starts of everything feasible, one after the other.
  func visit(_ body: ([Int]) -> Void) {
    let choices = self.choices()
    let n = instance.jobs.count
    var starts = [Int](repeating: 0, count: n)
    func isLegal(_ count: Int) -> Bool {
      for i in 0..<count {
        var load = 0
        var own = 0
        for k in 0..<count where starts[k] <= starts[i] && starts[i] < starts[k] + instance.jobs[k].minutes {
          load += 1
          if instance.jobs[k].team == instance.jobs[i].team { own += 1 }
        }
        if load > instance.capacity { return false }
        if let team = instance.jobs[i].team, own > instance.teams[team] { return false }
      }
      for link in instance.precedence where link.from < count && link.to < count {
        if starts[link.to] < starts[link.from] + instance.jobs[link.from].minutes + link.lag { return false }
      }
      return true
    }
    func go(_ job: Int) {
      if job == n { return body(starts) }
      for start in choices[job] {
        starts[job] = start
        if isLegal(job + 1) { go(job + 1) }
      }
    }
    go(0)
  }

  /// M, I, C of one start vector.
  func measures(_ starts: [Int]) -> (Int, Int, Int) {
    let n = starts.count
    let ends = (0..<n).map { starts[$0] + instance.jobs[$0].minutes }
    let finish = ends.max() ?? 0
    let mixed = instance.mixed ? finish - instance.origin : finish - (starts.min() ?? 0)
    var sum = instance.constantWeight * mixed
    for b in 0..<n {
      sum += instance.jobs[b].broken * (ends[b] - instance.origin)
      for a in 0..<n where a != b && ends[b] > starts[a] { sum += weights[a * n + b] * (ends[b] - starts[a]) }
    }
    return (mixed, sum, finish)
  }

  private var weights: [Int] {
    let n = instance.jobs.count
    return (0..<n * n).map { $0 / n == $0 % n ? 0 : weight($0 / n, $0 % n) }
  }

  func best() -> (Int, Int, Int)? {
    let n = instance.jobs.count
    let table = weights
    var best: (Int, Int, Int)?
    visit { starts in
      var finish = 0
      var first = Int.max
      for b in 0..<n {
        finish = max(finish, starts[b] + instance.jobs[b].minutes)
        first = min(first, starts[b])
      }
      let mixed = finish - (instance.mixed ? instance.origin : first)
      if let best, mixed > best.0 { return }
      var sum = instance.constantWeight * mixed
      for b in 0..<n {
        let end = starts[b] + instance.jobs[b].minutes
        sum += instance.jobs[b].broken * (end - instance.origin)
        for a in 0..<n where a != b && end > starts[a] { sum += table[a * n + b] * (end - starts[a]) }
      }
      if best.map({ (mixed, sum, finish) < $0 }) ?? true { best = (mixed, sum, finish) }
    }
    return best
  }
}

/// One job at a time: every order and every first start.
///
/// Shares no code with the scheduler.
struct OrderBruteForce {
  let instance: ScheduleInstance
  let step: Int

  func best() -> (Int, Int, Int)? {
    let jobs = instance.jobs
    let n = jobs.count
    let end = instance.horizon
    let points = end / step + 1
    var next: [[Int]] = []
    for job in jobs {
      var row = [Bool](repeating: false, count: points)
      for window in job.calendar {
        var time = window.start
        while time + job.minutes <= min(window.end, end) {
          row[time / step] = true
          time += step
        }
      }
      var list = [Int](repeating: -1, count: points + 1)
      for point in stride(from: points - 1, through: 0, by: -1) { list[point] = row[point] ? point : list[point + 1] }
      next.append(list)
    }
    let length = jobs.map { $0.minutes / step }
    var lags = [Int](repeating: -1, count: n * n)
    for link in instance.precedence { lags[link.from * n + link.to] = link.lag / step }
    let orders = Self.orders(n).filter { order in
      let place = (0..<n).map { job in order.firstIndex(of: job) ?? 0 }
      return instance.precedence.allSatisfy { place[$0.from] < place[$0.to] }
    }
    var least = Int.max
    var attained: [(order: [Int], first: Int)] = []
    var ends = [Int](repeating: 0, count: n)
    for order in orders {
      for first in instance.mixed ? [next[order[0]][0]] : Array(0..<points) {
        guard first >= 0, next[order[0]][first] == first else { continue }
        ends[order[0]] = first + length[order[0]]
        var time = ends[order[0]]
        var isPossible = true
        for job in order.dropFirst() {
          var start = time
          for other in 0..<n where lags[other * n + job] >= 0 {
            start = max(start, ends[other] + lags[other * n + job])
          }
          start = start < points ? next[job][start] : -1
          if start < 0 || start + length[job] - (instance.mixed ? 0 : first) > least {
            isPossible = false
            break
          }
          time = start + length[job]
          ends[job] = time
        }
        guard isPossible else { continue }
        let span = time - (instance.mixed ? 0 : first)
        if span < least { (least, attained) = (span, []) }
        if span == least { attained.append((order, first)) }
      }
    }
    guard least < Int.max else { return nil }
    var best: (Int, Int)?
    var weight = [Int](repeating: 0, count: n * n)
    for a in 0..<n { for b in 0..<n where a != b { weight[a * n + b] = instance.exposure[b] } }
    for pair in instance.extra { weight[pair.caller * n + pair.callee] += pair.weight }
    for (order, first) in attained {
      let latest = instance.mixed ? least : first + least
      func go(_ place: Int, _ time: Int, _ sum: Int) {
        if place == n {
          if best.map({ (sum, time) < $0 }) ?? true { best = (sum, time) }
          return
        }
        let job = order[place]
        var start = time
        for other in 0..<n where lags[other * n + job] >= 0 { start = max(start, ends[other] + lags[other * n + job]) }
        while start + length[job] <= latest {
          start = next[job][start]
          guard start >= 0, start + length[job] <= latest else { return }
          if place == 0 && !instance.mixed && start > first { return }
          ends[job] = start + length[job]
          var own = jobs[job].broken * ends[job]
          for other in order[..<place] { own += weight[other * n + job] * (ends[job] - ends[other] + length[other]) }
          go(place + 1, ends[job], sum + own)
          start += 1
        }
      }
      go(0, instance.mixed ? 0 : first, 0)
    }
    guard let best else { return nil }
    return (least * step, best.0 * step, best.1 * step)
  }

  static func orders(_ n: Int) -> [[Int]] {
    if n == 0 { return [[]] }
    return orders(n - 1).flatMap { order in
      (0...order.count).map { place in Array(order[..<place]) + [n - 1] + Array(order[place...]) }
    }
  }
}
