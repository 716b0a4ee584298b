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
  /// - Parameter zones: offsets of ``zonesNeeded``; `UTC` may be missing. A window in another zone that is missing has
  ///   no openings.
  /// - Complexity: O(n log n) in windows × days of the horizon + freezes + the pieces they make.
  public func calendars(zones: [ZoneOffsets]) -> [RegionCalendar] {
    var offsets: [String: ZoneOffsets] = ["UTC": .utc]
    for zone in zones { offsets[zone.zone] = zone }
    let common = closed(planning.freezes)
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
      let own = closed(region.freezes)
      openings = openings.flatMap { $0.cut(by: common) }.flatMap { $0.cut(by: own) }
      openings.sort { ($0.interval, $0.window ?? -1) < ($1.interval, $1.window ?? -1) }
      return RegionCalendar(region: region.id, openings: openings)
    }
  }

  /// The time that freezes close: ascending, apart from each other.
  private func closed(_ freezes: [Freeze]) -> [Interval] {
    guard let origin = planning.origin?.epochMinute else { return [] }
    var result: [Interval] = []
    for freeze in freezes.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      let next = Interval(start: freeze.from.epochMinute - origin, end: freeze.to.epochMinute - origin)
      if let last = result.last, next.start <= last.end {
        result[result.count - 1] = Interval(start: last.start, end: max(last.end, next.end))
      } else {
        result.append(next)
      }
    }
    return result
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
      // A window of the day before may reach into the plan, and zones are up to 14 hours from UTC.
      let firstDay = origin.epochMinute / 1440 - 2
      let lastDay = (origin.epochMinute + planning.horizonMinutes) / 1440 + 2
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
}

extension RegionCalendar.Opening {
  /// What closed times leave of an opening; they are ascending and apart from each other.
  fileprivate func cut(by closed: [Interval]) -> [RegionCalendar.Opening] {
    // The first closed time that ends after the opening starts.
    var low = 0
    var high = closed.count
    while low < high {
      let middle = (low + high) / 2
      if closed[middle].end <= interval.start { low = middle + 1 } else { high = middle }
    }
    var result: [RegionCalendar.Opening] = []
    var start = interval.start
    while low < closed.count, closed[low].start < interval.end {
      if closed[low].start > start {
        result.append(
          RegionCalendar.Opening(
            interval: Interval(start: start, end: closed[low].start), window: window, endsAtHorizon: false))
      }
      start = closed[low].end
      low += 1
    }
    if start < interval.end {
      result.append(
        RegionCalendar.Opening(
          interval: Interval(start: start, end: interval.end), window: window, endsAtHorizon: endsAtHorizon))
    }
    return result
  }
}
