extension RegionReading {
  /// One region that waits for another, and where the inventory says so.
  struct Edge {
    let from: String
    let to: String
    let node: SourceNode
    let path: String
  }

  /// Reports each cycle of `after` once, at the edge that closes it.
  static func cycles(_ edges: [Edge], _ ids: [String], _ problems: ProblemList) {
    var targets: [String: [Edge]] = [:]
    for edge in edges { targets[edge.from, default: []].append(edge) }
    var done: Set<String> = []
    for start in ids where !done.contains(start) {
      // Depth first without recursion: 2,000 regions in one chain are allowed.
      var stack: [(name: String, next: Int)] = [(start, 0)]
      var depth: [String: Int] = [start: 0]
      while let top = stack.last {
        let list = targets[top.name] ?? []
        guard top.next < list.count else {
          done.insert(top.name)
          depth[top.name] = nil
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let edge = list[top.next]
        if let from = depth[edge.to] {
          problems.add(
            edge.node, edge.path, "regions wait for each other: \(text(stack[from...].map(\.name)))",
            hint: "remove one of these")
        } else if !done.contains(edge.to) {
          depth[edge.to] = stack.count
          stack.append((edge.to, 0))
        }
      }
    }
  }

  /// A cycle in words; of a long one, its beginning and its end.
  private static func text(_ names: [String]) -> String {
    guard names.count > 12, let first = names.first else {
      return (names + names.prefix(1)).joined(separator: " after ")
    }
    return (names.prefix(6) + ["… \(names.count - 8) more …"] + names.suffix(2) + [first]).joined(separator: " after ")
  }
}
