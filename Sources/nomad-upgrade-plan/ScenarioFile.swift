import UpgradePlanner

/// Scenarios by name, from a YAML file.
///
///     scenarios:
///       - name: two crews, us first
///         order: us,...
///         set: {planning.crews: 2}
enum ScenarioFile {
  private static let keys = [
    "name", "order", "set", "target", "crews", "not-before", "freeze", "without", "add-window",
  ]

  static func read(_ name: String) throws(CommandFailure) -> [ScenarioChange] {
    let file = try InputFile.read(name, limit: YAMLSource.largestFile)
    let root = try InventoryFile.tree(of: file)
    var problems: [InventoryProblem] = []
    func add(_ node: SourceNode, _ path: String, _ message: String, hint: String? = nil) {
      problems.append(InventoryProblem(position: node.position, path: path, message: message, hint: hint))
    }
    var changes: [ScenarioChange] = []
    if case .sequence(let items)? = root["scenarios"]?.kind, !items.isEmpty {
      for (index, item) in items.enumerated() {
        var change = ScenarioChange(name: "scenario \(index + 1)")
        guard case .mapping(let entries) = item.kind else {
          add(item, "scenarios[\(index)]", "expected a mapping with `name` and what it changes")
          continue
        }
        for entry in entries {
          let key = entry.key.text ?? ""
          let path = "scenarios[\(index)].\(key)"
          let texts = Self.texts(entry.value)
          switch (key, entry.value.text) {
          case ("name", let text?): change.name = text
          case ("order", let text?): change.order = text
          case ("order", nil) where texts != nil: change.order = texts?.joined(separator: ",")
          case ("target", let text?): change.target = text
          case ("crews", _?): change.set("planning.crews", to: entry.value, from: file.label)
          case ("not-before", _?): change.set("planning.not-before", to: entry.value, from: file.label)
          case ("freeze", _) where texts != nil: change.freezes = texts ?? []
          case ("without", _) where texts != nil: change.without = texts ?? []
          case ("add-window", _) where texts != nil: change.windows = texts ?? []
          case ("set", nil):
            guard case .mapping(let sets) = entry.value.kind else {
              add(entry.value, path, "expected keys of the inventory with their values")
              continue
            }
            for set in sets {
              if let key = set.key.text { change.set(key, to: set.value, from: file.label) }
            }
          case _ where Self.keys.contains(key): add(entry.value, path, "this value cannot be read")
          default:
            add(
              entry.key, "scenarios[\(index)]", "unknown key `\(key)`",
              hint: "known here: \(Self.keys.joined(separator: ", "))")
          }
        }
        changes.append(change)
      }
    } else {
      add(root, "", "expected a list `scenarios`", hint: "scenarios: [{name: two crews, crews: 2}]")
    }
    guard problems.isEmpty else { throw CommandFailure(file: file.label, problems: problems) }
    return changes
  }

  /// A text or a list of texts.
  private static func texts(_ node: SourceNode) -> [String]? {
    if let text = node.text { return [text] }
    guard case .sequence(let items) = node.kind else { return nil }
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? texts : nil
  }
}
