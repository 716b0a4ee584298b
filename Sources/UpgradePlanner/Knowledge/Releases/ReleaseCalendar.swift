/// All releases of Nomad from 0.8.0 on, with support ends.
public enum ReleaseCalendar {
  /// The day up to which releases, changelog and documentation were read.
  public static let knowledgeDate = CivilDate(year: 2026, month: 8, day: 21)

  /// Names this state of the knowledge in documents.
  public static let knowledgeVersion = "\(knowledgeDate)"

  /// Where the calendar comes from.
  public static let citation = Citation(
    kind: .changelog, text: "CHANGELOG of the main branch and the release tags, read on \(knowledgeDate)")

  /// Where the support ends come from.
  public static let supportCitation = Citation(kind: .documentation, text: "version support chart (version-eol-chart)")

  /// Every release, oldest first.
  public static let releases: [Release] = parsed.releases

  /// Every series with a release, oldest first, with its support.
  public static let support: [SeriesSupport] = parsed.support

  /// The newest release of all.
  public static let newest: NomadVersion = releases.last?.version ?? NomadVersion(major: 0, minor: 0, patch: 0)

  /// The release with this number, whatever the edition asked for; nil for a prerelease and what is not known.
  public static func release(_ version: NomadVersion) -> Release? {
    guard !version.isPrerelease else { return nil }
    return byCore[version.core]
  }

  /// What is known of a version, its edition included.
  public static func status(_ version: NomadVersion) -> ReleaseStatus {
    if let release = byCore[version.core] {
      if version.isPrerelease { return .prerelease(release) }
      // Enterprise builds of the earliest releases are in no public list; they existed.
      let exists = release.editions.contains(version.edition) || release.version.precedes(firstListedEnterprise)
      return exists ? .known(release) : .otherEdition(release)
    }
    guard let last = releases.last(where: { $0.series == version.series }) else {
      return version.series > newest.series ? .newer : .unknown
    }
    return last.version.precedes(version) ? .newer : .unknown
  }

  /// The releases of a series in an edition, oldest first, as versions of that edition.
  public static func versions(of series: ReleaseSeries, edition: Edition) -> [NomadVersion] {
    releases.filter {
      $0.series == series && ($0.editions.contains(edition) || $0.version.precedes(firstListedEnterprise))
    }
    .map { $0.version.with(edition: edition) }
  }

  /// The newest patch of a series in an edition that no range of `avoiding` holds; nil if none is left.
  public static func newestPatch(
    series: ReleaseSeries, edition: Edition, avoiding: [VersionRange] = []
  ) -> NomadVersion? {
    versions(of: series, edition: edition).last { version in
      !avoiding.contains { $0.contains(version) }
    }
  }

  /// The support of a series, nil where the series is not known.
  public static func support(of series: ReleaseSeries) -> SeriesSupport? {
    support.first { $0.series == series }
  }

  public static func isLTS(_ series: ReleaseSeries) -> Bool { support(of: series)?.isLTS ?? false }

  private static let byCore: [NomadVersion: Release] =
    Dictionary(releases.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })

  private static let firstListedEnterprise: NomadVersion =
    releases.first { $0.editions.contains(.enterprise) }?.version ?? newest

  private static let parsed: (releases: [Release], support: [SeriesSupport]) = {
    var releases: [Release] = []
    var support: [SeriesSupport] = []
    for row in KnowledgeTable.rows(ReleaseTable.text) where row.count > 1 {
      if row[0] == "series" {
        guard let series = try? ReleaseSeries(parsing: row[1]) else { continue }
        func end(_ key: String) -> CivilDate? {
          row.first { $0.hasPrefix(key + "=") }.flatMap { date(String($0.dropFirst(key.count + 1))) }
        }
        support.append(
          SeriesSupport(
            series: series, isLTS: row.contains("lts"), baseEnd: end("base"), extendedEnd: end("extended"),
            ongoingEnd: end("ongoing")))
      } else if row.count > 2, let version = try? NomadVersion(parsing: row[0]), let day = date(row[1]) {
        let editions: [Edition] =
          switch row[2] {
          case "community": [.community]
          case "enterprise": [.enterprise]
          default: [.community, .enterprise]
          }
        releases.append(
          Release(
            version: version, date: day, editions: editions, isLTS: support.last?.isLTS ?? false,
            isWithdrawn: row.contains("withdrawn")))
      }
    }
    return (releases, support)
  }()

  private static func date(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }
}
