import UpgradePlanner

/// Several waves that follow each other, as one JSON document: `{"waves": [wave, …]}`.
///
/// Each wave counts from the end of the one before; only the first has an `origin`.
struct WavesDocument: Decodable {
  let waves: [WaveDocument]

  func instances() throws(InputProblem) -> [WaveInstance] {
    if waves.isEmpty { throw InputProblem("waves: none") }
    var made: [WaveInstance] = []
    for (index, wave) in waves.enumerated() {
      do {
        let instance = try wave.instance(among: waves.count)
        let count = instance.jobs.count
        made.append(
          WaveInstance(instance: instance, soakBefore: wave.soakBefore ?? 0) { origin in
            Array(repeating: origin, count: count)
          })
      } catch {
        throw InputProblem("waves[\(index)].\(error.message)")
      }
    }
    return made
  }
}
