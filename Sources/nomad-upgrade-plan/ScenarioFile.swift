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
    func repeated(_ entries: [SourceNode.Entry], _ path: String) {
      var seen: Set<String> = []
      for entry in entries {
        guard let key = entry.key.text, !seen.insert(key).inserted else { continue }
        add(entry.key, path, "`\(key)` stands here twice", hint: "keep one of them")
      }
    }
    if case .mapping(let entries) = root.kind {
      repeated(entries, "")
      for entry in entries where entry.key.text != "scenarios" {
        add(entry.key, "", "unknown key `\(entry.key.text ?? "")`", hint: "known here: scenarios")
      }
    }
    var changes: [ScenarioChange] = []
    if case .sequence(let items)? = root["scenarios"]?.kind, !items.isEmpty {
      for (index, item) in items.enumerated() {
        let at = "scenarios[\(index)]"
        guard case .mapping(let entries) = item.kind else {
          add(item, at, "expected a mapping with `name` and what it changes")
          continue
        }
        repeated(entries, at)
        var change = ScenarioChange(name: "scenario \(index + 1)")
        change.place = "\(file.label):\(item.position.line):\(item.position.column): \(at)"
        func set(_ path: String, _ node: SourceNode, at place: SourceNode, _ key: String) {
          if change.setter(of: path) != nil {
            add(place, "\(at).\(key)", "`\(path)` is set twice in this scenario", hint: "give it once")
          }
          change.set(path, to: node, from: file.label)
        }
        for entry in entries {
          let key = entry.key.text ?? ""
          let path = "\(at).\(key)"
          let texts = Self.texts(entry.value)
          switch (key, entry.value.text) {
          case ("name", let text?): change.name = text
          case ("order", let text?):
            do throws(OrderPattern) {
              change.order = try OrderPattern.words(text)
            } catch {
              add(entry.value, path, error.problem, hint: error.hint)
            }
          case ("order", nil) where texts != nil: change.order = texts?.map { OrderPattern.Word($0) }
          case ("target", let text?): change.target = text
          case ("crews", _?): set("planning.crews", entry.value, at: entry.key, key)
          case ("not-before", _?): set("planning.not-before", entry.value, at: entry.key, key)
          case ("freeze", _) where texts != nil: change.freezes = texts ?? []
          case ("without", _) where texts != nil: change.without = texts ?? []
          case ("add-window", _) where texts != nil: change.windows = texts ?? []
          case ("set", nil):
            guard case .mapping(let sets) = entry.value.kind else {
              add(entry.value, path, "expected keys of the inventory with their values")
              continue
            }
            for one in sets {
              guard let key = one.key.text else {
                add(one.key, path, "expected a key of the inventory")
                continue
              }
              set(key, one.value, at: one.key, "set")
            }
          case _ where Self.keys.contains(key): add(entry.value, path, "this value cannot be read")
          default:
            let isRestOfOrder = entry.value.text == "" && entries.contains { $0.key.text == "order" }
            add(
              entry.key, at, "unknown key `\(key)`",
              hint: isRestOfOrder
                ? "inside braces an order needs quotes, or brackets: order: [us, eu]"
                : "known here: \(Self.keys.joined(separator: ", "))")
          }
        }
        if change.target != nil, change.setter(of: "target") != nil {
          add(item, at, "`target` is set twice in this scenario", hint: "give it once")
        }
        if let other = changes.first(where: { $0.name == change.name }) {
          add(item, at, "another scenario is named `\(other.name)` too", hint: "give each a name of its own")
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
