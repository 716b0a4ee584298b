/// What a plan is worth; compared in this order: mixed-version minutes, impairment, finish.
public struct Measures: Hashable, Sendable, Comparable {
  /// ΣM in minutes.
  public let mixedMinutes: Int
  /// ΣI in weight × minutes.
  public let impairment: Int
  /// Start of the first hop, minutes from the origin; 0 where there is none.
  public let startMinute: Int
  /// C of the last wave, minutes from the origin.
  public let finishMinute: Int
  public init(mixedMinutes: Int, impairment: Int, startMinute: Int, finishMinute: Int) {
    self.mixedMinutes = mixedMinutes
    self.impairment = impairment
    self.startMinute = startMinute
    self.finishMinute = finishMinute
  }
  public static let nothing = Measures(mixedMinutes: 0, impairment: 0, startMinute: 0, finishMinute: 0)
  public static func < (a: Measures, b: Measures) -> Bool {
    (a.mixedMinutes, a.impairment, a.finishMinute) < (b.mixedMinutes, b.impairment, b.finishMinute)
  }
}
