/// How sure it is that no better plan exists.
public struct Optimality: Hashable, Sendable {
  /// Whether mixed minutes, impairment and finish are all proved optimal.
  public let isProved: Bool
  /// No plan has fewer mixed-version minutes.
  public let mixedLowerBound: Int
  /// No plan with at most this plan's mixed minutes has less impairment.
  public let impairmentLowerBound: Int
  /// The chain of constraints that binds.
  public let because: [Because]
  public init(isProved: Bool, mixedLowerBound: Int, impairmentLowerBound: Int, because: [Because]) {
    self.isProved = isProved
    self.mixedLowerBound = mixedLowerBound
    self.impairmentLowerBound = impairmentLowerBound
    self.because = because
  }
}

/// A schedule of all hops, checked, with its reasons.
public struct Plan: Hashable, Sendable {
  public let measures: Measures
  public let optimality: Optimality
  public let waves: [Wave]
  /// By start, then surface, callee and callers.
  public let impairments: [Impairment]
  public let clients: [ClientRollout]
  public let freezes: [ChangeFreeze]

  public init(
    measures: Measures, optimality: Optimality, waves: [Wave], impairments: [Impairment], clients: [ClientRollout],
    freezes: [ChangeFreeze]
  ) {
    self.measures = measures
    self.optimality = optimality
    self.waves = waves
    self.impairments = impairments
    self.clients = clients
    self.freezes = freezes
  }
}
