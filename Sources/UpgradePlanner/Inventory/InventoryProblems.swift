/// Everything that is wrong with an input, by position.
public struct InventoryProblems: Error, Hashable, Sendable {
  /// Never empty.
  public let problems: [InventoryProblem]
  public init(_ problems: [InventoryProblem]) { self.problems = problems }
}
