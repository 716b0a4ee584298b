/// The least of a sum of hinges w · max(0, x_i − x_j + c) over whole x, with x_0 = 0, kept optimal while hinges are added.
///
/// The dual is a circulation of greatest length: an arc i → j of length c and capacity w for each hinge; a constraint x_j ≥ x_i + c is
/// an arc without capacity (Ahuja, Magnanti and Orlin 1993, section 9.4; the matrix is totally unimodular, so whole data have whole optima). Adding an arc,
/// flow is sent around the longest cycle through it while that has a positive length. Every flow on the way is a circulation, so
/// `value` is never above the least, and it is the least at the end; a positive cycle without capacity means that no x exists.
struct DifferenceProgram: Sendable {
  static let unlimited = Int.max / 4

  private struct Arc {
    let from: Int
    let to: Int
    let length: Int
    var capacity: Int
    var flow = 0
  }

  let count: Int
  private var arcs: [Arc] = []
  private(set) var value = 0

  /// Node 0 is the zero of the others.
  init(nodes: Int) { count = nodes }

  /// Demands x_to ≥ x_from + length, or pays `capacity` for each unit that is missing; false if no x remains, or `value` exceeds `bar`.
  mutating func add(
    _ from: Int, _ to: Int, length: Int, capacity: Int = unlimited, bar: Int, meter: inout SearchMeter
  ) -> Bool {
    guard capacity > 0 else { return true }
    // Until it is optimal the new arc has no room of its own: only other ways close the cycle.
    let new = arcs.count
    arcs.append(Arc(from: from, to: to, length: length, capacity: 0))
    var place = [Int](repeating: 0, count: count)
    var entry = [Int](repeating: -1, count: count)
    while capacity == Self.unlimited || arcs[new].flow < capacity {
      longest(from: to, into: &place, entry: &entry, meter: &meter)
      guard place[from] != Int.min, place[from] + length > 0 else { break }
      let gain = place[from] + length
      var room = capacity == Self.unlimited ? capacity : capacity - arcs[new].flow
      var node = from
      while node != to {
        let arc = arcs[entry[node] >> 1]
        let isForward = entry[node] & 1 == 0
        if !isForward {
          room = min(room, arc.flow)
        } else if arc.capacity != Self.unlimited {
          room = min(room, arc.capacity - arc.flow)
        }
        node = isForward ? arc.from : arc.to
      }
      if room == Self.unlimited { return false }
      node = from
      while node != to {
        let index = entry[node] >> 1
        let isForward = entry[node] & 1 == 0
        arcs[index].flow += isForward ? room : -room
        node = isForward ? arcs[index].from : arcs[index].to
      }
      arcs[new].flow += room
      arcs[new].capacity = arcs[new].flow
      value += gain * room
      if value > bar { return false }
    }
    arcs[new].capacity = capacity
    return true
  }

  /// An optimal x, each as small as the optimal face allows; every node must be bound to node 0 by a constraint.
  func solution(meter: inout SearchMeter) -> [Int] {
    var place = [Int](repeating: 0, count: count)
    var entry = [Int](repeating: -1, count: count)
    longest(from: 0, into: &place, entry: &entry, meter: &meter)
    return place
  }

  /// Longest paths in what flow leaves: there is no positive cycle (Bellman and Ford).
  private func longest(from source: Int, into place: inout [Int], entry: inout [Int], meter: inout SearchMeter) {
    for node in 0..<count {
      place[node] = Int.min
      entry[node] = -1
    }
    place[source] = 0
    var changed = true
    var rounds = 0
    arcs.withUnsafeBufferPointer { arcs in
      place.withUnsafeMutableBufferPointer { place in
        while changed {
          changed = false
          rounds += 1
          for index in arcs.indices {
            let arc = arcs[index]
            let (tail, head) = (place[arc.from], place[arc.to])
            if tail != Int.min, arc.flow < arc.capacity, tail + arc.length > head {
              place[arc.to] = tail + arc.length
              entry[arc.to] = 2 * index
              changed = true
            } else if arc.flow > 0, head != Int.min, head - arc.length > tail {
              place[arc.from] = head - arc.length
              entry[arc.from] = 2 * index + 1
              changed = true
            }
          }
        }
      }
    }
    meter.charge(2 + rounds * arcs.count / 8)
  }
}
