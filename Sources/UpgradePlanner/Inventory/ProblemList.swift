/// Collects the problems of one document.
final class ProblemList {
  /// Problems that are kept; of more, only the number is told.
  static let most = 1_000

  private var problems: [InventoryProblem] = []
  private var told: Set<InventoryProblem> = []
  private var untold = 0
  /// Every version that was read, for the check against the edition.
  private(set) var versions: [(version: NomadVersion, node: SourceNode, path: String)] = []

  var isEmpty: Bool { problems.isEmpty }

  func add(
    _ node: SourceNode?, _ path: String, _ message: @autoclosure () -> String, hint: @autoclosure () -> String? = nil
  ) {
    guard problems.count < Self.most else {
      untold += 1
      return
    }
    let problem = InventoryProblem(position: node?.position, path: path, message: message(), hint: hint())
    // What stands in `defaults` or behind an alias is read once per region, and told once.
    if told.insert(problem).inserted { problems.append(problem) }
  }

  func note(_ version: NomadVersion, _ node: SourceNode, _ path: String) { versions.append((version, node, path)) }

  /// By position; those without one last.
  var sorted: [InventoryProblem] {
    let end = SourcePosition(line: Int.max, column: 0)
    var result = problems.enumerated().sorted {
      ($0.element.position ?? end, $0.offset) < ($1.element.position ?? end, $1.offset)
    }.map(\.element)
    if untold > 0 {
      result.append(
        InventoryProblem(position: nil, path: "", message: "\(untold) more problems are not shown; mend these first"))
    }
    return result
  }
}
