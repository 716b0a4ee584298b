/// A plan played many times with durations that vary and gates that fail.
///
/// Each server's time is drawn by itself from its triangular range. A hop begins no earlier than planned, once a crew
/// and its team are free and what it waits for is done; hops keep the plan's order where they compete. It begins only if
/// its planned duration still fits into the window, whose contingency is there to be used up, else in the next window
/// that it fits into; once begun it is finished, even past the window's end. A failed gate is retried with one server and
/// the region's gates, or stops the plan. A soak between waves counts from the real end of the wave. So do client
/// roll-outs that a hop of the next wave waits for: they are placed anew from there, with their batches as long as planned.
public struct PlanSimulation: Sendable {
  private let hops: [SimulatedHop]
  private let crews: Int
  private let teams: [Int]
  private let betweenWaves: Int
  /// For each wave whether it counts from its origin.
  private let mixed: [Bool]
  private let clients: SimulatedClients

  /// The most runs that one simulation may have.
  public static let mostRuns = 1_000_000

  public init(_ plan: Plan, inventory: Inventory, zones: [ZoneOffsets]) {
    let calendars = inventory.calendars(zones: zones)
    let planning = inventory.planning
    var hops: [SimulatedHop] = []
    for (wave, made) in plan.waves.enumerated() {
      let base = hops.count
      for hop in made.hops {
        guard let position = inventory.regions.firstIndex(where: { $0.id == hop.region }) else { continue }
        let region = inventory.regions[position]
        let openings = calendars[position].openings.map { opening in
          SimulatedHop.Opening(
            start: opening.interval.start * 60, end: opening.interval.end * 60,
            isOpen: opening.endsAtHorizon && opening.window == nil)
        }
        let after = region.after.compactMap { before -> (hop: Int, soak: Int)? in
          guard let index = made.hops.firstIndex(where: { $0.region == before }),
            let other = inventory.regions.first(where: { $0.id == before })
          else { return nil }
          return (base + index, other.soakMinutes * 60)
        }
        let used = openings.lastIndex { $0.start <= hop.startMinute * 60 && hop.endMinute * 60 <= $0.end }
        hops.append(
          SimulatedHop(
            region: hop.region, place: position, wave: wave, plannedStart: hop.startMinute * 60,
            plannedDuration: (hop.endMinute - hop.startMinute) * 60, servers: hop.servers,
            serverTime: Triangular(region.serverTime), regionTime: region.regionMinutes * 60,
            failure: Double(region.gateFailure.perMille) / 1000, response: region.gateFailure.response,
            team: region.team.flatMap { id in planning.teams.firstIndex { $0.id == id } } ?? -1, after: after,
            openings: openings, opening: used ?? 0))
      }
    }
    self.hops = hops
    clients = SimulatedClients(inventory: inventory, calendars: calendars)
    crews = planning.crews
    teams = planning.teams.map(\.capacity)
    betweenWaves = planning.soakBetweenWavesMinutes * 60
    mixed = plan.waves.map(\.startsMixed)
  }

  /// What one run came to; a stopped run has no end.
  private struct Run {
    var starts: [Int]
    var ends: [Int]
    /// Whether the run came as far as the hop, begun or left without a window.
    var isDue: [Bool]
    var isStopped = false
    /// Whether a lack of windows stopped it, and no gate.
    var lacksWindow = false
    var mixedSeconds = 0
    var finish = 0
  }

  /// Plays the plan so many times; the same seed gives the same answer.
  ///
  /// - Parameter progress: told now and then how many runs are done.
  public func run(_ count: Int, seed: UInt64, progress: (Int) -> Void = { _ in }) -> SimulationResult {
    var random = SimulationRandom(seed: seed)
    var clients = clients
    var run = Run(
      starts: Array(repeating: 0, count: hops.count), ends: Array(repeating: 0, count: hops.count),
      isDue: Array(repeating: false, count: hops.count))
    var mixedSeconds: [Int] = []
    var finishes: [Int] = []
    var fits = [Int](repeating: 0, count: hops.count)
    var ends = [[Int]](repeating: [], count: hops.count)
    var due = fits
    var stopped = 0
    var withoutWindow = 0
    for index in hops.indices { ends[index].reserveCapacity(count) }
    for done in 0..<count {
      if done % 10_000 == 0 { progress(done) }
      play(&run, &random, &clients)
      if run.isStopped { stopped += 1 }
      if run.lacksWindow { withoutWindow += 1 }
      mixedSeconds.append(run.isStopped ? Int.max : run.mixedSeconds)
      finishes.append(run.isStopped ? Int.max : run.finish)
      for index in hops.indices {
        ends[index].append(run.ends[index])
        if run.isDue[index] { due[index] += 1 }
        if run.ends[index] < Int.max, run.ends[index] <= window(of: hops[index])?.end ?? Int.max { fits[index] += 1 }
      }
    }
    return SimulationResult(
      runs: count, seed: seed, stopped: stopped, withoutWindow: withoutWindow,
      varies: hops.contains { $0.failure > 0 || $0.serverTime.varies },
      mixed: SimulationResult.Quantiles(&mixedSeconds),
      finish: SimulationResult.Quantiles(&finishes),
      waitsForClients: clients.waits,
      hops: hops.indices.map { index in
        let hop = hops[index]
        return SimulationResult.Hop(
          region: hop.region, wave: hop.wave + 1, plannedEndMinute: (hop.plannedStart + hop.plannedDuration) / 60,
          latestEndMinute: window(of: hop).map { $0.end / 60 }, due: due[index], fits: fits[index],
          end: SimulationResult.Quantiles(&ends[index]))
      })
  }

