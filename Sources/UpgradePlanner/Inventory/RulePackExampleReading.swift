/// Reads the examples of a rule pack: fragments of inventories, with what each is to give.
struct RulePackExampleReading {
  let pack: RulePack
  let options: ReadOptions

  func examples(_ top: MapReader) -> [RulePackExample] {
    guard top.value("examples") != nil else { return [] }
    return (top.list("examples") ?? []).enumerated().compactMap { index, item in
      MapReader(item, path: "examples[\(index)]", keys: RulePackKeys.example, problems: top.problems)
        .flatMap(example)
    }
  }

  private func example(_ map: MapReader) -> RulePackExample? {
    map.require("title", "\"what it shows\"")
    map.require("expect", "[]")
    let title = map.text("title")
    let expected = map.value("expect") == nil ? [] : expectations(map)
    guard let node = map.require("inventory", "{target: 1.8.4, regions: …}") else { return nil }
    guard let full = filled(node, map) else { return nil }
    let reading = InventoryReader.read(full, digest: "example", options: options)
    for problem in reading.problems {
      map.problems.add(
        SourceNode(node.kind, at: problem.position ?? node.position),
        problem.path.isEmpty ? map.place("inventory") : MapReader.join(map.place("inventory"), problem.path),
        problem.message, hint: problem.hint)
    }
    guard let title, let inventory = reading.inventory else { return nil }
    let applied = inventory.applying([pack])
    for problem in applied.problems { map.problems.add(node, map.place("inventory"), problem) }
    return RulePackExample(
      title: title, position: map.node.position, inventory: applied.inventory, expected: expected)
  }

  /// The fragment with what every inventory needs and the example leaves out.
  private func filled(_ node: SourceNode, _ map: MapReader) -> SourceNode? {
    guard
      let fragment = MapReader(node, path: map.place("inventory"), keys: RulePackKeys.fragment, problems: map.problems)
    else { return nil }
    guard case .mapping(let entries) = node.kind else { return node }
    var added: [(String, String)] = [("format", "1"), ("federation", "example")]
    if let target = fragment.value("target"), case .scalar(let text, _) = target.kind {
      added.append(("edition", (text.hasSuffix("+ent") ? Edition.enterprise : .community).rawValue))
    }
    if let regions = fragment.value("regions"), case .mapping(let list) = regions.kind, let first = list.first,
      case .scalar(let name, _) = first.key.kind
    {
      added.append(("authoritative", name))
    }
    let missing = added.filter { fragment.value($0.0) == nil }.map { key, value in
      SourceNode.Entry(
        key: SourceNode(.scalar(key, isPlain: true), at: node.position),
        value: SourceNode(.scalar(value, isPlain: false), at: node.position))
    }
    return SourceNode(.mapping(entries + missing), at: node.position)
  }

  private func expectations(_ map: MapReader) -> [RulePackExample.Expectation] {
    let ids = pack.ids.map { String($0.dropFirst(pack.name.utf8.count + 1)) }
    return (map.list("expect") ?? []).enumerated().compactMap { index, item in
      guard
        let reader = MapReader(
          item, path: "\(map.place("expect"))[\(index)]", keys: RulePackKeys.expectation, problems: map.problems)
      else { return nil }
      reader.require("rule", ids.first ?? "slow-start")
      let place = reader.value("where") == nil ? nil : reader.text("where")
      let verdict = reader.choice("says", RulePackExample.Verdict.self) ?? .finding
      guard let rule = reader.text("rule") else { return nil }
      guard ids.contains(rule) else {
        reader.add(
          "rule", "`\(rule)` is no rule of this pack",
          hint: Spelling.hint(for: rule, among: ids) ?? "its rules are \(ids.joined(separator: ", "))")
        return nil
      }
      return RulePackExample.Expectation(rule: "\(pack.name)/\(rule)", place: place, verdict: verdict)
    }
  }
}
