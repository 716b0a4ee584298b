/// How sure a piece of knowledge is, surest first.
public enum Evidence: String, Hashable, Sendable, CaseIterable {
  /// Run on real servers; stands only for the pairs of releases that were run.
  case measured
  /// Read in Nomad's source at a named tag.
  case source
  case documentation = "vendor documentation"
  case changelog
  /// An issue thread or a support article says so.
  case reported
  /// A conclusion that nothing states and nobody ran.
  case inferred

  /// Whether it counts in a plan; what is only reported or inferred does not.
  public var isCertain: Bool {
    switch self {
    case .measured, .source, .documentation, .changelog: true
    case .reported, .inferred: false
    }
  }

  /// The words for what goes wrong, after "it": `will fail`, or `may be impaired: verify`.
  public var verdict: String {
    isCertain ? "will fail" : "may be impaired: verify"
  }
}

extension Evidence: Comparable {
  /// Less sure comes first, so that `max` is the surest.
  public static func < (left: Evidence, right: Evidence) -> Bool { left.doubt > right.doubt }

  private var doubt: Int {
    switch self {
    case .measured: 0
    case .source: 1
    case .documentation: 2
    case .changelog: 3
    case .reported: 4
    case .inferred: 5
    }
  }
}
