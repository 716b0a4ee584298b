/// The order in which the regions of a schedule start.
public enum HopOrder: Hashable, Sendable {
  /// One that every wave keeps.
  case single([RegionID])
  /// Where no single one is kept by all: that of each wave.
  case perWave([[RegionID]])

  /// The regions that hop, each once.
  public var regions: [RegionID] {
    switch self {
    case .single(let regions): return regions
    case .perWave(let waves):
      var seen: Set<RegionID> = []
      return waves.flatMap { $0 }.filter { seen.insert($0).inserted }
    }
  }

  /// The only order; nil where waves have others.
  public var single: [RegionID]? {
    if case .single(let regions) = self { return regions }
    return nil
  }

  /// What each of so many waves has to keep.
  func wanted(waves count: Int) -> [StartOrder] {
    switch self {
    case .single(let regions): Array(repeating: StartOrder(first: regions), count: count)
    case .perWave(let waves): waves.map { StartOrder(first: $0) }
    }
  }

  /// As `--order` reads it; `wave 1: b,a; waves 2 to 3: a,b` where there is no single one.
  public var text: String {
    switch self {
    case .single(let regions): return OrderPattern.text(regions)
    case .perWave(let waves):
      var parts: [String] = []
      var first = 0
      for wave in waves.indices where wave + 1 == waves.count || waves[wave + 1] != waves[first] {
        let name = first == wave ? "wave \(wave + 1)" : "waves \(first + 1) to \(wave + 1)"
        parts.append("\(name): \(OrderPattern.text(waves[wave]))")
        first = wave + 1
      }
      return parts.joined(separator: "; ")
    }
  }

  /// `order`, empty where there is no single one, and then `orders` with one for each wave.
  var members: [(String, JSONValue?)] {
    func names(_ regions: [RegionID]) -> JSONValue { .array(regions.map { .string($0.name) }) }
    switch self {
    case .single(let regions): return [("order", names(regions))]
    case .perWave(let waves): return [("order", names([])), ("orders", .array(waves.map(names)))]
    }
  }
}
