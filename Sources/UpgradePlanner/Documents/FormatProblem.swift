/// Why a plan cannot be had in a form.
public struct FormatProblem: Hashable, Sendable, Error {
  public let format: Format
  public let message: String
  /// What to do about it.
  public let hint: String
  public init(format: Format, message: String, hint: String) {
    self.format = format
    self.message = message
    self.hint = hint
  }
}
