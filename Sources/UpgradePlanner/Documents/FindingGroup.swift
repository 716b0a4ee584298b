/// What a rule says of several places alike, told once.
struct FindingGroup: Hashable, Sendable {
  let first: Finding
  /// `first` and those that differ from it only in place and message, in order.
  let findings: [Finding]

  /// Neighbours that say the same of different places; the order stays.
  static func groups(of findings: [Finding]) -> [FindingGroup] {
    var groups: [FindingGroup] = []
    var rest = findings[...]
    while let first = rest.first {
      let same = rest.prefix {
        $0.rule == first.rule && $0.severity == first.severity && $0.reason == first.reason
          && $0.remedy == first.remedy && $0.waiver == first.waiver && $0.source == first.source
      }
      groups.append(FindingGroup(first: first, findings: Array(same)))
      rest = rest.dropFirst(same.count)
    }
    return groups
  }

  /// A message and the places that it holds for.
  struct Line: Hashable, Sendable {
    let places: [String]
    let message: String

    /// Both, not escaped.
    var text: String { "\(places.joined(separator: ", ")): \(message)" }
  }

  /// What the group says, a line for each message; regions of which the same is said but for their name share one.
  ///
  /// Whether they do depends on what is said and not on what regions are called.
  var lines: [Line] {
    if findings.count > 1, let (before, after) = shared {
      return [Line(places: findings.map(\.place), message: before + "each" + after)]
    }
    return findings.map { Line(places: [$0.place], message: $0.message) }
  }

  /// What every message says before and after the name of its own region; nil where that is not so.
  private var shared: (before: Substring, after: Substring)? {
    let message = first.message
    for name in Self.names(first.place) {
      for start in message.indices where message[start...].hasPrefix(name) {
        let before = message[..<start]
        let after = message[start...].dropFirst(name.count)
        var told: Set<Substring> = []
        let isShared = findings.allSatisfy { finding in
          Self.names(finding.place).contains { finding.message == before + $0 + after && told.insert($0).inserted }
        }
        if isShared { return (before, after) }
      }
    }
    return nil
  }

  /// What the region of a place may be called, the longest first: a name may hold dots.
  private static func names(_ place: String) -> [Substring] {
    guard place.hasPrefix("regions.") else { return [] }
    var names = [place.dropFirst("regions.".count)]
    while let name = names.last, let dot = name.lastIndex(of: ".") { names.append(name[..<dot]) }
    return names.filter { !$0.isEmpty }
  }
}
