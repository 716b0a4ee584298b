/// What reading a rule pack gave: the pack and its examples, or everything that is wrong with it.
public struct RulePackReading: Sendable {
  /// Nil where there is any problem.
  public let pack: RulePack?
  public let examples: [RulePackExample]
  /// By position.
  public let problems: [InventoryProblem]
}

/// Reads rule packs, format 1, from a document tree, reporting all problems at once.
public enum RulePackReader {
  public static func read(_ root: SourceNode, options: ReadOptions) -> RulePackReading {
    let problems = ProblemList()
    var examples: [RulePackExample] = []
    let pack = document(root, options: options, problems: problems, examples: &examples)
    let found = problems.sorted
    return RulePackReading(
      pack: found.isEmpty ? pack : nil, examples: found.isEmpty ? examples : [], problems: found)
  }

  private static func document(
    _ root: SourceNode, options: ReadOptions, problems: ProblemList, examples: inout [RulePackExample]
  ) -> RulePack? {
    if root.isNull {
      problems.add(root, "", "the rule pack is empty", hint: "it begins with `format: 1` and `pack: NAME`")
      return nil
    }
    InventoryReader.checkSize(root, problems)
    guard problems.isEmpty, let top = MapReader(root, path: "", keys: RulePackKeys.top, problems: problems) else {
      return nil
    }
    if let node = top.require("format", "1"), node.kind != .scalar("1", isPlain: true),
      node.kind != .scalar("1", isPlain: false)
    {
      top.add(
        "format", "expected format 1, found \(node.name)", hint: "this version of the program reads format 1 only")
    }
    top.require("pack", "acme")
    let name = top.text("pack")
    if let name, !isName(name) {
      top.add("pack", "expected lower-case letters, digits and dashes, found \(top.value("pack")?.name ?? "nothing")")
    }
    let reading = RulePackReading.Entries(name: name ?? "pack", options: options)
    let avoided = reading.list(top, "avoid", RulePackKeys.avoid, reading.avoided)
    let breaks = reading.list(top, "breaks", RulePackKeys.breaks, reading.broken)
    let orders = reading.list(top, "orders", RulePackKeys.order, reading.order)
    let prerequisites = reading.list(top, "prerequisites", RulePackKeys.prerequisite, reading.prerequisite)
    let gates = reading.list(top, "gates", RulePackKeys.gate, reading.gate)
    guard let name else { return nil }
    let pack = RulePack(
      name: name, avoided: avoided, breaks: breaks, orders: orders, prerequisites: prerequisites, gates: gates)
    examples = RulePackExampleReading(pack: pack, options: options).examples(top)
    return pack
  }

  /// Whether a text can stand in an id: nothing that a document would have to escape.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    return (0x61...0x7a).contains(first)
      && text.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
  }
}

extension RulePackReading {
  /// Reads the lists of a pack; ids are unique over all of them.
  final class Entries {
    private let name: String
    private let options: ReadOptions
    private var seen: Set<String> = []

    init(name: String, options: ReadOptions) {
      self.name = name
      self.options = options
    }

    func list<T>(_ top: MapReader, _ key: String, _ keys: InventoryMapping, _ read: (MapReader) -> T?) -> [T] {
      guard top.value(key) != nil else { return [] }
      return (top.list(key) ?? []).enumerated().compactMap { index, item in
        MapReader(item, path: "\(key)[\(index)]", keys: keys, problems: top.problems).flatMap(read)
      }
    }

    private func statement(_ map: MapReader) -> RulePack.Statement? {
      map.require("id", "slow-start")
      map.require("title", "\"what it says, in one sentence\"")
      let id = map.text("id")
      if let id {
        if !RulePackReader.isName(id) {
          map.add("id", "expected lower-case letters, digits and dashes, found \(map.value("id")?.name ?? "nothing")")
        } else if !seen.insert(id).inserted {
          map.add("id", "`\(id)` stands twice in this pack", hint: "ids are unique over all lists of a pack")
        }
      }
      let evidence = map.choice("evidence", Evidence.self) ?? .reported
      guard let id, let title = map.text("title") else { return nil }
      return RulePack.Statement(
        id: "\(name)/\(id)", title: title, reason: map.text("reason") ?? title, evidence: evidence,
        source: map.text("source") ?? "", remedy: map.text("remedy") ?? "")
    }

