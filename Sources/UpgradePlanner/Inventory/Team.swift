/// People who upgrade regions, and how many hops they can run at once.
public struct Team: Hashable, Sendable {
  /// The name of a team.
  public struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let name: String
    public init(_ name: String) { self.name = name }
    public var description: String { name }
    public static func < (a: ID, b: ID) -> Bool { a.name < b.name }
  }
  public let id: ID
  /// Hops at the same time, at least 1.
  public let capacity: Int
  public init(id: ID, capacity: Int) {
    self.id = id
    self.capacity = capacity
  }
}
