/// What playing a plan many times came to.
public struct SimulationResult: Hashable, Sendable {
  /// Values that half, nine tenths and 99 of 100 runs stay within, in minutes; nil where so many runs do not end.
  public struct Quantiles: Hashable, Sendable {
    public let half: Int?
    public let ninety: Int?
    public let ninetyNine: Int?

    /// Sorts seconds, of which `Int.max` is a run without an end.
    init(_ seconds: inout [Int]) {
      seconds.sort()
      let sorted = seconds
      func value(_ percent: Int) -> Int? {
        guard !sorted.isEmpty else { return nil }
        // The least value that at least so many of a hundred runs do not exceed.
        let rank = max(1, (sorted.count * percent + 99) / 100)
        let found = sorted[rank - 1]
        return found == Int.max ? nil : (found + 30) / 60
      }
      half = value(50)
      ninety = value(90)
      ninetyNine = value(99)
    }
  }

  /// What the runs say of one region's hop.
  public struct Hop: Hashable, Sendable {
    public let region: RegionID
    /// From 1.
    public let wave: Int
    public let plannedEndMinute: Int
    /// The end that its window allows; nil where it has none.
    public let latestEndMinute: Int?
    /// Runs that came as far as this hop: neither a gate nor a lack of windows had stopped them.
    public let due: Int
    /// Those of them in which it ended inside the window that the plan uses.
    public let fits: Int
    public let end: Quantiles
  }

  public let runs: Int
  public let seed: UInt64
  /// Runs that a failed gate or a lack of windows ended.
  public let stopped: Int
  /// Those of them that a lack of windows ended.
  public let withoutWindow: Int
  /// Whether anything varies from run to run.
  public let varies: Bool
  public let mixed: Quantiles
  public let finish: Quantiles
  /// Whether hops wait for client roll-outs, which then moved with the waves.
  public let waitsForClients: Bool
  /// In the order of the plan.
  public let hops: [Hop]

  /// A share of runs as `99.4 %`, never rounded up to all or down to none.
  static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "-" }
    var tenths = (part * 1000 + whole / 2) / whole
    if part < whole { tenths = min(tenths, 999) }
    if part > 0 { tenths = max(tenths, 1) }
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}

extension SimulationResult {
  /// The simulation as a table, with where slack is worth adding.
  public func section(origin: Instant?, planned: Measures) -> WhatIfSection {
    let clock = PlanClock(origin: origin)
    func time(_ minute: Int?) -> String { minute.map(clock.text) ?? "not done" }
    func length(_ minutes: Int?) -> String { minutes.map(PlanClock.duration) ?? "not done" }
    var rows = [
      [
        "mixed versions", PlanClock.duration(planned.mixedMinutes), length(mixed.half), length(mixed.ninety),
        length(mixed.ninetyNine), "", "",
      ],
      [
        "finish", clock.text(planned.finishMinute), time(finish.half), time(finish.ninety), time(finish.ninetyNine),
        "", "",
      ],
    ]
    var notes: [String] = []
    for hop in hops {
      var slack = ""
      if let latest = hop.latestEndMinute, let late = hop.end.ninetyNine {
        slack =
          late <= latest ? "\(PlanClock.duration(latest - late)) left" : "\(PlanClock.duration(late - latest)) missing"
      }
      let name = (hops.last?.wave ?? 1) > 1 ? "\(hop.region) (wave \(hop.wave))" : hop.region.name
      rows.append([
        "end of \(name)", clock.text(hop.plannedEndMinute), time(hop.end.half), time(hop.end.ninety),
        time(hop.end.ninetyNine), fitsText(hop), slack,
      ])
    }
    if !varies {
      notes.append(
        "nothing varies: no server-time is a range and no gate-failure is given, so every run is the plan itself")
    }
    // Least share first: a · d < b · c is a / c < b / d.
    let missed = hops.filter { $0.latestEndMinute != nil && $0.fits < $0.due }
    if let worst = missed.min(by: { $0.fits * $1.due < $1.fits * $0.due }) {
      notes.append(
        "slack is worth most before \(worst.region): it stays inside its window in "
          + "\(Self.share(worst.fits, of: worst.due)) of the runs"
          + (worst.due < runs ? " that come as far as its hop" : ""))
    } else if hops.contains(where: { $0.latestEndMinute != nil && $0.due > 0 }) {
      notes.append("every hop that had its turn stayed inside its window in every run")
    } else {
      notes.append("no region has a window that it could miss")
    }
    if stopped > 0 {
      let causes = [
        stopped > withoutWindow ? "a gate in \(Self.share(stopped - withoutWindow, of: runs))" : "",
        withoutWindow > 0 ? "a lack of windows in \(Self.share(withoutWindow, of: runs))" : "",
      ].filter { !$0.isEmpty }
      notes.append(
        "\(Self.share(stopped, of: runs)) of the runs stop before the end and count as not done: "
          + causes.joined(separator: ", "))
    }
    if waitsForClients {
      notes.append(
        "client roll-outs that a hop waits for were placed anew after each wave, their batches as long as planned")
    }
    notes.append("\(runs == 1 ? "1 run" : "\(runs) runs"), seed \(seed)")
    return WhatIfSection(
      key: "simulation", title: "Durations that vary and gates that fail: what 50, 90 and 99 of 100 runs stay within",
      header: ["", "planned", "P50", "P90", "P99", "fits its window", "slack at P99"], rows: rows, notes: notes,
      value: json)
  }

  private func fitsText(_ hop: Hop) -> String {
    guard hop.latestEndMinute != nil else { return "-" }
    guard hop.due < runs else { return Self.share(hop.fits, of: runs) }
    return hop.due == 0
      ? "its turn never came"
      : "\(Self.share(hop.fits, of: hop.due)) of \(Self.share(hop.due, of: runs)) that come so far"
  }

  private var json: JSONValue {
    func quantiles(_ quantiles: Quantiles) -> JSONValue {
      func value(_ minutes: Int?) -> JSONValue { minutes.map { .int($0) } ?? .null }
      return .object([
        JSONValue.Member("p50", value(quantiles.half)), JSONValue.Member("p90", value(quantiles.ninety)),
        JSONValue.Member("p99", value(quantiles.ninetyNine)),
      ])
    }
    return .object(present: [
      ("runs", .int(runs)), ("seed", .string("\(seed)")), ("stopped", .int(stopped)),
      ("withoutWindow", .int(withoutWindow)),
      ("mixedMinutes", quantiles(mixed)),
      ("finishMinute", quantiles(finish)),
      (
        "hops",
        .array(
          hops.map {
            .object(present: [
              ("region", .string($0.region.name)), ("wave", .int($0.wave)),
              ("plannedEndMinute", .int($0.plannedEndMinute)),
              ("latestEndMinute", $0.latestEndMinute.map { .int($0) }), ("due", .int($0.due)), ("fits", .int($0.fits)),
              ("endMinute", quantiles($0.end)),
            ])
          })
      ),
    ])
  }
}
