/// The waypoints from today's versions to the target, and what was passed over on the way.
public struct UpgradePath: Hashable, Sendable {
  /// A release that was a candidate and was not taken.
  public struct Avoided: Hashable, Sendable {
    public let version: NomadVersion
    /// Id of the knowledge entry or of the inventory key that speaks against it: `KR-002`, `planning.avoid[0]`.
    public let rule: String
    public let reason: String
    public init(version: NomadVersion, rule: String, reason: String) {
      self.version = version
      self.rule = rule
      self.reason = reason
    }
  }
  /// The lowest version present today.
  public let lowest: NomadVersion
  /// Ascending, ends with the target; empty where nothing is below the target.
  public let waypoints: [NomadVersion]
  public let avoided: [Avoided]
  /// Why these waypoints, one sentence each.
  public let reasons: [String]

  public init(lowest: NomadVersion, waypoints: [NomadVersion], avoided: [Avoided], reasons: [String]) {
    self.lowest = lowest
    self.waypoints = waypoints
    self.avoided = avoided
    self.reasons = reasons
  }
}
