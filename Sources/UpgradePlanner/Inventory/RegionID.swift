/// The name of a region, as Nomad knows it.
public struct RegionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let name: String
  public init(_ name: String) { self.name = name }
  public var description: String { name }
  public static func < (a: RegionID, b: RegionID) -> Bool { a.name < b.name }
}
