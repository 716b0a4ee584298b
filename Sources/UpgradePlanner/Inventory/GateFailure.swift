/// How often a region's closing gate fails after a hop, and what is done then; only simulations look at it.
public struct GateFailure: Hashable, Sendable {
  /// What follows a gate that failed.
  public enum Response: String, Hashable, Sendable, CaseIterable {
    /// One server and the region's gates are done again, until they pass.
    case retry
    /// The upgrade stops there.
    case stop
  }

  /// In tenths of a percent, 0 … 1000.
  public let perMille: Int
  public let response: Response

  public init(perMille: Int, response: Response) {
    self.perMille = perMille
    self.response = response
  }

  public static let never = GateFailure(perMille: 0, response: .retry)

  /// Tenths of a percent of `2%` or `0.5%`; nil where the text is none.
  ///
  /// - Parameter most: the greatest percentage that is allowed.
  public static func perMille(_ text: String, most: Int = 100) -> Int? {
    guard text.last == "%" else { return nil }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let whole = Int(parts[0]), whole <= most, parts.count == 1 || parts[1].count == 1
    else { return nil }
    let value = whole * 10 + (parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
    return value <= most * 10 ? value : nil
  }
}
