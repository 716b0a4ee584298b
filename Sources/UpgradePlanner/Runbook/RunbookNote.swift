/// Something that a release on the way asks to check or to do; becomes a step.
public struct RunbookNote: Hashable, Sendable {
  /// When it is done.
  public enum Moment: Hashable, Sendable {
    case before, after
  }
  /// Stable id of the knowledge entry.
  public let id: String
  public let title: String
  public let fact: String
  /// What people do.
  public let action: String
  /// Empty = the whole federation.
  public let regions: [RegionID]
  public let moment: Moment
  public let evidence: Evidence
  public let source: String

  public init(
    id: String, title: String, fact: String, action: String, regions: [RegionID] = [], moment: Moment = .before,
    evidence: Evidence, source: String
  ) {
    self.id = id
    self.title = title
    self.fact = fact
    self.action = action
    self.regions = regions
    self.moment = moment
    self.evidence = evidence
    self.source = source
  }
}
