/// What happens when a release calls another one.
public enum SkewOutcome: Hashable, Sendable {
  case works
  case fails(SkewFailure)
  /// The caller has no such thing: its own agent does not know the route, or its servers no such object.
  case absent
  /// One of the releases is not known.
  case unknown

  public var name: String {
    switch self {
    case .works: "works"
    case .fails: "fails"
    case .absent: "absent"
    case .unknown: "unknown"
    }
  }

  public var failure: SkewFailure? {
    if case .fails(let failure) = self { failure } else { nil }
  }
}

/// Why a call fails between two releases.
public struct SkewFailure: Hashable, Sendable {
  /// The method the callee lacks, or the gate that refuses.
  public let call: String
  /// The text that people or logs see, without the `rpc error: ` that each server on the way puts in front; empty
  /// where nothing is said and things just do not arrive.
  public let error: String
  /// The HTTP status that goes with it; nil where there is no request of a person behind it.
  public let status: Int?
  /// What must be true as well for it to fail; nil: it always does.
  public let condition: String?
  public let citation: Citation

  public init(call: String, error: String, status: Int?, condition: String? = nil, citation: Citation) {
    self.call = call
    self.error = error
    self.status = status
    self.condition = condition
    self.citation = citation
  }
}
