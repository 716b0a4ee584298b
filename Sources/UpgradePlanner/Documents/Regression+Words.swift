extension Regression.AppliesTo {
  /// When it matters, for people.
  var words: String {
    switch self {
    case .target: "when landed on"
    case .today: "when run today"
    case .todayAndTarget: "when run today or landed on"
    case .window: "while the upgrade lasts"
    case .combination: "together"
    case .any: "at any time"
    }
  }
}

extension Regression.Combination {
  /// Who meets whom, for people; `range` writes the releases.
  func words(_ range: (VersionRange) -> String) -> String {
    let (first, second) =
      switch parties {
      case .ui: ("the UI of", "looking at")
      case .clients: ("servers of", "with clients of")
      case .cli: ("the CLI of", "with servers of")
      case .replication: ("a federated region of", "with an authoritative one of")
      }
    return "\(first) \(range(self.first)) \(second) \(range(self.second))"
      + (onlyIfFirstIsNewer ? ", the first newer" : "")
  }
}
