/// What a schedule costs once some of its jobs start at other times, from what it costs now.
///
/// Only pairs with a job that moves change, so what a hop costs that misses its window takes time with the jobs and not with
/// their pairs.
struct ScheduleGrowth: Sendable {
  private let instance: ScheduleInstance
  private let starts: [Int]
  private let now: ScheduleCost
  /// Pairs of `instance.extra` with each job.
  private let pairs: [[Int]]

  /// `starts` keep every constraint, and so must what is asked for; neither is looked at.
  init(instance: ScheduleInstance, starts: [Int]) {
    self.instance = instance
    self.starts = starts
    now = instance.cost(of: starts) ?? ScheduleCost(mixedMinutes: 0, impairment: 0, finish: instance.origin)
    var pairs = [[Int]](repeating: [], count: instance.jobs.count)
    for (index, pair) in instance.extra.enumerated() where pair.caller != pair.callee {
      pairs[pair.caller].append(index)
      pairs[pair.callee].append(index)
    }
    self.pairs = pairs
  }

  /// The cost with the jobs in `moved` at those starts.
  ///
  /// - Complexity: O(moved jobs × jobs).
  func cost(moving moved: [Int: Int]) -> ScheduleCost {
    func start(_ job: Int) -> Int { moved[job] ?? starts[job] }
    func end(_ job: Int) -> Int { start(job) + instance.jobs[job].minutes }
    func grown(_ caller: Int, _ callee: Int) -> Int {
      let before = starts[callee] + instance.jobs[callee].minutes - starts[caller]
      return max(0, end(callee) - start(caller)) - max(0, before)
    }
    var impairment = now.impairment
    for job in moved.keys.sorted() {
      impairment += instance.jobs[job].broken * (start(job) - starts[job])
      for other in starts.indices where other != job {
        impairment += instance.exposure[job] * grown(other, job)
        // Where both move, the other one counts this pair as its own.
        if moved[other] == nil { impairment += instance.exposure[other] * grown(job, other) }
      }
      for index in pairs[job] {
        let pair = instance.extra[index]
        let other = pair.caller == job ? pair.callee : pair.caller
        // Where both move, the callee counts it.
        guard moved[other] == nil || pair.callee == job else { continue }
        impairment += pair.weight * grown(pair.caller, pair.callee)
      }
    }
    let finish = starts.indices.reduce(instance.origin) { max($0, end($1)) }
    let first = instance.mixed ? instance.origin : starts.indices.reduce(Int.max) { min($0, start($1)) }
    let mixedMinutes = finish - (starts.isEmpty ? finish : first)
    impairment += instance.constantWeight * (mixedMinutes - now.mixedMinutes)
    return ScheduleCost(mixedMinutes: mixedMinutes, impairment: impairment, finish: finish)
  }
}
