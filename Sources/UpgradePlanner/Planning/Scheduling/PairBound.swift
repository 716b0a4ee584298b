/// B2: what the unstarted jobs of a single crew cost each other at least.
///
/// Of two unstarted jobs one comes first: while it runs the other waits at its rate `v`, and the weight of the first on
/// the second counts from the first one's start to the second one's end, at least their span by windows alone. Each
/// job's own minutes at its rate come on top. The terms of different pairs share no minute of waiting.
struct PairBound: Sendable {
  let wave: GridWave
  let spans: PairSpans

  func cost(_ unstarted: JobSet, rates: [Int]) -> Int {
    let n = wave.count
    var sum = 0
    wave.weight.withUnsafeBufferPointer { weight in
      spans.span.withUnsafeBufferPointer { span in
        wave.minutes.withUnsafeBufferPointer { minutes in
          rates.withUnsafeBufferPointer { rates in
            var rest = unstarted
            for b in unstarted {
              rest = rest.without(b)
              let ownMinutes = minutes[b]
              let ownRate = rates[b]
              sum += ownRate * ownMinutes
              for c in rest {
                let first = rates[c] * ownMinutes + weight[b * n + c] * span[b * n + c]
                let second = ownRate * minutes[c] + weight[c * n + b] * span[c * n + b]
                sum += min(first, second)
              }
            }
          }
        }
      }
    }
    return sum
  }
}
