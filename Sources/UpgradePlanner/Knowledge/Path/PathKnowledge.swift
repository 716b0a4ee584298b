/// What the vendor supports between releases, and what must be done on the way.
///
/// Servers do not refuse an unsupported jump: 55 pairs of 11 Community releases were measured to survive one. So a rule
/// says "unsupported", never "impossible".
public enum PathKnowledge {
  /// The most series a hop may go forward.
  public static let longestStep = 2
  public static let longestStepCitation = Citation(
    kind: .documentation, text: "upgrade guide since 2024-03; migrate-1-8-to-2-0 page of 2.0")

  /// A path that ends at this series or later takes one step at a time from ``singleStepsFrom`` on.
  public static let singleStepsToward = ReleaseSeries(major: 2, minor: 0)
  public static let singleStepsFrom = ReleaseSeries(major: 1, minor: 8)
  public static let singleStepsCitation = Citation(kind: .documentation, text: "migrate-1-8-to-2-0 page of 2.0")

  /// Whether the vendor supports one hop between two series, on a path that ends at `end`; nil if a series is unknown.
  public static func isSupported(from: ReleaseSeries, to: ReleaseSeries, onPathTo end: ReleaseSeries) -> Bool? {
    guard let steps = from.steps(to: to) else { return nil }
    guard steps >= 0 else { return false }
    return steps <= (end >= singleStepsToward && to > singleStepsFrom ? 1 : longestStep)
  }

  /// The release of a series to land on: its newest patch off the never-land list, without a critical fault if any is.
  public static func recommendedLanding(series: ReleaseSeries, edition: Edition) -> NomadVersion? {
    let candidates = ReleaseCalendar.versions(of: series, edition: edition).filter { NeverLand.entry(for: $0) == nil }
    let sound = candidates.last { version in
      !Regression.affecting(version, as: .target).contains { $0.severity == .critical }
    }
    return sound ?? candidates.last
  }
}
