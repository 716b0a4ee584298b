/// One thing that one person does or checks.
public struct Step: Hashable, Sendable {
  /// What kind of step it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case gate, read, announce, freeze, unfreeze, backup
    case trafficOut = "traffic-out"
    case trafficIn = "traffic-in"
    case stop, install, start, drain, eligible, token, revoke, heal, decide
  }
  /// Unique in the runbook.
  public let id: String
  public let kind: Kind
  public let region: RegionID?
  public let server: String?
  public let title: String
  public let why: String
  public let who: String
  /// Expected minutes; 0 = no time worth counting.
  public let minutes: Int
  /// Shell, one command each, copyable as they are.
  public let commands: [String]
  /// Always present for a gate.
  public let expect: String?
  public let waitMinutes: Int?
  /// Always present for a gate.
  public let otherwise: String?
  /// The privilege that the commands need; nil = none.
  public let privilege: String?
  /// Whether it changes anything.
  public let changes: Bool
  /// How to undo it; nil for a step that changes nothing, or that cannot be undone (then `why` says so).
  public let undo: String?

  public init(
    id: String, kind: Kind, region: RegionID? = nil, server: String? = nil, title: String, why: String, who: String,
    minutes: Int, commands: [String] = [], expect: String? = nil, waitMinutes: Int? = nil, otherwise: String? = nil,
    privilege: String? = nil, changes: Bool = false, undo: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.region = region
    self.server = server
    self.title = title
    self.why = why
    self.who = who
    self.minutes = minutes
    self.commands = commands
    self.expect = expect
    self.waitMinutes = waitMinutes
    self.otherwise = otherwise
    self.privilege = privilege
    self.changes = changes
    self.undo = undo
  }
}
