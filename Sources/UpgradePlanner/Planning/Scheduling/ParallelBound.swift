/// B8: what the unstarted jobs of several crews cost by waiting for each other, in any number of crews (Eastman, Even and Isaacs 1964).
///
/// If nothing starts before t, Σ v_b (E_b − t) is at least (1/K) Σ v_b P_b + (K − 1)/(2K) Σ v_b p_b, where P_b is b's end on a single crew
/// that takes the jobs in order of v/p, the greatest first. Windows, teams and jobs that still run only make it more.
enum ParallelBound {
  static func cost(_ wave: GridWave, _ unstarted: JobSet, rates: [Int]) -> Int {
    let order = unstarted.sorted { rates[$0] * wave.minutes[$1] > rates[$1] * wave.minutes[$0] }
    var end = 0
    var sequence = 0
    var own = 0
    for job in order {
      end += wave.minutes[job]
      sequence += rates[job] * end
      own += rates[job] * wave.minutes[job]
    }
    return (2 * sequence + (wave.capacity - 1) * own) / (2 * wave.capacity)
  }
}
