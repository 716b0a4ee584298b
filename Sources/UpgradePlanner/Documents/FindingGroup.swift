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
  var lines: [Line] {
    let told = findings.compactMap(Self.told)
    let names = Set(told.map(\.name))
    if findings.count > 1, names.count == findings.count, let first = told.first,
      told.allSatisfy({ $0.before == first.before && $0.after == first.after })
    {
      return [Line(places: findings.map(\.place), message: first.before + "each" + first.after)]
    }
    return findings.map { Line(places: [$0.place], message: $0.message) }
  }

  private struct Told {
    let before: Substring
    let name: Substring
    let after: Substring
  }

  /// What stands before and after the name of the region that a finding is about; nil where it does not name it once.
  private static func told(_ finding: Finding) -> Told? {
    guard finding.place.hasPrefix("regions.") else { return nil }
    // A name may hold dots: the longest that the message tells.
    var name = finding.place.dropFirst("regions.".count)
    while true {
      if let place = finding.message.firstRange(of: name) {
        let after = finding.message[place.upperBound...]
        guard after.firstRange(of: name) == nil else { return nil }
        return Told(before: finding.message[..<place.lowerBound], name: name, after: after)
      }
      guard let dot = name.lastIndex(of: ".") else { return nil }
      name = name[..<dot]
    }
  }
}
