import Foundation

/// Standard output for data, standard error for everything else.
enum Terminal {
  /// Data; a reader that has gone away is no error.
  static func print(_ text: String) throws(CommandFailure) {
    try write(Array(text.utf8))
  }

  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    var at = 0
    while at < bytes.count {
      let written = bytes[at...].withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written > 0 {
        at += written
        continue
      }
      switch errno {
      case EINTR: continue
      case EPIPE: return
      case EAGAIN:
        var ready = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      default: throw CommandFailure("cannot write to standard output: \(String(cString: strerror(errno)))")
      }
    }
  }

  /// One line that is no data.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  static func warn(_ message: String) { note(styled("warning:", .yellow) + " " + message) }

  static func report(_ failure: CommandFailure) {
    for place in failure.places { note(place) }
    for line in failure.lines { note(styled("error:", .red) + " " + line) }
    if let hint = failure.hint { note("  hint: \(hint)") }
  }

  private enum Colour: String {
    case red = "31"
    case yellow = "33"
  }

  private static func styled(_ word: String, _ colour: Colour) -> String {
    showsColour(on: .error) ? "\u{1b}[1;\(colour.rawValue)m\(word)\u{1b}[0m" : word
  }

  enum Stream {
    case output, error
    fileprivate var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
  }

  /// Whether a stream is a terminal that may show colour; sense never depends on it.
  static func showsColour(on stream: Stream) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    // NO_COLOR counts when it is not empty, Nomad's own variable by its presence.
    return isatty(stream.descriptor) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["NOMAD_CLI_NO_COLOR"] == nil && environment["TERM"] != "dumb"
  }

  /// Without this a reader that goes away would kill the process before it can end in order.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
