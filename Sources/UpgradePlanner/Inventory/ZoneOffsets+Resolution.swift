extension ZoneOffsets {
  /// UTC itself, for which nothing has to be looked up.
  public static let utc = ZoneOffsets(zone: "UTC", initialOffsetMinutes: 0, transitions: [])

  /// The instant of a wall-clock minute: the first of two where it exists twice, the first minute after the gap where a
  /// daylight-saving change skips it.
  ///
  /// - Parameter wallMinute: minutes since 1970-01-01T00:00 on the zone's wall clock.
  func instant(wallMinute: Int) -> Instant {
    var offset = initialOffsetMinutes
    for transition in transitions {
      let candidate = wallMinute - offset
      if candidate < transition.from.epochMinute { return Instant(epochMinute: candidate) }
      // Past the change on the old clock; before it on the new clock: the minute does not exist.
      if wallMinute - transition.offsetMinutes < transition.from.epochMinute { return transition.from }
      offset = transition.offsetMinutes
    }
    return Instant(epochMinute: wallMinute - offset)
  }

  /// The offset from UTC in force at an instant, in minutes.
  public func offset(at instant: Instant) -> Int {
    transitions.last { $0.from <= instant }?.offsetMinutes ?? initialOffsetMinutes
  }
}
