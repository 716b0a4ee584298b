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

  /// `Tue 22:00-03:10 America/New_York`; nil without origin or zone.
  func local(_ start: Int, _ end: Int, zone: String?) -> String? {
    guard let origin, let zone, let offsets = zones[zone] else { return nil }
    let from = Self.wall(origin.advanced(byMinutes: start), offsets)
    let to = Self.wall(origin.advanced(byMinutes: end), offsets)
    let sameDay = from.date == to.date
    return "\(from.day) \(from.date) \(from.time) to \(sameDay ? "" : "\(to.day) \(to.date) ")\(to.time) \(zone)"
  }

  private static func wall(_ instant: Instant, _ zone: ZoneOffsets) -> (date: String, time: String, day: String) {
    let offset = zone.transitions.last { $0.from <= instant }?.offsetMinutes ?? zone.initialOffsetMinutes
    let text = "\(instant.advanced(byMinutes: offset))"
    let minute = instant.epochMinute + offset
    let days = minute >= 0 ? minute / 1440 : -((-minute + 1439) / 1440)
    let split = text.split(separator: "T", maxSplits: 1)
    guard split.count == 2 else { return (text, "", "") }
    return (
      String(split[0]), String(split[1].prefix(5)), CivilDate(daysSinceEpoch: days).weekday.rawValue.capitalizedFirst
    )
  }
}

extension String {
  /// The first letter in upper case: `tue` becomes `Tue`.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
