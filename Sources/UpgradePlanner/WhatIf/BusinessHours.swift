/// Working hours of a region: Monday to Friday, 09:00 to 17:00 in the zone of its windows, else in UTC.
struct BusinessHours: Sendable {
  private static let open = 9 * 60
  private static let close = 17 * 60

  private let origin: Instant
  private let zones: [RegionID: ZoneOffsets]

  /// Nil for a plan without a calendar.
  init?(_ inventory: Inventory, zones: [ZoneOffsets]) {
    guard let origin = inventory.planning.origin else { return nil }
    self.origin = origin
    var own: [RegionID: ZoneOffsets] = [:]
    for region in inventory.regions {
      for case .recurring(_, _, _, let zone) in region.windows ?? [] where own[region.id] == nil {
        own[region.id] = zones.first { $0.zone == zone }
      }
    }
    self.zones = own
  }

  /// Minutes of working hours in which anything is impaired, summed over the regions affected.
  func broken(_ impairments: [Impairment]) -> Int {
    var spans: [RegionID: [(start: Int, end: Int)]] = [:]
    for row in impairments where row.weight > 0 {
      spans[row.affected, default: []].append((row.startMinute, row.endMinute))
    }
    var total = 0
    for region in spans.keys.sorted() {
      var end = Int.min
      for span in (spans[region] ?? []).sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) where span.end > end {
        total += minutes(max(span.start, end), span.end, zones[region])
        end = span.end
      }
    }
    return total
  }

  /// Nights, noon to noon where the region is, in which any hop begins.
  func nights(_ hops: [HopSpan]) -> Int {
    Set(
      hops.map { hop in
        let now = origin.advanced(byMinutes: hop.startMinute)
        let local = now.epochMinute + (zones[hop.region].map { Self.offset($0, now) } ?? 0) - 12 * 60
        return local >= 0 ? local / 1440 : -((-local + 1439) / 1440)
      }
    ).count
  }

  private static func offset(_ zone: ZoneOffsets, _ now: Instant) -> Int {
    zone.transitions.last { $0.from <= now }?.offsetMinutes ?? zone.initialOffsetMinutes
  }

  /// Minutes of working hours between two minutes of the plan.
  func minutes(_ start: Int, _ end: Int, _ zone: ZoneOffsets?) -> Int {
    var time = origin.advanced(byMinutes: start).epochMinute
    let last = origin.advanced(byMinutes: end).epochMinute
    var total = 0
    while time < last {
      let now = Instant(epochMinute: time)
      let offset = zone.map { Self.offset($0, now) }
      let local = time + (offset ?? 0)
      let day = local >= 0 ? local / 1440 : -((-local + 1439) / 1440)
      let change = zone?.transitions.first { now < $0.from }?.from.epochMinute ?? Int.max
      let next = min(last, min(change, (day + 1) * 1440 - (offset ?? 0)))
      let weekday = CivilDate(daysSinceEpoch: day).weekday
      if weekday != .sat, weekday != .sun {
        let from = max(local - day * 1440, Self.open)
        let to = min(local - day * 1440 + next - time, Self.close)
        total += max(0, to - from)
      }
      time = next
    }
    return total
  }
}
