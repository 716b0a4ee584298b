/// A set of versions, written as comparisons: a space means and, `||` means or.
///
/// `>=1.9.10 <1.9.12` compares by semantic versioning, which ignores build metadata; `=1.8.15+ent` with metadata means
/// that binary only. A bound of two numbers is a whole series: `<1.8` is everything before the series 1.8, and
/// `=1.8` every 1.8 release with its prereleases.
public struct VersionRange: Hashable, Sendable {
  /// Which side of its bound a comparison takes.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case below = "<"
    case above = ">"
    case equal = "="
  }

  /// What a comparison compares with.
  public enum Bound: Hashable, Sendable {
    case version(NomadVersion)
    case series(ReleaseSeries)
  }

  /// One side of one bound.
  public struct Comparison: Hashable, Sendable {
    public let relation: Relation
    public let bound: Bound

    public init(relation: Relation, bound: Bound) {
      self.relation = relation
      self.bound = bound
    }
  }

  /// The alternatives; a version is in the range if one of them holds in full. Never empty, and none of them is.
  public let alternatives: [[Comparison]]

  /// Reads a range such as `>=1.9.10 <1.9.12 || =1.10.2`.
  public init(parsing text: String) throws(VersionParseError) {
    var alternatives: [[Comparison]] = [[]]
    var relation: Relation?
    func wrong(_ problem: String) -> VersionParseError {
      VersionParseError(
        text: text, part: .comparison, problem: problem, hint: "a range is written like '>=1.9.10 <1.9.12' or '<1.8'")
    }
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "," }) {
      if word == "||" {
        guard relation == nil, let last = alternatives.last, !last.isEmpty else {
          throw wrong("'||' in '\(text)' has nothing before it")
        }
        alternatives.append([])
        continue
      }
      let (symbol, rest) = Self.relation(at: word)
      if let symbol {
        guard relation == nil else { throw wrong("two comparisons in a row in '\(text)'") }
        relation = symbol
      }
      guard !rest.isEmpty else { continue }
      let comparison = Comparison(relation: relation ?? .equal, bound: try Self.bound(String(rest)))
      alternatives[alternatives.count - 1].append(comparison)
      relation = nil
    }
    guard relation == nil, let last = alternatives.last, !last.isEmpty else {
      throw wrong(text.isEmpty ? "a version range is empty" : "'\(text)' ends before it is complete")
    }
    self.alternatives = alternatives
  }

  public init(alternatives: [[Comparison]]) {
    self.alternatives = alternatives
  }

  public func contains(_ version: NomadVersion) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.holds(for: version) } }
  }

  private static func relation(at word: Substring) -> (Relation?, Substring) {
    // Two-character symbols are listed first, so `>=` is not read as `>`.
    for relation in Relation.allCases where word.hasPrefix(relation.rawValue) {
      return (relation, word.dropFirst(relation.rawValue.count))
    }
    return (nil, word)
  }

  private static func bound(_ text: String) throws(VersionParseError) -> Bound {
    let (numbers, prerelease, metadata) = try VersionText.split(text)
    if numbers.count == 2, prerelease.isEmpty, metadata.isEmpty {
      return .series(ReleaseSeries(major: numbers[0], minor: numbers[1]))
    }
    return .version(try NomadVersion(parsing: text))
  }
}

extension VersionRange.Comparison {
  func holds(for version: NomadVersion) -> Bool {
    switch bound {
    case .version(let bound):
      if relation == .equal, !bound.metadata.isEmpty { return version == bound }
      return relation.holds(for: version.precedence(against: bound))
    case .series(let bound):
      return relation.holds(for: version.series < bound ? -1 : version.series == bound ? 0 : 1)
    }
  }
}

extension VersionRange.Relation {
  /// Whether the relation holds when the left side compares as `order` (-1, 0 or 1) with the right side.
  fileprivate func holds(for order: Int) -> Bool {
    switch self {
    case .atLeast: order >= 0
    case .atMost: order <= 0
    case .below: order < 0
    case .above: order > 0
    case .equal: order == 0
    }
  }
}

extension VersionRange: CustomStringConvertible {
  /// The range as it is written; parsing it gives the same range back.
  public var description: String {
    alternatives.map { $0.map(\.description).joined(separator: " ") }.joined(separator: " || ")
  }
}

extension VersionRange.Comparison: CustomStringConvertible {
  public var description: String {
    switch bound {
    case .version(let version): "\(relation.rawValue)\(version)"
    case .series(let series): "\(relation.rawValue)\(series)"
    }
  }
}
