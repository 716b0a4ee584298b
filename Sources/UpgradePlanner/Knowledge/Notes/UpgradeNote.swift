/// What one release asks of those who upgrade to it or past it.
public struct UpgradeNote: Hashable, Sendable {
  /// What the note is about.
  public enum Category: String, Hashable, Sendable, CaseIterable {
    case defaultChange = "default-change"
    case breaking
    case removal
    case deprecation
    case ordering
    case precheck
    case client
    case acl
    case federation
    case plugin
    case consul
    case vault
    case raft
    case keyring
    case config
  }

  /// Who is concerned.
  public enum Audience: String, Hashable, Sendable, CaseIterable {
    case servers
    case clients
    case both
    case jobs
    case cli
    case api
  }

  /// `NOTE-1.9.0-03`; stable, never reused.
  public let id: String
  /// The release that brings it; nil: any release.
  public let version: NomadVersion?
  /// Patch releases of older series that brought the same change.
  public let alsoIn: [NomadVersion]
  public let category: Category
  public let audience: Audience
  public let title: String
  public let fact: String
  /// What to do before the upgrade; empty: nothing.
  public let before: String
  /// What to do afterwards; empty: nothing.
  public let after: String
  /// How to find out whether one is concerned; empty: there is no way known.
  public let check: String
  /// Features one of which must be in use for it to matter; empty: always.
  public let features: [String]
  public let isFederated: Bool
  public let enterpriseOnly: Bool
  public let citations: [Citation]

  public var evidence: Evidence { citations.surest }

  /// Whether a release already has what the note tells of.
  public func isIn(_ release: NomadVersion) -> Bool {
    guard let version else { return false }
    if !release.precedes(version) { return true }
    return alsoIn.contains { $0.series == release.series && !release.precedes($0) }
  }

  /// Whether an upgrade between two releases brings it.
  public func isMet(from: NomadVersion, to: NomadVersion) -> Bool {
    guard version != nil else { return from.precedes(to) }
    return !isIn(from) && isIn(to)
  }
}

extension UpgradeNote {
  /// Every note, newest release last; those of any release first.
  public static let all: [UpgradeNote] = UpgradeNoteTables.texts.flatMap { text in
    KnowledgeTable.entries(text).map(UpgradeNote.init)
  }

  public static func entry(_ id: String) -> UpgradeNote? { all.first { $0.id == id } }

  /// The notes that an upgrade brings in an edition, oldest first.
  public static func met(from: NomadVersion, to: NomadVersion, edition: Edition) -> [UpgradeNote] {
    all.filter { (edition == .enterprise || !$0.enterpriseOnly) && $0.isMet(from: from, to: to) }
  }

  init(_ entry: KnowledgeEntry) {
    id = entry.id
    version = entry.version("since")
    alsoIn = entry.words("also").compactMap { try? NomadVersion(parsing: $0) }
    category = entry["category"].flatMap(Category.init(rawValue:)) ?? .precheck
    audience = entry["audience"].flatMap(Audience.init(rawValue:)) ?? .both
    title = entry["title"] ?? ""
    fact = entry["fact"] ?? ""
    before = entry["before"] ?? ""
    after = entry["after"] ?? ""
    check = entry["check"] ?? ""
    features = entry.words("features")
    isFederated = entry["federated"] == "yes"
    enterpriseOnly = entry["edition"] == "enterprise"
    citations = entry.citations
  }
}
