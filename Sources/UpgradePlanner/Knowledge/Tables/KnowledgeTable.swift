/// Reads the text tables that hold knowledge; they are the program's own and well formed, which tests prove.
enum KnowledgeTable {
  /// The lines of a table, each split at spaces.
  static func rows(_ text: String) -> [[String]] {
    lines(text).map { line in
      line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The entries of a table: a line with the id, then `key: value` lines; an indented line continues the one before.
  static func entries(_ text: String) -> [KnowledgeEntry] {
    var entries: [KnowledgeEntry] = []
    var id: String?
    var fields: [KnowledgeEntry.Field] = []
    func finish() {
      if let id { entries.append(KnowledgeEntry(id: id, fields: fields)) }
    }
    for line in lines(text) {
      if line.starts(with: [32, 32]) {
        if let last = fields.popLast() {
          let more = String(decoding: line.drop { $0 == 32 }, as: UTF8.self)
          fields.append(KnowledgeEntry.Field(key: last.key, value: last.value + " " + more))
        }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), line[line.index(after: colon)...].first == 32 {
        let key = String(decoding: line[..<colon], as: UTF8.self)
        let value = String(decoding: line[(colon + 2)...], as: UTF8.self)
        fields.append(KnowledgeEntry.Field(key: key, value: value))
      } else {
        finish()
        id = String(decoding: line, as: UTF8.self)
        fields = []
      }
    }
    finish()
    return entries
  }

  private static func lines(_ text: String) -> [ArraySlice<UInt8>] {
    Array(text.utf8).split(separator: UInt8(ascii: "\n"))
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
