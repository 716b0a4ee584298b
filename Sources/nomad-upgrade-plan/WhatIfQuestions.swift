import ArgumentParser
import UpgradePlanner

/// What may be asked of the best plan itself.
struct WhatIfQuestions: ParsableArguments {
  @Flag(help: "For each region of the best plan, what the nearest other place in the order would cost.")
  var why = false

  @Flag(help: "Which exposure, duration or window changes the order, and at which value.")
  var sensitivity = false

  @Flag(help: "Which single change of the calendar or the crews shortens the plan most.")
  var changes = false

  @Flag(help: "What it means to stop after each part of the plan.")
  var stops = false

  @Option(name: .customLong("finish-by"), help: "An instant, or a duration from the start: the last safe start.")
  var finishBy: String?

  @Option(help: "Play the best plan so many times with durations that vary and gates that fail.")
  var simulate: Int?

  @Option(help: "The seed of --simulate; the same seed gives the same bytes.")
  var seed: UInt64 = 1

  @Option(help: "How much worse a plan may be, such as mixed=60m,impairment=5%: what else is possible then.")
  var tolerance: String?

  var isAny: Bool {
    why || sensitivity || changes || stops || finishBy != nil || simulate != nil || tolerance != nil
  }

  func validate() throws {
    if let simulate, !(1...PlanSimulation.mostRuns).contains(simulate) {
      throw ValidationError("--simulate is 1 to \(PlanSimulation.mostRuns).")
    }
    if let tolerance, Tolerance(tolerance) == nil {
      throw ValidationError("--tolerance `\(tolerance)` is none; write mixed=60m,impairment=5%.")
    }
  }

  /// The options that are asked, as they are given.
  var asked: [String] {
    [
      why ? "--why" : nil, sensitivity ? "--sensitivity" : nil, changes ? "--changes" : nil,
      stops ? "--stops" : nil, tolerance.map { _ in "--tolerance" }, simulate.map { _ in "--simulate" },
      finishBy.map { _ in "--finish-by" },
    ].compactMap { $0 }
  }

  /// What is asked of the best plan itself.
  func sections(_ best: WhatIfAnswer, deadline: Int?) -> [WhatIfSection] {
    if best.plan?.waves.isEmpty == true, isAny {
      return [WhatIfSection.unanswered(asked, because: "nothing is to be upgraded")]
    }
    guard best.plan != nil else {
      return asked.isEmpty ? [] : [WhatIfSection.unanswered(asked)]
    }
    let single = best.order?.regions.count == 1 ? asked.filter { ["--why", "--sensitivity"].contains($0) } : []
    return [
      single.isEmpty
        ? nil : WhatIfSection.unanswered(single, because: "one region alone is upgraded, and has no other order"),
      why ? OrderExchange.section(of: best) : nil,
      sensitivity ? OrderBreakpoint.section(of: best) : nil,
      changes || sensitivity ? ChangeTrial.section(of: best) : nil,
      stops ? StopPoint.section(of: best) : nil,
      tolerated(best),
      simulation(best),
      deadline.map { lastStart(best, by: $0) },
    ].compactMap { $0 }
  }

  private func lastStart(_ best: WhatIfAnswer, by deadline: Int) -> WhatIfSection {
    LastStart.find(best.scenario, finishBy: deadline).section(origin: best.scenario.inventory.planning.origin)
  }

  private func simulation(_ best: WhatIfAnswer) -> WhatIfSection? {
    guard let simulate, let plan = best.plan else { return nil }
    let inventory = best.scenario.inventory
    let progress = ProgressLine("runs", of: simulate)
    defer { progress.end() }
    return PlanSimulation(plan, inventory: inventory, zones: best.scenario.zones)
      .run(simulate, seed: seed, progress: progress.show)
      .section(origin: inventory.planning.origin, planned: plan.measures)
  }

  /// Every order of few regions, the best ones of many.
  private func tolerated(_ best: WhatIfAnswer) -> WhatIfSection? {
    guard let tolerance = tolerance.flatMap(Tolerance.init), best.plan != nil else { return nil }
    let problem = OrderProblem(best.scenario.inventory, zones: best.scenario.zones)
    guard let ranking = OrderRanking(problem) else {
      let found = OrderSearch.best(50, of: problem, most: 2_000).orders
      return ToleranceChoice.section(of: best, candidates: found, tolerance: tolerance)
    }
    let done = OrderSweep.run(ranking, 0..<ranking.count)
    return ToleranceChoice.section(
      of: best, candidates: done.piece.ranked, tolerance: tolerance,
      interruption: done.count < ranking.count
        ? "interrupted: only \(done.count) of \(ranking.count) orders were looked at" : nil)
  }

  /// Minutes from the origin to `--finish-by`.
  func deadline(of inventory: Inventory) throws(CommandFailure) -> Int? {
    guard let text = finishBy else { return nil }
    if let origin = inventory.planning.origin, let instant = Instant(text) {
      guard instant > origin else {
        throw CommandFailure(
          "--finish-by \(text) is not after \(origin), where the plan begins",
          hint: "give a later one, or plan from an earlier start: --set planning.not-before=…")
      }
      return instant.epochMinute - origin.epochMinute
    }
    guard let minutes = UpgradePlanner.Duration.minutes(text) else {
      throw CommandFailure(
        "--finish-by `\(text)` is no time",
        hint: inventory.planning.origin == nil
          ? "the plan is relative: write a duration from its start, such as 36h"
          : "write an instant such as 2026-12-05T06:00Z, or a duration from not-before such as 36h")
    }
    guard minutes > 0 else {
      throw CommandFailure("--finish-by \(text) leaves no time at all", hint: "write a longer one, such as 36h")
    }
    return minutes
  }
}
