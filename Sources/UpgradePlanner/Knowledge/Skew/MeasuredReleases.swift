/// The releases whose every ordered pair was run as a federation, and as server with client.
public enum MeasuredReleases {
  /// Oldest first; Community Edition.
  public static let all: [NomadVersion] = [
    NomadVersion(major: 1, minor: 4, patch: 14), NomadVersion(major: 1, minor: 5, patch: 17),
    NomadVersion(major: 1, minor: 6, patch: 10), NomadVersion(major: 1, minor: 7, patch: 7),
    NomadVersion(major: 1, minor: 8, patch: 4), NomadVersion(major: 1, minor: 9, patch: 7),
    NomadVersion(major: 1, minor: 10, patch: 5), NomadVersion(major: 1, minor: 11, patch: 3),
    NomadVersion(major: 2, minor: 0, patch: 5),
  ]

  /// Whether exactly these two binaries were run together.
  public static func include(_ first: NomadVersion, _ second: NomadVersion) -> Bool {
    all.contains(first) && all.contains(second)
  }

  /// The pair of measured releases in the series of these two, as words for a citation; nil if there is none.
  static func nearest(_ first: NomadVersion, _ second: NomadVersion) -> String? {
    guard let one = all.first(where: { $0.series == first.series }),
      let other = all.first(where: { $0.series == second.series })
    else { return nil }
    return "measured on Community \(one) and \(other)"
  }

  /// How sure something is that the source says and that was measured for these series where they were run.
  static func citation(_ source: Citation, measured: Bool, _ first: NomadVersion, _ second: NomadVersion) -> Citation {
    guard measured, source.kind == .source else { return source }
    if include(first, second) {
      return Citation(kind: .measured, text: "Community \(first) and \(second); \(source.text)")
    }
    guard let nearest = nearest(first, second) else { return source }
    return Citation(kind: .source, text: "\(source.text); \(nearest)")
  }
}
