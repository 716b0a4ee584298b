import Foundation
import UpgradePlanner

/// Looks up time zones for the library, which has none.
enum ZoneLookup {
  private static let universal: Set = ["UTC", "Etc/UTC", "GMT"]

  /// Every zone name that a window may give.
  static var knownNames: Set<String> { universal.union(TimeZone.knownTimeZoneIdentifiers) }

  /// The names that a document gives as a `zone` and this machine can look up, and all known ones if it gives another.
  ///
  /// The list of known names has one name for each zone; aliases such as Asia/Kolkata are found only by asking.
  static func names(usedIn root: SourceNode) -> Set<String> {
    var names = universal
    var others: Set<String> = []
    var rest = [root]
    while let node = rest.popLast() {
      switch node.kind {
      case .scalar: break
      case .sequence(let items): rest += items
      case .mapping(let entries):
        for entry in entries {
          if case .scalar("zone", _) = entry.key.kind, case .scalar(let name, _) = entry.value.kind {
            // `GMT+2` and `EST` are no IANA names of a place and say nothing about daylight saving.
            if names.contains(name) { continue }
            if name.contains("/"), TimeZone(identifier: name) != nil { names.insert(name) } else { others.insert(name) }
          } else {
            rest.append(entry.value)
          }
        }
      }
    }
    // All known names, for who wrote one that is not among them; most documents need none of that long list.
    return others.isEmpty ? names : names.union(knownNames)
  }

  /// Whether this machine has time-zone data at all; a minimal container may not.
  static var hasData: Bool { TimeZone(identifier: "Europe/Berlin") != nil }

  /// The offsets of each zone over the time a plan looks at; a zone that cannot be looked up is named by the error.
  static func offsets(for needed: ZonesNeeded) throws(CommandFailure) -> [ZoneOffsets] {
    var found: [ZoneOffsets] = []
    for zone in needed.zones {
      guard let data = TimeZone(identifier: zone) else {
        throw CommandFailure(
          "no time-zone data for `\(zone)`",
          hint: hasData ? "use an IANA name such as Europe/Berlin" : "install this machine's tzdata package")
      }
      found.append(offsets(of: data, named: zone, from: needed.from, to: needed.to))
    }
    return found
  }

  static func offsets(of zone: TimeZone, named name: String, from: Instant, to: Instant) -> ZoneOffsets {
    func date(_ instant: Instant) -> Date { Date(timeIntervalSince1970: Double(instant.epochMinute) * 60) }
    func offset(_ date: Date) -> Int {
      // Offsets before standard time hold seconds; the minute that has begun counts.
      Int((Double(zone.secondsFromGMT(for: date)) / 60).rounded(.down))
    }
    let first = offset(date(from))
    var transitions: [ZoneOffsets.Transition] = []
    var last = first
    var at = date(from)
    let end = date(to)
    while let next = zone.nextDaylightSavingTimeTransition(after: at), next <= end, next > at {
      let now = offset(next)
      if now != last {
        let minute = Int((next.timeIntervalSince1970 / 60).rounded(.up))
        transitions.append(ZoneOffsets.Transition(from: Instant(epochMinute: minute), offsetMinutes: now))
        last = now
      }
      at = next
    }
    return ZoneOffsets(zone: name, initialOffsetMinutes: first, transitions: transitions)
  }
}
