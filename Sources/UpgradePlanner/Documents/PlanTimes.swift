/// Writes a plan's minutes as UTC and as wall-clock time in the zones the plan lists, or relative to its origin.
struct PlanTimes {
  let clock: PlanClock
  private let origin: Instant?
  private let zones: [String: ZoneOffsets]

  init(_ document: PlanDocument) {
    origin = document.origin
    clock = PlanClock(origin: document.origin)
    zones = Dictionary(document.zones.map { ($0.zone, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func text(_ minute: Int) -> String { clock.text(minute) }
  func span(_ start: Int, _ end: Int) -> String { clock.span(start, end) }

  /// How late a hop may start. A span that is wider than any window is the whole horizon of a region without windows.
  func latestStart(of hop: Hop) -> String {
    hop.latestStartMinute - hop.startMinute > 14 * 1440 ? "any time" : text(hop.latestStartMinute)
  }

  /// The roll-outs of clients in one sentence; nil where there are none.
  func clients(_ plan: Plan) -> String? {
    let batches = plan.clients.flatMap(\.batches)
    let left = plan.clients.reduce(0) { $0 + $1.left }
    guard !plan.clients.isEmpty else { return nil }
    var regions: [String] = []
    for rollout in plan.clients where !regions.contains(rollout.region.name) { regions.append(rollout.region.name) }
    var text = "Client roll-outs in \(Prose.list(regions, most: 6)): "
    if let start = batches.map(\.startMinute).min(), let end = batches.map(\.endMinute).max() {
      let count = "\(batches.count) batch\(batches.count == 1 ? "" : "es")"
      text += "\(count), \(span(start, end)); clients are drained, so workloads move"
      if left > 0 { text += "; " }
    }
    return text + (left > 0 ? "no window for \(left) clients." : ".")
  }

  /// `Tue 2026-12-01 22:00 to 23:10 America/New_York`; nil without origin or zone.
  ///
  /// Within a day of a change of the clocks each time has its offset, as `02:30+02:00`: an hour may come twice.
  func local(_ start: Int, _ end: Int, zone: String?) -> String? {
    guard let origin, let zone, let offsets = zones[zone] else { return nil }
    let (first, last) = (origin.advanced(byMinutes: start), origin.advanced(byMinutes: end))
    let isNear = offsets.transitions.contains {
      $0.from.epochMinute > first.epochMinute - 1440 && $0.from.epochMinute < last.epochMinute + 1440
    }
    let from = Self.wall(first, offsets, withOffset: isNear)
    let to = Self.wall(last, offsets, withOffset: isNear)
    let sameDay = from.date == to.date
    return "\(from.day) \(from.date) \(from.time) to \(sameDay ? "" : "\(to.day) \(to.date) ")\(to.time) \(zone)"
  }

  /// `+05:30`.
  static func offset(_ minutes: Int) -> String {
    let (hours, rest) = minutes.magnitude.quotientAndRemainder(dividingBy: 60)
    return "\(minutes < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func wall(
    _ instant: Instant, _ zone: ZoneOffsets, withOffset: Bool
  ) -> (date: String, time: String, day: String) {
    let offset = zone.transitions.last { $0.from <= instant }?.offsetMinutes ?? zone.initialOffsetMinutes
    let text = "\(instant.advanced(byMinutes: offset))"
    let minute = instant.epochMinute + offset
    let days = minute >= 0 ? minute / 1440 : -((-minute + 1439) / 1440)
    let split = text.split(separator: "T", maxSplits: 1)
    guard split.count == 2 else { return (text, "", "") }
    return (
      String(split[0]), split[1].prefix(5) + (withOffset ? Self.offset(offset) : ""),
      CivilDate(daysSinceEpoch: days).weekday.rawValue.capitalizedFirst
    )
  }
}

extension String {
  /// The first letter in upper case: `tue` becomes `Tue`.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
