/// The releases of Nomad, their series, and how long they are supported.
public enum ReleaseCalendar {
  /// The day up to which releases were read; later ones are unknown to this program.
  public static let knowledgeDate = CivilDate(year: 2026, month: 8, day: 21)
  public static let knowledgeVersion = "2026-08-21"

  /// All releases, ascending.
  public static let all: [Release] = parse(ReleaseTable.text)

  private static let byVersion: [NomadVersion: Release] = Dictionary(
    all.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })

  private static func parse(_ text: String) -> [Release] {
    text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ")
      guard fields.count == 3 else { return nil }
      let date = fields[1].split(separator: "-").compactMap { Int($0) }
      guard date.count == 3, let version = try? NomadVersion(parsing: String(fields[0])) else { return nil }
      return Release(
        version: version, date: CivilDate(year: date[0], month: date[1], day: date[2]),
        isEnterpriseOnly: fields[2] == "ent")
    }
  }

  /// The release a version names, whatever its edition's suffix; nil where it is unknown.
  public static func release(_ version: NomadVersion) -> Release? { byVersion[version.withoutMetadata] }

  /// The releases of a series that an edition has, newest first, prereleases left out.
  public static func newestFirst(series: ReleaseSeries, edition: Edition) -> [NomadVersion] {
    all.reversed().filter { $0.version.series == series && !$0.version.isPrerelease }
      .compactMap { $0.version(for: edition) }
  }

  /// All series that have a release, ascending.
  public static let series: [ReleaseSeries] = Array(Set(all.map(\.version.series))).sorted()

  /// Series with long-term support: 1.8 and 1.10 (documentation page "Nomad Enterprise").
  public static func isLongTermSupport(_ series: ReleaseSeries) -> Bool {
    series == ReleaseSeries(major: 1, minor: 8) || series == ReleaseSeries(major: 1, minor: 10)
  }

  /// The last day of base support, for the series whose end the vendor has published (support chart, 2026-08).
  public static func supportEnd(_ series: ReleaseSeries) -> SupportEnd {
    switch (series.major, series.minor) {
    case (1, 8): .on(CivilDate(year: 2026, month: 4, day: 30))
    case (1, 10): .on(CivilDate(year: 2027, month: 4, day: 30))
    case (1, 11): .on(CivilDate(year: 2026, month: 10, day: 31))
    case (2, 0): .on(CivilDate(year: 2028, month: 4, day: 30))
    case (0, _), (1, 0...7), (1, 9): .beforeChart
    default: .unknown
    }
  }

  /// When a series stops being supported.
  public enum SupportEnd: Hashable, Sendable {
    case on(CivilDate)
    /// No longer on the vendor's chart.
    case beforeChart
    case unknown
  }
}
