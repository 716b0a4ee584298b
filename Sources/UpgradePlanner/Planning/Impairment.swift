/// A hazard while it lasts.
public struct Impairment: Hashable, Sendable {
  public let surface: String
  /// In inventory order, never empty.
  public let callers: [RegionID]
  public let callee: RegionID
  public let affected: RegionID
  public let startMinute: Int
  public let endMinute: Int
  /// Per caller: severity × exposure of the affected region.
  public let weight: Int
  public let severity: Int
  public let evidence: Evidence
  public let rule: String
  /// Position in `Plan.waves`.
  public let wave: Int

  public init(
    surface: String, callers: [RegionID], callee: RegionID, affected: RegionID, startMinute: Int, endMinute: Int,
    weight: Int, severity: Int, evidence: Evidence, rule: String, wave: Int
  ) {
    self.surface = surface
    self.callers = callers
    self.callee = callee
    self.affected = affected
    self.startMinute = startMinute
    self.endMinute = endMinute
    self.weight = weight
    self.severity = severity
    self.evidence = evidence
    self.rule = rule
    self.wave = wave
  }
}
