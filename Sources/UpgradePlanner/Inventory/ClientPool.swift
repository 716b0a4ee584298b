/// Clients that are rolled out together.
public struct ClientPool: Hashable, Sendable {
  /// How clients of a pool are upgraded.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    case inPlace = "in-place"
    case drain
    case replace
  }
  public let name: String
  public let count: Int
  public let version: NomadVersion
  /// Nil where the inventory does not say: a question.
  public let method: Method?
  /// Clients at a time, at least 1.
  public let batch: Int
  /// Minutes per batch.
  public let batchMinutes: Int

  public init(name: String, count: Int, version: NomadVersion, method: Method?, batch: Int, batchMinutes: Int) {
    self.name = name
    self.count = count
    self.version = version
    self.method = method
    self.batch = batch
    self.batchMinutes = batchMinutes
  }

  /// Batches in sequence: ⌈count / batch⌉.
  public var batches: Int { count == 0 ? 0 : (count + batch - 1) / batch }
}
