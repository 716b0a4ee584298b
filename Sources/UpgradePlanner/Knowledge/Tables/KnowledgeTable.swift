/// Reads the text tables that hold knowledge; they are the program's own and well formed, which tests prove.
enum KnowledgeTable {
  /// The lines of a table, each split at spaces.
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    forEachLine(of: text) { line in
      var row: [String] = []
      var start = 0
      while start < line.count {
        let end = line[start...].firstIndex(of: UInt8(ascii: " ")) ?? line.count
        if end > start { row.append(String(decoding: line[start..<end], as: UTF8.self)) }
        start = end + 1
      }
      rows.append(row)
    }
    return rows
  }

  /// The entries of a table: a line with the id, then `key: value` lines; an indented line continues the one before.
  static func entries(_ text: String) -> [KnowledgeEntry] {
    var entries: [KnowledgeEntry] = []
    var id: String?
    var fields: [KnowledgeEntry.Field] = []
    var key: String?
    var value: [UInt8] = []
    func finishField() {
      if let key { fields.append(KnowledgeEntry.Field(key: key, value: String(decoding: value, as: UTF8.self))) }
      key = nil
    }
    func finishEntry() {
      finishField()
      if let id { entries.append(KnowledgeEntry(id: id, fields: fields)) }
      fields = []
    }
    forEachLine(of: text) { line in
      if line.count > 1, line[0] == 32, line[1] == 32 {
        value.append(32)
        value.append(contentsOf: line[(line.firstIndex { $0 != 32 } ?? line.count)...])
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.count, line[colon + 1] == 32 {
        finishField()
        key = String(decoding: line[..<colon], as: UTF8.self)
        value.removeAll(keepingCapacity: true)
        value.append(contentsOf: line[(colon + 2)...])
      } else {
        finishEntry()
        id = String(decoding: line, as: UTF8.self)
      }
    }
    finishEntry()
    return entries
  }

  /// The lines that hold anything, where they stand: tables are read whenever the program starts.
  private static func forEachLine(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if end > start { body(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
        start = end + 1
      }
    }
  }
}

/// One entry of a knowledge table.
struct KnowledgeEntry {
  struct Field {
    let key: String
    let value: String
  }

  let id: String
  let fields: [Field]

  /// The value of the first field named `key`.
  subscript(key: String) -> String? { fields.first { $0.key == key }?.value }

  /// The values of all fields named `key`, in order.
  func all(_ key: String) -> [String] { fields.filter { $0.key == key }.map(\.value) }

  /// The words of a field, none if it is absent.
  func words(_ key: String) -> [String] { self[key]?.split(separator: " ").map(String.init) ?? [] }

  func range(_ key: String) -> VersionRange? { self[key].flatMap { try? VersionRange(parsing: $0) } }

  func version(_ key: String) -> NomadVersion? { self[key].flatMap { try? NomadVersion(parsing: $0) } }

  /// The evidence fields, written `evidence: KIND | where it comes from`.
  var citations: [Citation] {
    all("evidence").map { text in
      let parts = text.split(separator: "|", maxSplits: 1).map { part in
        // By bytes: every start of the program reads hundreds of these.
        var part = part
        while part.utf8.first == UInt8(ascii: " ") { part.removeFirst() }
        while part.utf8.last == UInt8(ascii: " ") { part.removeLast() }
        return String(part)
      }
      return Citation(
        kind: parts.first.flatMap(Evidence.init(rawValue:)) ?? .inferred, text: parts.count > 1 ? parts[1] : "")
    }
  }
}

extension [Citation] {
  /// The surest of several kinds of evidence; inferred where there is none.
  public var surest: Evidence { map(\.kind).max() ?? .inferred }
}
