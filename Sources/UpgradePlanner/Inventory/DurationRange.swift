/// A duration in minutes, exact or as a range of which plans use the middle.
public struct DurationRange: Hashable, Sendable {
  public let least: Int
  /// What a plan counts with.
  public let usual: Int
  public let most: Int
  public init(least: Int, usual: Int, most: Int) {
    self.least = least
    self.usual = usual
    self.most = most
  }
  public init(_ minutes: Int) { self.init(least: minutes, usual: minutes, most: minutes) }
}
