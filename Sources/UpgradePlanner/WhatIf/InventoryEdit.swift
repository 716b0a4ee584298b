/// A change of an inventory's tree before it is read, so that every check and every position is the reader's own.
public enum InventoryEdit {
  /// What is wrong with a change itself.
  public struct Problem: Error, Hashable, Sendable {
    public let message: String
    public let hint: String?
    public init(message: String, hint: String?) {
      self.message = message
      self.hint = hint
    }
  }

  /// The tree with the value at a key's path replaced or added: `planning.crews`, `regions.eu.clients[0].batch`.
  ///
  /// A name that itself holds dots is found as long as it stands in the tree. Whether a key may stand there is the
  /// reader's to say.
  public static func set(_ path: String, to value: SourceNode, in root: SourceNode) throws(Problem) -> SourceNode {
    guard !path.isEmpty else { throw Problem(message: "a key is missing", hint: "write KEY=VALUE: planning.crews=2") }
    if let regions = root["regions"], path.hasPrefix("regions.") {
      // A whole region may be new; a key of one that is not there is most likely a slip.
      let rest = path.dropFirst("regions.".count)
      let name = rest.prefix { $0 != "." && $0 != "[" }
      let isKnown = regions.keys.contains { begins(rest, with: $0) }
      if !isKnown, name.endIndex != rest.endIndex { throw unknown(String(name), regions.keys) }
    }
    return try change(root, path[...], whole: path) { _ in value }
  }

  /// The tree with an element added to the list at a path, which is made where there is none.
  ///
  /// - Parameter inherited: the list that counts where the path has none.
  public static func append(
    _ element: SourceNode, to path: String, inheriting inherited: [SourceNode] = [], in root: SourceNode
  ) throws(Problem) -> SourceNode {
    try change(root, path[...], whole: path) { old in
      var items = inherited
      if case .sequence(let own)? = old?.kind { items = own }
      return SourceNode(.sequence(items + [element]), at: element.position)
    }
  }

  /// The tree without a region and without what other regions and the plan say of it.
  public static func without(_ region: String, in root: SourceNode) throws(Problem) -> SourceNode {
    guard let regions = root["regions"], case .mapping(let entries) = regions.kind, regions[region] != nil else {
      throw unknown(region, root["regions"]?.keys ?? [])
    }
    if root["authoritative"]?.text == region {
      throw Problem(
        message: "`\(region)` is the authoritative region: without it there is none",
        hint: "say which one would be: --set authoritative=REGION, or `set: {authoritative: REGION}`")
    }
    if case .sequence(let entries)? = root["planning"]?["entry-regions"]?.kind, !entries.isEmpty,
      entries.allSatisfy({ $0.text == region })
    {
      throw Problem(
        message: "`\(region)` is the only entry region: without it nobody would enter anywhere",
        hint: "say where people would enter: --set 'planning.entry-regions=[REGION]', or the same under `set`")
    }
    let kept = entries.filter { $0.key.text != region }.map {
      SourceNode.Entry(key: $0.key, value: $0.value.dropping(region, from: "after"))
    }
    return root.mapping { key, value in
      switch key {
      case "regions": SourceNode(.mapping(kept), at: value.position)
      case "defaults": value.dropping(region, from: "after")
      case "planning": value.dropping(region, from: "entry-regions")
      default: value
      }
    }
  }

  private static func unknown(_ region: String, _ names: [String]) -> Problem {
    Problem(
      message: "`\(region)` is no region of this inventory",
      hint: Spelling.hint(for: region, among: names) ?? "the regions are \(Prose.list(names, most: 8))")
  }

  /// A window or a freeze as it would be written.
  public static func interval(from: String, to: String, at position: SourcePosition) -> SourceNode {
    func scalar(_ text: String) -> SourceNode { SourceNode(.scalar(text, isPlain: true), at: position) }
    return SourceNode(
      .mapping([
        SourceNode.Entry(key: scalar("from"), value: scalar(from)),
        SourceNode.Entry(key: scalar("to"), value: scalar(to)),
      ]), at: position)
  }

