/// How far something long is, on the status line of a terminal; nothing anywhere else.
final class ProgressLine {
  private let what: String
  private let total: Int
  private var line: StatusLine?

  init(_ what: String, of total: Int) {
    self.what = what
    self.total = total
    line = StatusLine.open("\(total) \(what)")
  }

  deinit { end() }

  func show(_ done: Int) { line?.say("\(done) of \(total) \(what)") }

  /// Clears the line.
  func end() {
    line?.close()
    line = nil
  }
}
