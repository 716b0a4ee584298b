/// A plan from the starts of all hops: times, impairments, roll-outs, freezes and reasons.
struct PlanAssembly {
  let problem: PlanningProblem
  /// Starts of each wave's jobs.
  let starts: [[Int]]
  let isProved: Bool
  let mixedLowerBound: Int
  let impairmentLowerBound: Int
  /// What may be spent on the counterfactuals of one wave together.
  let budget: SearchBudget

  func plan() -> Plan {
    var waves: [Wave] = []
    var impairments: [Impairment] = []
    var freezes: [ChangeFreeze] = []
    var because: [Because] = []
    var origin = 0
    for (position, wave) in problem.waves.enumerated() {
      let instance = problem.instance(of: wave, origin: origin)
      let timing = HopTiming(problem: problem, wave: wave, instance: instance, starts: starts[position])
      // The bound is that of all waves together.
      var reasons = HopReasons(
        timing: timing, planning: problem, leastMixed: problem.waves.count == 1 ? mixedLowerBound : 0, budget: budget)
      let made = self.wave(wave, timing: timing, reasons: &reasons)
      waves.append(made)
      impairments += ImpairmentList.make(
        wave: wave, position: position, starts: starts[position], origin: origin, hazards: problem.hazards,
        inventory: problem.inventory)
      freezes += self.freezes(of: made, number: position + 1)
      because += bindingChain(timing: timing, reasons: reasons, mixedMinutes: made.mixedMinutes)
      origin = made.endMinute
    }
    let measures = Measures(
      mixedMinutes: waves.reduce(0) { $0 + $1.mixedMinutes }, impairment: waves.reduce(0) { $0 + $1.impairment },
      startMinute: waves.first?.startMinute ?? 0, finishMinute: waves.last?.endMinute ?? 0)
    return Plan(
      measures: measures,
      optimality: Optimality(
        isProved: isProved, mixedLowerBound: mixedLowerBound, impairmentLowerBound: impairmentLowerBound,
        because: distinct(because)),
      waves: waves, impairments: impairments,
      clients: problem.clients.rollouts(
        ends: waves.map(\.endMinute), inventory: problem.inventory, calendars: problem.calendars),
      freezes: freezes)
  }

  private func wave(_ wave: WaveProblem, timing: HopTiming, reasons: inout HopReasons) -> Wave {
    let cost = timing.instance.cost(of: timing.starts)
    let order = wave.jobs.indices.sorted { (timing.starts[$0], $0) < (timing.starts[$1], $1) }
    var hops: [Hop] = []
    for (place, job) in order.enumerated() {
      let region = problem.inventory.regions[wave.jobs[job].region]
      var because = reasons.tight(job)
      if place > 0, let cheaper = reasons.exchange(job, with: order[place - 1]) { because.append(cheaper) }
      // What follows a hop can be what holds it.
      if because.isEmpty, place + 1 < order.count {
        because = [reasons.exchange(order[place + 1], with: job)].compactMap { $0 }.map {
          Because(
            kind: .cheaper, id: problem.inventory.regions[wave.jobs[order[place + 1]].region].id.name,
            costOfAlternative: $0.costOfAlternative)
        }
      }
      if because.isEmpty { because = [reasons.earlier(job)] }
      let old = wave.old[wave.jobs[job].region]
      let hop = Hop(
        region: region.id, from: old[0], fromVersions: old, to: wave.waypoint, servers: wave.jobs[job].servers,
        startMinute: timing.starts[job], endMinute: timing.starts[job] + wave.jobs[job].minutes,
        latestStartMinute: timing.latestStart(of: job), serverLatestStartMinutes: timing.serverLatestStarts(of: job),
        ifMissed: timing.missed(job), because: because)
      hops.append(hop)
    }
    return Wave(
      waypoint: wave.waypoint, originMinute: timing.instance.origin, mixedMinutes: cost?.mixedMinutes ?? 0,
      impairment: cost?.impairment ?? 0, startMinute: hops.map(\.startMinute).min() ?? timing.instance.origin,
      endMinute: hops.map(\.endMinute).max() ?? timing.instance.origin, startsMixed: wave.startsMixed, hops: hops)
  }

  private func freezes(of wave: Wave, number: Int) -> [ChangeFreeze] {
    var result = [
      ChangeFreeze(
        scope: .federation, wave: number, startMinute: wave.startMinute, endMinute: wave.endMinute,
        what: ["newer-content"])
    ]
    for hop in wave.hops {
      let region = problem.positions[hop.region].map { problem.inventory.regions[$0] }
      var what = ["job-version-tags", "keyring-rotation"]
      if region?.features["multiregion-jobs"]?.isUsed != false { what.append("multiregion-deployments") }
      what.append("joins")
      result.append(
        ChangeFreeze(
          scope: .region(hop.region), wave: number, startMinute: hop.startMinute, endMinute: hop.endMinute, what: what))
    }
    return result
  }

  /// The chain of constraints between a wave's first start and its last end.
  private func bindingChain(timing: HopTiming, reasons: HopReasons, mixedMinutes: Int) -> [Because] {
    let jobs = timing.wave.jobs
    let total = jobs.reduce(0) { $0 + $1.minutes }
    if timing.instance.capacity == 1, mixedMinutes == total {
      return jobs.count > 1
        ? [Because(kind: .duration, id: "server-time"), Because(kind: .crews, id: "planning.crews")]
        : [Because(kind: .duration, id: "server-time")]
    }
    func end(_ job: Int) -> Int { timing.starts[job] + jobs[job].minutes }
    guard let first = jobs.indices.min(by: { timing.starts[$0] < timing.starts[$1] }),
      var current = jobs.indices.max(by: { end($0) < end($1) })
    else { return [] }
    var chain = reasons.tight(current)
    var seen: Set<Int> = [current]
    while let before = jobs.indices.first(where: { !seen.contains($0) && isTightBefore($0, current, timing) }) {
      chain = reasons.tight(before) + chain
      seen.insert(before)
      current = before
    }
    if !seen.contains(first) { chain = reasons.tight(first) + chain }
    // Where a wave begins does not make it longer.
    return chain.filter { $0.kind != .origin } + [Because(kind: .duration, id: "server-time")]
  }

  private func isTightBefore(_ job: Int, _ next: Int, _ timing: HopTiming) -> Bool {
    let gap = timing.starts[next] - timing.starts[job] - timing.wave.jobs[job].minutes
    if gap == 0 { return true }
    return problem.predecessors(in: timing.wave).contains { $0.from == job && $0.to == next && $0.lag == gap }
  }

  private func distinct(_ list: [Because]) -> [Because] {
    var seen: Set<Because> = []
    return list.filter { seen.insert($0).inserted }
  }
}
