/// Reads windows and freezes.
enum WindowReading {
  static func windows(_ map: MapReader, hasOrigin: Bool, options: ReadOptions) -> [Window]? {
    guard let items = map.list("windows") else { return nil }
    guard !items.isEmpty else {
      map.add(
        "windows", "no window is given, so the region could never be upgraded", hint: "leave `windows` out for any time"
      )
      return nil
    }
    if !hasOrigin { needsOrigin(map, "windows") }
    return items.enumerated().compactMap { index, item in
      window(item, "\(map.place("windows"))[\(index)]", map.problems, options)
    }
  }

  static func freezes(_ map: MapReader, hasOrigin: Bool) -> [Freeze]? {
    guard let items = map.list("freezes") else { return nil }
    if !hasOrigin, !items.isEmpty { needsOrigin(map, "freezes") }
    return items.enumerated().compactMap { index, item in
      let path = "\(map.place("freezes"))[\(index)]"
      guard let reader = MapReader(item, path: path, keys: InventoryKeys.freeze, problems: map.problems) else {
        return nil
      }
      guard let (from, to) = interval(reader, what: "freeze") else { return nil }
      return Freeze(from: from, to: to, reason: reader.text("reason"))
    }
  }

  private static func needsOrigin(_ map: MapReader, _ key: String) {
    map.add(
      key, "\(key) lie on a calendar, and the plan has none",
      hint: "add `planning: {not-before: 2026-12-01T00:00Z}`, or leave \(key) out for a relative plan")
  }

  private static func interval(_ reader: MapReader, what: String) -> (Instant, Instant)? {
    reader.require("from", "2026-12-01T00:00Z")
    reader.require("to", "2026-12-02T00:00Z")
    guard let from = reader.instant("from"), let to = reader.instant("to") else { return nil }
    guard from < to else {
      reader.add("to", "the \(what) ends at \(to), which is not after its start \(from)")
      return nil
    }
    return (from, to)
  }

  private static func window(
    _ node: SourceNode, _ path: String, _ problems: ProblemList, _ options: ReadOptions
  ) -> Window? {
    guard let reader = MapReader(node, path: path, keys: InventoryKeys.recurring, problems: problems) else {
      return nil
    }
    if isDate(reader.value("from")) || isDate(reader.value("to")) {
      for key in ["days", "zone"] where reader.value(key) != nil {
        reader.add(
          key, "does not go with a window in absolute time",
          hint: "give times of day in `from` and `to`, or leave it out")
      }
      return interval(reader, what: "window").map { .once(from: $0, to: $1) }
    }
    reader.require("from", "\"22:00\"")
    reader.require("to", "\"04:00\"")
    let from = time(reader, "from")
    let to = time(reader, "to")
    let zone = reader.require("zone", "Europe/Berlin").flatMap { _ in reader.text("zone") }
    if let zone, let known = options.knownZones, !known.contains(zone), zone != "UTC" {
      reader.add(
        "zone", "unknown time zone `\(zone)`",
        hint: Spelling.hint(for: zone, among: known.sorted())
          ?? "use a name of the IANA data base, such as America/New_York")
    }
    var days = Weekday.allCases
    if let items = reader.list("days") {
      days = items.enumerated().compactMap { index, item in day(item, "\(path).days[\(index)]", reader) }
      if items.isEmpty {
        reader.add("days", "no day is given, so the window never opens", hint: "leave `days` out for every day")
      }
    }
    guard let from, let to, let zone else { return nil }
    return .recurring(days: days, from: from, to: to, zone: zone)
  }

  /// Whether a value is meant as an instant and not as a time of day, well formed or not.
  private static func isDate(_ node: SourceNode?) -> Bool {
    guard let node, case .scalar(let text, _) = node.kind else { return false }
    var scanner = DigitScanner(text)
    return scanner.number(4) != nil && scanner.skip("-")
  }

  private static func time(_ reader: MapReader, _ key: String) -> TimeOfDay? {
    guard let node = reader.value(key) else { return nil }
    if case .scalar(let text, _) = node.kind, let time = TimeOfDay(text) { return time }
    reader.add(
      key, "expected a time of day, found \(node.name)",
      hint: "write `\"22:00\"`, or an instant such as 2026-12-05T08:00Z")
    return nil
  }

  private static func day(_ node: SourceNode, _ path: String, _ reader: MapReader) -> Weekday? {
    let days = Weekday.allCases.map(\.rawValue)
    guard case .scalar(let text, _) = node.kind else {
      reader.problems.add(
        node, path, "expected a day, found \(node.name)", hint: "one of \(days.joined(separator: ", "))")
      return nil
    }
    if let day = Weekday(rawValue: text) { return day }
    let meant = days.first { text.lowercased().hasPrefix($0) }
    reader.problems.add(
      node, path, "expected a day, found \(node.name)",
      hint: meant.map { "did you mean `\($0)`?" } ?? "one of \(days.joined(separator: ", "))")
    return nil
  }
}
