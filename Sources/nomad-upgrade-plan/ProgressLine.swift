import Foundation

/// One line on a terminal's standard error that says how far something long is; nothing anywhere else.
final class ProgressLine {
  private let what: String
  private let total: Int
  private let isShown: Bool
  private var percent = -1

  init(_ what: String, of total: Int) {
    self.what = what
    self.total = total
    isShown = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Written once for each hundredth.
  func show(_ done: Int) {
    guard isShown, total > 0, done * 100 / total > percent else { return }
    percent = done * 100 / total
    write("\r\(done) of \(total) \(what)")
  }

  /// Clears the line.
  func end() {
    if percent >= 0 { write("\r\u{1b}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
