/// How a region's servers are upgraded.
public struct ServerUpgrade: Hashable, Sendable {
  /// In place, by a new machine per server, or by Enterprise autopilot's upgrade migration.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    case inPlace = "in-place"
    case replace
    case migrate
  }
  /// One command of the user's own, by the name of the step it serves (`stop`, `install`, `start`).
  public struct Command: Hashable, Sendable {
    public let step: String
    public let text: String
    public init(step: String, text: String) {
      self.step = step
      self.text = text
    }
  }
  /// Nil where the inventory does not say: a question.
  public let method: Method?
  /// In inventory order; printed as given and shown as the user's own, never run.
  public let commands: [Command]
  /// The name of the container that Nomad runs in; nil: a service of systemd.
  public let container: String?
  public init(method: Method?, commands: [Command] = [], container: String? = nil) {
    self.method = method
    self.commands = commands
    self.container = container
  }
  /// Whether each server is replaced by a machine of its own.
  public var isOnNewMachines: Bool { method == .replace || method == .migrate }
  public subscript(step: String) -> String? { commands.first { $0.step == step }?.text }
}
