/// Where a piece of knowledge comes from.
public struct Citation: Hashable, Sendable, CustomStringConvertible {
  public let kind: Evidence
  /// The documentation page, changelog entry, issue number, source file with tag, or the releases that were measured.
  public let text: String

  public init(kind: Evidence, text: String) {
    self.kind = kind
    self.text = text
  }

  public var description: String { text.isEmpty ? kind.rawValue : "\(kind.rawValue): \(text)" }
}