  /// The window that the plan uses; nil where only the horizon ends it.
  private func window(of hop: SimulatedHop) -> SimulatedHop.Opening? {
    guard hop.opening < hop.openings.count, !hop.openings[hop.opening].isOpen else { return nil }
    return hop.openings[hop.opening]
  }

  private func play(_ run: inout Run, _ random: inout SimulationRandom, _ clients: inout SimulatedClients) {
    run.isStopped = false
    run.lacksWindow = false
    run.mixedSeconds = 0
    run.finish = 0
    var waveEnd = 0
    var index = 0
    var wave = 0
    while index < hops.count {
      let first = index
      let ready = wave == 0 ? 0 : waveEnd + betweenWaves
      let released = clients.ends(beforeWave: wave, origin: waveEnd)
      var begin = Int.max
      var end = 0
      while index < hops.count, hops[index].wave == wave {
        run.isDue[index] = !run.isStopped
        var begun: Int?
        if !run.isStopped, let released {
          begun = start(of: index, first: first, ready: max(ready, released[hops[index].place] ?? 0), run)
        }
        guard let start = begun else {
          if !run.isStopped { run.lacksWindow = true }
          run.starts[index] = Int.max
          run.ends[index] = Int.max
          run.isStopped = true
          index += 1
          continue
        }
        run.starts[index] = start
        run.ends[index] = start + duration(of: hops[index], &random, &run)
        begin = min(begin, start)
        end = max(end, run.ends[index])
        index += 1
      }
      run.mixedSeconds += end - (mixed[wave] ? waveEnd : begin == Int.max ? end : begin)
      waveEnd = end
      run.finish = end
      wave += 1
    }
  }

  private func duration(of hop: SimulatedHop, _ random: inout SimulationRandom, _ run: inout Run) -> Int {
    var minutes = 0.0
    for _ in 0..<hop.servers { minutes += hop.serverTime.quantile(random.unit()) }
    var seconds = Int((minutes * 60).rounded()) + hop.regionTime
    guard hop.failure > 0 else { return seconds }
    // A gate that always fails is given up as stopped, not retried for ever.
    var tries = 0
    while random.unit() < hop.failure {
      tries += 1
      guard hop.response == .retry, tries < 100 else {
        run.isStopped = true
        break
      }
      seconds += Int((hop.serverTime.quantile(random.unit()) * 60).rounded()) + hop.regionTime
    }
    return seconds
  }

  /// When a hop begins; nil where no window is left. Hops of a wave stand in the order of their planned starts.
  private func start(of index: Int, first: Int, ready: Int, _ run: Run) -> Int? {
    let hop = hops[index]
    var time = max(hop.plannedStart, ready)
    for before in hop.after {
      guard run.ends[before.hop] < Int.max else { return nil }
      time = max(time, run.ends[before.hop] + before.soak)
    }
    // Never before one that the plan starts first.
    if index > first { time = max(time, run.starts[index - 1]) }
    var opening = hop.opening
    while true {
      time = max(time, crewFree(index, first, run, team: nil, limit: crews, from: time))
      if hop.team >= 0, teams[hop.team] < crews {
        let free = crewFree(index, first, run, team: hop.team, limit: teams[hop.team], from: time)
        if free > time {
          time = free
          continue
        }
      }
      guard !hop.openings.isEmpty else { return time }
      let own = hop.openings[opening]
      if time < own.start {
        time = own.start
        continue
      }
      if time + hop.plannedDuration <= own.end { return time }
      guard
        let next = hop.openings.indices.first(where: { other in
          other > opening && max(time, hop.openings[other].start) + hop.plannedDuration <= hop.openings[other].end
        })
      else { return nil }
      opening = next
    }
  }

  /// The first time at which fewer than `limit` of the hops before still run.
  private func crewFree(_ index: Int, _ first: Int, _ run: Run, team: Int?, limit: Int, from time: Int) -> Int {
    var free = time
    while true {
      var running = 0
      var soonest = Int.max
      for other in first..<index where run.ends[other] > free && (team == nil || hops[other].team == team) {
        running += 1
        soonest = min(soonest, run.ends[other])
      }
      guard running >= limit, soonest < Int.max else { return free }
      free = soonest
    }
  }
}
