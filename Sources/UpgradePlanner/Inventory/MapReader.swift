/// Reads one mapping key by key and reports what is missing, unknown, doubled or of the wrong type.
///
/// Reading goes on after every problem: a value that cannot be read is nil and the caller uses its default. A null counts
/// as a mapping without keys; anywhere else it is a value that is missing.
final class MapReader {
  let node: SourceNode
  let path: String
  let problems: ProblemList
  /// The entries in document order, each key once.
  let all: [(name: String, key: SourceNode, value: SourceNode)]
  private let index: [String: Int]

  /// - Parameter keys: the keys the mapping may have; nil = any.
  init?(_ node: SourceNode, path: String, keys: InventoryMapping?, problems: ProblemList) {
    self.node = node
    self.path = path
    self.problems = problems
    let keys = keys?.names
    let list: [SourceNode.Entry]
    if case .mapping(let entries) = node.kind {
      list = entries
    } else if node.isNull {
      // All of its lines may be comments.
      list = []
    } else {
      problems.add(node, path, "expected a mapping (`key: value` lines), found \(node.name)")
      return nil
    }
    var seen: [String: SourcePosition] = [:]
    var index: [String: Int] = [:]
    var entries: [(name: String, key: SourceNode, value: SourceNode)] = []
    for entry in list {
      guard case .scalar(let name, _) = entry.key.kind else {
        problems.add(entry.key, path, "expected a key that is text, found \(entry.key.name)")
        continue
      }
      if let first = seen[name] {
        problems.add(
          entry.key, MapReader.join(path, name), "the key stands twice; the first is on line \(first.line)",
          hint: "keep one of them")
        continue
      }
      seen[name] = entry.key.position
      if name == "<<", !(keys?.contains(name) ?? false) {
        problems.add(
          entry.key, path, "merge keys (`<<`) are not read",
          hint: "give what regions share in `defaults`, or repeat it with `*name` as a value")
        continue
      }
      if let keys, !keys.contains(name) {
        problems.add(
          entry.key, path, "unknown key \(entry.key.name)",
          hint: Spelling.hint(for: name, among: keys) ?? "known here: \(keys.joined(separator: ", "))")
        continue
      }
      index[name] = entries.count
      entries.append((name, entry.key, entry.value))
    }
    all = entries
    self.index = index
  }

  static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
  func place(_ key: String) -> String { MapReader.join(path, key) }

  /// The value of a key, which may be null.
  func value(_ key: String) -> SourceNode? { index[key].map { all[$0].value } }

  /// The value of a key that has to be there; the caller reads it, and so reports a null.
  @discardableResult func require(_ key: String, _ example: String) -> SourceNode? {
    if let found = value(key) { return found }
    problems.add(node, path, "`\(key)` is missing", hint: "add `\(key): \(example)`")
    return nil
  }

  func add(_ key: String, _ message: String, hint: String? = nil) {
    problems.add(value(key) ?? node, place(key), message, hint: hint)
  }

  func text(_ key: String) -> String? { value(key).flatMap { text($0, place(key)) } }

  func text(_ node: SourceNode, _ path: String) -> String? {
    guard case .scalar(let text, _) = node.kind, !node.isNull, !text.isEmpty else {
      problems.add(node, path, "expected text, found \(node.name)")
      return nil
    }
    return text
  }

  func integer(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let node = value(key) else { return nil }
    if case .scalar(let text, _) = node.kind, let number = Int(text), range.contains(number), !text.hasPrefix("+") {
      return number
    }
    let most = range.upperBound == Int.max ? "" : " … \(range.upperBound)"
    problems.add(
      node, place(key),
      "expected a whole number \(most.isEmpty ? "of at least " : "")\(range.lowerBound)\(most), found \(node.name)")
    return nil
  }

  func duration(_ key: String, least: Int = 0, most: Int = Int.max) -> Int? {
    guard let node = value(key) else { return nil }
    guard case .scalar(let text, _) = node.kind, let minutes = Duration.minutes(text) else {
      problems.add(
        node, place(key), "expected a duration, found \(node.name)", hint: "write `90m`, `2h`, `1h30m` or `1d`")
      return nil
    }
    guard minutes >= least else {
      problems.add(node, place(key), "expected at least \(Duration.text(least)), found \(node.name)")
      return nil
    }
    guard minutes <= most else {
      problems.add(node, place(key), "expected at most \(Duration.text(most)), found \(node.name)")
      return nil
    }
    return minutes
  }

  func bool(_ node: SourceNode, _ path: String) -> Bool? {
    if case .scalar(let text, true) = node.kind {
      if text == "true" { return true }
      if text == "false" { return false }
    }
    var hint: String?
    var found = node.name
    if case .scalar(let text, let isPlain) = node.kind {
      if !isPlain { found = "the quoted text \(found)" }
      switch text.lowercased() {
      case "true", "yes", "on": hint = "write `true`"
      case "false", "no", "off": hint = "write `false`"
      default: break
      }
    }
    problems.add(node, path, "expected true or false, found \(found)", hint: hint)
    return nil
  }

  func choice<E: RawRepresentable & CaseIterable>(_ key: String, _ type: E.Type) -> E? where E.RawValue == String {
    guard let node = value(key) else { return nil }
    let names = E.allCases.map(\.rawValue)
    if case .scalar(let text, _) = node.kind, !node.isNull {
      if let found = E(rawValue: text) { return found }
      problems.add(
        node, place(key), "expected one of \(names.joined(separator: ", ")), found \(node.name)",
        hint: Spelling.hint(for: text, among: names))
      return nil
    }
    problems.add(node, place(key), "expected one of \(names.joined(separator: ", ")), found \(node.name)")
    return nil
  }

  func version(_ key: String) -> NomadVersion? { value(key).flatMap { version($0, place(key)) } }

  func version(_ node: SourceNode, _ path: String) -> NomadVersion? {
    guard case .scalar(let text, _) = node.kind, !node.isNull, text.utf8.count <= 128 else {
      problems.add(node, path, "expected a version such as `1.8.21+ent`, found \(node.name)")
      return nil
    }
    do {
      let version = try NomadVersion(parsing: text)
      problems.note(version, node, path)
      return version
    } catch {
      problems.add(node, path, error.problem, hint: error.hint)
      return nil
    }
  }

  func instant(_ key: String) -> Instant? {
    guard let node = value(key) else { return nil }
    if case .scalar(let text, _) = node.kind, let instant = Instant(text) { return instant }
    problems.add(
      node, place(key), "expected an instant to the minute, found \(node.name)",
      hint: "write `2026-12-01T00:00Z`, or with an offset `2026-12-01T00:00+01:00`")
    return nil
  }

  /// The elements of a list; a single value is an error that says so.
  func list(_ key: String) -> [SourceNode]? {
    guard let node = value(key) else { return nil }
    guard case .sequence(let items) = node.kind else {
      problems.add(
        node, place(key), "expected a list, found \(node.name)", hint: "write `[…]` or lines that begin with `-`")
      return nil
    }
    return items
  }

  func texts(_ key: String) -> [String]? {
    list(key).map { items in
      items.enumerated().compactMap { text($1, "\(place(key))[\($0)]") }
    }
  }

  func url(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
      add(key, "expected a URL that begins with https:// or http://, found \(value(key)?.name ?? "nothing")")
      return nil
    }
    return text
  }

  func map(_ key: String, _ keys: InventoryMapping?) -> MapReader? {
    value(key).flatMap { MapReader($0, path: place(key), keys: keys, problems: problems) }
  }
}