  /// The windows a region has by itself or from `defaults`; nil where it may be upgraded at any time.
  public static func windows(of region: String, in root: SourceNode) -> [SourceNode]? {
    let node = root["regions"]?[region]?["windows"] ?? root["defaults"]?["windows"]
    guard case .sequence(let items)? = node?.kind else { return nil }
    return items
  }

  private static func change(
    _ node: SourceNode?, _ path: Substring, whole: String, _ value: (SourceNode?) -> SourceNode
  ) throws(Problem) -> SourceNode {
    guard !path.isEmpty else { return value(node) }
    if path.first == "[" {
      let digits = path.dropFirst().prefix { $0 != "]" }
      guard case .sequence(var items)? = node?.kind, let index = Int(digits), items.indices.contains(index),
        path.dropFirst(1 + digits.count).first == "]"
      else {
        throw Problem(message: "`\(whole)`: there is no list with an element \(path)", hint: "elements count from 0")
      }
      items[index] = try change(items[index], rest(path.dropFirst(2 + digits.count)), whole: whole, value)
      return SourceNode(.sequence(items), at: node?.position ?? items[index].position)
    }
    var entries: [SourceNode.Entry] = []
    if case .mapping(let own)? = node?.kind {
      entries = own
    } else if let node, !node.isNull {
      throw Problem(message: "`\(whole)`: there is \(node.name) where a mapping is needed for `\(path)`", hint: nil)
    }
    let known = entries.enumerated().filter { begins(path, with: $0.element.key.text) }
      .max { ($0.element.key.text ?? "").utf8.count < ($1.element.key.text ?? "").utf8.count }
    if let known, let name = known.element.key.text {
      let changed = try change(known.element.value, rest(path.dropFirst(name.count)), whole: whole, value)
      entries[known.offset] = SourceNode.Entry(key: known.element.key, value: changed)
    } else {
      let name = path.prefix { $0 != "." && $0 != "[" }
      let made = try change(nil, rest(path.dropFirst(name.count)), whole: whole, value)
      entries.append(
        SourceNode.Entry(key: SourceNode(.scalar(String(name), isPlain: true), at: made.position), value: made))
    }
    return SourceNode(.mapping(entries), at: node?.position ?? entries[0].key.position)
  }

  private static func rest(_ path: Substring) -> Substring { path.first == "." ? path.dropFirst() : path }

  private static func begins(_ path: Substring, with name: String?) -> Bool {
    guard let name, !name.isEmpty, path.hasPrefix(name) else { return false }
    let next = path.dropFirst(name.count).first
    return next == nil || next == "." || next == "["
  }
}

extension SourceNode {
  /// The same tree, so many lines further down.
  public func moved(byLines lines: Int) -> SourceNode {
    let position = SourcePosition(line: position.line + lines, column: position.column)
    switch kind {
    case .scalar: return SourceNode(kind, at: position)
    case .sequence(let items): return SourceNode(.sequence(items.map { $0.moved(byLines: lines) }), at: position)
    case .mapping(let entries):
      return SourceNode(
        .mapping(
          entries.map { Entry(key: $0.key.moved(byLines: lines), value: $0.value.moved(byLines: lines)) }),
        at: position)
    }
  }

  /// The text of a scalar.
  public var text: String? {
    if case .scalar(let text, _) = kind { return text }
    return nil
  }

  /// The names of a mapping's keys.
  var keys: [String] {
    guard case .mapping(let entries) = kind else { return [] }
    return entries.compactMap(\.key.text)
  }

  /// The value of a mapping's key.
  public subscript(key: String) -> SourceNode? {
    guard case .mapping(let entries) = kind else { return nil }
    return entries.first { $0.key.text == key }?.value
  }

  fileprivate func mapping(_ change: (String, SourceNode) -> SourceNode) -> SourceNode {
    guard case .mapping(let entries) = kind else { return self }
    let changed = entries.map { entry in
      Entry(key: entry.key, value: entry.key.text.map { change($0, entry.value) } ?? entry.value)
    }
    return SourceNode(.mapping(changed), at: position)
  }

  fileprivate func dropping(_ name: String, from key: String) -> SourceNode {
    mapping { own, value in
      guard own == key, case .sequence(let items) = value.kind else { return value }
      return SourceNode(.sequence(items.filter { $0.text != name }), at: value.position)
    }
  }
}
