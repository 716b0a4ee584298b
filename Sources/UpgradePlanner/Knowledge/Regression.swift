/// A known defect of some releases that a plan routes around or prepares for.
public struct Regression: Hashable, Sendable {
  /// What has to lie in the range for the defect to matter.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// A release that servers are upgraded to.
    case target
    /// The release that runs today.
    case source
    /// The time while servers are being replaced.
    case window
    /// Either side of a difference between regions, servers, clients or the CLI.
    case skew
    /// A release that runs at any time.
    case any
  }
  /// How bad it is.
  public enum Weight: String, Hashable, Sendable, CaseIterable {
    case critical, high, medium, low
  }
  public let id: String
  public let range: VersionRange
  public let weight: Weight
  public let scope: Scope
  public let isEnterpriseOnly: Bool
  /// What goes wrong, one sentence.
  public let summary: String
  /// What a plan does about it.
  public let action: String
  public let citation: Citation

  /// Whether a release is affected.
  public func affects(_ version: NomadVersion) -> Bool {
    (!isEnterpriseOnly || version.edition == .enterprise) && range.contains(version)
  }

  /// All known, by id.
  public static let all: [Regression] = RegressionTable.text.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    guard fields.count == 8, let range = try? VersionRange(parsing: fields[1].replacingOr),
      let weight = Weight(rawValue: fields[2]), let scope = Scope(rawValue: fields[3])
    else { return nil }
    return Regression(
      id: fields[0], range: range, weight: weight, scope: scope, isEnterpriseOnly: fields[4] == "ent",
      summary: fields[5], action: fields[6],
      citation: Citation(kind: fields[7].hasPrefix("reported:") ? .reported : .changelog, text: fields[7]))
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmed: String {
    var slice = self[...]
    while slice.first == " " { slice = slice.dropFirst() }
    while slice.last == " " { slice = slice.dropLast() }
    return String(slice)
  }

  /// Tables use `or` between ranges, because `|` separates their columns.
  fileprivate var replacingOr: String {
    split(separator: " ").map { $0 == "or" ? "||" : String($0) }.joined(separator: " ")
  }
}
