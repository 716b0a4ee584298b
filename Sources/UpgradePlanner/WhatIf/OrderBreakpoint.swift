/// The value of one number of the inventory at which the best order changes.
public struct OrderBreakpoint: Hashable, Sendable {
  /// The inventory's key.
  public let key: String
  /// Today's value and the one at which the order of today is no longer best, as the inventory writes them.
  public let today: String
  public let value: String
  /// A best order there.
  public let order: HopOrder
  public let measures: Measures
  /// What the order of today would cost more there; nil where it has no schedule.
  let loss: MeasuresDifference?

  /// A number of one region that can be turned up and down.
  private struct Dial {
    let key: String
    let today: Int
    let range: ClosedRange<Int>
    let text: (Int) -> String
    let changed: (Region, Int) -> Region
    let region: RegionID
  }

  private struct Probe {
    let isSame: Bool
    let order: HopOrder
    let measures: Measures
    let loss: MeasuresDifference?
  }

  /// Every breakpoint that was found, by region; and the keys of which one may have been missed, because a search gave up.
  ///
  /// From today's value up and down in doubling steps, then by halving to the exact minute or unit: at the value found
  /// the order is worse than the best, one unit nearer to today it is not.
  public static func all(
    of best: WhatIfAnswer, budget: SearchBudget = .standard
  ) -> (found: [OrderBreakpoint], missed: [String]) {
    guard let order = best.order else { return ([], []) }
    let inventory = best.scenario.inventory
    var missed: [String] = []
    func probe(_ dial: Dial, _ value: Int) -> Probe? {
      let regions = inventory.regions.map { $0.id == dial.region ? dial.changed($0, value) : $0 }
      let problem = OrderProblem(
        inventory.with(regions: regions), zones: best.scenario.zones, budget: budget.shared(among: 16))
      let wanted = order.wanted(waves: problem.waveCount)
      let free = problem.solve(StartOrder(first: []))
      guard case .possible(let measures, _, true) = free.value else {
        if case .impossible = free.value { return nil }
        if !missed.contains(dial.key) { missed.append(dial.key) }
        return nil
      }
      guard case .possible(let own, _, let isProved) = problem.solve(wanted).value else {
        return Probe(isSame: false, order: problem.hopOrder(of: free.starts), measures: measures, loss: nil)
      }
      guard isProved || own == measures else {
        if !missed.contains(dial.key) { missed.append(dial.key) }
        return nil
      }
      let isSame = !(measures < own)
      return Probe(
        isSame: isSame, order: isSame ? order : problem.hopOrder(of: free.starts), measures: measures,
        loss: MeasuresDifference(own, from: measures))
    }
    var found: [OrderBreakpoint] = []
    for dial in dials(inventory, order.regions) {
      for direction in [-1, 1] {
        var same = dial.today
        var step = 1
        var other: (value: Int, probe: Probe)?
        while other == nil {
          let limit = direction < 0 ? dial.range.lowerBound : dial.range.upperBound
          let value = direction < 0 ? max(limit, dial.today - step) : min(limit, dial.today + step)
          guard value != same, let probe = probe(dial, value) else { break }
          if probe.isSame { same = value } else { other = (value, probe) }
          step *= 2
        }
        while let far = other, abs(far.value - same) > 1 {
          let middle = same + (far.value - same) / 2
          guard let probe = probe(dial, middle) else { break }
          if probe.isSame { same = middle } else { other = (middle, probe) }
        }
        if let other {
          found.append(
            OrderBreakpoint(
              key: dial.key, today: dial.text(dial.today), value: dial.text(other.value), order: other.probe.order,
              measures: other.probe.measures, loss: other.probe.loss))
        }
      }
    }
    return (found, missed)
  }

  private static func dials(_ inventory: Inventory, _ order: [RegionID]) -> [Dial] {
    inventory.regions.filter { order.contains($0.id) }.flatMap { region -> [Dial] in
      let usual = region.serverTime.usual
      var dials = [
        Dial(
          key: "regions.\(region.id).exposure", today: region.exposure, range: 0...1000, text: { "\($0)" },
          changed: { $0.with(exposure: $1) }, region: region.id),
        Dial(
          key: "regions.\(region.id).server-time", today: usual, range: 1...max(60, usual * 4),
          text: Duration.text, changed: { $0.with(serverTime: DurationRange($1)) }, region: region.id),
      ]
      if let windows = region.windows {
        dials.append(
          Dial(
            key: "regions.\(region.id).windows", today: 0, range: -720...720,
            text: { length in
              length == 0
                ? "as they are"
                : "each \(PlanClock.duration(abs(length))) \(length > 0 ? "longer" : "shorter")"
            },
            changed: { region, minutes in region.with(windows: .some(windows.map { $0.longer(by: minutes) })) },
            region: region.id))
      }
      return dials
    }
  }

  /// The breakpoints as a table.
  public static func section(of best: WhatIfAnswer, budget: SearchBudget = .standard) -> WhatIfSection? {
    guard let order = best.order, order.regions.count > 1 else { return nil }
    let (found, missed) = all(of: best, budget: budget)
    var notes = [
      "tried for every region that is upgraded: its exposure from 0 to 1000, its server-time from 1 min to 1 h or four "
        + "times today's, and each of its windows up to 12 h shorter or longer"
    ]
    if found.isEmpty { notes.append("none of them changes the order within what was tried") }
    if !missed.isEmpty {
      notes.append(
        "not proved either way at some values, so that one may be missing: \(missed.joined(separator: ", "))")
    }
    return WhatIfSection(
      key: "breakpoints", title: "What would change the order, and at which value",
      header: ["key", "today", "changes at", "best order then", "today's order then"],
      rows: found.map { point in
        [
          point.key, point.today, point.value,
          point.order.text,
          point.loss.map(\.text) ?? "has no schedule",
        ]
      }, notes: notes,
      value: .array(
        found.map { point in
          .object(
            present: [
              ("key", .string(point.key)), ("today", .string(point.today)), ("value", .string(point.value)),
            ] + point.order.members + [("loss", point.loss?.json)])
        }))
  }
}
