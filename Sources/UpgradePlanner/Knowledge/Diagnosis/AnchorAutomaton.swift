/// Finds which of many texts occur in a line, reading the line once (Aho and Corasick, 1975).
struct AnchorAutomaton: Sendable {
  /// The next state by state × 256 + byte.
  private let next: [Int32]
  /// The texts that end in a state, by their place in the list given.
  private let found: [[Int]]

  init(_ texts: [[UInt8]]) {
    var children: [[(byte: UInt8, state: Int)]] = [[]]
    var found: [[Int]] = [[]]
    for (index, text) in texts.enumerated() {
      var state = 0
      for byte in text {
        if let child = children[state].first(where: { $0.byte == byte }) {
          state = child.state
        } else {
          children.append([])
          found.append([])
          children[state].append((byte, children.count - 1))
          state = children.count - 1
        }
      }
      found[state].append(index)
    }
    var next = [Int32](repeating: 0, count: children.count * 256)
    var fallback = [Int](repeating: 0, count: children.count)
    var queue = [0]
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      if state != 0 {
        // What ends here by way of a shorter text ends here too.
        found[state] += found[fallback[state]]
        for byte in 0..<256 { next[state * 256 + byte] = next[fallback[state] * 256 + byte] }
      }
      for (byte, child) in children[state] {
        fallback[child] = state == 0 ? 0 : Int(next[fallback[state] * 256 + Int(byte)])
        next[state * 256 + Int(byte)] = Int32(child)
        queue.append(child)
      }
    }
    self.next = next
    self.found = found
  }

  /// The texts that occur in a line, each once, in order of their first end.
  func anchors(in line: [UInt8]) -> [Int] {
    var result: [Int] = []
    var state = 0
    for byte in line {
      state = Int(next[state * 256 + Int(byte)])
      for index in found[state] where !result.contains(index) { result.append(index) }
    }
    return result
  }
}
