/// A user's own rules, read from one file beside the inventory.
///
/// Ids are `PACK/ID`, so that none is the id of a built-in rule: a pack adds rules and cannot replace or silence one.
public struct RulePack: Hashable, Sendable {
  /// What every rule of a pack says about itself.
  public struct Statement: Hashable, Sendable {
    /// `acme/slow-start`.
    public let id: String
    /// One sentence; documents print it as it is.
    public let title: String
    /// Why; the title where the pack gives none.
    public let reason: String
    public let evidence: Evidence
    /// Where it comes from, in the user's words; empty where the pack does not say.
    public let source: String
    /// What to do; empty where the pack does not say.
    public let remedy: String
    public init(id: String, title: String, reason: String, evidence: Evidence, source: String, remedy: String) {
      self.id = id
      self.title = title
      self.reason = reason
      self.evidence = evidence
      self.source = source
      self.remedy = remedy
    }
  }

  /// Releases that no server should land on.
  public struct Avoided: Hashable, Sendable {
    public let statement: Statement
    public let versions: VersionRange
    public let severity: Severity
    public init(statement: Statement, versions: VersionRange, severity: Severity) {
      self.statement = statement
      self.versions = versions
      self.severity = severity
    }
  }

  /// Something across regions that fails when one release calls another.
  public struct Break: Hashable, Sendable {
    /// Who calls whom; the names are those of the built-in surfaces' kinds.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
      case page, cli, replication, deletion, multiregion
    }
    public let statement: Statement
    public let direction: Direction
    public let caller: VersionRange
    public let callee: VersionRange
    /// 1 … 10, before exposure.
    public let severity: Int
    /// The feature that must be in use for it to matter; nil: always.
    public let feature: String?
    /// The text people see; empty where none is given.
    public let error: String
    public init(
      statement: Statement, direction: Direction, caller: VersionRange, callee: VersionRange, severity: Int,
      feature: String?, error: String
    ) {
      self.statement = statement
      self.direction = direction
      self.caller = caller
      self.callee = callee
      self.severity = severity
      self.feature = feature
      self.error = error
    }

    /// Whether a caller's release fails on a callee's; equal releases never do.
    public func fails(caller: NomadVersion, callee: NomadVersion) -> Bool {
      caller != callee && self.caller.contains(caller) && self.callee.contains(callee)
    }
  }

  /// Regions that go before others, in every wave in which both are upgraded.
  public struct Order: Hashable, Sendable {
    public let statement: Statement
    public let first: [RegionID]
    /// Empty: every other region.
    public let then: [RegionID]
    public init(statement: Statement, first: [RegionID], then: [RegionID]) {
      self.statement = statement
      self.first = first
      self.then = then
    }
  }

  /// What must be true before servers cross from one range of releases to another.
  public struct Prerequisite: Hashable, Sendable {
    public let statement: Statement
    public let from: VersionRange?
    public let to: VersionRange?
    /// It matters where one of these is in use or unknown; empty: always.
    public let features: [String]
    /// What has to be answered under `answers`; nil: it is a step and asks nothing.
    public let question: String?
    public init(
      statement: Statement, from: VersionRange?, to: VersionRange?, features: [String], question: String?
    ) {
      self.statement = statement
      self.from = from
      self.to = to
      self.features = features
      self.question = question
    }
  }

  /// One more gate at the end of a region's hop.
  public struct Gate: Hashable, Sendable {
    public let statement: Statement
    /// The user's own, printed as it is and never run.
    public let command: String
    public let expect: String
    public let otherwise: String
    /// Empty: every region.
    public let regions: [RegionID]
    /// The waypoints after which it is asked; nil: all.
    public let versions: VersionRange?
    public init(
      statement: Statement, command: String, expect: String, otherwise: String, regions: [RegionID],
      versions: VersionRange?
    ) {
      self.statement = statement
      self.command = command
      self.expect = expect
      self.otherwise = otherwise
      self.regions = regions
      self.versions = versions
    }

    public func applies(to region: RegionID, at waypoint: NomadVersion) -> Bool {
      (regions.isEmpty || regions.contains(region)) && (versions?.contains(waypoint) ?? true)
    }
  }

  /// The namespace of its ids.
  public let name: String
  public let avoided: [Avoided]
  public let breaks: [Break]
  public let orders: [Order]
  public let prerequisites: [Prerequisite]
  public let gates: [Gate]

  public init(
    name: String, avoided: [Avoided] = [], breaks: [Break] = [], orders: [Order] = [],
    prerequisites: [Prerequisite] = [], gates: [Gate] = []
  ) {
    self.name = name
    self.avoided = avoided
    self.breaks = breaks
    self.orders = orders
    self.prerequisites = prerequisites
    self.gates = gates
  }

  /// The ids of its rules, by kind, in document order.
  public var ids: [String] {
    let statements =
      avoided.map(\.statement) + breaks.map(\.statement) + orders.map(\.statement) + prerequisites.map(\.statement)
      + gates.map(\.statement)
    return statements.map(\.id)
  }
}
