/// One client pool's way to its version.
public struct ClientRollout: Hashable, Sendable {
  /// Clients that are upgraded together.
  public struct Batch: Hashable, Sendable {
    public let count: Int
    public let startMinute: Int
    public let endMinute: Int
    public init(count: Int, startMinute: Int, endMinute: Int) {
      self.count = count
      self.startMinute = startMinute
      self.endMinute = endMinute
    }
  }
  public let region: RegionID
  public let pool: String
  public let from: NomadVersion
  public let to: NomadVersion
  /// The wave it follows, from 1.
  public let afterWave: Int
  /// The rule that demands it before the region's next hop; nil for the last roll-out.
  public let demandedBy: String?
  public let batches: [Batch]
  /// Clients that no window before the horizon has room for.
  public let left: Int
  public init(
    region: RegionID, pool: String, from: NomadVersion, to: NomadVersion, afterWave: Int, demandedBy: String?,
    batches: [Batch], left: Int
  ) {
    self.region = region
    self.pool = pool
    self.from = from
    self.to = to
    self.afterWave = afterWave
    self.demandedBy = demandedBy
    self.batches = batches
    self.left = left
  }
}
