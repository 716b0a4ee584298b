/// One release of Nomad.
public struct Release: Hashable, Sendable {
  /// Without build metadata.
  public let version: NomadVersion
  public let date: CivilDate
  /// The editions it exists in.
  public let editions: [Edition]
  /// Whether its series is a long-term support one (1.8 and 1.10).
  public let isLTS: Bool
  /// Whether the vendor took it back.
  public let isWithdrawn: Bool

  public init(version: NomadVersion, date: CivilDate, editions: [Edition], isLTS: Bool, isWithdrawn: Bool) {
    self.version = version
    self.date = date
    self.editions = editions
    self.isLTS = isLTS
    self.isWithdrawn = isWithdrawn
  }

  public var series: ReleaseSeries { version.series }
}

/// How long the vendor supports a release series, by its support chart.
public struct SeriesSupport: Hashable, Sendable {
  public let series: ReleaseSeries
  public let isLTS: Bool
  /// The last day of each kind of support; nil where the chart no longer lists the series, whose support has ended.
  public let baseEnd: CivilDate?
  public let extendedEnd: CivilDate?
  public let ongoingEnd: CivilDate?

  public init(
    series: ReleaseSeries, isLTS: Bool, baseEnd: CivilDate?, extendedEnd: CivilDate?, ongoingEnd: CivilDate?
  ) {
    self.series = series
    self.isLTS = isLTS
    self.baseEnd = baseEnd
    self.extendedEnd = extendedEnd
    self.ongoingEnd = ongoingEnd
  }
}

/// What the calendar says of a version.
public enum ReleaseStatus: Hashable, Sendable {
  case known(Release)
  /// The release exists, in the other edition only.
  case otherEdition(Release)
  /// A prerelease of a release that is known.
  case prerelease(Release)
  /// Later than everything known of its series, or of a series not known yet.
  case newer
  /// No such release, although later ones are known.
  case unknown

  public var release: Release? {
    switch self {
    case .known(let release), .otherEdition(let release), .prerelease(let release): release
    case .newer, .unknown: nil
    }
  }
}
