/// Waves that all start mixed.
///
/// Their mixed minutes add up to the finish of the last of them less the first origin. A wave's least finish never falls
/// when its origin is later, so each wave ended as early as it can leads to the least sum, and every optimum of the sum
/// ends the last one then; what follows it, uniform, is solved from there. Where one minute later would make the next
/// wave end later too, each wave before it has to end just then as well: origin and end of every wave are forced, and
/// each may be solved alone. Otherwise a later end might cost less impairment, and only the mixed minutes are proved.
extension WaveSequence {
  struct Chain {
    var isInfeasible = false
    var isSpanProved = true
    var isProved = true
    var starts: [[Int]] = []
    var cost: ScheduleCost
  }

  /// The waves that start mixed, each ended as early as it can, and the best of those after them; nil if fewer than two
  /// start mixed, or if there is no answer.
  mutating func mixedChain(from origin: Int) -> Chain? {
    let count = waves.prefix { $0.instance.mixed }.count
    guard count >= 2, waves[count...].allSatisfy({ Self.isMonotone($0.instance) }) else { return nil }
    var chain = Chain(cost: ScheduleCost(mixedMinutes: 0, impairment: 0, finish: origin))
    var ends: [Int] = []
    for index in 0..<count {
      switch solveWave(index, from: chain.cost.finish, deadline: waves[index].instance.horizon) {
      case .solved(let schedule, let bound, let isProved, _):
        if bound.mixedMinutes < schedule.cost.mixedMinutes { chain.isSpanProved = false }
        if !isProved { chain.isProved = false }
        chain.starts.append(schedule.starts)
        chain.cost = Self.sum(chain.cost, schedule.cost)
        ends.append(schedule.cost.finish)
      case .infeasible:
        chain.isInfeasible = chain.isSpanProved
        return chain.isInfeasible ? chain : nil
      case .gaveUp: return nil
      }
    }
    if count < waves.count {
      switch best(count, from: chain.cost.finish) {
      case .found(let tail):
        if !tail.isProved {
          chain.isProved = false
          chain.isSpanProved = false
        }
        chain.starts += tail.starts
        chain.cost = Self.sum(chain.cost, tail.cost)
      case .infeasible:
        chain.isInfeasible = chain.isSpanProved
        return chain.isInfeasible ? chain : nil
      case .unknown: return nil
      }
    }
    guard chain.isSpanProved else {
      chain.isProved = false
      return chain
    }
    for index in stride(from: count - 2, through: 0, by: -1) where chain.isProved {
      let later = ends[index] + 1
      switch solveWave(index + 1, from: later, deadline: waves[index + 1].instance.horizon) {
      case .infeasible: break
      case .solved(_, let bound, _, _), .gaveUp(let bound, _):
        if later + bound.mixedMinutes <= ends[index + 1] { chain.isProved = false }
      }
    }
    return chain
  }
}
