/// Releases that no server is upgraded to.
public enum NeverLand {
  /// Why a release is never a target or waypoint.
  public struct Entry: Hashable, Sendable {
    public let id: String
    public let range: VersionRange
    public let isEnterpriseOnly: Bool
    /// Whether landing there loses data, so that it cannot be waived.
    public let losesData: Bool
  }

  /// In order of id. Releases and reasons: upgrade guide, changelog and issues as cited by the regressions of these ids.
  public static let all: [Entry] = [
    ("KR-001", "=1.9.2", false, true), ("KR-002", ">=1.8.14 <1.8.16", true, false),
    ("KR-002", ">=1.9.10 <1.9.12", true, false), ("KR-002", ">=1.10.2 <1.10.4", true, false),
    ("KR-003", "=1.4.0", false, false), ("KR-004", "=1.4.1", false, false), ("KR-010", "=1.7.0", false, false),
    ("KR-011", "=1.7.1", false, false), ("KR-025", ">=1.11.0 <1.11.2", false, false), ("KR-029", "=2.0.1", false, false),
    ("KR-036", "=1.5.4", false, false),
  ].compactMap { (id: String, range: String, ent: Bool, loses: Bool) -> Entry? in
    (try? VersionRange(parsing: range)).map { Entry(id: id, range: $0, isEnterpriseOnly: ent, losesData: loses) }
  }

  /// The entry that speaks against a release, nil where none does.
  public static func entry(for version: NomadVersion) -> Entry? {
    all.first { ($0.isEnterpriseOnly ? version.edition == .enterprise : true) && $0.range.contains(version) }
  }
}