    private func range(_ map: MapReader, _ key: String) -> VersionRange? {
      guard let text = map.text(key) else { return nil }
      do {
        return try VersionRange(parsing: text)
      } catch {
        map.add(key, error.problem, hint: error.hint)
        return nil
      }
    }

    private func feature(_ map: MapReader, _ name: String, at node: SourceNode?, _ path: String) {
      let names = options.features.map(\.name)
      guard !names.contains(name) else { return }
      map.problems.add(
        node, path, "unknown feature `\(name)`",
        hint: Spelling.hint(for: name, among: names) ?? "known: \(names.joined(separator: ", "))")
    }

    func avoided(_ map: MapReader) -> RulePack.Avoided? {
      map.require("versions", "\">=1.9.10 <1.9.12\"")
      let severity = map.choice("severity", Severity.self) ?? .warning
      guard let statement = statement(map), let versions = range(map, "versions") else { return nil }
      return RulePack.Avoided(statement: statement, versions: versions, severity: severity)
    }

    func broken(_ map: MapReader) -> RulePack.Break? {
      map.require("evidence", "measured")
      map.require("calls", "page")
      map.require("caller", "\">=1.8\"")
      map.require("callee", "\"<1.8\"")
      let feature = map.text("feature")
      if let feature { self.feature(map, feature, at: map.value("feature"), map.place("feature")) }
      let severity = map.integer("severity", 1...10) ?? 3
      let direction = map.choice("calls", RulePack.Break.Direction.self)
      let caller = range(map, "caller")
      let callee = range(map, "callee")
      guard let statement = statement(map), let direction, let caller, let callee else { return nil }
      return RulePack.Break(
        statement: statement, direction: direction, caller: caller, callee: callee, severity: severity,
        feature: feature, error: map.text("error") ?? "")
    }

    func order(_ map: MapReader) -> RulePack.Order? {
      map.require("first", "[eu-canary]")
      let first = (map.texts("first") ?? []).map { RegionID($0) }
      let then = (map.texts("then") ?? []).map { RegionID($0) }
      for (key, list) in [("first", first), ("then", then)] where map.value(key) != nil && list.isEmpty {
        map.add(key, "no region is given")
      }
      for both in then where first.contains(both) { map.add("then", "`\(both)` stands in `first`, too") }
      return statement(map).map { RulePack.Order(statement: $0, first: first, then: then) }
    }

    func prerequisite(_ map: MapReader) -> RulePack.Prerequisite? {
      let features = map.texts("features") ?? []
      for (index, name) in features.enumerated() {
        feature(map, name, at: map.value("features"), "\(map.place("features"))[\(index)]")
      }
      let from = range(map, "from")
      let to = range(map, "to")
      return statement(map).map {
        RulePack.Prerequisite(
          statement: $0, from: from, to: to, features: features, question: map.text("question"))
      }
    }

    func gate(_ map: MapReader) -> RulePack.Gate? {
      map.require("command", "./smoke-test")
      map.require("expect", "\"ok\"")
      map.require("otherwise", "\"what to do then\"")
      let command = map.text("command")
      let expect = map.text("expect")
      let otherwise = map.text("otherwise")
      let regions = (map.texts("regions") ?? []).map { RegionID($0) }
      let versions = range(map, "versions")
      guard let statement = statement(map), let command, let expect, let otherwise else { return nil }
      return RulePack.Gate(
        statement: statement, command: command, expect: expect, otherwise: otherwise, regions: regions,
        versions: versions)
    }
  }
}
