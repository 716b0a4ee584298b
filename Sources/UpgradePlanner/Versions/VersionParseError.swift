/// Why a text is not a Nomad version, naming the part that is wrong.
public struct VersionParseError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The part of a version, or of a range, that a problem lies in.
  public enum Part: String, Hashable, Sendable {
    case whole
    case major
    case minor
    case patch
    case prerelease = "prerelease part"
    case metadata = "build metadata"
    case comparison
  }

  /// The text as it was given.
  public let text: String
  public let part: Part
  /// What is wrong, as a sentence without its full stop.
  public let problem: String
  /// What to write instead, if that is known.
  public let hint: String?

  public init(text: String, part: Part, problem: String, hint: String? = nil) {
    self.text = text
    self.part = part
    self.problem = problem
    self.hint = hint
  }

  public var description: String {
    if let hint { return "\(problem) (\(hint))" }
    return problem
  }
}
