extension JSONValue {
  /// UTF-16 units of this value as JSON without spaces.
  var compactLength: Int {
    switch self {
    case .null: 4
    case .bool(let value): value ? 4 : 5
    case .int(let value): "\(value)".utf16.count
    case .string(let text): Self.length(of: text)
    case .array(let values): 2 + values.reduce(0) { $0 + $1.compactLength } + max(0, values.count - 1)
    case .object(let members):
      2 + members.reduce(0) { $0 + Self.length(of: $1.key) + 1 + $1.value.compactLength } + max(0, members.count - 1)
    }
  }

  private static func length(of text: String) -> Int {
    text.utf16.reduce(2) { length, unit in
      length + (unit < 0x20 ? 6 : unit == 0x22 || unit == 0x5c ? 2 : 1)
    }
  }
}
