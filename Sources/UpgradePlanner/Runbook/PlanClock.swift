/// Writes minutes of a plan as people read them: in UTC, or relative to the start where the plan has no calendar.
struct PlanClock: Hashable, Sendable {
  let origin: Instant?

  /// `2026-12-01 22:50Z`, or `T+22:50`; the hours go on counting after a day.
  func text(_ minute: Int) -> String {
    guard let origin else { return Self.relative(minute) }
    return Self.utc(origin.advanced(byMinutes: minute))
  }

  /// Both ends, the date once where it is the same.
  func span(_ start: Int, _ end: Int) -> String {
    let (from, to) = (text(start), text(end))
    guard origin != nil, from.prefix(10) == to.prefix(10) else { return "\(from) to \(to)" }
    return "\(from) to \(to.dropFirst(11))"
  }

  static func utc(_ instant: Instant) -> String {
    let text = "\(instant)"
    guard let split = text.firstIndex(of: "T") else { return text }
    return "\(text[..<split]) \(text[split...].dropFirst().dropLast(4))Z"
  }

  static func relative(_ minute: Int) -> String {
    let size = minute.magnitude
    let minutes = size % 60
    return "T\(minute < 0 ? "-" : "+")\(size / 60 < 10 ? "0" : "")\(size / 60):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// `45 min`, `1 h 10 min`, `3 d 2 h`.
  static func duration(_ minutes: Int) -> String {
    let (days, hours, rest) = (minutes / 1440, minutes % 1440 / 60, minutes % 60)
    var parts: [String] = []
    if days != 0 { parts.append("\(days) d") }
    if hours != 0 { parts.append("\(hours) h") }
    if rest != 0 || parts.isEmpty { parts.append("\(rest) min") }
    return parts.joined(separator: " ")
  }
}
