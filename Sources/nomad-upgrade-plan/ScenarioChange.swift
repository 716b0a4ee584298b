import UpgradePlanner

/// What a scenario changes in the inventory, and which order it wants.
struct ScenarioChange {
  var name: String
  var order: [OrderPattern.Word]?
  /// Where it stands, as `file:line:column`; nil where options say it.
  var place: String?
  /// Key's path and value; the value knows its place.
  var sets: [(path: String, value: SourceNode)] = []
  var target: String?
  var freezes: [String] = []
  var without: [String] = []
  var windows: [String] = []
  /// What problems of a value are said to stand in, by the block of lines that it was moved to.
  private var labels: [String] = ["the scenario's options"]

  /// What has set each key.
  private var setters: [String: String] = [:]

  /// What has set a key already; nil = nothing.
  func setter(of path: String) -> String? { setters[path] }

  /// Lines of one block; no file that is read has as many.
  private static let block = 20_000_000

  init(name: String = "") { self.name = name }

  /// Sets a key; problems of the value are told at its own place.
  mutating func set(_ path: String, to value: SourceNode, from label: String) {
    labels.append(label)
    setters[path] = label
    sets.append((path, value.moved(byLines: Self.block * labels.count)))
  }

  /// A problem as text that begins with its place: in the inventory's file, or in what the scenario sets.
  func text(of problem: InventoryProblem, file: String) -> String {
    guard let position = problem.position, position.line > Self.block else { return problem.text(file: file) }
    let block = min(position.line / Self.block, labels.count)
    let own = SourcePosition(line: position.line - block * Self.block, column: position.column)
    return InventoryProblem(position: own, path: problem.path, message: problem.message, hint: problem.hint)
      .text(file: labels[block - 1])
  }

  /// A problem of what is changed, with its place or else the scenario's name.
  func failure(_ message: String, hint: String?) -> CommandFailure {
    CommandFailure((place.map { "\($0): " } ?? "") + message, hint: hint)
  }

  private static var ownPosition: SourcePosition { SourcePosition(line: block + 1, column: 1) }

  var isEmpty: Bool {
    order == nil && sets.isEmpty && target == nil && freezes.isEmpty && without.isEmpty && windows.isEmpty
  }

  /// The inventory's tree with everything changed.
  func applied(to root: SourceNode) throws(CommandFailure) -> SourceNode {
    var tree = root
    do throws(InventoryEdit.Problem) {
      for (path, value) in sets { tree = try InventoryEdit.set(path, to: value, in: tree) }
      for freeze in freezes {
        let (region, from, to) = try Self.interval(freeze, example: "2026-12-18T00:00Z/2027-01-04T00:00Z")
        let path = region.map { "regions.\($0).freezes" } ?? "planning.freezes"
        let inherited = region == nil ? nil : tree["defaults"]?["freezes"]
        var items: [SourceNode] = []
        if case .sequence(let own)? = inherited?.kind { items = own }
        if let region, tree["regions"]?[region] == nil { tree = try InventoryEdit.without(region, in: tree) }
        tree = try InventoryEdit.append(
          InventoryEdit.interval(from: from, to: to, at: Self.ownPosition), to: path,
          inheriting: items, in: tree)
      }
      for window in windows {
        let (region, from, to) = try Self.interval(window, example: "eu=2026-12-05T08:00Z/2026-12-05T20:00Z")
        guard let region else {
          throw InventoryEdit.Problem(message: "`\(window)` names no region", hint: "write REGION=FROM/TO")
        }
        // An unknown region is told by what knows how to tell it.
        if tree["regions"]?[region] == nil { tree = try InventoryEdit.without(region, in: tree) }
        guard let items = InventoryEdit.windows(of: region, in: tree) else {
          throw InventoryEdit.Problem(
            message: "region `\(region)` has no windows: it may be upgraded at any time already", hint: nil)
        }
        tree = try InventoryEdit.append(
          InventoryEdit.interval(from: from, to: to, at: Self.ownPosition),
          to: "regions.\(region).windows", inheriting: items, in: tree)
      }
      for region in without { tree = try InventoryEdit.without(region, in: tree) }
    } catch {
      throw failure(error.message, hint: error.hint)
    }
    return tree
  }

  /// `FROM/TO` or `REGION=FROM/TO`.
  private static func interval(
    _ text: String, example: String
  ) throws(InventoryEdit.Problem) -> (region: String?, from: String, to: String) {
    let split = text.lastIndex(of: "=")
    let region = split.map { String(text[..<$0]) }
    let ends = text[(split.map { text.index(after: $0) } ?? text.startIndex)...].split(
      separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ Instant(String($0)) != nil }) else {
      throw InventoryEdit.Problem(message: "`\(text)` is no interval FROM/TO", hint: "for example \(example)")
    }
    return (region, String(ends[0]), String(ends[1]))
  }
}
