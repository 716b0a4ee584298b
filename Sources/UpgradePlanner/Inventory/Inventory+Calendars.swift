/// The zones an inventory's windows name, and the time over which their offsets matter.
public struct ZonesNeeded: Hashable, Sendable {
  /// Ascending, each once.
  public let zones: [String]
  public let from: Instant
  public let to: Instant
  public init(zones: [String], from: Instant, to: Instant) {
    self.zones = zones
    self.from = from
    self.to = to
  }
}

extension Inventory {
  /// What the shell has to look up before calendars can be resolved; nil for a relative plan.
  public var zonesNeeded: ZonesNeeded? {
    guard let origin = planning.origin else { return nil }
    var zones: Set<String> = []
    for region in regions {
      for case .recurring(_, _, _, let zone) in region.windows ?? [] { zones.insert(zone) }
    }
    // Two days of margin: a window that starts the day before may reach into the plan.
    return ZonesNeeded(
      zones: zones.sorted(), from: origin.advanced(byMinutes: -2 * 1440),
      to: origin.advanced(byMinutes: planning.horizonMinutes + 2 * 1440))
  }

  /// The usable openings of each region, in region order.
  ///
  /// Windows are cut by the federation's and the region's freezes and clipped to the horizon; those that touch or overlap
  /// stay separate, since a hop lies inside one of them.
  ///
  /// - Complexity: O(days of the horizon × windows + openings × freezes).
  public func calendars(zones: [ZoneOffsets]) -> [RegionCalendar] {
    var offsets: [String: ZoneOffsets] = ["UTC": .utc]
    for zone in zones { offsets[zone.zone] = zone }
    return regions.map { region in
      var openings: [RegionCalendar.Opening] = []
      if let windows = region.windows {
        for (index, window) in windows.enumerated() {
          openings += pieces(of: window, offsets: offsets).compactMap { clipped($0, window: index) }
        }
      } else {
        openings = [
          RegionCalendar.Opening(
            interval: Interval(start: 0, end: planning.horizonMinutes), window: nil, endsAtHorizon: true)
        ]
      }
      for freeze in planning.freezes + region.freezes { openings = openings.flatMap { cut($0, by: freeze) } }
      openings.sort { ($0.interval, $0.window ?? -1) < ($1.interval, $1.window ?? -1) }
      return RegionCalendar(region: region.id, openings: openings)
    }
  }

  /// A window's intervals in minutes from the origin, not yet clipped.
  private func pieces(of window: Window, offsets: [String: ZoneOffsets]) -> [Interval] {
    guard let origin = planning.origin else { return [] }
    switch window {
    case .once(let from, let to):
      return [
        Interval(start: from.epochMinute - origin.epochMinute, end: to.epochMinute - origin.epochMinute)
      ]
    case .recurring(let days, let from, let to, let zone):
      guard let offset = offsets[zone] else { return [] }
      let firstDay = (origin.epochMinute - 2 * 1440) / 1440
      let lastDay = (origin.epochMinute + planning.horizonMinutes + 2 * 1440) / 1440
      var result: [Interval] = []
      for day in firstDay...lastDay where days.contains(CivilDate(daysSinceEpoch: day).weekday) {
        let start = offset.instant(wallMinute: day * 1440 + from.minute)
        let endDay = to.minute <= from.minute ? day + 1 : day
        let end = offset.instant(wallMinute: endDay * 1440 + to.minute)
        result.append(
          Interval(start: start.epochMinute - origin.epochMinute, end: end.epochMinute - origin.epochMinute))
      }
      return result
    }
  }

  private func clipped(_ interval: Interval, window: Int) -> RegionCalendar.Opening? {
    let start = max(0, interval.start)
    let end = min(planning.horizonMinutes, interval.end)
    guard end > start else { return nil }
    return RegionCalendar.Opening(
      interval: Interval(start: start, end: end), window: window,
      endsAtHorizon: interval.end > planning.horizonMinutes)
  }

  /// What a freeze leaves of an opening: nothing, one piece or two.
  private func cut(_ opening: RegionCalendar.Opening, by freeze: Freeze) -> [RegionCalendar.Opening] {
    guard let origin = planning.origin else { return [opening] }
    let from = freeze.from.epochMinute - origin.epochMinute
    let to = freeze.to.epochMinute - origin.epochMinute
    let interval = opening.interval
    guard from < interval.end, to > interval.start else { return [opening] }
    var result: [RegionCalendar.Opening] = []
    if from > interval.start {
      result.append(
        RegionCalendar.Opening(
          interval: Interval(start: interval.start, end: from), window: opening.window, endsAtHorizon: false))
    }
    if to < interval.end {
      result.append(
        RegionCalendar.Opening(
          interval: Interval(start: to, end: interval.end), window: opening.window,
          endsAtHorizon: opening.endsAtHorizon))
    }
    return result
  }
}
