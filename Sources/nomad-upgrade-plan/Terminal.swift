import Foundation

/// Standard output for data, standard error for everything else.
enum Terminal {
  /// Data; a reader that has gone away is no error.
  ///
  /// - Returns: whether there is still somebody who reads.
  @discardableResult static func print(_ text: String) throws(CommandFailure) -> Bool {
    switch send(text, to: Stream.output.descriptor) {
    case 0: return true
    case EPIPE: return false
    case let code: throw CommandFailure("cannot write to standard output: \(String(cString: strerror(code)))")
    }
  }

  /// Writes all of a text; 0, or the system's number of what went wrong.
  @discardableResult static func send(_ text: String, to descriptor: Int32) -> Int32 {
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      let written = bytes[at...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        at += written
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      case let code: return code
      }
    }
    return 0
  }

  /// One line that is no data; where nobody can read it there is nobody to tell.
  static func note(_ line: String) { send(line + "\n", to: Stream.error.descriptor) }

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
    var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
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
