/// How much worse than the best plan a plan may be: `mixed=60m,impairment=5%`.
public struct Tolerance: Hashable, Sendable {
  /// A part of the best plan's own value, or so much more.
  public enum Amount: Hashable, Sendable {
    case perMille(Int)
    case more(Int)

    /// The greatest value that is allowed.
    func limit(of best: Int) -> Int {
      switch self {
      case .perMille(let part): best + best * part / 1000
      case .more(let amount): best + amount
      }
    }
  }

  public let mixed: Amount
  public let impairment: Amount

  /// Nil where the text is none; what it does not name may not be worse at all.
  public init?(_ text: String) {
    var amounts: [String: Amount] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, ["mixed", "impairment"].contains(sides[0]), amounts[sides[0]] == nil else { return nil }
      if let part = GateFailure.perMille(sides[1], most: 10_000) {
        amounts[sides[0]] = .perMille(part)
      } else if sides[0] == "mixed", let minutes = Duration.minutes(sides[1]) {
        amounts[sides[0]] = .more(minutes)
      } else if sides[0] == "impairment", let amount = Int(sides[1]), amount >= 0, amount <= 1 << 40 {
        amounts[sides[0]] = .more(amount)
      } else {
        return nil
      }
    }
    mixed = amounts["mixed"] ?? .more(0)
    impairment = amounts["impairment"] ?? .more(0)
  }

  /// `tolerated: …`, with what was not named.
  var text: String {
    func words(_ amount: Amount, _ write: (Int) -> String) -> String {
      switch amount {
      case .more(0): "not worse"
      case .more(let more): "up to \(write(more)) more"
      case .perMille(let part):
        "up to \(part / 10)\(part % 10 == 0 ? "" : ".\(part % 10)") % more"
      }
    }
    return "tolerated: mixed time \(words(mixed, PlanClock.duration)), impairment \(words(impairment) { "\($0)" })"
  }

  func allows(_ measures: Measures, beside best: Measures) -> Bool {
    measures.mixedMinutes <= mixed.limit(of: best.mixedMinutes)
      && measures.impairment <= impairment.limit(of: best.impairment)
  }
}
