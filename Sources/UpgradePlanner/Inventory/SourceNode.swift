/// A place in a document, counted from 1.
public struct SourcePosition: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let line: Int
  public let column: Int
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
  public static func < (a: SourcePosition, b: SourcePosition) -> Bool { (a.line, a.column) < (b.line, b.column) }
  public var description: String { "\(line):\(column)" }
}

/// A document as a tree that knows its positions; scalars are raw text, so that `1.10` stays a version.
public struct SourceNode: Hashable, Sendable {
  /// What stands at a place.
  public indirect enum Kind: Hashable, Sendable {
    /// `isPlain` is false for quoted and block text.
    case scalar(String, isPlain: Bool)
    case sequence([SourceNode])
    case mapping([Entry])
  }
  /// One key of a mapping with its value; keys may repeat, which the reader reports.
  public struct Entry: Hashable, Sendable {
    public let key: SourceNode
    public let value: SourceNode
    public init(key: SourceNode, value: SourceNode) {
      self.key = key
      self.value = value
    }
  }
  public let kind: Kind
  public let position: SourcePosition
  public init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }

  /// Whether it is YAML's null: a key without a value, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = kind else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// What a person would call it in a message.
  var name: String {
    switch kind {
    case .scalar where isNull: "nothing"
    case .scalar("", _): "an empty text"
    case .scalar(let text, _):
      "`\(text.utf8.count > 60 ? String(text.prefix(60)) + (text.dropFirst(60).isEmpty ? "" : "…") : text)`"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
