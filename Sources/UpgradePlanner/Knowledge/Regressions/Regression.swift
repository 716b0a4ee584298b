/// A known fault of some releases, or of a combination of releases.
public struct Regression: Hashable, Sendable {
  /// What must be one of the affected releases for the fault to matter.
  public enum AppliesTo: String, Hashable, Sendable, CaseIterable {
    /// A release one lands on.
    case target
    /// The release that runs today.
    case today
    /// Today's release and the one landed on.
    case todayAndTarget = "today+target"
    /// A release that takes part in the upgrade while it lasts.
    case window
    /// Two parties on different releases; see ``Regression/combination``.
    case combination
    /// Any release at any time.
    case any
  }

  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case critical
    case high
    case medium
    case low

    /// More severe is greater.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    private var rank: Int {
      switch self {
      case .critical: 3
      case .high: 2
      case .medium: 1
      case .low: 0
      }
    }
  }

  /// Two parties that misbehave together.
  public struct Combination: Hashable, Sendable {
    /// Who meets whom.
    public enum Parties: String, Hashable, Sendable, CaseIterable {
      /// People in the UI of the first, looking at the second region.
      case ui
      /// Servers of the first, clients of the second.
      case clients
      /// The CLI of the first, servers of the second.
      case cli
      /// A federated region of the first, the authoritative region of the second.
      case replication
    }
    public let parties: Parties
    public let first: VersionRange
    public let second: VersionRange
    /// Whether the first must also be newer than the second.
    public let onlyIfFirstIsNewer: Bool

    public init(parties: Parties, first: VersionRange, second: VersionRange, onlyIfFirstIsNewer: Bool) {
      self.parties = parties
      self.first = first
      self.second = second
      self.onlyIfFirstIsNewer = onlyIfFirstIsNewer
    }

    public func holds(first: NomadVersion, second: NomadVersion) -> Bool {
      self.first.contains(first) && self.second.contains(second) && (!onlyIfFirstIsNewer || second.precedes(first))
    }
  }

  /// `KR-001` …; stable, never reused.
  public let id: String
  /// The affected releases; nil where every release is, or a combination says it.
  public let affected: VersionRange?
  public let editions: [Edition]
  public let appliesTo: AppliesTo
  public let combination: Combination?
  public let severity: Severity
  /// The part of Nomad that has the fault.
  public let component: String
  /// One sentence for a finding.
  public let summary: String
  /// What sets it off.
  public let trigger: String
  /// What people notice.
  public let symptom: String
  /// The first fixed release of each line, in words; empty where none is.
  public let fixedIn: String
  /// What to do about it in an upgrade.
  public let action: String
  /// Features one of which must be in use for it to matter; empty: always.
  public let features: [String]
  /// Whether it needs several regions.
  public let isFederated: Bool
  public let citations: [Citation]

  /// The surest evidence for it.
  public var evidence: Evidence { citations.surest }

  /// Whether a binary is one of the affected releases (editions included); false where only a combination says so.
  public func affects(_ version: NomadVersion) -> Bool {
    guard editions.contains(version.edition) else { return false }
    guard let affected else { return appliesTo == .any }
    return affected.contains(version)
  }
}

extension Regression {
  /// Every known regression, in order of ids.
  public static let all: [Regression] = KnowledgeTable.entries(RegressionTable.text).map(Regression.init)

  /// The regression with an id.
  public static func entry(_ id: String) -> Regression? { all.first { $0.id == id } }

  /// Those that affect a binary and apply to what it is used as.
  public static func affecting(_ version: NomadVersion, as use: AppliesTo) -> [Regression] {
    all.filter { regression in
      let applies =
        regression.appliesTo == use
        || regression.appliesTo == .any && regression.affected != nil
        || regression.appliesTo == .todayAndTarget && (use == .today || use == .target)
      return applies && regression.affects(version)
    }
  }

  /// Those of two parties on two releases.
  public static func combining(
    _ parties: Combination.Parties, first: NomadVersion, second: NomadVersion
  ) -> [Regression] {
    all.filter { regression in
      guard let combination = regression.combination, combination.parties == parties else { return false }
      return combination.holds(first: first, second: second)
    }
  }

  init(_ entry: KnowledgeEntry) {
    id = entry.id
    affected = entry.range("affected")
    editions = entry["edition"].flatMap(Edition.init(rawValue:)).map { [$0] } ?? Edition.allCases
    appliesTo = entry["applies"].flatMap(AppliesTo.init(rawValue:)) ?? .any
    severity = entry["severity"].flatMap(Severity.init(rawValue:)) ?? .medium
    component = entry["component"] ?? ""
    summary = entry["summary"] ?? entry["symptom"] ?? ""
    trigger = entry["trigger"] ?? ""
    symptom = entry["symptom"] ?? ""
    fixedIn = entry["fixed"] ?? ""
    action = entry["do"] ?? ""
    features = entry.words("features")
    isFederated = entry["federated"] == "yes"
    citations = entry.citations
    if let parties = entry["parties"].flatMap(Combination.Parties.init(rawValue:)),
      let first = entry.range("first"), let second = entry.range("second")
    {
      combination = Combination(
        parties: parties, first: first, second: second, onlyIfFirstIsNewer: entry["newer"] == "first")
    } else {
      combination = nil
    }
  }
}
