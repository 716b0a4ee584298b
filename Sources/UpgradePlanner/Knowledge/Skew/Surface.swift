/// Something that people or servers do across regions.
public struct Surface: Hashable, Sendable {
  /// `ui.jobs`, `replication.acl-policies` …
  public struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public var description: String { rawValue }
    public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
  }

  /// Who calls whom.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A page of the UI: the region people entered calls the one they look at.
    case page
    /// A command of the CLI or a call of the API: likewise.
    case cli
    /// The federated region pulls from the authoritative one.
    case replication
    /// The authoritative region asks every other one.
    case deletion
    /// The region where a job is submitted calls the others.
    case multiregion
    /// Log lines without effect: the federated region pulls from the authoritative one.
    case noise
  }

  public let id: ID
  public let title: String
  public let kind: Kind
  /// 10, 3 or 1: what an hour of it weighs, before exposure.
  public let severity: Int
  /// The feature that must be in use for it to matter; nil: always.
  public let feature: String?
  /// Whether only Enterprise has it.
  public let enterpriseOnly: Bool
  /// What people notice while it fails.
  public let effect: String
  /// What to do meanwhile.
  public let workaround: String
  /// The calls it makes, by release of the caller.
  let calls: [SurfaceCall]
  /// Where the calls are known from.
  public let citation: Citation

  /// Every surface, in the order documents list them.
  public static let all: [Surface] = KnowledgeTable.entries(SurfaceTable.text).compactMap(Surface.init)

  public static func with(_ id: ID) -> Surface? { byID[id] }

  private static let byID: [ID: Surface] =
    Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// A surface that a rule pack states; what fails on it is for the pack to say.
  init?(stated: RulePack.Break, citation: Citation) {
    guard let kind = Kind(rawValue: stated.direction.rawValue) else { return nil }
    id = ID(stated.statement.id)
    title = stated.statement.title
    self.kind = kind
    severity = stated.severity
    feature = stated.feature
    enterpriseOnly = false
    effect = stated.statement.reason
    workaround = stated.statement.remedy
    calls = []
    self.citation = citation
  }

  private init?(_ entry: KnowledgeEntry) {
    guard let kind = entry["kind"].flatMap(Kind.init(rawValue:)), let citation = entry.citations.first else {
      return nil
    }
    id = ID(entry.id)
    title = entry["title"] ?? ""
    self.kind = kind
    severity = entry["severity"].flatMap { Int($0) } ?? 3
    feature = entry["feature"]
    enterpriseOnly = entry["edition"] == "enterprise"
    effect = entry["effect"] ?? ""
    workaround = entry["meanwhile"] ?? ""
    calls = entry.all("calls").compactMap(SurfaceCall.init)
    self.citation = citation
  }
}

/// A method that a surface calls on the other region, and the releases of the caller that do.
struct SurfaceCall: Hashable, Sendable {
  let method: String
  let callers: VersionRange

  /// Reads `Job.Statuses >=1.8.0`.
  init?(_ text: String) {
    guard let space = text.firstIndex(of: " "),
      let callers = try? VersionRange(parsing: String(text[text.index(after: space)...]))
    else { return nil }
    method = String(text[..<space])
    self.callers = callers
  }
}
