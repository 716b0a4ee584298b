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
}
