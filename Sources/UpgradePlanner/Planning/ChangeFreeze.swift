/// What people must leave alone while the plan runs, and when.
public struct ChangeFreeze: Hashable, Sendable {
  /// Which part of the federation it holds for.
  public enum Scope: Hashable, Sendable {
    /// Content newer than the oldest release present, from the wave's first hop to its last closing gate.
    case federation
    /// From the hop's start to its closing gate.
    case region(RegionID)
  }
  public let scope: Scope
  /// From 1.
  public let wave: Int
  public let startMinute: Int
  public let endMinute: Int
  /// What is frozen, by fixed names: `job-version-tags`, `keyring-rotation`, `multiregion-deployments`, `joins`, `newer-content`.
  public let what: [String]
  public init(scope: Scope, wave: Int, startMinute: Int, endMinute: Int, what: [String]) {
    self.scope = scope
    self.wave = wave
    self.startMinute = startMinute
    self.endMinute = endMinute
    self.what = what
  }
}
