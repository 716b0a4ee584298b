/// A stretch of a plan in which nothing starts and nothing ends, or the moment between two hops that follow each other
/// without a pause: what it would mean to stop there.
public struct StopState: Hashable, Sendable {
  /// What one region's servers run.
  public struct RegionVersions: Hashable, Sendable {
    public let region: RegionID
    /// Ascending; old and new versions while its hop runs.
    public let versions: [NomadVersion]
    public init(region: RegionID, versions: [NomadVersion]) {
      self.region = region
      self.versions = versions
    }
  }

  /// A surface that fails then, by the region it is called on.
  public struct Impaired: Hashable, Sendable {
    public let surface: String
    /// In inventory order, never empty.
    public let callers: [RegionID]
    public let callee: RegionID
    public init(surface: String, callers: [RegionID], callee: RegionID) {
      self.surface = surface
      self.callers = callers
      self.callee = callee
    }
  }

  /// Whether work may rest there.
  public enum Stop: Hashable, Sendable {
    /// Every server of the federation runs one version.
    case atRest
    /// Each region runs one version and they differ: allowed; what is impaired stays so.
    case mixed
    /// These regions are half done, by a running hop or as they were found: not a place to stop.
    case halfDone([RegionID])

    public var isLegal: Bool {
      switch self {
      case .atRest, .mixed: true
      case .halfDone: false
      }
    }
  }

  /// Which regions can still go back, in inventory order; a region that no hop of the plan touches is in none of them.
  public struct Undo: Hashable, Sendable {
    /// Nothing of the plan has been done to them.
    public let untouched: [RegionID]
    /// A hop of theirs runs, in whatever wave: they go back to what they ran before it, as long as no upgraded server has
    /// led.
    public let underWay: [RegionID]
    /// A hop is done and none runs: servers cannot be downgraded, only rebuilt from the snapshot taken before it.
    public let forwardOnly: [RegionID]
    public init(untouched: [RegionID], underWay: [RegionID], forwardOnly: [RegionID]) {
      self.untouched = untouched
      self.underWay = underWay
      self.forwardOnly = forwardOnly
    }
  }

  /// Minutes from the origin.
  public let startMinute: Int
  /// Nil after the last hop; the same as the start where the next hop begins at once.
  public let endMinute: Int?
  /// The wave, from 1: the one whose hops run or come next, the last one after its end.
  public let wave: Int
  /// Hops that have ended, over all waves.
  public let hopsDone: Int
  /// Regions whose hop runs, in inventory order.
  public let running: [RegionID]
  /// In inventory order.
  public let versions: [RegionVersions]
  /// By surface table, then callee in inventory order.
  public let impaired: [Impaired]
  public let stop: Stop
  public let undo: Undo

  public init(
    startMinute: Int, endMinute: Int?, wave: Int, hopsDone: Int, running: [RegionID], versions: [RegionVersions],
    impaired: [Impaired], stop: Stop, undo: Undo
  ) {
    self.startMinute = startMinute
    self.endMinute = endMinute
    self.wave = wave
    self.hopsDone = hopsDone
    self.running = running
    self.versions = versions
    self.impaired = impaired
    self.stop = stop
    self.undo = undo
  }
}
