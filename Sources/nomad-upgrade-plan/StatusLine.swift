import Foundation
import UpgradePlanner

/// One line on standard error that says what takes so long: rewritten in place, erased at the end.
///
/// Only a terminal that can erase shows it, and only from the second second on.
final class StatusLine: @unchecked Sendable {
  /// Whether there is anybody to look at it.
  private static var isSeen: Bool {
    guard isatty(STDERR_FILENO) == 1 else { return false }
    let kind = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return !kind.isEmpty && kind != "dumb"
  }

  private static let erasure: StaticString = "\r\u{1b}[K"

  /// What follows is used on this queue only.
  private let queue = DispatchQueue(label: "status line")
  private let timer: any DispatchSourceTimer
  private var text: String
  private var seconds = 0
  private var isVisible = false
  private let interrupted: Interruption

  /// Shows what work is about while it lasts.
  static func during<Value, Failure: Error>(
    _ text: @autoclosure () -> String, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard let line = open(text()) else { return try work() }
    defer { line.close() }
    return try work()
  }

  /// A line that ``close()`` ends; nil where nobody would see it.
  static func open(_ text: String) -> StatusLine? { isSeen ? StatusLine(text) : nil }

  private init(_ text: String) {
    self.text = text
    // The last line of an interrupted program would stand before the shell's prompt.
    interrupted = Interruption { number in
      _ = write(STDERR_FILENO, StatusLine.erasure.utf8Start, StatusLine.erasure.utf8CodeUnitCount)
      signal(number, SIG_DFL)
      raise(number)
    }
    timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler { [unowned self] in
      seconds += 1
      show()
    }
    timer.activate()
  }

  /// Says something else from now on.
  func say(_ text: String) {
    queue.async { [self] in
      self.text = text
      if isVisible { show() }
    }
  }

  func close() {
    queue.sync {
      timer.cancel()
      if isVisible { Terminal.send("\(Self.erasure)", to: STDERR_FILENO) }
      isVisible = false
    }
    interrupted.end()
  }

  private func show() {
    isVisible = true
    var size = winsize()
    let columns = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    let clock = ", \(seconds) s"
    Terminal.send("\r\(Self.cut(text, to: columns - clock.count - 1))\(clock)\u{1b}[K", to: STDERR_FILENO)
  }

  /// A line that wraps could not be erased; what is not ASCII may take two columns.
  private static func cut(_ text: String, to columns: Int) -> String {
    let shown = TerminalEscaping.line(text)
    let width = { (character: Character) in character.isASCII ? 1 : 2 }
    guard shown.reduce(0, { $0 + width($1) }) > columns else { return shown }
    var left = max(0, columns - 3)
    return shown.prefix { character in
      left -= width(character)
      return left >= 0
    } + "..."
  }
}
